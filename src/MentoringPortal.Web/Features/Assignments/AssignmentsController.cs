using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>«Задания»: given by the mentor, handed in by the mentee, accepted or given back (S0-14).</summary>
[ActsAs(AssignmentAccess.Read)]
public sealed class AssignmentsController(AssignmentReader reader) : PortalController
{
    [HttpGet("/mentorships/{id:guid}/assignments")]
    public async Task<IActionResult> Index(Guid id, AssignmentFilter filter, CancellationToken cancel) =>
        PageIfFound(await reader.OfPairAsync(id, filter, cancel));

    [HttpGet("/mentorships/{id:guid}/assignments/new"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.NewAsync(id, null, cancel));

    [HttpPost("/mentorships/{id:guid}/assignments"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Give(Guid id, [Bind(Prefix = "Form")] AssignmentForm form, [FromServices] GiveAssignment give, CancellationToken cancel) =>
        WriteAsync(() => give.RunAsync(id, form, cancel), Done($"/mentorships/{id}/assignments", "Задание дано."), "Edit", () => reader.NewAsync(id, form, cancel));

    [HttpGet("/assignments/{id:guid}")]
    public async Task<IActionResult> Assignment(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpGet("/assignments/{id:guid}/edit"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound(await reader.EditAsync(id, null, null, cancel));

    [HttpPost("/assignments/{id:guid}/edit"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] AssignmentForm form, [FromServices] WriteAssignment write, CancellationToken cancel) =>
        WriteAsync(() => write.CorrectAsync(id, version, form, cancel), Done($"/assignments/{id}", "Задание изменено."), "Edit", () => reader.EditAsync(id, version, form, cancel));

    [HttpPost("/assignments/{id:guid}/work"), Authorize(Policies.Participants)]
    public Task<IActionResult> HandIn(Guid id, Guid version, [Bind(Prefix = "Work")] AssignmentWorkForm work, [FromServices] WriteAssignment write, CancellationToken cancel) =>
        WriteAsync(() => write.HandInAsync(id, version, work, cancel), Done($"/assignments/{id}", "Задание сдано: наставник его проверит."), "Assignment",
            () => AgainAsync(id, p => p.Work = work, cancel), prefix: "Work");

    [HttpPost("/assignments/{id:guid}/check"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Check(Guid id, Guid version, [Bind(Prefix = "Check")] AssignmentCheckForm check, [FromServices] WriteAssignment write,
        CancellationToken cancel) =>
        WriteAsync(() => write.CheckAsync(id, version, check, cancel),
            Done($"/assignments/{id}", check.IsAccepted == true ? "Задание принято." : "Задание возвращено на доработку."), "Assignment",
            () => AgainAsync(id, p => p.Check = check, cancel), prefix: "Check");

    [HttpGet("/assignments/{id:guid}/withdrawal"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Withdrawal(Guid id, CancellationToken cancel) =>
        await reader.PageAsync(id, cancel) is { MayGive: true, Assignment.IsOpen: true } page
            ? Page(new AssignmentWithdrawalPage(page.Assignment, page.Pair, new AssignmentWithdrawalForm())) : NotFoundPage();

    [HttpPost("/assignments/{id:guid}/withdrawal"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Withdraw(Guid id, Guid version, [Bind(Prefix = "Form")] AssignmentWithdrawalForm form, [FromServices] WriteAssignment write,
        CancellationToken cancel) =>
        WriteAsync(() => write.WithdrawAsync(id, version, form, cancel), Done($"/assignments/{id}", "Задание отозвано."), "Withdrawal",
            async () => await reader.PageAsync(id, cancel) is { } page ? new AssignmentWithdrawalPage(page.Assignment, page.Pair, form) : null);

    private async Task<AssignmentPage?> AgainAsync(Guid id, Action<AssignmentPage> typed, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, cancel) is not { } page) return null;

        typed(page);
        return page;
    }
}
