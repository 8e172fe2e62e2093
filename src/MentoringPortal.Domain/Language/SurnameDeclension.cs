namespace MentoringPortal.Domain.Language;

/// <summary>Surnames of both genders, simple, double and with particles.</summary>
internal static class SurnameDeclension
{
    // Titles and particles that never change, standing apart or before a hyphen.
    private static readonly HashSet<string> Particles =
    [
        "фон", "ван", "вон", "дер", "ден", "де", "ди", "да", "дю", "дос", "дус", "дель", "делла", "ла", "ле", "ло", "лас", "лос", "эль", "аль", "ас", "ар", "ад", "аз", "ат", "аш",
        "абдул", "абдуль", "абдель", "нур", "сарыг", "ибн", "бен", "бин", "бар", "абу", "сан", "сен", "сент", "санта", "санкт", "мак", "тер", "тар", "мелик", "кара",
            "бонч", "грум", "шах", "бей", "бек", "мирза", "хан", "оглы",
        "кызы", "паша", "ага", "эфенди", "цу", "унд", "о", "д", "л", "м", "н", "корвин", "тан", "тян", "штейн", "мюррей", "алла", "зен",
        // First halves that are no surname of their own: Демут-Малиновского, Сквозник-Дмухановского, Рыдз-Смиглого.
        "демут", "сквозник", "рыдз", "кос", "пац", "бур", "штер", "дон",
    ];

    public static string Decline(string surname, Gender? gender, GrammaticalCase grammaticalCase)
    {
        if (string.IsNullOrEmpty(surname) || grammaticalCase == GrammaticalCase.Nominative) return surname;
        if (!Pieces.IsCompound(surname)) return DeclineWord(surname, gender, grammaticalCase);

        var pieces = Pieces.Split(surname);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Pieces.IsSeparator(pieces[i])) continue;
            var isLast = i == pieces.Count - 1;
            if (!isLast && Particles.Contains(Letters.Key(pieces[i])) || isLast && i > 0 && PatronymicDeclension.IsParticle(pieces[i])) continue;
            // Tuvan surnames: Бич-оол, Кызыл-оол change at the end only.
            if (i + 2 < pieces.Count && Letters.Key(pieces[i + 2]) == "оол") continue;
            // «Рашид оглы» in the place of the surname: the name before the particle stays.
            if (i + 2 < pieces.Count && PatronymicDeclension.IsParticle(pieces[i + 2])) continue;
            pieces[i] = DeclineWord(pieces[i], gender, grammaticalCase);
        }

        return string.Concat(pieces);
    }

    /// <summary>True for -ов, -ев, -ин, -ын and their feminine kin.</summary>
    public static bool IsPossessive(string key) =>
        key.Length > 3 && (Ends(key, "ов") || Ends(key, "ев") || Ends(key, "ова") || Ends(key, "ева"));

    public static Gender? GuessGender(string? surname)
    {
        if (string.IsNullOrWhiteSpace(surname)) return null;
        var key = Letters.Key(surname).Trim(' ', '(', ')');
        if (key.AsSpan().LastIndexOfAny(' ', '-') is var cut and >= 0)
        {
            // A double surname tells the gender by either part.
            return GuessGender(key[(cut + 1)..]) ?? GuessGender(key[..cut]);
        }

        if (key.Length < 4) return null;
        if (Ends(key, "ых") || Ends(key, "их") || SurnameLists.FeminineNouns.Contains(key) || SurnameLists.ForeignInOv.Contains(key)) return null;
        if (Ends(key, "ова") || Ends(key, "ева") || Ends(key, "ина") || Ends(key, "ына") || Ends(key, "ая") && !SurnameLists.NounsAya.Contains(key) || Ends(key, "яя"))
        {
            return Letters.CountVowels(key) > 2 || Ends(key, "ая") ? Gender.Female : null;
        }
        if (Ends(key, "ов") || Ends(key, "ев") || Ends(key, "ин") || Ends(key, "ын")) return Letters.CountVowels(key) > 1 ? Gender.Male : null;
        if (Ends(key, "ский") || Ends(key, "цкий") || Ends(key, "ской") || Ends(key, "цкой") || Ends(key, "ый") || Ends(key, "ий") && SurnameParadigms.IsAdjectiveIy(key)
            || Ends(key, "ой") && SurnameParadigms.IsAdjectiveOy(key))
        {
            return Gender.Male;
        }
        return null;
    }

    private static string DeclineWord(string word, Gender? gender, GrammaticalCase grammaticalCase)
    {
        if (word.Length < 2 || word[^1] == '.') return word;
        var key = Letters.Key(word);
        Paradigm paradigm;
        if (gender is { } known)
        {
            paradigm = known == Gender.Male ? Paradigm.Yok(word) ?? SurnameParadigms.Male(key) : SurnameParadigms.Female(key);
        }
        else
        {
            // Unknown gender: only what sounds the same for both is safe to change.
            paradigm = SurnameParadigms.Male(key);
            if (paradigm != SurnameParadigms.Female(key)) return word;
        }

        return paradigm.Apply(word, grammaticalCase);
    }

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
