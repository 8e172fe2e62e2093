using MentoringPortal.Domain.Councils;
using Xunit;

namespace MentoringPortal.Domain.Tests.Councils;

public class FigureTrendTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(null, "данных пока мало")]
    [InlineData("2026-10-24", "данных пока мало")]
    [InlineData("2026-10-23", "+4 за месяц")]
    [InlineData("2025-11-24", "+4 за месяц")]
    [InlineData("2025-11-23", "+4 за месяц, −2 за год")]
    public void A_past_that_the_school_did_not_have_is_not_compared(string? since, string said) =>
        Assert.Equal(said, new FigureTrend(22, 18, 24, since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture)).Words(Today, n => $"{n}"));

    [Theory]
    [InlineData(5, 5, 5, "без изменений за месяц и за год")]
    [InlineData(5, 5, 4, "без изменений за месяц, +1 за год")]
    [InlineData(0, 3, 0, "−3 за месяц, без изменений за год")]
    public void No_change_is_said_in_words(int now, int month, int year, string said) =>
        Assert.Equal(said, new FigureTrend(now, month, year, new(2020, 9, 1)).Words(Today, n => $"{n}"));
}
