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
        ["начала"] = ["начал", "началам", "началами", "началах"],
        ["разговоры"] = ["разговоров", "разговорам", "разговорами", "разговорах"],
        ["шахматы"] = ["шахмат", "шахматам", "шахматами", "шахматах"],
        ["шашки"] = ["шашек", "шашкам", "шашками", "шашках"],
        ["навыки"] = ["навыков", "навыкам", "навыками", "навыках"],
        ["игры"] = ["игр", "играм", "играми", "играх"],
        ["виды"] = ["видов", "видам", "видами", "видах"],
        ["курсы"] = ["курсов", "курсам", "курсами", "курсах"],
        ["инструменты"] = ["инструментов", "инструментам", "инструментами", "инструментах"],
        ["единоборства"] = ["единоборств", "единоборствам", "единоборствами", "единоборствах"],
        ["искусства"] = ["искусств", "искусствам", "искусствами", "искусствах"],
        ["ремесла"] = ["ремёсел", "ремёслам", "ремёслами", "ремёслах"],
        ["труд"] = ["труда", "труду", "трудом", "труде"],
        ["мир"] = ["мира", "миру", "миром", "мире"],
    };

    private static readonly HashSet<string> Unchangeable = ["фортепиано", "кино", "пианино", "самбо", "дзюдо", "айкидо", "фото", "домино"];

    /// <summary>The subject in the case; abbreviations («ОБЗР») and what depends on the head stay.</summary>
    public static string In(string subject, GrammaticalCase grammaticalCase)
    {
        if (string.IsNullOrWhiteSpace(subject) || grammaticalCase == GrammaticalCase.Nominative) return subject;
        // A course named by a sentence stands as it is: «Россия – мои горизонты».
        if (Letters.Key(subject).StartsWith("россия ", StringComparison.Ordinal)) return subject;
        var words = subject.Split(' ');
        // After «основы …» everything stands in the genitive, whatever its ending.
        var governs = Letters.Key(words[0]).StartsWith("основы", StringComparison.Ordinal);
        var expectHead = true;
        var plural = false;
        for (var i = 0; i < words.Length; i++)
        {
            var bare = Bare(words[i]);
            var key = Letters.Key(bare);
            if (key.Length == 0) continue;
            // «русский язык и литература», «труд (технология)»: a new head, unless the first one governs the rest («основы безопасности», «мир природы и человека»).
            var opens = key == "и" || words[i][0] == '(' || i > 0 && words[i - 1].EndsWith(',');
            if (opens && !expectHead && IsNominativeAhead(words, i, governs))
            {
                expectHead = true;
                governs = plural = false;
            }

            if (key == "и") continue;
            if (!expectHead)
            {
                governs = true;
                continue;
            }

            words[i] = words[i].Replace(bare, Word(bare, key, grammaticalCase, plural), StringComparison.Ordinal);
            expectHead = IsAdjective(key);
            plural |= expectHead && (Ends(key, "ые") || Ends(key, "ие"));
        }

        return string.Join(' ', words);
    }

    private static string Bare(string word) => word.Trim(',', '(', ')', ';', '«', '»');

    private static bool IsNominativeAhead(string[] words, int i, bool governs)
    {
        var key = Letters.Key(Bare(words[Letters.Key(words[i]) == "и" && i + 1 < words.Length ? i + 1 : i]));
        if (Letters.Key(words[0]).StartsWith("основ", StringComparison.Ordinal) || key.Length == 0) return false;
        if (Ends(key, "ние") || Ends(key, "тие") || Ends(key, "ство") || IsAdjective(key) && !Ends(key, "ой")) return true;
        return (!governs || words[i][0] == '(' || i > 0 && words[i - 1].EndsWith(','))
            && (IsAdjective(key) || key[^1] is 'а' or 'я' || Ends(key, "ость") || Plurals.ContainsKey(key) || Letters.IsConsonant(key[^1]));
    }

    private static bool IsAdjective(string key) =>
        key.Length > 4 && (PostNouns.IsAdjective(key) || Ends(key, "ые") || Ends(key, "ие") && !Ends(key, "ние") && !Ends(key, "тие")) || key is "начальные" or "летние";

    private static string Word(string word, string key, GrammaticalCase grammaticalCase, bool plural)
    {
        if (word.Length > 1 && word.All(char.IsUpper) || word.Any(char.IsDigit)) return word;
        var accusative = grammaticalCase == GrammaticalCase.Accusative;
        if (IsAdjective(key))
        {
            if (Ends(key, "ые") || Ends(key, "ие")) return accusative ? word : Plural(word, grammaticalCase, Ends(key, "ые") ? 'ы' : 'и');
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

        if (Unchangeable.Contains(key) || key.Length > 2 && key[^1] == 'о' && Letters.IsVowel(key[^2])) return word;
        // «математические представления»
        if (plural && Ends(key, "ия"))
        {
            return accusative ? word : grammaticalCase == GrammaticalCase.Genitive ? word[..^1] + "й" : word[..^1] + Plural("яые", grammaticalCase, 'я')[1..];
        }
        if (key.EndsWith('а') || key.EndsWith('я')) return Paradigm.FirstDeclension(key).Apply(word, grammaticalCase);
        if (accusative) return word;
        if (key.EndsWith('ь')) return Paradigm.SoftSignFeminine.Apply(word, grammaticalCase);
        if (Ends(key, "ие")) return new Paradigm(1, "я", "ю", "ем", "и").Apply(word, grammaticalCase);
        if (key.EndsWith('о')) return new Paradigm(1, "а", "у", "ом", "е").Apply(word, grammaticalCase);
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
