using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Checklists;

/// <summary>Lists of a pair: duties, preparation for the first meeting, induction.</summary>
[ActsAs(Rights.Pairs)]
public sealed class ChecklistsController(PairHeadReader pairs, ChecklistReader lists, SchoolClock clock) : PortalController
{
    private const SchoolRole Markers = ChecklistReader.Markers | SchoolRole.Mentor;

    [HttpGet("/mentorships/{id:guid}/checklists")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancel) =>
        await PageOf(id, null, new ChecklistForm { On = clock.Today }, cancel) is { } page ? Page(page) : NotFoundPage();

    [HttpPost("/mentorships/{id:guid}/checklists/{code}"), ActsAs(Markers)]
    public Task<IActionResult> Mark(Guid id, string code, [Bind(Prefix = "Form")] ChecklistForm form, [FromServices] MarkChecklist mark, CancellationToken cancel) =>
        WriteAsync(() => mark.RunAsync(id, code, form, cancel), Done($"/mentorships/{id}/checklists", "Отмечено."), "Index", () => PageOf(id, code, form, cancel));

    [HttpPost("/mentorships/{id:guid}/checklists/{code}/acknowledgement")]
    public Task<IActionResult> Sign(Guid id, string code, [FromServices] SignChecklist sign, CancellationToken cancel) =>
        ButtonAsync(() => sign.RunAsync(id, code, cancel), $"/mentorships/{id}/checklists", "Ознакомление подтверждено.");

    [HttpPost("/mentorships/{id:guid}/checklists/{code}/{number:int}/removal"), ActsAs(Markers)]
    public Task<IActionResult> TakeBack(Guid id, string code, int number, [FromServices] TakeMarkBack take, CancellationToken cancel) =>
        ButtonAsync(() => take.RunAsync(id, code, number, cancel), $"/mentorships/{id}/checklists", "Отметка снята.");

    private async Task<ChecklistPage?> PageOf(Guid id, string? sent, ChecklistForm form, CancellationToken cancel)
    {
        if (await pairs.PairAsync(id, cancel) is not { } pair) return null;
        var page = await lists.PageAsync(pair, cancel);
        (page.Sent, page.Form) = (sent, form);
        return page;
    }
}
