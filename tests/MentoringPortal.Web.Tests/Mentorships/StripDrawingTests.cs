using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships.Cards;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>The strip says in words what it draws, and draws nothing outside its year.</summary>
public sealed class StripDrawingTests
{
    private static readonly DateOnly Today = new(2027, 2, 25);

    [Fact]
    public void The_text_names_months_pauses_and_milestones()
    {
        var strip = Strip([3, 4, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0], new DateOnly(2026, 9, 1)) with
        {
            Pauses = [(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 10))],
            Milestones = [new("Приказ", new DateOnly(2026, 9, 1), MilestoneState.Done), new("Последний день пары", new DateOnly(2027, 8, 31), MilestoneState.Ahead)],
        };
        Assert.Equal("Записи в дневнике по месяцам: сентябрь 3, октябрь 4, ноябрь 0, декабрь 2, январь 1. Пауза с 1 февраля по 10 февраля. "
            + "Вехи: Приказ, 1 сентября – есть; Последний день пары, 31 августа – впереди. Сегодня 25 февраля.", StripDrawing.Tell(strip).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("2026-09-01", 2, true)] // November, whole
    [InlineData("2026-11-18", 2, false)] // the pair had thirteen days of it
    [InlineData("2026-11-10", 2, true)]
    [InlineData("2026-09-01", 5, true)] // February, 24 days gone
    [InlineData("2027-02-15", 5, false)] // ten days of the pair
    [InlineData("2026-09-01", 6, false)] // March lies ahead
    public void A_month_is_empty_when_most_of_it_is_gone(string from, int month, bool empty) =>
        Assert.Equal(empty, StripDrawing.IsEmpty(Strip(new int[12], DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)), month));

    [Fact]
    public void A_new_pair_has_no_empty_months() => Assert.False(StripDrawing.IsEmpty(Strip(new int[12], new DateOnly(2026, 9, 1)) with { TellsEmptyMonths = false }, 2));

    [Fact]
    public void Forty_entries_and_twelve_milestones_stay_within_the_picture()
    {
        var strip = Strip([40, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0], new DateOnly(2026, 9, 1)) with
        {
            Milestones = [.. Enumerable.Range(1, 12).Select(i => new PairMilestone("Веха", new DateOnly(2027, 8, 20 + (i % 12)), MilestoneState.Ahead))],
        };
        var svg = StripDrawing.Draw(strip, StripSize.Box).ToString()!;
        Assert.Contains(">40</text>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("y=\"-", svg, StringComparison.Ordinal);
        Assert.All(System.Text.RegularExpressions.Regex.Matches(svg, "x=\"([0-9.]+)%\""), m =>
            Assert.InRange(double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, 101));
    }

    [Theory]
    [InlineData(StripSize.Row, 1)]
    [InlineData(StripSize.Box, 1)]
    [InlineData(StripSize.Large, 2)]
    public void Milestones_of_one_day_stand_side_by_side(StripSize size, int drawings)
    {
        var day = new DateOnly(2027, 8, 30);
        var strip = Strip(new int[12], new DateOnly(2026, 9, 1)) with { Milestones = [.. Enumerable.Repeat(new PairMilestone("Веха", day, MilestoneState.Ahead), 4)] };
        var places = System.Text.RegularExpressions.Regex.Matches(StripDrawing.Draw(strip, size).ToString()!, "class=\"d-ahead\" x=\"([0-9.]+)%")
            .Select(m => double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4 * drawings, places.Count);
        foreach (var four in places.Chunk(4)) Assert.All(four.Zip(four.Skip(1)), two => Assert.InRange(two.Second - two.First, 4.4, 7));
    }

    [Fact]
    public void What_is_past_stays_before_today()
    {
        var strip = Strip(new int[12], new DateOnly(2026, 9, 1)) with { Milestones = [.. Enumerable.Repeat(new PairMilestone("Веха", Today.AddDays(-1), MilestoneState.Done), 5)] };
        var now = YearAxis.X(strip.Year, Today) * 100;
        Assert.All(System.Text.RegularExpressions.Regex.Matches(StripDrawing.Draw(strip, StripSize.Box).ToString()!, "class=\"d-done\" x=\"([0-9.]+)%"), m =>
            Assert.InRange(double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, now));
    }

    [Theory]
    [InlineData("2026-09-02", 7)]
    [InlineData("2026-09-20", 7)]
    [InlineData("2026-10-15", 9)]
    [InlineData("2026-12-01", 8)]
    public void Many_early_milestones_stay_before_today_and_what_is_ahead_after_it(string on, int past)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var strip = new PairStrip(AcademicYear.Of(day), day, new(2026, 9, 1), new(2027, 8, 31), new int[12], [],
            [.. Enumerable.Repeat(new PairMilestone("Веха", new(2026, 9, 1), MilestoneState.Done), past), new("Веха", day.AddDays(1), MilestoneState.Ahead)], true);
        foreach (var size in new[] { StripSize.Row, StripSize.Box, StripSize.Large })
        {
            var svg = StripDrawing.Draw(strip, size).ToString()!;
            var now = YearAxis.X(strip.Year, day) * 100;
            Assert.All(Places(svg, "d-done"), x => Assert.InRange(x, 0, now + .01));
            Assert.All(Places(svg, "d-ahead"), x => Assert.InRange(x, now, 100));
        }

        static IEnumerable<double> Places(string svg, string css) => System.Text.RegularExpressions.Regex.Matches(svg, $"class=\"{css}\" x=\"([0-9.]+)%")
            .Select(m => double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_text_of_a_strip_is_written_in_letters()
    {
        var svg = StripDrawing.Draw(Strip([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], new DateOnly(2026, 9, 1)), StripSize.Row).ToString()!;
        Assert.Contains("Записи в дневнике по месяцам: сентябрь 3", svg, StringComparison.Ordinal);
    }

    private static PairStrip Strip(int[] entries, DateOnly from) => new(AcademicYear.Of(Today), Today, from, new DateOnly(2027, 8, 31), entries, [], [], true);
}
