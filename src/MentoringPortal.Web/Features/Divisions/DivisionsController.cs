using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Divisions;

/// <summary>«Подразделения»: method unions, classes, project groups, councils with head and members.</summary>
[Route("/divisions"), ActsAs(Rights.Divisions)]
public sealed class DivisionsController(DivisionReader reader) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DivisionFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) => Page("Edit", await reader.FormAsync(null, null, new DivisionForm(), cancel));

    [HttpPost("")]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] DivisionForm form, [FromServices] SaveDivision save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), made => Done($"/divisions/{made.Id}", "Подразделение внесено. Добавьте в него людей."),
            "Edit", async () => await reader.FormAsync(null, null, form, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Division(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, null, cancel));

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => await reader.FindAsync(id, cancel) is { } division
        ? Page("Edit", await reader.FormAsync(id, division.Version, DivisionForm.Of(division), cancel)) : NotFoundPage();

    [HttpPost("{id:guid}/edit")]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] DivisionForm form, [FromServices] SaveDivision save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done($"/divisions/{id}", "Подразделение сохранено."),
            "Edit", async () => await reader.FindAsync(id, cancel) is { } division ? await reader.FormAsync(id, division.Version, form, cancel) : null,
            conflict: async () =>
            {
                if (await reader.FindAsync(id, cancel) is not { } now) return NotFoundPage();
                var page = await reader.FormAsync(id, now.Version, form, cancel);
                return ConflictPage("Edit", page, ConflictModel.Of(form, DivisionForm.Of(now), (nameof(form.HeadId), page.Heads)));
            });

    [HttpPost("{id:guid}/members")]
    public Task<IActionResult> Admit(Guid id, [Bind(Prefix = "Form")] MemberForm form, [FromServices] AdmitMember admit, CancellationToken cancel) =>
        WriteAsync(() => admit.RunAsync(id, form, cancel), Done($"/divisions/{id}", "Участник добавлен."), "Division", () => reader.PageAsync(id, form, cancel));

    [HttpGet("{id:guid}/members/{member:guid}/end")]
    public async Task<IActionResult> Leave(Guid id, Guid member, [FromServices] SchoolClock clock, CancellationToken cancel) =>
        await reader.LeaveAsync(id, member, new LeaveForm { ToOn = clock.Today }, cancel) is { } page ? Page("Leave", page) : NotFoundPage();

    [HttpPost("{id:guid}/members/{member:guid}/end")]
    public Task<IActionResult> Leave(Guid id, Guid member, Guid version, [Bind(Prefix = "Form")] LeaveForm form, [FromServices] EndMembership end, CancellationToken cancel) =>
        WriteAsync(() => end.RunAsync(id, member, version, form, cancel), Done($"/divisions/{id}", "Последний день записан."), "Leave",
            () => reader.LeaveAsync(id, member, form, cancel));

    [HttpPost("{id:guid}/archive")]
    public Task<IActionResult> Archive(Guid id, Guid version, [FromServices] ArchiveDivision archive, CancellationToken cancel) =>
        ButtonAsync(() => archive.RunAsync(id, version, true, cancel), $"/divisions/{id}", "Подразделение отправлено в архив.");

    [HttpPost("{id:guid}/restore")]
    public Task<IActionResult> Restore(Guid id, Guid version, [FromServices] ArchiveDivision archive, CancellationToken cancel) =>
        ButtonAsync(() => archive.RunAsync(id, version, false, cancel), $"/divisions/{id}", "Подразделение возвращено из архива.");
}
