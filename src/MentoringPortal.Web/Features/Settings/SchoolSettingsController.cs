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
public sealed class SchoolSettingsController(PortalDbContext db, CurrentActor actor, SchoolClock clock) : PortalController
{
    private const string SchoolView = "/Features/Settings/School.cshtml";
    private const string CalendarView = "/Features/Settings/Calendar.cshtml";

    [HttpGet("school")]
    public async Task<IActionResult> School() => View(SchoolView, SchoolForm.Of(await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == actor.SchoolId)));

    [HttpPost("school")]
    public async Task<IActionResult> School([FromForm] SchoolForm form, [FromServices] ChangeSchool change)
    {
        ModelState.Add(await change.RunAsync(form), "");
        return ModelState.IsValid ? Done("/settings/school", "Настройки школы сохранены.") : Page(SchoolView, form);
    }

    [HttpGet("calendar")]
    public async Task<IActionResult> Calendar() => View(CalendarView, await PageAsync(new CalendarDayForm(), null));

    [HttpPost("calendar/days")]
    public async Task<IActionResult> AddDay([FromForm] CalendarDayForm form, [FromServices] AddCalendarDay add)
    {
        var violation = await add.RunAsync(form);
        if (violation is not null) ModelState.Add(violation);
        return ModelState.IsValid ? Done("/settings/calendar", "День добавлен в календарь.") : Page(CalendarView, await PageAsync(form, null));
    }

    [HttpPost("calendar/days/{id:guid}/remove")]
    public async Task<IActionResult> RemoveDay(Guid id)
    {
        if (await db.Set<CalendarDay>().FirstOrDefaultAsync(d => d.Id == id) is not { } day) return NotFoundPage();
        db.Remove(day);
        db.Describe("День убран из календаря");
        await db.SaveChangesAsync();
        return Done("/settings/calendar", "День убран из календаря.");
    }

    [HttpPost("calendar/quarters")]
    public async Task<IActionResult> Quarters([FromForm(Name = "Quarters")] QuartersForm form, [FromServices] SetQuarters set)
    {
        ModelState.Add(await set.RunAsync(form), "Quarters");
        return ModelState.IsValid ? Done("/settings/calendar", "Четверти сохранены.") : Page(CalendarView, await PageAsync(new CalendarDayForm(), form));
    }

    private async Task<CalendarPage> PageAsync(CalendarDayForm form, QuartersForm? quarters)
    {
        var (year, from) = (AcademicYear.Of(clock.Today).StartYear, AcademicYear.Of(clock.Today).Start);
        var days = await db.Set<CalendarDay>().AsNoTracking().Where(d => d.Date >= from).OrderBy(d => d.Date).ToListAsync();
        if (quarters is null)
        {
            var saved = await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year).ToDictionaryAsync(q => q.Number);
            DateOnly? Start(int n) => saved.GetValueOrDefault(n)?.StartsOn;
            DateOnly? End(int n) => saved.GetValueOrDefault(n)?.EndsOn;
            quarters = new QuartersForm
            {
                AcademicYear = year,
                Start1 = Start(1), End1 = End(1), Start2 = Start(2), End2 = End(2),
                Start3 = Start(3), End3 = End(3), Start4 = Start(4), End4 = End(4),
            };
        }

        return new CalendarPage(form, quarters, days);
    }
}
