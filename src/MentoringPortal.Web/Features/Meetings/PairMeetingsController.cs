using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>Meetings of a pair or group: the mentor appoints, moves and closes them, the mentee and those who follow the pair read.</summary>
[ActsAs(MeetingAccess.Read)]
public sealed class PairMeetingsController(PairMeetingReader reader) : PortalController
{
    [HttpGet("/meetings"), Authorize(Policies.Participants)]
    public async Task<IActionResult> Mine(MeetingFilter filter, CancellationToken cancel) => Page("Index", await reader.MineAsync(filter, cancel));

    [HttpGet("/mentorships/{id:guid}/meetings")]
    public async Task<IActionResult> Index(Guid id, MeetingFilter filter, CancellationToken cancel) =>
        PageIfFound(await reader.OfPairAsync(id, filter, cancel));

    [HttpGet("/mentorships/{id:guid}/meetings/new"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> New(Guid id, CancellationToken cancel) => PageIfFound("Edit", await reader.NewAsync(id, null, cancel));

    [HttpPost("/mentorships/{id:guid}/meetings"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Appoint(Guid id, [Bind(Prefix = "Form")] MeetingForm form, [FromServices] AppointMeetings appoint, CancellationToken cancel)
    {
        var list = $"/mentorships/{id}/meetings";
        return WriteAsync(() => appoint.RunAsync(id, form, cancel), done => Task.FromResult(Said(done, list)), at: list, "Edit", () => reader.NewAsync(id, form, cancel));
    }

    [HttpGet("/meetings/{id:guid}")]
    public async Task<IActionResult> Meeting(Guid id, CancellationToken cancel) => PageIfFound(await reader.MeetingAsync(id, cancel));

    [HttpGet("/meetings/{id:guid}.ics")]
    public async Task<IActionResult> File(Guid id, [FromServices] MeetingCalendar calendar, CancellationToken cancel) =>
        await calendar.FileAsync(id, cancel) is { } file ? File(file, "text/calendar; charset=utf-8", "Встреча.ics") : NotFoundPage();

    [HttpGet("/meetings/{id:guid}/edit"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancel) => PageIfFound(await reader.EditAsync(id, null, null, cancel));

    [HttpPost("/meetings/{id:guid}/edit"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Edit(Guid id, Guid version, [Bind(Prefix = "Form")] MeetingForm form, [FromServices] RearrangeMeeting rearrange, CancellationToken cancel) =>
        WriteAsync(() => rearrange.RunAsync(id, form, version, cancel), moved => Task.FromResult<IActionResult>(Done($"/meetings/{id}", $"Встреча изменена.{OffWords(moved.Off)}")),
            at: $"/meetings/{id}", "Edit", () => reader.EditAsync(id, form, version, cancel));

    [HttpGet("/meetings/{id:guid}/log"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Log(Guid id, CancellationToken cancel) => PageIfFound(await reader.LogAsync(id, null, null, cancel));

    [HttpPost("/meetings/{id:guid}/log"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> Log(Guid id, Guid version, [Bind(Prefix = "Form")] MeetingLogForm form, [FromServices] CloseMeeting close, CancellationToken cancel)
    {
        var toDiary = form.Then == MeetingLogForm.ToDiary && await reader.DiaryAsync(id, cancel) is { } diary ? diary : null;
        return await WriteAsync(() => close.RunAsync(id, form, version, cancel), Done(toDiary ?? $"/meetings/{id}", "Встреча отмечена: состоялась."), "Log",
            () => reader.LogAsync(id, form, version, cancel));
    }

    [HttpGet("/meetings/{id:guid}/call-off"), Authorize(Policies.Mentor)]
    public async Task<IActionResult> CallOff(Guid id, CancellationToken cancel) =>
        PageIfFound(await reader.CallOffAsync(id, new CallOffForm(), null, cancel));

    [HttpPost("/meetings/{id:guid}/call-off"), Authorize(Policies.Mentor)]
    public Task<IActionResult> CallOff(Guid id, Guid version, [Bind(Prefix = "Form")] CallOffForm form, [FromServices] CallOffMeeting callOff, CancellationToken cancel) =>
        WriteAsync(() => callOff.RunAsync(id, form, version, cancel), Done($"/meetings/{id}", "Отмечено: встреча не состоялась."), "CallOff",
            () => reader.CallOffAsync(id, form, version, cancel));

    [HttpPost("/meetings/{id:guid}/check"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Check(Guid id, Guid version, [FromServices] CheckNextStep check, CancellationToken cancel) =>
        ButtonAsync(() => check.RunAsync(id, version, cancel), $"/meetings/{id}", "Следующий шаг проверен.");

    private static string OffWords(CountedDay? off) => off is not { } day ? "" : $" В этот день школа не работает: {day.WhyOff()}.";

    // A single meeting is told above the list; a series has a page that names its days.
    private IActionResult Said(AppointedMeetings done, string list)
    {
        var first = done.Made[0];
        var when = $"{RussianDate.Weekday(first.On)}, {RussianDate.DayAndMonth(first.On)}, {first.At:HH\\:mm}";
        if (done.Made.Count + done.Skipped.Count == 1) return Done(list, $"Встреча назначена: {when}.{OffWords(done.Off)}");

        return View("DonePage", new DonePage(
            $"{RussianPlural.Word(done.Made.Count, "Назначена", "Назначены", "Назначено")} {RussianPlural.Of(done.Made.Count, "встреча", "встречи", "встреч")}",
            [
                $"Первая – {when}, последняя – {RussianDate.Short(done.Made[^1].On)}.",
                done.Skipped.Count == 0 ? "Выходных и праздников среди этих дней нет."
                    : "Пропущены дни, когда школа не работает: " + string.Join("; ", done.Skipped.Select(d => d.WhyOff())) + ".",
            ],
            [new(list, "К встречам пары"), new("/meetings", "Все мои встречи")]));
    }
}
