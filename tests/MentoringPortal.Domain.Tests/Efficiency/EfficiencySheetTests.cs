using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Schools;
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

    [Fact]
    public void S4_14_a_sheet_belongs_to_its_scorer_and_the_agreed_one_to_all()
    {
        var scorer = Guid.NewGuid();
        Assert.Null(new EfficiencySheet(Rubric, 2026, null, scorer, new(2027, 5, 25)).CheckOwner(scorer));
        Assert.NotNull(new EfficiencySheet(Rubric, 2026, null, scorer, new(2027, 5, 25)).CheckOwner(Guid.NewGuid()));
        Assert.Null(new EfficiencySheet(Rubric, 2026, null, scorer, new(2027, 5, 25), isAgreed: true).CheckOwner(Guid.NewGuid()));
    }

    [Theory]
    [InlineData(RubricCounting.Mean, 14.5, "optimal")]
    [InlineData(RubricCounting.Agreed, 18, "optimal")]
    [InlineData(RubricCounting.Deputy, 15, "optimal")]
    [InlineData(RubricCounting.Curator, 14, "acceptable")]
    public void S4_14_the_school_decides_which_of_several_sheets_counts(RubricCounting counting, double total, string level)
    {
        var result = RubricResult.Of([Whole(14, SchoolRole.Curator), Whole(15, SchoolRole.DeputyDirectorAcademic), Whole(18, SchoolRole.Director, isAgreed: true)],
            counting, (_, _) => Rubric);
        Assert.Equal(((decimal)total, level, (string?)null), (result.Total!.Value, result.Level!.Code, result.Missing));
        Assert.True(result.Sheets[^1].IsAgreed);
    }

    [Fact]
    public void S4_14_a_mean_is_rounded_half_up_to_tenths_and_its_level_to_whole_points()
    {
        var result = RubricResult.Of([Whole(14), Whole(14), Whole(15)], RubricCounting.Mean, (_, _) => Rubric);
        Assert.Equal((14.3m, "acceptable", "14,3"), (result.Total!.Value, result.Level!.Code, RubricResult.Say(result.Total.Value)));
        Assert.Equal("optimal", RubricResult.Of([Whole(14), Whole(15)], RubricCounting.Mean, (_, _) => Rubric).Level!.Code);
        Assert.Equal("16", RubricResult.Say(16m));
    }

    [Fact]
    public void S4_14_a_sheet_that_is_not_whole_or_scored_by_another_rubric_does_not_count()
    {
        var begun = Sheet();
        begun.Score(Rubric, 1, 2, null);
        var alone = RubricResult.Of([begun], RubricCounting.Mean, (_, _) => Rubric);
        Assert.Equal((null, "нет листа, в котором оценены все показатели"), (alone.Total, alone.Missing));
        Assert.Equal((2, (decimal?)null), (alone.Lines[0].Points[0], alone.Lines[0].Counted));
        Assert.NotNull(RubricResult.Of([Whole(9)], RubricCounting.Agreed, (_, _) => Rubric).Missing);
        Assert.NotNull(RubricResult.Of([Whole(9)], RubricCounting.Deputy, (_, _) => Rubric).Missing);
        Assert.NotNull(RubricResult.Of([Whole(9, SchoolRole.Director)], RubricCounting.Curator, (_, _) => Rubric).Missing);
        Assert.Equal((9m, 2), (RubricResult.Of([begun, Whole(9)], RubricCounting.Mean, (_, _) => Rubric).Total!.Value, 2));

        var next = Rubric with { Version = 2 };
        var mixed = RubricResult.Of([Whole(18), Whole(9, rubric: next)], RubricCounting.Mean, (_, version) => version == 2 ? next : Rubric);
        Assert.Equal((9m, 1), (mixed.Total!.Value, mixed.Sheets.Count));
    }

    private static EfficiencySheet Whole(int total, SchoolRole role = SchoolRole.Curator, bool isAgreed = false, Rubric? rubric = null)
    {
        var sheet = new EfficiencySheet(rubric ?? Rubric, 2026, null, Guid.NewGuid(), new(2027, 5, 25), role, isAgreed);
        for (var number = 1; number <= 9; number++) sheet.Score(Rubric, number, Math.Clamp(total - ((number - 1) * 2), 0, 2), null);
        return sheet;
    }

    private static Rubric Rubric { get; } = new("nine", 1, "Девять показателей", [new(0, "Не проявляется"), new(1, "Частично"), new(2, "В полной мере")],
        [new("Программа", ["1", "2", "3", "4", "5"]), new("Участники", ["6", "7"]), new("Наставляемый", ["8", "9"])],
        [new("optimal", 15, 18, "оптимальный уровень"), new("acceptable", 9, 14, "допустимый уровень"), new("unacceptable", 0, 8, "недопустимый уровень")]);

    private static EfficiencySheet Sheet() => new(Rubric, 2026, null, Guid.NewGuid(), new(2027, 5, 25));
}
