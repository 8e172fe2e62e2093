using MentoringPortal.Documents.Achievements;
using MentoringPortal.Documents.Visits;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>What nobody wrote takes no place on paper: neither an empty table nor a dash.</summary>
public sealed class NothingWrittenTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static SeenLesson Seen(params ScoredAspect[] aspects) =>
        new("Урок", "7 «А»", "алгебра", "Линейные уравнения", null, null, aspects, null, "Дети работали", null, "Оставлять время на вывод", null, null);

    [Fact]
    public void S0_15_a_visit_sheet_without_points_and_remarks_leaves_the_table_out()
    {
        var data = new LessonVisitFormData { School = SampleFacts.School, On = Day, Seen = Seen(new("Цель урока", null, null), new("Объяснение", null, null)) };
        Assert.Empty(LessonVisitForm.Compose(data).Body.OfType<TableBlock>());
        Assert.Single(LessonVisitForm.Compose(data with { Seen = Seen(new("Цель урока", 2, null), new("Объяснение", null, null)) }).Body.OfType<TableBlock>());
        Assert.Single(LessonVisitForm.Compose(data with { Seen = Seen(new("Цель урока", null, "не названа"), new("Объяснение", null, null)) }).Body.OfType<TableBlock>());
        // The blank to fill by hand keeps it.
        Assert.Single(LessonVisitForm.Compose(data with { Seen = null }).Body.OfType<TableBlock>());
    }

    [Fact]
    public void S3_19_a_portfolio_line_without_a_result_has_no_dash_and_a_section_without_results_no_column()
    {
        var with = new AchievementLine("Конкурс уроков", Day) { Result = "победитель", Proof = "диплом № 7" };
        var without = new AchievementLine("Статья", Day) { Proof = "журнал № 3" };
        var tables = Portfolio(new PortfolioSection("Конкурсы", [with, without]), new PortfolioSection("Публикации", [without]));
        Assert.Equal([5, 4], tables.Select(t => t.Columns.Count));
        Assert.DoesNotContain("–", string.Concat(tables[0].Rows[1].Cells.Select(c => c.Text)), StringComparison.Ordinal);
    }

    private static List<TableBlock> Portfolio(params PortfolioSection[] sections) =>
    [
        .. PortfolioPaper.Compose(new PortfolioData { School = SampleFacts.School, Person = SampleFacts.Mentee, AsOf = Day, Sections = sections }).Body.OfType<TableBlock>(),
    ];
}
