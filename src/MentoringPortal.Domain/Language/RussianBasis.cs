using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Language;

/// <summary>
/// What a decision is based on, after «на основании»: people type «решения совета» or «решение совета», and the sentence asks for the genitive.
/// </summary>
public static class RussianBasis
{
    /// <summary>Nouns of papers in the nominative and the genitive.</summary>
    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal)
    {
        ["положение"] = "положения",
        ["решение"] = "решения",
        ["распоряжение"] = "распоряжения",
        ["заявление"] = "заявления",
        ["заключение"] = "заключения",
        ["соглашение"] = "соглашения",
        ["согласие"] = "согласия",
        ["представление"] = "представления",
        ["предложение"] = "предложения",
        ["уведомление"] = "уведомления",
        ["постановление"] = "постановления",
        ["поручение"] = "поручения",
        ["обращение"] = "обращения",
        ["письмо"] = "письма",
        ["ходатайство"] = "ходатайства",
        ["приказ"] = "приказа",
        ["протокол"] = "протокола",
        ["устав"] = "устава",
        ["план"] = "плана",
        ["договор"] = "договора",
        ["акт"] = "акта",
        ["отчёт"] = "отчёта",
        ["отзыв"] = "отзыва",
        ["запрос"] = "запроса",
        ["регламент"] = "регламента",
        ["порядок"] = "порядка",
        ["закон"] = "закона",
        ["программа"] = "программы",
        ["концепция"] = "концепции",
        ["рекомендация"] = "рекомендации",
        ["справка"] = "справки",
        ["записка"] = "записки",
        ["просьба"] = "просьбы",
        ["заявка"] = "заявки",
        ["выписка"] = "выписки",
    };

    // At the beginning, after a comma, a semicolon and «и»: up to three adjectives and the noun; what stands in brackets is left alone.
    private static readonly Regex Phrase = new(
        $$"""(?<start>^|[,;] | и )(?<adjective>\p{L}+(?:ая|яя|ое|ее|ый|ий|ой) ){0,3}(?<noun>{{string.Join('|', Papers.Keys)}})(?!\p{L})(?![^(]*\))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The basis in the genitive: papers named in the nominative are declined with the adjectives before them, everything else stays as it was typed.</summary>
    public static string Genitive(string basis) => Phrase.Replace(basis, m =>
    {
        var noun = m.Groups["noun"].Value;
        var genitive = Papers[noun.ToLowerInvariant()];
        var adjectives = m.Groups["adjective"].Captures.Select(c => Adjective(c.Value)).ToList();
        if (adjectives.Contains(null)) return m.Value;
        return m.Groups["start"].Value + string.Concat(adjectives) + (char.IsUpper(noun[0]) ? char.ToUpperInvariant(genitive[0]) + genitive[1..] : genitive);
    });

    /// <summary>«служебная » becomes «служебной », «педагогический » «педагогического »; null for a word that is no adjective in the nominative.</summary>
    private static string? Adjective(string word)
    {
        var (text, space) = (word[..^1], word[^1]);
        if (text.Length < 4) return null;
        var stem = text[..^2];
        return text[^2..] switch
        {
            "ая" => stem + "ой" + space,
            "яя" => stem + "ей" + space,
            "ое" or "ый" or "ой" => stem + "ого" + space,
            "ий" when stem[^1] is 'г' or 'к' or 'х' => stem + "ого" + space,
            "ее" or "ий" => stem + "его" + space,
            _ => null,
        };
    }
}
