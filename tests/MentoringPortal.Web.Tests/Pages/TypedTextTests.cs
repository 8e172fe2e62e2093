using MentoringPortal.Web.Infrastructure.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
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

    [Theory]
    [InlineData("14:30", "14:30")]
    [InlineData("14.30", "14:30")]
    [InlineData("9–05", "09:05")]
    [InlineData("14\u201130", "14:30")]
    [InlineData("1430", "14:30")]
    [InlineData("905", "09:05")]
    [InlineData("14", "14:00")]
    [InlineData("14 ч", "14:00")]
    [InlineData("14 ч 30 мин", "14:30")]
    [InlineData("14 часов", "14:00")]
    [InlineData("25:00", null)]
    [InlineData("после обеда", null)]
    public async Task A_time_of_day_is_understood_in_every_sane_form(string typed, string? read) =>
        Assert.Equal(read, (await ReadAsync<TimeOnly?>(new TimeBinder(), typed))?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1 200", 1200)]
    [InlineData("1\u00A0200", 1200)]
    [InlineData("12,0", 12)]
    [InlineData("12.00", 12)]
    [InlineData("−3", -3)]
    [InlineData("—3", -3)]
    [InlineData("12,5", null)]
    [InlineData(".0", null)]
    [InlineData("двенадцать", null)]
    [InlineData("99999999999", null)]
    public async Task A_whole_number_is_understood_in_every_sane_form(string typed, int? read) => Assert.Equal(read, await ReadAsync<int?>(new NumberBinder(), typed));

    private static async Task<T?> ReadAsync<T>(ValueBinder binder, string typed)
    {
        var context = new DefaultModelBindingContext
        {
            ModelName = "x",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, StringValues> { ["x"] = typed }),
                System.Globalization.CultureInfo.InvariantCulture),
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(T)),
        };
        await binder.BindModelAsync(context);
        return context.Result.IsModelSet ? (T?)context.Result.Model : default;
    }

    [Fact]
    public void Half_of_an_emoji_does_not_spoil_the_rest() =>
        Assert.Equal("текст", TextBinder.Clean("текст" + '\uD83D'));

    [Fact]
    public void Markup_stays_text() =>
        Assert.Equal("<script>{{ x }}", TextBinder.Clean("<script>{{ x }}"));
}
