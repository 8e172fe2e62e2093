using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public class AnyInputTests
{
    private static readonly string[] Bits =
        ["а", "я", "о", "е", "ё", "и", "й", "ь", "ъ", "ы", "э", "ю", "к", "ц", "ч", "ш", "щ", "н", "в", "ов", "ин", "ий", "ый", "ой", "ая", "яя", "ец", "ок", "ич",
            "вна", "оглы", "кызы", "ский",
         "А", "Ё", "Й", "Ц", "ОВ", " ", "-", "(", ")", "'", "’", ".", ",", "\u00A0", "\u2011", "\t", "1", "20", "31", "мин", "ч", ":", "/", "z", "Q", "\U0001F600",
             "\uD800", "\0", "ү", "қ", "ʼ"];

    [Fact]
    public void Nothing_that_is_typed_breaks_the_language_rules()
    {
        var random = new Random(20261123);
        var today = new DateOnly(2026, 11, 23);
        for (var i = 0; i < 15_000; i++)
        {
            var text = Text(random);
            var other = Text(random);
            foreach (var grammaticalCase in Enum.GetValues<GrammaticalCase>())
            {
                Gender? gender = (i % 3) switch { 0 => Gender.Male, 1 => Gender.Female, _ => null };
                var name = new RussianName(text, other, i % 2 == 0 ? text : null, gender).In(grammaticalCase);
                Assert.NotNull(name.SurnameWithInitials);
                Assert.NotNull(RussianPosts.In(text, grammaticalCase));
                Assert.NotNull(RussianSubjects.In(text, grammaticalCase));
            }

            Assert.True(RussianDate.TryParse(text, today, out _, out var error) == error is null);
            Assert.True(!RussianDuration.TryParse(text, out var minutes) || minutes is > 0 and <= RussianDuration.MaxMinutes);
            Assert.NotNull(SearchKey.Of(text));
        }
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => Bits[random.Next(Bits.Length)]));
}
