using MentoringPortal.Domain.Efficiency;
using Xunit;

namespace MentoringPortal.Domain.Tests.Efficiency;

public class EfficiencySheetTests
{
    [Theory]
    [InlineData(0, "unacceptable")]
    [InlineData(8, "unacceptable")]
    [InlineData(9, "acceptable")]
    [InlineData(14, "acceptable")]
    [InlineData(15, "optimal")]
    [InlineData(18, "optimal")]
    public void Levels_change_between_8_and_9_and_between_14_and_15(int total, string level)
    {
        var sheet = Sheet();
        for (var number = 1; number <= 9; number++)
        {
            var points = Math.Clamp(total - ((number - 1) * 2), 0, 2);
            Assert.Null(sheet.Score(Rubric, number, points, null));
        }

        Assert.Equal(total, sheet.Total);
        Assert.Equal(level, sheet.LevelBy(Rubric)!.Code);
    }

    [Fact]
    public void There_is_no_total_and_no_level_until_all_nine_stand()
    {
        var sheet = Sheet();
        for (var number = 1; number <= 8; number++)
        {
            sheet.Score(Rubric, number, 2, "Протокол");
        }

        Assert.Null(sheet.Total);
        Assert.Null(sheet.LevelBy(Rubric));
        sheet.Score(Rubric, 9, 0, null);
        Assert.Equal(16, sheet.Total);
        sheet.Score(Rubric, 1, null, "Пересмотреть");
        Assert.Null(sheet.Total);
    }

    [Fact]
    public void Only_0_1_and_2_points_of_the_nine_indicators_are_taken()
    {
        Assert.Equal("Scores[2].Points", Sheet().Score(Rubric, 3, 3, null)!.Field);
        Assert.NotNull(Sheet().Score(Rubric, 3, -1, null));
        Assert.NotNull(Sheet().Score(Rubric, 10, 1, null));
        Assert.Equal("Scores[0].Evidence", Sheet().Score(Rubric, 1, 1, new string('я', 2001))!.Field);
    }

    [Fact]
    public void The_lines_the_scale_and_the_levels_are_those_of_the_rubric()
    {
        var rubric = new Rubric("own", 1, "Своя", [new(0, "Нет"), new(5, "Да")], [new("Всё", ["Первое", "Второе"])], [new("no", 0, 5, "мало"), new("yes", 6, 10, "много")]);
        var sheet = new EfficiencySheet(rubric, 2026, null, Guid.NewGuid(), new(2027, 5, 25));
        Assert.Equal("Балл – 0, 5", sheet.Score(rubric, 1, 2, null)!.Message);
        Assert.Null(sheet.Score(rubric, 1, 5, null));
        Assert.NotNull(sheet.Score(rubric, 3, 5, null));
        Assert.Null(sheet.LevelBy(rubric));
        Assert.Null(sheet.Score(rubric, 2, 0, null));
        Assert.Equal((5, "мало"), (sheet.Total, sheet.LevelBy(rubric)!.Words));
    }

    private static Rubric Rubric { get; } = new("nine", 1, "Девять показателей", [new(0, "Не проявляется"), new(1, "Частично"), new(2, "В полной мере")],
        [new("Программа", ["1", "2", "3", "4", "5"]), new("Участники", ["6", "7"]), new("Наставляемый", ["8", "9"])],
        [new("optimal", 15, 18, "оптимальный уровень"), new("acceptable", 9, 14, "допустимый уровень"), new("unacceptable", 0, 8, "недопустимый уровень")]);

    private static EfficiencySheet Sheet() => new(Rubric, 2026, null, Guid.NewGuid(), new(2027, 5, 25));
}
