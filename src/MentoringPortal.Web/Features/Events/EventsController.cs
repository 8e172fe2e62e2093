using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Events;

/// <summary>«Мероприятия»: joint events of the school and outside of it, their participants and mini-reports.</summary>
[Route("/events"), ActsAs(EventAccess.Read)]
public sealed class EventsController(EventReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(EventFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpGet("print.{format:regex(^(pdf|docx)$)}"), ActsAs(Rights.Followers)]
    public async Task<IActionResult> Print(string format, EventFilter filter, CancellationToken cancel) => this.Paper(await reader.PaperAsync(filter, cancel), format);

    [HttpGet("events.xlsx"), ActsAs(Rights.Followers)]
    public async Task<IActionResult> Xlsx(EventFilter filter, CancellationToken cancel) =>
        Workbook("Мероприятия", clock.Today, EventReader.Columns, await reader.AllAsync(filter, cancel), $"{reader.YearOf(filter)} учебный год", numbered: true);

    [HttpGet("new"), ActsAs(EventAccess.Write)]
    public async Task<IActionResult> New(CancellationToken cancel) => Page("Edit", (await reader.FormAsync(null, null, null, cancel))!);

    [HttpPost(""), ActsAs(EventAccess.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] EventForm form, [FromServices] SaveEvent save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(form, cancel), made => Done($"/events/{made.Id}", "Мероприятие внесено."), "Edit", () => reader.FormAsync(null, form, null, cancel));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Event(Guid id, CancellationToken cancel) => PageIfFound(await reader.EventAsync(id, cancel));

    [HttpGet("{id:guid}/edit"), ActsAs(EventAccess.Write)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound(await reader.FormAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/edit"), ActsAs(EventAccess.Write)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] EventForm form, [FromServices] SaveEvent save, CancellationToken cancel) =>
        WriteAsync(() => save.RunAsync(id, version, form, cancel), Done($"/events/{id}", "Мероприятие сохранено."), "Edit", () => reader.FormAsync(id, form, version, cancel));

    [HttpGet("{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancel) => PageIfFound(await reader.ReportAsync(id, null, null, cancel));

    [HttpPost("{id:guid}/report")]
    public Task<IActionResult> Report(Guid id, Guid version, [Bind(Prefix = "Form")] EventReportForm form, [FromServices] ReportEvent report, CancellationToken cancel) =>
        WriteAsync(() => report.RunAsync(id, version, form, cancel), Done($"/events/{id}", "Отчёт сохранён."), "Report", () => reader.ReportAsync(id, form, version, cancel));

    [HttpGet("{id:guid}/cancellation"), ActsAs(EventAccess.Write)]
    public async Task<IActionResult> Cancellation(Guid id, CancellationToken cancel) =>
        PageIfFound(await reader.CancellationAsync(id, new EventCancellationForm(), null, cancel));

    [HttpPost("{id:guid}/cancellation"), ActsAs(EventAccess.Write)]
    public Task<IActionResult> Cancellation(Guid id, Guid version, [Bind(Prefix = "Form")] EventCancellationForm form, [FromServices] CancelEvent cancelEvent,
        CancellationToken cancel) =>
        WriteAsync(() => cancelEvent.RunAsync(id, version, form, cancel), Done($"/events/{id}", "Мероприятие отменено."), "Cancellation",
            () => reader.CancellationAsync(id, form, version, cancel));
}
