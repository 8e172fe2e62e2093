namespace MentoringPortal.Domain.Language;

/// <summary>Nouns and adjectives of posts: a dictionary of schools' words and rules for the rest.</summary>
internal static class PostNouns
{
    // Heads that are recognised after a comma or «и», where a dependant could stand as well.
    private static readonly HashSet<string> Known =
    [
        "директор", "заместитель", "учитель", "учительница", "преподаватель", "преподавательница", "педагог", "психолог", "логопед", "дефектолог", "воспитатель",
        "воспитательница", "руководитель", "руководительница", "наставник", "наставница", "методист", "тьютор", "библиотекарь", "советник", "советница", "социолог",
        "председатель", "секретарь", "член", "куратор", "специалист", "инструктор", "тренер", "концертмейстер", "аккомпаниатор", "хореограф", "лаборант", "лаборантка",
        "организатор", "координатор", "эксперт", "бухгалтер", "экономист", "юрист", "юрисконсульт", "инженер", "программист", "администратор", "диспетчер", "делопроизводитель",
        "врач", "медсестра", "сестра", "фельдшер", "няня", "помощник", "помощница", "ассистент", "мастер", "начальник", "начальница", "глава", "ректор", "проректор", "декан",
        "доцент", "профессор", "доктор", "кандидат", "студент", "студентка", "ученик", "ученица", "выпускник", "выпускница", "стажер", "практикант", "практикантка", "аспирант",
        "представитель", "представительница", "родитель", "мать", "отец", "опекун", "попечитель", "сторож", "вахтер", "дворник", "повар", "водитель", "завхоз", "завуч",
        "кладовщик", "кастелянша", "электрик", "слесарь", "техник", "оператор", "механик", "архивариус", "документовед", "менеджер", "консультант", "модератор", "ведущий",
        "сурдопедагог", "тифлопедагог", "олигофренопедагог", "музыкант", "художник", "режиссер", "балетмейстер", "хормейстер", "вожак", "работник", "работница", "сотрудник",
        "сотрудница", "инспектор", "ревизор", "контролер", "оформитель", "переводчик", "переводчица", "корректор", "редактор", "писатель", "поэт", "ветеран", "лидер", "волонтер",
        "уборщик", "уборщица", "гардеробщик", "гардеробщица", "буфетчик", "буфетчица", "исполнитель", "автор", "разработчик", "составитель", "участник", "участница",
        "победитель", "победительница", "призер", "лауреат", "президент", "министр", "мэр", "депутат", "лицо", "вожатый", "вожатая", "заведующий", "заведующая",
    ];

    private static readonly HashSet<string> SibilantStressed = ["врач", "ткач", "скрипач", "трубач", "главврач", "военврач", "силач", "толкач"];

    private static readonly HashSet<string> FeminineSoft = ["мать", "дочь", "роль", "должность", "честь"];

    private static readonly HashSet<string> MasculineSoftStressed = ["секретарь", "ключарь", "звонарь", "вратарь", "пономарь", "косарь", "бунтарь", "главарь", "царь", "вождь"];

    /// <summary>True for the nominative head of a school post.</summary>
    public static bool Knows(string key)
    {
        if (Known.Contains(key)) return key != "ведущий";
        var hyphen = key.AsSpan().IndexOfAny('-', '–', '\u2011');
        return hyphen > 0 && Known.Contains(key[..hyphen]);
    }

    /// <summary>Nominative singular adjective or participle, by ending.</summary>
    public static bool IsAdjective(string key) =>
        key.Length > 4 && (Ends(key, "ый") || Ends(key, "ий") || Ends(key, "ой") || Ends(key, "ая") || Ends(key, "яя") || Ends(key, "ийся") || Ends(key, "аяся")
            || Ends(key, "ое") || Ends(key, "ее"))
        && !Ends(key, "арий") && !Ends(key, "терий") && !IsGlued(key);

    public static string DeclineAdjective(string word, GrammaticalCase grammaticalCase)
    {
        var key = Letters.Key(word);
        if (Ends(key, "ся") && key.Length > 6)
        {
            var reflexive = word[^2..];
            return DeclineAdjective(word[..^2], grammaticalCase) + reflexive;
        }

        var before = key[^3];
        var velar = before is 'г' or 'к' or 'х';
        var sibilant = before is 'ж' or 'ш' or 'щ' or 'ч' or 'ц';
        if (Ends(key, "ое") || Ends(key, "ее"))
        {
            if (grammaticalCase == GrammaticalCase.Accusative) return word;
            return (Ends(key, "ее") ? Paradigm.AdjectiveSoftMasculine : velar ? Paradigm.AdjectiveVelarMasculine : Paradigm.AdjectiveHardMasculine).Apply(word, grammaticalCase);
        }

        var paradigm = key[^1] == 'я'
            ? Ends(key, "яя") ? Paradigm.AdjectiveSoftFeminine : sibilant ? Paradigm.AdjectiveSibilantFeminine : Paradigm.AdjectiveHardFeminine
            : Ends(key, "ой")
                ? velar || sibilant ? Paradigm.AdjectiveVelarMasculine : Paradigm.AdjectiveHardMasculine
                : Ends(key, "ый") ? Paradigm.AdjectiveHardMasculine : velar ? Paradigm.AdjectiveVelarMasculine : Paradigm.AdjectiveSoftMasculine;
        return paradigm.Apply(word, grammaticalCase);
    }

    /// <summary>The noun in the case; both halves of «педагог-психолог» change.</summary>
    public static string Decline(string word, GrammaticalCase grammaticalCase)
    {
        var hyphen = word.AsSpan().IndexOfAny('-', '–', '\u2011');
        if (hyphen > 0 && hyphen < word.Length - 1)
        {
            var left = word[..hyphen];
            var right = word[(hyphen + 1)..];
            var changeable = Known.Contains(Letters.Key(left)) || IsAdjective(Letters.Key(left));
            return (changeable ? Decline(left, grammaticalCase) : left) + word[hyphen] + Decline(right, grammaticalCase);
        }

        var key = Letters.Key(word);
        if (key.Length < 3 || Letters.CountVowels(key) == 0 || IsGlued(key)) return word;
        if (IsAdjective(key) && !Known.Contains(key) || key is "заведующий" or "заведующая" or "вожатый" or "вожатая") return DeclineAdjective(word, grammaticalCase);
        if (grammaticalCase == GrammaticalCase.Accusative && key[^1] is 'о') return word;
        return Choose(key).Apply(word, grammaticalCase);
    }

    // «замдиректора», «завкафедрой»: the second half stands in its own case already.
    private static bool IsGlued(string key) =>
        (key.StartsWith("зам", StringComparison.Ordinal) || key.StartsWith("зав", StringComparison.Ordinal) || key.StartsWith("пом", StringComparison.Ordinal))
        && key.Length > 7 && !Ends(key, "ской")
            && (key[^1] == 'а' && !Ends(key, "ца") || Ends(key, "ой") || Ends(key, "ей") || Ends(key, "ом") || Ends(key, "ем") || Ends(key, "ью"));

    private static Paradigm Choose(string key)
    {
        var last = key[^1];
        switch (last)
        {
            case 'а' or 'я':
                return key is "судья" ? Paradigm.StressedSoftYa : key is "глава" or "медсестра" or "сестра" ? Paradigm.HardA : Paradigm.FirstDeclension(key);
            case 'ь':
                if (key == "мать" || key == "дочь") return new Paradigm(1, "ери", "ери", "ь", "ерью", "ери");
                if (FeminineSoft.Contains(key) || Ends(key, "ость")) return Paradigm.SoftSignFeminine;
                return MasculineSoftStressed.Contains(key) ? Paradigm.StressedSoftSignMasculine : Paradigm.SoftSignMasculine;
            case 'й':
                return Ends(key, "ий") ? Paradigm.IyMasculine : Paradigm.ShortIMasculine;
            case 'о':
                return new Paradigm(1, "а", "у", "о", "ом", "е");
            case 'ж' or 'ш' or 'щ' or 'ч':
                return SibilantStressed.Contains(key) ? Paradigm.HardMasculine : Paradigm.SibilantMasculine;
            case 'ц' when Ends(key, "ец"):
                return Ets(key);
            case 'к' when Ends(key, "енок") || Ends(key, "онок"):
                return new Paradigm(2, "ка", "ку", "ком", "ке");
            case 'е' or 'и' or 'у' or 'ю' or 'э' or 'ы':
                return Paradigm.Unchangeable;
            default:
                return Paradigm.HardMasculine;
        }
    }

    // Певец – певца, боец – бойца, доброволец – добровольца; чтец keeps its vowel.
    private static Paradigm Ets(string key)
    {
        if (key is "чтец" or "жнец" or "кузнец" or "мудрец") return Paradigm.HardMasculine;
        var stem = Letters.IsVowel(key[^3]) ? "й" : key[^3] == 'л' ? "ь" : "";
        return new Paradigm(2, stem + "ца", stem + "цу", stem
            + (key is "отец" or "боец" or "продавец" or "певец" or "пловец" or "борец" or "гонец" or "ловец" or "творец" or "купец" ? "цом" : "цем"), stem + "це");
    }

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
