namespace MentoringPortal.Domain.Language;

/// <summary>How a word changes: letters to cut from the nominative and the five endings to put instead.</summary>
internal sealed record Paradigm(int Cut, string Genitive, string Dative, string Accusative, string Instrumental, string Prepositional)
{
    /// <summary>A masculine person: the accusative repeats the genitive.</summary>
    public Paradigm(int cut, string genitive, string dative, string instrumental, string prepositional)
        : this(cut, genitive, dative, genitive, instrumental, prepositional)
    {
    }

    public static readonly Paradigm Unchangeable = new(0, "", "", "", "", "");

    public static readonly Paradigm HardMasculine = new(0, "а", "у", "ом", "е");
    public static readonly Paradigm SibilantMasculine = new(0, "а", "у", "ем", "е");

    /// <summary>Шевелёк – Шевелька, Игорёк – Игорька: a written ё before -к always falls out.</summary>
    public static readonly Paradigm FleetingYok = new(2, "ька", "ьку", "ьком", "ьке");

    /// <summary>The same after a vowel: Паёк – Пайка.</summary>
    public static readonly Paradigm FleetingYokAfterVowel = new(2, "йка", "йку", "йком", "йке");

    /// <summary>The same after a hushing letter: Волчёк – Волчка.</summary>
    public static readonly Paradigm FleetingYokAfterHushing = new(2, "ка", "ку", "ком", "ке");

    public static readonly Paradigm SoftSignMasculine = new(1, "я", "ю", "ем", "е");
    public static readonly Paradigm StressedSoftSignMasculine = new(1, "я", "ю", "ём", "е");
    public static readonly Paradigm ShortIMasculine = new(1, "я", "ю", "ем", "е");
    public static readonly Paradigm IyMasculine = new(1, "я", "ю", "ем", "и");
    public static readonly Paradigm PossessiveMasculine = new(0, "а", "у", "ым", "е");
    public static readonly Paradigm PossessiveFeminine = new(1, "ой", "ой", "у", "ой", "ой");

    public static readonly Paradigm PolishFeminine = new(1, "ой", "ой", "ую", "ой", "ой");

    public static readonly Paradigm AdjectiveHardMasculine = new(2, "ого", "ому", "ым", "ом");
    public static readonly Paradigm AdjectiveVelarMasculine = new(2, "ого", "ому", "им", "ом");
    public static readonly Paradigm AdjectiveTseMasculine = new(2, "его", "ему", "ым", "ем");
    public static readonly Paradigm AdjectiveSoftMasculine = new(2, "его", "ему", "им", "ем");
    public static readonly Paradigm AdjectiveHardFeminine = new(2, "ой", "ой", "ую", "ой", "ой");
    public static readonly Paradigm AdjectiveSibilantFeminine = new(2, "ей", "ей", "ую", "ей", "ей");
    public static readonly Paradigm AdjectiveSoftFeminine = new(2, "ей", "ей", "юю", "ей", "ей");

    public static readonly Paradigm HardA = new(1, "ы", "е", "у", "ой", "е");
    public static readonly Paradigm VelarA = new(1, "и", "е", "у", "ой", "е");
    public static readonly Paradigm SibilantA = new(1, "и", "е", "у", "ей", "е");
    public static readonly Paradigm TseA = new(1, "ы", "е", "у", "ей", "е");
    public static readonly Paradigm SoftYa = new(1, "и", "е", "ю", "ей", "е");
    public static readonly Paradigm StressedSoftYa = new(1, "и", "е", "ю", "ёй", "е");
    public static readonly Paradigm Iya = new(1, "и", "и", "ю", "ей", "и");
    public static readonly Paradigm PossessiveSoftFeminine = new(1, "ей", "ей", "ю", "ей", "ей");
    public static readonly Paradigm SoftSignFeminine = new(1, "и", "и", "ь", "ью", "и");

    /// <summary>The word in the case; endings follow the upper case of the word.</summary>
    public string Apply(string word, GrammaticalCase grammaticalCase)
    {
        if (ReferenceEquals(this, Unchangeable)) return word;
        var ending = grammaticalCase switch
        {
            GrammaticalCase.Genitive => Genitive,
            GrammaticalCase.Dative => Dative,
            GrammaticalCase.Accusative => Accusative,
            GrammaticalCase.Instrumental => Instrumental,
            GrammaticalCase.Prepositional => Prepositional,
            _ => null,
        };
        if (ending is null) return word;
        if (word.Length > 1 && char.IsUpper(word[^1]))
            ending = ending.ToUpperInvariant();
        else if (Cut == word.Length && char.IsUpper(word[0]))
            ending = char.ToUpperInvariant(ending[0]) + ending[1..];
        return string.Concat(word.AsSpan(0, word.Length - Cut), ending);
    }

    /// <summary>The paradigm of a man's name written with -ёк, null for every other word. Lists and keys write ё as е, so this looks at the word itself.</summary>
    public static Paradigm? Yok(string word)
    {
        if (word.Length < 4 || word[^1] is not ('к' or 'К') || word[^2] is not ('ё' or 'Ё') || Letters.CountVowels(Letters.Key(word)) < 2) return null;
        var before = char.ToLowerInvariant(word[^3]);
        // Волчёк – Волчка: no soft sign after a hushing letter.
        if (before is 'ж' or 'ч' or 'ш' or 'щ') return FleetingYokAfterHushing;
        return Letters.IsVowel(before) ? FleetingYokAfterVowel : FleetingYok;
    }

    /// <summary>First declension of a word on -а or -я by its last consonant; the stem must not end in a vowel before -а.</summary>
    public static Paradigm FirstDeclension(ReadOnlySpan<char> key)
    {
        var before = key.Length > 1 ? key[^2] : ' ';
        if (key[^1] == 'я') return before == 'и' && Letters.CountVowels(key) > 2 ? Iya : SoftYa;
        return before switch
        {
            'г' or 'к' or 'х' => VelarA,
            'ж' or 'ш' or 'щ' or 'ч' => SibilantA,
            'ц' => TseA,
            _ => HardA,
        };
    }
}
