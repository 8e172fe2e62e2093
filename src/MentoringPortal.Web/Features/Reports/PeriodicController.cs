using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>«Отчёты»: periodic reports of mentors and mentees, their confirmation and «принято».</summary>
[Route("/reports"), ActsAs(Rights.Pairs)]
public sealed class PeriodicController(PeriodicReader reader) : PortalController
{
    /// <summary>Roles that may be named as the receiver of a report; the report itself names one of them.</summary>
    public const SchoolRole Receivers = Rights.Followers;

    [HttpGet("")]
    public async Task<IActionResult> PeriodicList(PeriodicFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpPost("periodic"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Begin(Guid pair, string? code, [FromServices] OpenReports open, [FromServices] CurrentActor actor, CancellationToken cancel) =>
        await WriteAsync(() => open.BeginAsync(pair, code, actor.PersonId ?? Guid.Empty, cancel),
            made => Done($"/reports/periodic/{made.Id}", "Отчёт начат: портал уже собрал, что знает."),
            "PeriodicList", async () => (PeriodicListPage?)await reader.ListAsync(new PeriodicFilter(), cancel));

    [HttpGet("periodic/{id:guid}")]
    public async Task<IActionResult> Periodic(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, null, cancel));

    [HttpPost("periodic/{id:guid}"), Authorize(Policies.Participants)]
    public Task<IActionResult> Periodic(Guid id, Guid version, [Bind(Prefix = "Form")] PeriodicForm form, string? next,
        [FromServices] WritePeriodicReport write, CancellationToken cancel) =>
        WriteAsync(() => write.RunAsync(id, version, form, next == "confirm", cancel),
            Done($"/reports/periodic/{id}", next == "confirm" ? "Отчёт сдан." : "Черновик отчёта сохранён."), "Periodic", () => reader.PageAsync(id, form, cancel));

    [HttpPost("periodic/{id:guid}/acceptance"), ActsAs(Receivers)]
    public Task<IActionResult> Accept(Guid id, Guid version, [FromServices] WritePeriodicReport write, CancellationToken cancel) =>
        ButtonAsync(() => write.AcceptAsync(id, version, cancel), $"/reports/periodic/{id}", "Отчёт принят.");

    [HttpPost("periodic/{id:guid}/return"), ActsAs(Receivers)]
    public Task<IActionResult> Return(Guid id, Guid version, [Bind(Prefix = "Back")] PeriodicReturnForm back, [FromServices] WritePeriodicReport write, CancellationToken cancel) =>
        WriteAsync(() => write.ReturnAsync(id, version, back, cancel), Done("/reports", "Отчёт возвращён автору."), "Periodic", async () =>
        {
            var page = await reader.PageAsync(id, null, cancel);
            page?.Back = back;
            return page;
        }, prefix: "Back");

    [HttpPost("periodic/{id:guid}/hearings"), ActsAs(Receivers)]
    public Task<IActionResult> Hear(Guid id, [Bind(Prefix = "Hearing")] HearingForm hearing, [FromServices] RecordHearing record, CancellationToken cancel) =>
        WriteAsync(() => record.RunAsync(id, hearing, cancel), Done($"/reports/periodic/{id}", "Заслушивание записано."), "Periodic", async () =>
        {
            var page = await reader.PageAsync(id, null, cancel);
            page?.Hearing = hearing;
            return page;
        }, prefix: "Hearing");

    [HttpGet("periodic/{id:guid}/print.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Print(Guid id, string format, CancellationToken cancel) =>
        await reader.PaperAsync(id, cancel) is { } paper ? this.Paper(paper, format) : NotFoundPage();
}
