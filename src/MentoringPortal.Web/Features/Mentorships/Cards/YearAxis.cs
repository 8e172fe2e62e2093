using System.Globalization;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>September to August as an axis: the same for the strip of a pair and the line of the school's year.</summary>
public static class YearAxis
{
    /// <summary>Short names of the months, September first.</summary>
    public static IReadOnlyList<string> Months { get; } = ["сен", "окт", "ноя", "дек", "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг"];

    /// <summary>Place of a month of the calendar, September is 0.</summary>
    public static int Month(DateOnly day) => (day.Month + 3) % 12;

    /// <summary>Part of the year at the middle of a day, or at its end; 0 before the year and 1 after it.</summary>
    public static double X(AcademicYear year, DateOnly day, bool end = false) => day < year.Start ? 0 : day > year.End ? 1
        : (Month(day) + ((day.Day - (end ? 0 : .5)) / DateTime.DaysInMonth(day.Year, day.Month))) / 12;

    /// <summary>«41.67%».</summary>
    public static string Percent(double part) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
