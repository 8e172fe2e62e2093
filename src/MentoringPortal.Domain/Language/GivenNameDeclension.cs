namespace MentoringPortal.Domain.Language;

/// <summary>Given names of both genders, compound ones part by part.</summary>
internal static class GivenNameDeclension
{
    private static readonly Dictionary<string, Paradigm> MaleExceptions = new(StringComparer.Ordinal)
    {
        ["лев"] = new(2, "ьва", "ьву", "ьвом", "ьве"),
        ["петр"] = new(3, "етра", "етру", "етром", "етре"),
        ["павел"] = new(2, "ла", "лу", "лом", "ле"),
        ["илья"] = Paradigm.StressedSoftYa,
        ["фома"] = Paradigm.HardA,
        ["кузьма"] = Paradigm.HardA,
        ["лука"] = Paradigm.VelarA,
        ["данило"] = Paradigm.HardA,
        ["михайло"] = Paradigm.HardA,
        ["гаврило"] = Paradigm.HardA,
        ["самойло"] = Paradigm.HardA,
        ["кирило"] = Paradigm.HardA,
        ["кирилло"] = Paradigm.HardA,
        ["ермило"] = Paradigm.HardA,
        ["томило"] = Paradigm.HardA,
        ["петро"] = UkrainianO,
        ["павло"] = UkrainianO,
        ["марко"] = UkrainianO,
        ["левко"] = UkrainianO,
        ["дмитро"] = UkrainianO,
        ["юрко"] = UkrainianO,
        ["васильо"] = UkrainianO,
        ["хома"] = Paradigm.HardA,
    };

    private static readonly HashSet<string> UnchangeableMale =
        ["жан", "джошуа", "тома", "люка", "николя", "нуа", "франсуа", "тер", "аль", "эль", "ибн", "абу", "абд", "ас", "ар", "ад", "де", "ла", "фон"];

    /// <summary>
    /// Women's names on a soft sign that Russian has made its own. All others (Айгуль, Гузель, Николь) keep one form, as papers write them;
    /// grammars differ here (Калакуцкая against Суперанская), and the person's own forms decide otherwise.
    /// </summary>
    private static readonly HashSet<string> SoftSignFemale =
        ["любовь", "нинель", "рахиль", "рашель", "руфь", "юдифь", "эсфирь", "есфирь", "эстерь", "суламифь", "агарь", "ноеминь", "жизель", "ассоль", "неждань",
            "агидель", "идель", "нинэль", "асоль", "рахель", "иезавель", "радость"];

    // The first half of an eastern compound keeps its form: Абдул-Азиз, Нур-Султан.
    private static readonly HashSet<string> StillFirstHalf =
        ["абдул", "абдуль", "абдель", "абд", "аль", "эль", "ибн", "абу", "нур", "хаджи", "ага", "бай", "бей", "мир", "ак", "кара", "сары", "шах", "хан"];

    // And so does every first half before a title or «оол»: Батыр-бек, Эрес-оол, Амир-Али.
    private static readonly HashSet<string> TitleSecondHalf =
        ["оол", "хаан", "хан", "бек", "бей", "бай", "али", "гирей", "мирза", "мурза", "ага", "паша", "хаджи", "заде", "шах", "султан", "эфенди"];

    // Turkic and Arabic women's names stressed on the last letter: Зульфие, Алие (unlike Марии).
    private static readonly HashSet<string> StressedIya =
    [
        "алия", "зульфия", "альфия", "галия", "гульфия", "фания", "рания", "сания", "разия", "рузия", "закия", "асия", "наджия", "назия", "нурия", "рабия", "сафия",
            "фавзия", "фаузия", "хания", "лутфия",
        "накия", "ракия", "рукия", "румия", "сабрия", "фатхия", "шамсия", "райхания", "дания", "альмия", "гульсия", "хаджия", "мавлия", "магфия", "гайния", "бадия",
            "валия", "вазия", "латфия", "лямия",
        "мадания", "масрия", "назмия", "раззия", "раджия", "салфия", "тазкия", "файзия", "хурия", "шакия", "эльфия", "юлфия", "гульния", "зия",
    ];

    private static Paradigm UkrainianO => new(1, "а", "у", "ом", "е");

    public static string Decline(string name, Gender? gender, GrammaticalCase grammaticalCase)
    {
        if (string.IsNullOrEmpty(name) || grammaticalCase == GrammaticalCase.Nominative) return name;
        if (!Pieces.IsCompound(name)) return DeclineWord(name, gender, grammaticalCase, true);
        var pieces = Pieces.Split(name);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!Pieces.IsSeparator(pieces[i]) && !PatronymicDeclension.IsParticle(pieces[i]) && !IsStill(pieces, i))
            {
                pieces[i] = DeclineWord(pieces[i], gender, grammaticalCase, i == pieces.Count - 1);
            }
        }

        return string.Concat(pieces);
    }

    // Хён Джу, Ван Хо: in an eastern name of several words the last alone changes; Мария Тереза and Ханс-Петер change whole.
    private static bool IsEasternPart(List<string> pieces, int i)
    {
        if (i + 2 >= pieces.Count || !pieces.TrueForAll(p => Letters.CountVowels(Letters.Key(p)) <= 2)) return false;
        var key = Letters.Key(pieces[i]);
        var isShort = Letters.CountVowels(key) == 1;
        return pieces[i + 1] is " " or "\u00A0" ? isShort || !GivenNames.IsKnown(key) : isShort && !GivenNames.IsKnown(key);
    }

    private static bool IsStill(List<string> pieces, int i) =>
        IsEasternPart(pieces, i)
        || i + 2 < pieces.Count && (StillFirstHalf.Contains(Letters.Key(pieces[i])) || pieces[i + 1] != " " && TitleSecondHalf.Contains(Letters.Key(pieces[i + 2])));

    private static string DeclineWord(string word, Gender? gender, GrammaticalCase grammaticalCase, bool isLast)
    {
        if (word.Length < 2 || word[^1] == '.') return word;
        var key = Letters.Key(word);
        if (gender is { } known) return (known == Gender.Male ? Paradigm.Yok(word) ?? Male(key, isLast) : Female(key)).Apply(word, grammaticalCase);
        var paradigm = Male(key, isLast);
        return paradigm == Female(key) ? paradigm.Apply(word, grammaticalCase) : word;
    }

    private static Paradigm Male(string key, bool isLast)
    {
        if (MaleExceptions.TryGetValue(key, out var exact)) return exact;
        // Жан alone declines, Жан-Жак keeps its first half.
        if (UnchangeableMale.Contains(key) && !(isLast && key == "жан")) return Paradigm.Unchangeable;
        var last = key[^1];
        switch (last)
        {
            case 'а' or 'я':
                return FirstDeclension(key);
            case 'ь':
                return Paradigm.SoftSignMasculine;
            case 'й':
                return key[^2] == 'и' && Letters.CountVowels(key) > 1 ? Paradigm.IyMasculine : Paradigm.ShortIMasculine;
            case 'ж' or 'ш' or 'щ' or 'ч' or 'ц':
                return Paradigm.SibilantMasculine;
            default:
                return Letters.IsConsonant(last) ? Paradigm.HardMasculine : Paradigm.Unchangeable;
        }
    }

    private static Paradigm Female(string key)
    {
        return key[^1] switch
        {
            'а' or 'я' => FirstDeclension(key),
            'ь' when SoftSignFemale.Contains(key) => Paradigm.SoftSignFeminine,
            _ => Paradigm.Unchangeable,
        };
    }

    private static Paradigm FirstDeclension(string key)
    {
        if (key.Length < 3 && !(key.Length == 2 && key[1] == 'я')) return Paradigm.Unchangeable;
        if (key[^1] == 'а' && Letters.IsVowel(key[^2])) return Paradigm.Unchangeable;
        if (SurnameLists.IsStressedA(key) && key[^2] == 'ж') return Paradigm.VelarA;
        return StressedIya.Contains(key) ? Paradigm.SoftYa : Paradigm.FirstDeclension(key);
    }
}
