using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>«Настройки школы»: letterhead, time zone, calendar.</summary>
[Route("settings")]
[Authorize(Policies.Administration)]
public sealed class SchoolSettingsController(PortalDbContext db, CurrentActor actor, CalendarQueries calendar) : PortalController
{
    private const string SchoolView = "School";
    private const string CalendarView = "Calendar";

    [HttpGet("school")]
    public async Task<IActionResult> School() => View(SchoolView, SchoolForm.Of(await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == actor.SchoolId)));

    [HttpPost("school")]
    public Task<IActionResult> School([FromForm] SchoolForm form, [FromServices] ChangeSchool change) =>
        WriteAsync(() => change.RunAsync(form), Done("/settings/school", "Настройки школы сохранены."), SchoolView, () => Task.FromResult<SchoolForm?>(form), prefix: "");

    /// <summary>Everything counted in a calendar year.</summary>
    /// <param name="year">Calendar year; the one of today where none is named.</param>
    /// <param name="day">A day to explain.</param>
    [HttpGet("calendar")]
    public async Task<IActionResult> Calendar(int? year, DateOnly? day) =>
        Page(CalendarView, await calendar.PageAsync(year, day, new CalendarDayForm(), null));

    [HttpPost("calendar/days")]
    public Task<IActionResult> AddDay([FromForm] CalendarDayForm form, [FromServices] AddCalendarDay add) =>
        WriteAsync(() => add.RunAsync(form), Done(YearOf(form.Date?.Year), "День добавлен в календарь."), CalendarView, async () =>
            await calendar.PageAsync(form.Date?.Year, null, form, null));

    [HttpPost("calendar/days/{id:guid}/remove")]
    public Task<IActionResult> RemoveDay(Guid id, int? year, [FromServices] RemoveCalendarDay remove) =>
        ButtonAsync(() => remove.RunAsync(id), YearOf(year), "День убран из календаря.");

    [HttpPost("calendar/quarters")]
    public Task<IActionResult> Quarters([FromForm(Name = "Quarters")] QuartersForm form, [FromServices] SetQuarters set) =>
        WriteAsync(() => set.RunAsync(form), Done("/settings/calendar", "Четверти сохранены."), CalendarView, async () =>
            await calendar.PageAsync(null, null, new CalendarDayForm(), form),
            prefix: "Quarters");

    // The page of the year whose day was changed: there it is seen.
    private static string YearOf(int? year) => year is { } of ? $"/settings/calendar?year={of}" : "/settings/calendar";
}
