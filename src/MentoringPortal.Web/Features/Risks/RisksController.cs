using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Risks;

/// <summary>«Риски»: the register of the program with hints from the portal's data.</summary>
[Route("/risks"), ActsAs(Rights.Leadership)]
public sealed class RisksController(RiskReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(await reader.PageAsync(cancel));

    [HttpGet("print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(string format, CancellationToken cancel) => await reader.PaperAsync(cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();

    [HttpPost("of-program"), ActsAs(Rights.Office)]
    public Task<IActionResult> Begin([FromServices] SaveRisk save, CancellationToken cancel) => ButtonAsync(() => save.BeginAsync(cancel), "/risks", "Риски взяты из программы.");

    [HttpGet("new"), ActsAs(Rights.Office)]
    public IActionResult New() => Page("Edit", new RiskFormPage(null, null, new RiskForm()));

    [HttpPost(""), ActsAs(Rights.Office)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] RiskForm form, [FromServices] SaveRisk save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), Done("/risks", "Риск внесён."), "Edit", () => Task.FromResult<RiskFormPage?>(new RiskFormPage(null, null, form)));

    [HttpGet("{id:guid}"), ActsAs(Rights.Office)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.FormAsync(id, null, null, cancel));

    [HttpPost("{id:guid}"), ActsAs(Rights.Office)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] RiskForm form, [FromServices] SaveRisk save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done("/risks", "Риск сохранён."), "Edit", () => reader.FormAsync(id, form, version, cancel));
}
