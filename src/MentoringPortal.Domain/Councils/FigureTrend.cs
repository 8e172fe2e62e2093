namespace MentoringPortal.Domain.Councils;

/// <summary>
/// A number now beside the same number on the same day a month and a year ago. A past that the school's mentoring did not have is not compared: a number that grew from nothing
/// says nothing.
/// </summary>
/// <param name="Now">The number of today.</param>
/// <param name="MonthAgo">The same a month ago.</param>
/// <param name="YearAgo">The same a year ago.</param>
/// <param name="Since">First day of the school's first pair; null while there is none.</param>
public readonly record struct FigureTrend(int Now, int MonthAgo, int YearAgo, DateOnly? Since)
{
    /// <summary>Said where there is nothing to compare with.</summary>
    public const string Early = "данных пока мало";

    /// <summary>The school's mentoring is younger than a month: there is nothing to compare with.</summary>
    public bool IsEarly(DateOnly today) => Since is not { } since || since > today.AddMonths(-1);

    /// <summary>What has changed: by how much against the month, by how much against the year; null where it cannot be told.</summary>
    public (int? Month, int? Year) Change(DateOnly today) =>
        (IsEarly(today) ? null : Now - MonthAgo, Since is { } since && since <= today.AddYears(-1) ? Now - YearAgo : null);

    /// <summary>«+4 за месяц, −2 за год», «без изменений за месяц», «данных пока мало».</summary>
    /// <param name="say">The absolute number in words.</param>
    public string Words(DateOnly today, Func<int, string> say)
    {
        var (month, year) = Change(today);
        if (month is not { } m) return Early;
        return year is not { } y ? Part(m, "за месяц") : m == 0 && y == 0 ? "без изменений за месяц и за год" : $"{Part(m, "за месяц")}, {Part(y, "за год")}";

        string Part(int change, string over) => change == 0 ? $"без изменений {over}" : $"{(change > 0 ? "+" : "−")}{say(Math.Abs(change))} {over}";
    }
}
