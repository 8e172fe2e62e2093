using MentoringPortal.Data;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>A day that the working week alone does not explain.</summary>
/// <param name="Day">The day and its ground.</param>
/// <param name="Why">The ground in words.</param>
/// <param name="Entered">The school's own record, which can be removed; null where the law says so.</param>
/// <param name="Note">What the school wrote beside it.</param>
public sealed record CalendarRow(CountedDay Day, string Why, Guid? Entered, string Note);

/// <summary>The page of calendar days and quarters.</summary>
/// <param name="Year">Calendar year shown.</param>
/// <param name="Years">Years offered: around today and every year with days of the school.</param>
/// <param name="Rows">Everything counted in the year beside the working week.</param>
/// <param name="Months">Working days of its months.</param>
/// <param name="SixDayWeek">Whether Saturday is worked.</param>
/// <param name="Asked">The day asked about, and why it counts as it does.</param>
/// <param name="MissingYear">The year whose transfers should be entered by now.</param>
public sealed record CalendarPage(CalendarDayForm Form, QuartersForm Quarters, int Year, IReadOnlyList<int> Years, IReadOnlyList<CalendarRow> Rows,
    IReadOnlyList<int> Months, bool SixDayWeek, (CountedDay Day, string Why)? Asked, int? MissingYear);

/// <summary>Reads the calendar of the school with the reason of every day.</summary>
public sealed class CalendarQueries(PortalDbContext db, SchoolClock clock)
{
    /// <summary>The page.</summary>
    /// <param name="year">Calendar year; null for the one of today.</param>
    /// <param name="asked">A day to explain.</param>
    public async Task<CalendarPage> PageAsync(int? year, DateOnly? asked, CalendarDayForm form, QuartersForm? quarters)
    {
        var today = clock.Today;
        var school = await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == db.CurrentSchoolId);
        var entered = await db.Set<CalendarDay>().AsNoTracking().OrderBy(d => d.Date).ToListAsync();
        var calendar = SchoolCalendar.Of(school, entered);
        var shown = asked?.Year ?? (year is >= 2020 and <= 2100 ? year.Value : today.Year);
        var years = entered.Select(d => d.Date.Year).Concat([today.Year - 1, today.Year, today.Year + 1, shown]).Distinct().Order().ToList();
        return new CalendarPage(form, quarters ?? await QuartersAsync(AcademicYear.Of(today).StartYear), shown, years, [.. Rows(calendar, entered, shown)],
            [.. Enumerable.Range(1, 12).Select(month => calendar.WorkingDaysIn(shown, month))], school.SixDayWeek,
            asked is { } day ? (calendar.Count(day), CalendarWords.Why(calendar.Count(day), school.SixDayWeek)) : null,
            OfficialTransfers.MissingYear(today, y => entered.Exists(d => d.MovedFrom is not null && d.Date.Year == y)));
    }

    /// <summary>The year whose transfers the school should have entered by now; asked of the database only where the portal does not know them itself.</summary>
    public async Task<int?> MissingYearAsync(CancellationToken cancel)
    {
        if (OfficialTransfers.MissingYear(clock.Today, _ => false) is not { } first) return null;
        var from = new DateOnly(first, 1, 1);
        var entered = await db.Set<CalendarDay>().Where(d => d.MovedFrom != null && d.Date >= from).Select(d => d.Date).ToListAsync(cancel);
        return OfficialTransfers.MissingYear(clock.Today, year => entered.Exists(d => d.Year == year));
    }

    // Also days that change nothing stand in the list: what was entered must be seen, or it could not be removed.
    private static IEnumerable<CalendarRow> Rows(SchoolCalendar calendar, List<CalendarDay> entered, int year)
    {
        var own = entered.Where(d => d.Date.Year == year).ToDictionary(d => d.Date);
        return calendar.Special(year).Concat(own.Keys.Select(calendar.Count)).DistinctBy(d => d.Date).OrderBy(d => d.Date).Select(day =>
        {
            var record = own.GetValueOrDefault(day.Date);
            return new CalendarRow(day, CalendarWords.Why(day, sixDayWeek: !calendar.IsWeekend(Saturday)), record?.Id, record?.Reason ?? "");
        });
    }

    private static readonly DateOnly Saturday = new(2026, 11, 28);

    private async Task<QuartersForm> QuartersAsync(int year)
    {
        var saved = await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year).ToDictionaryAsync(q => q.Number);
        DateOnly? Start(int n) => saved.GetValueOrDefault(n)?.StartsOn;
        DateOnly? End(int n) => saved.GetValueOrDefault(n)?.EndsOn;
        return new QuartersForm
        {
            AcademicYear = year,
            Start1 = Start(1),
            End1 = End(1),
            Start2 = Start(2),
            End2 = End(2),
            Start3 = Start(3),
            End3 = End(3),
            Start4 = Start(4),
            End4 = End(4),
        };
    }
}
