namespace MentoringPortal.Domain.Language;

/// <summary>School subjects in the cases: «учитель русского языка и литературы», «урок по окружающему миру».</summary>
public static class RussianSubjects
{
    // Plural and irregular heads: genitive, dative, instrumental, prepositional; the accusative repeats the nominative.
    private static readonly Dictionary<string, string[]> Plurals = new(StringComparer.Ordinal)
    {
        ["классы"] = ["классов", "классам", "классами", "классах"],
        ["основы"] = ["основ", "основам", "основами", "основах"],
        ["занятия"] = ["занятий", "занятиям", "занятиями", "занятиях"],
        ["предметы"] = ["предметов", "предметам", "предметами", "предметах"],
        ["дисциплины"] = ["дисциплин", "дисциплинам", "дисциплинами", "дисциплинах"],
        ["языки"] = ["языков", "языкам", "языками", "языках"],
        ["технологии"] = ["технологий", "технологиям", "технологиями", "технологиях"],
        ["науки"] = ["наук", "наукам", "науками", "науках"],
        ["танцы"] = ["танцев", "танцам", "танцами", "танцах"],
        ["труд"] = ["труда", "труду", "трудом", "труде"],
        ["мир"] = ["мира", "миру", "миром", "мире"],
    };

    /// <summary>The subject in the case; abbreviations («ОБЗР») and what depends on the head stay.</summary>
    public static string In(string subject, GrammaticalCase grammaticalCase)
    {
        if (string.IsNullOrWhiteSpace(subject) || grammaticalCase == GrammaticalCase.Nominative)
            return subject;
        var words = subject.Split(' ');
        var expectHead = true;
        for (var i = 0; i < words.Length; i++)
        {
            var bare = words[i].Trim(',', '(', ')', ';', '«', '»');
            var key = Letters.Key(bare);
            if (key.Length == 0)
                continue;
            // «русский язык и литература», «труд (технология)»: a new head, unless the first one governs the rest («основы безопасности»).
            if (key == "и" || words[i][0] == '(' || i > 0 && words[i - 1].EndsWith(','))
                expectHead |= IsNominativeAhead(words, i);
            if (key == "и" || !expectHead)
                continue;
            words[i] = words[i].Replace(bare, Word(bare, key, grammaticalCase), StringComparison.Ordinal);
            expectHead = IsAdjective(key);
        }

        return string.Join(' ', words);
    }

    private static bool IsNominativeAhead(string[] words, int i)
    {
        var key = Letters.Key(words[Letters.Key(words[i]) == "и" && i + 1 < words.Length ? i + 1 : i].Trim(',', '(', ')', ';', '«', '»'));
        // After «основы …» everything stands in the genitive, whose endings differ from these.
        return !Letters.Key(words[0]).StartsWith("основы", StringComparison.Ordinal)
            && (IsAdjective(key) || key.EndsWith('а') || key.EndsWith('я') || key.EndsWith("ие", StringComparison.Ordinal) || key.EndsWith("ство", StringComparison.Ordinal) || key.EndsWith("ость", StringComparison.Ordinal) || Plurals.ContainsKey(key) || key.Length > 0 && Letters.IsConsonant(key[^1]));
    }

    private static bool IsAdjective(string key) =>
        key.Length > 4 && (PostNouns.IsAdjective(key) || Ends(key, "ые") || Ends(key, "ие") && !Ends(key, "ние") && !Ends(key, "тие")) || key is "начальные" or "летние";

    private static string Word(string word, string key, GrammaticalCase grammaticalCase)
    {
        if (word.Length > 1 && word.All(char.IsUpper) || word.Any(char.IsDigit))
            return word;
        var accusative = grammaticalCase == GrammaticalCase.Accusative;
        if (IsAdjective(key))
        {
            if (Ends(key, "ые") || Ends(key, "ие"))
                return accusative ? word : Plural(word, grammaticalCase, Ends(key, "ые") ? 'ы' : 'и');
            return accusative && !key.EndsWith('я') ? word : PostNouns.DeclineAdjective(word, grammaticalCase);
        }

        if (Plurals.TryGetValue(key, out var forms))
        {
            var form = grammaticalCase switch
            {
                GrammaticalCase.Genitive => forms[0],
                GrammaticalCase.Dative => forms[1],
                GrammaticalCase.Instrumental => forms[2],
                GrammaticalCase.Prepositional => forms[3],
                _ => null,
            };
            return form is null ? word : word[0] + form[1..];
        }

        if (key.EndsWith('а') || key.EndsWith('я'))
            return Paradigm.FirstDeclension(key).Apply(word, grammaticalCase);
        if (accusative)
            return word;
        if (key.EndsWith('ь'))
            return Paradigm.SoftSignFeminine.Apply(word, grammaticalCase);
        if (Ends(key, "ие"))
            return new Paradigm(1, "я", "ю", "ем", "и").Apply(word, grammaticalCase);
        if (key.EndsWith('о'))
            return new Paradigm(1, "а", "у", "ом", "е").Apply(word, grammaticalCase);
        return Letters.IsConsonant(key[^1]) ? Paradigm.HardMasculine.Apply(word, grammaticalCase) : word;
    }

    private static string Plural(string word, GrammaticalCase grammaticalCase, char vowel) =>
        word[..^2] + vowel + grammaticalCase switch
        {
            GrammaticalCase.Dative => "м",
            GrammaticalCase.Instrumental => "ми",
            _ => "х",
        };

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
