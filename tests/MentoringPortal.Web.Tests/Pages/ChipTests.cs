using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

public sealed class ChipTests
{
    [Theory]
    [InlineData("Шевченко Максим Олегович", "ШМ")]
    [InlineData("Шевченко\u00A0М.О.", "ШМ")]
    [InlineData("Римская-Корсакова В.Н.", "РВ")]
    [InlineData("Ким С.", "КС")]
    [InlineData("Куратор", null)]
    [InlineData("заместитель директора", null)]
    [InlineData("Руководитель методического объединения", null)]
    [InlineData("", null)]
    public void The_circle_stands_before_names_only(string name, string? letters) =>
        Assert.Equal(letters is null ? "" : $"<span class=\"ini small\" aria-hidden=\"true\">{letters}</span>", Chip.Of(name).ToString());

    [Fact]
    public void A_name_is_text_and_a_word_that_fits_no_line_may_break()
    {
        Assert.Contains("&lt;b&gt;", Chip.Who("<b> Я.").ToString(), StringComparison.Ordinal);
        Assert.Contains("of-long", Chip.Of(new RussianName(new string('А', 25), "Анна", null)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("of-long", Chip.Of(new RussianName("Верхнеднепровская-Нижнеколымская", "Анна", null)).ToString(), StringComparison.Ordinal);
    }
}
