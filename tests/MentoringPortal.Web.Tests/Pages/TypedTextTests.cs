using MentoringPortal.Web.Infrastructure.Binding;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  Разбор урока \r\n", "Разбор урока")]
    [InlineData("строка\r\nстрока\rстрока", "строка\nстрока\nстрока")]
    [InlineData("до\u202Eпосле\u2066!\u2069", "допосле!")]
    [InlineData("ноль\0внутри\u0007", "нольвнутри")]
    [InlineData("и\u0306 е\u0308", "й ё")]
    [InlineData("таблица\tотступ", "таблица\tотступ")]
    [InlineData("улыбка 🙂", "улыбка 🙂")]
    [InlineData(" \u00A0\n", "")]
    [InlineData(null, "")]
    public void Pasted_text_keeps_its_words_and_loses_what_cannot_be_seen(string? typed, string kept) =>
        Assert.Equal(kept, TextBinder.Clean(typed));

    [Theory]
    [InlineData('\v')]
    [InlineData('\f')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void G8_a_line_end_of_any_origin_stays_a_line_end(char end) => Assert.Equal("первая\nвторая", TextBinder.Clean($"{end}первая{end}вторая"));

    [Fact]
    public void Half_of_an_emoji_does_not_spoil_the_rest() =>
        Assert.Equal("текст", TextBinder.Clean("текст" + '\uD83D'));

    [Fact]
    public void Markup_stays_text() =>
        Assert.Equal("<script>{{ x }}", TextBinder.Clean("<script>{{ x }}"));
}
