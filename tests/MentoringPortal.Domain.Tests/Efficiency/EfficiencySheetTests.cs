using MentoringPortal.Domain.Efficiency;
using Xunit;

namespace MentoringPortal.Domain.Tests.Efficiency;

public class EfficiencySheetTests
{
    [Theory]
    [InlineData(0, EfficiencyLevel.Unacceptable)]
    [InlineData(8, EfficiencyLevel.Unacceptable)]
    [InlineData(9, EfficiencyLevel.Acceptable)]
    [InlineData(14, EfficiencyLevel.Acceptable)]
    [InlineData(15, EfficiencyLevel.Optimal)]
    [InlineData(18, EfficiencyLevel.Optimal)]
    public void Levels_change_between_8_and_9_and_between_14_and_15(int total, EfficiencyLevel level)
    {
        var sheet = Sheet();
        for (var number = 1; number <= 9; number++)
        {
            var points = Math.Clamp(total - ((number - 1) * 2), 0, 2);
            Assert.Null(sheet.Score(number, points, null));
        }

        Assert.Equal(total, sheet.Total);
        Assert.Equal(level, sheet.Level);
    }

    [Fact]
    public void There_is_no_total_and_no_level_until_all_nine_stand()
    {
        var sheet = Sheet();
        for (var number = 1; number <= 8; number++)
        {
            sheet.Score(number, 2, "Протокол");
        }

        Assert.Null(sheet.Total);
        Assert.Null(sheet.Level);
        sheet.Score(9, 0, null);
        Assert.Equal(16, sheet.Total);
        sheet.Score(1, null, "Пересмотреть");
        Assert.Null(sheet.Total);
    }

    [Fact]
    public void Only_0_1_and_2_points_of_the_nine_indicators_are_taken()
    {
        Assert.Equal("Scores[2].Points", Sheet().Score(3, 3, null)!.Field);
        Assert.NotNull(Sheet().Score(3, -1, null));
        Assert.NotNull(Sheet().Score(10, 1, null));
        Assert.Equal("Scores[0].Evidence", Sheet().Score(1, 1, new string('я', 2001))!.Field);
    }

    [Fact]
    public void The_nine_indicators_stand_in_three_groups_of_5_2_and_2() =>
        Assert.Equal([5, 2, 2], EfficiencyIndicator.All.GroupBy(i => i.Group).Select(g => g.Count()));

    private static EfficiencySheet Sheet() => new(2026, null, Guid.NewGuid(), new(2027, 5, 25));
}
