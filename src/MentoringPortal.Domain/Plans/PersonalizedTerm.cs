using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Plans;

/// <summary>How long a personalized program lasts (S1-3, T-12): from three months to a year. Another length is warned of, not refused.</summary>
public static class PersonalizedTerm
{
    public const int LeastMonths = 3;

    public const int MostMonths = 12;

    /// <summary>What is said of a program shorter or longer than that; null where it lasts as it should.</summary>
    public static string? Warning(DateOnly from, DateOnly to)
    {
        // A year may be counted to its last day or to the same day of the next year.
        var wrong = to < CalendarTerm.LastDay(from, LeastMonths) ? "короче 3 месяцев" : to > from.AddMonths(MostMonths) ? "длиннее года" : null;
        return wrong is null ? null : $"Персонализированная программа длится от 3 месяцев до года, а эта {wrong}: {RussianDate.Span(from, to)}.";
    }
}
