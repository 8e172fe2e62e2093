namespace MentoringPortal.Domain.Schools;

/// <summary>A day off that is moved.</summary>
/// <param name="From">The day off that gives way; it is worked unless it is a holiday.</param>
/// <param name="To">The day that is off instead.</param>
public sealed record Transfer(DateOnly From, DateOnly To);

/// <summary>
/// Transfers decreed by the government (ТК РФ, art. 112) for the years known when the portal was built; later years are entered by the school.
/// They speak of a five-day week: a transfer concerns a school only where its first day is a day off there.
/// </summary>
public static class OfficialTransfers
{
    /// <summary>The latest year whose transfers are known.</summary>
    public const int LastYear = 2027;

    /// <summary>By the day they move to.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Of(2024, 4, 29, 4, 27), Of(2024, 4, 30, 11, 2), Of(2024, 5, 10, 1, 6), Of(2024, 12, 30, 12, 28), Of(2024, 12, 31, 1, 7),
        Of(2025, 5, 2, 1, 4), Of(2025, 5, 8, 2, 23), Of(2025, 6, 13, 3, 8), Of(2025, 11, 3, 11, 1), Of(2025, 12, 31, 1, 5),
        Of(2026, 1, 9, 1, 3), Of(2026, 12, 31, 1, 4),
        // The days moved to are those of the production calendar of 2027; the days moved from follow the pattern of 2021, whose weekdays are the same.
        Of(2027, 2, 22, 2, 20), Of(2027, 11, 5, 1, 2), Of(2027, 12, 31, 1, 3),
    ];

    private static Transfer Of(int year, int month, int day, int fromMonth, int fromDay) => new(new DateOnly(year, fromMonth, fromDay), new DateOnly(year, month, day));

    /// <summary>
    /// The year whose transfers should be known today and are not: this one, or from September on the next one, for which the decree is out by then.
    /// </summary>
    /// <param name="today">The school's day.</param>
    /// <param name="isEntered">Whether the school has entered transfers of a year itself.</param>
    public static int? MissingYear(DateOnly today, Func<int, bool> isEntered)
    {
        for (var year = Math.Max(today.Year, LastYear + 1); year <= (today.Month >= 9 ? today.Year + 1 : today.Year); year++)
        {
            if (!isEntered(year)) return year;
        }

        return null;
    }
}
