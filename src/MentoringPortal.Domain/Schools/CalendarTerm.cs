namespace MentoringPortal.Domain.Schools;

/// <summary>Terms in whole months and years: where they end, and where the next one begins.</summary>
public static class CalendarTerm
{
    /// <summary>
    /// Last day of a term of <paramref name="months"/> months from its first day: 01.09.2026 + 12 → 31.08.2027.
    /// A month without such a day ends the term with its last day (ГК РФ, art. 192): 29.02.2028 + 12 → 28.02.2029, 31.08.2026 + 6 → 28.02.2027.
    /// </summary>
    public static DateOnly LastDay(DateOnly first, int months)
    {
        var same = first.AddMonths(months);
        return same.Day == first.Day ? same.AddDays(-1) : same;
    }

    /// <summary>First day of what follows a term of months; for none the first day itself.</summary>
    public static DateOnly After(DateOnly first, int months) => LastDay(first, months).AddDays(1);

    /// <summary>Last day of a term of whole years.</summary>
    public static DateOnly LastDayOfYears(DateOnly first, int years) => LastDay(first, years * 12);

    /// <summary>First day of what follows a term of whole years: the day after its last one, so that nothing lies between or twice.</summary>
    public static DateOnly AfterYears(DateOnly first, int years) => years == 0 ? first : LastDayOfYears(first, years).AddDays(1);
}
