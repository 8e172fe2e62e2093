using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Language;

/// <summary>The first letter of a phrase that goes on inside a sentence.</summary>
public static partial class PhraseStart
{
    /// <summary>Small, unless the phrase begins with an abbreviation or with somebody's name: «ФГОС освоен», «Анна Петровна просит», «Петрова А.И. просит».</summary>
    /// <param name="people">Whom the phrase may speak of: their surnames and given names keep the capital in every case.</param>
    public static string Lower(string text, params RussianName[] people)
    {
        if (FirstWords().Match(text) is not { Success: true } words) return text;
        var (first, next) = (words.Groups[1].Value, words.Groups[2].Value);
        return first.Length > 1 && char.IsUpper(first[1]) || IsName(first, next) || people.Any(p => IsOf(first, p)) ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>A phrase that stands alone begins with a capital.</summary>
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // «Вера Петровна», but «вера в себя»; «Петрова А.И.», but «заявление А.И. Петровой».
    private static bool IsName(string first, string next) => next.Length > 0 && (next[^1] == '.' ? Surname().IsMatch(first) : GivenNames.GenderOf(first) is not null);

    private static bool IsOf(string word, RussianName person) => Enum.GetValues<GrammaticalCase>().Any(c => person.In(c) is var name
        && (word.Equals(name.Surname, StringComparison.OrdinalIgnoreCase) || word.Equals(name.GivenName, StringComparison.OrdinalIgnoreCase)));

    // The first word, and the next one where it begins with a capital: a name, or an initial with its stop.
    [GeneratedRegex(@"^(\p{Lu}[\p{L}-]*)(?:[ \u00A0](\p{Lu}(?:\.|\p{Ll}+)))?")]
    private static partial Regex FirstWords();

    [GeneratedRegex("(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ой|ко|[ую]к|ян|дзе|ич|[иы]х)$")]
    private static partial Regex Surname();
}
