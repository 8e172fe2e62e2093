using MentoringPortal.Domain.Documents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class NumberPatternTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Theory]
    [InlineData("{номер}", 7, "7")]
    [InlineData("{номер}-ОД", 41, "41-ОД")]
    [InlineData("{месяц}.{номер}", 14, "09.14")]
    [InlineData("{номер}/{год}", 3, "3/2026")]
    [InlineData("{номер}/{учебный год}", 3, "3/2026-2027")]
    public void A_pattern_writes_a_number_and_reads_it_back(string text, int order, string number)
    {
        var pattern = NumberPattern.Parse(text).Value;
        Assert.Equal(number, pattern.Format(order, Day));
        Assert.Equal(order, pattern.OrderIn(number));
    }

    [Theory]
    [InlineData("14-а")]
    [InlineData("41-ОДх")]
    [InlineData("x41-ОД")]
    [InlineData("")]
    public void A_number_written_by_hand_in_another_way_is_left_alone(string number) =>
        Assert.Null(NumberPattern.Parse("{номер}-ОД").Value.OrderIn(number));

    [Theory]
    [InlineData("", "образец")]
    [InlineData("№ {номер}", "печатает сам")]
    [InlineData("ОД", "один раз")]
    [InlineData("{номер}-{номер}", "один раз")]
    [InlineData("{номер}-{день}", "{день}")]
    [InlineData("{номер}}", "скобка")]
    [InlineData("{год}{номер}", "Отделите")]
    [InlineData("{номер}{год}", "Отделите")]
    [InlineData("2{номер}", "Отделите")]
    [InlineData("{номер}-слишком длинная приписка к номеру", "30")]
    public void A_wrong_pattern_is_explained(string text, string word) =>
        Assert.Contains(word, Assert.Single(NumberPattern.Parse(text).Violations).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_of_sixty_one_signs_is_too_long() =>
        Assert.Contains("60", Assert.Single(NumberPattern.Parse("{номер}" + new string('я', 54)).Violations).Message, StringComparison.Ordinal);
}
