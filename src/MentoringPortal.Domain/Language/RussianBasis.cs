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
        ["кодекс"] = "кодекса",
        ["указ"] = "указа",
        ["пункт"] = "пункта",
        ["график"] = "графика",
        ["стандарт"] = "стандарта",
        ["мнение"] = "мнения",
        ["статья"] = "статьи",
        ["часть"] = "части",
        ["инструкция"] = "инструкции",
        ["резолюция"] = "резолюции",
        ["характеристика"] = "характеристики",
    };

    /// <summary>The same of several papers, where the form is no genitive of one.</summary>
    private static readonly Dictionary<string, string> Several = new(StringComparer.Ordinal)
    {
        ["итоги"] = "итогов",
        ["результаты"] = "результатов",
        ["материалы"] = "материалов",
        ["данные"] = "данных",
        ["приказы"] = "приказов",
        ["протоколы"] = "протоколов",
        ["отзывы"] = "отзывов",
        ["отчёты"] = "отчётов",
    };

    /// <summary>«Рекомендации» is the genitive of one, too: only an adjective tells that several are meant («методические рекомендации»).</summary>
    private static readonly Dictionary<string, string> SeveralByAdjective = new(StringComparer.Ordinal)
    {
        ["рекомендации"] = "рекомендаций",
        ["решения"] = "решений",
        ["заявления"] = "заявлений",
        ["заключения"] = "заключений",
        ["согласия"] = "согласий",
        ["предложения"] = "предложений",
        ["записки"] = "записок",
        ["справки"] = "справок",
        ["указания"] = "указаний",
    };

    // At the beginning, after a comma, a semicolon and «и»: up to three adjectives and the noun; what stands in brackets is left alone.
    private static readonly Regex Phrase = new(
        $$"""(?<start>^|[,;] | и )(?<adjective>\p{L}+(?:ая|яя|ое|ее|ый|ий|ой) ){0,3}(?<noun>{{string.Join('|', Papers.Keys)}})(?!\p{L})(?![^(]*\))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PhraseOfSeveral = new(
        $$"""
        (?<start>^|[,;]\ |\ и\ )(?:(?<adjective>\p{L}{2,}(?:ые|ие)\ ){0,3}(?<noun>{{string.Join('|', Several.Keys)}})
        |(?<adjective>\p{L}{2,}(?:ые|ие)\ ){1,3}(?<noun>{{string.Join('|', SeveralByAdjective.Keys)}}))(?!\p{L})(?![^(]*\))
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    /// <summary>The basis in the genitive: papers named in the nominative are declined with the adjectives before them, everything else stays as it was typed.</summary>
    public static string Genitive(string basis) => PhraseOfSeveral.Replace(Phrase.Replace(basis, m =>
    {
        var noun = m.Groups["noun"].Value;
        var adjectives = m.Groups["adjective"].Captures.Select(c => Adjective(c.Value)).ToList();
        return adjectives.Contains(null) ? m.Value : m.Groups["start"].Value + string.Concat(adjectives) + AsTyped(Papers[noun.ToLowerInvariant()], noun);
    }), m =>
    {
        var noun = m.Groups["noun"].Value;
        var genitive = Several.GetValueOrDefault(noun.ToLowerInvariant()) ?? SeveralByAdjective[noun.ToLowerInvariant()];
        return m.Groups["start"].Value + string.Concat(m.Groups["adjective"].Captures.Select(c => c.Value[..^2] + "х ")) + AsTyped(genitive, noun);
    });

    private static string AsTyped(string form, string typed) => char.IsUpper(typed[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;

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
