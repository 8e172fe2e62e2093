using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Reports;

/// <summary>A period that a report is about; it is due on its last day or the next working one (T-08, T-09).</summary>
/// <param name="Words">«I полугодие 2026/2027».</param>
public sealed record ReportPeriod(DateOnly FromOn, DateOnly ToOn, string Words)
{
    /// <summary>Days before the end from which the report is asked for.</summary>
    public const int AskedBefore = 14;

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>The period of a rhythm that a day lies in; null where the rhythm follows no calendar, or in the summer, when nothing is reported.</summary>
    /// <param name="quarters">Last days of the school's own quarters of that year; none: the usual ones.</param>
    public static ReportPeriod? Of(ReportRhythm rhythm, DateOnly day, IReadOnlyList<DateOnly>? quarters = null)
    {
        var year = AcademicYear.Of(day);
        var next = year.StartYear + 1;
        return rhythm switch
        {
            ReportRhythm.HalfYear => In("полугодие", new(year.StartYear, 12, 31), new(next, 5, 31)),
            ReportRhythm.SchoolPeriod when quarters is { Count: > 0 and <= 4 } => In("четверть", [.. quarters]),
            // A school that has not set its quarters ends them where most schools do.
            ReportRhythm.SchoolPeriod => In("четверть", new(year.StartYear, 10, 31), new(year.StartYear, 12, 31), new(next, 3, 31), new(next, 5, 31)),
            ReportRhythm.OnceAYear => day > new DateOnly(next, 5, 31) ? null : new(year.Start, new(next, 5, 31), $"{year} учебный год"),
            ReportRhythm.CalendarQuarter => Quarter(day),
            ReportRhythm.Month => new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), RussianDate.MonthAndYear(day)),
            _ => null,
        };

        ReportPeriod? In(string word, params DateOnly[] ends)
        {
            var from = year.Start;
            for (var i = 0; i < ends.Length; i++)
            {
                if (day <= ends[i]) return new(from, ends[i], $"{Roman[i]} {word} {year}");

                from = ends[i].AddDays(1);
            }

            return null;
        }
    }

    /// <summary>The report of the period is asked for from this day on.</summary>
    public DateOnly AskedFrom => ToOn.AddDays(-AskedBefore) < FromOn ? FromOn : ToOn.AddDays(-AskedBefore);

    private static ReportPeriod Quarter(DateOnly day)
    {
        var number = (day.Month - 1) / 3;
        var from = new DateOnly(day.Year, number * 3 + 1, 1);
        return new(from, from.AddMonths(3).AddDays(-1), $"{Roman[number]} квартал {day.Year} года");
    }
}
