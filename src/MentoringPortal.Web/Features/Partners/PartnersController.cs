using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Partners;

/// <summary>«Партнёры»: organizations outside the school and the agreements with them.</summary>
[Route("/partners"), ActsAs(PartnerReader.Read)]
public sealed class PartnersController(PartnerReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PartnerFilter filter, CancellationToken cancel)
    {
        // An address typed by hand may hold anything: what is not understood does not filter.
        ModelState.Clear();
        return Page(await reader.ListAsync(filter, cancel));
    }

    [HttpGet("partners.xlsx")]
    public async Task<IActionResult> Export(PartnerFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        return Workbook("Партнёры", clock.Today, PartnerReader.Columns(clock.Today), await reader.AllAsync(filter, cancel), numbered: true);
    }

    [HttpGet("new"), ActsAs(PartnerReader.Write)]
    public async Task<IActionResult> New(CancellationToken cancel) => Page("Edit", (await reader.FormAsync(null, null, null, cancel))!);

    [HttpPost(""), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] PartnerForm form, [FromServices] SavePartner save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), made => Done($"/partners/{made.Id}", "Партнёр внесён. Если есть договор, внесите и его."), "Edit",
            () => reader.FormAsync(null, form, null, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Partner(Guid id, CancellationToken cancel) => PageIfFound("Partner", await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/edit"), ActsAs(PartnerReader.Write)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.FormAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/edit"), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] PartnerForm form, [FromServices] SavePartner save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done($"/partners/{id}", "Партнёр сохранён."), "Edit", () => reader.FormAsync(id, form, version, cancel));

    [HttpPost("{id:guid}/archive"), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Archive(Guid id, Guid version, [FromServices] SavePartner save, CancellationToken cancel) =>
        ButtonAsync(() => save.ArchiveAsync(id, version, true, cancel), $"/partners/{id}", "Организация убрана в архив.");

    [HttpPost("{id:guid}/restore"), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Restore(Guid id, Guid version, [FromServices] SavePartner save, CancellationToken cancel) =>
        ButtonAsync(() => save.ArchiveAsync(id, version, false, cancel), $"/partners/{id}", "Организация возвращена из архива.");

    [HttpGet("{id:guid}/agreements/new"), ActsAs(PartnerReader.Write)]
    public async Task<IActionResult> NewAgreement(Guid id, CancellationToken cancel) =>
        PageIfFound("Agreement", await reader.AgreementAsync(id, null, null, null, cancel));

    [HttpPost("{id:guid}/agreements"), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Agree(Guid id, Guid version, [Bind(Prefix = "Form")] AgreementForm form, [FromServices] SavePartner save, CancellationToken cancel) =>
        WriteAsync(() => save.AgreeAsync(id, null, version, form, cancel), Done($"/partners/{id}", "Договор внесён."), "Agreement",
            () => reader.AgreementAsync(id, null, form, version, cancel));

    [HttpGet("{id:guid}/agreements/{agreement:guid}"), ActsAs(PartnerReader.Write)]
    public async Task<IActionResult> Agreement(Guid id, Guid agreement, CancellationToken cancel) =>
        PageIfFound("Agreement", await reader.AgreementAsync(id, agreement, null, null, cancel));

    [HttpPost("{id:guid}/agreements/{agreement:guid}"), ActsAs(PartnerReader.Write)]
    public Task<IActionResult> Correct(Guid id, Guid agreement, Guid version, [Bind(Prefix = "Form")] AgreementForm form, [FromServices] SavePartner save,
        CancellationToken cancel) =>
        WriteAsync(() => save.AgreeAsync(id, agreement, version, form, cancel), Done($"/partners/{id}", "Договор сохранён."), "Agreement",
            () => reader.AgreementAsync(id, agreement, form, version, cancel));
}
