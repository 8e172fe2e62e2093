using Microsoft.Extensions.Time.Testing;

namespace MentoringPortal.Testing;

/// <summary>The moment at which tests begin: Monday 23 November 2026, 09:00 UTC (14:00 in the first school).</summary>
public static class TestClock
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The day of <see cref="Start"/> in both schools.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static FakeTimeProvider New() => new(Start);
}
