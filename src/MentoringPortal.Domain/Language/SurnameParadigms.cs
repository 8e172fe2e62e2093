namespace MentoringPortal.Domain.Language;

/// <summary>Chooses how one word of a surname declines, by its ending; keys are lower case with ё as е.</summary>
internal static class SurnameParadigms
{
    public static Paradigm Male(string key)
    {
        if (SurnameLists.Exceptions.TryGetValue(key, out var exact)) return exact;
        if (SurnameLists.Unchangeable.Contains(key) || Ends(key, "оглы") && key.Length > 5 || Ends(key, "заде") || Ends(key, "ворота")) return Paradigm.Unchangeable;
        var last = key[^1];
        switch (last)
        {
            case 'о' or 'е' or 'э' or 'и' or 'ы' or 'у' or 'ю':
                return Paradigm.Unchangeable;
            case 'а' or 'я':
                return FirstDeclension(key);
            case 'ь':
                return SoftSign(key);
            case 'й':
                return ShortI(key);
            case 'в' or 'н' when IsRussianPossessive(key):
                return Paradigm.PossessiveMasculine;
            case 'х' when IsPluralGenitive(key):
                return Paradigm.Unchangeable;
            default:
                return Letters.IsConsonant(last) ? Consonant(key) : Paradigm.Unchangeable;
        }
    }

    public static Paradigm Female(string key)
    {
        if (SurnameLists.Unchangeable.Contains(key) || Ends(key, "ворота")) return Paradigm.Unchangeable;
        switch (key[^1])
        {
            case 'а':
                if (IsFemininePossessive(key)) return Paradigm.PossessiveFeminine;
                return IsPolishFeminine(key) ? Paradigm.PolishFeminine : FirstDeclension(key);
            case 'я':
                if (key.Length < 3) return FirstDeclension(key);
                // Лисий – Лисья, Божий – Божья.
                if (Ends(key, "ья") && SurnameLists.IsPossessiveIy(string.Concat(key.AsSpan(0, key.Length - 2), "ий"))) return Paradigm.PossessiveSoftFeminine;
                if (Ends(key, "яя")) return Paradigm.AdjectiveSoftFeminine;
                if (!Ends(key, "ая") || SurnameLists.NounsAya.Contains(key)) return FirstDeclension(key);
                return key[^3] is 'ж' or 'ш' or 'щ' or 'ч' or 'ц' && !SurnameLists.StressedAya.Contains(key) ? Paradigm.AdjectiveSibilantFeminine : Paradigm.AdjectiveHardFeminine;
            default:
                return Paradigm.Unchangeable;
        }
    }

    public static bool IsAdjectiveIy(string key)
    {
        // Георгий, Арсений as surnames stay nouns.
        if (SurnameLists.NounsIy.Contains(key) || key.Length < 4 || GivenNames.IsMale(key)) return false;
        // Задорожний, Средний are adjectives; Романий, Гордений are nouns.
        if (key[^3] == 'н') return !Letters.IsVowel(key[^4]) || key == "синий";
        return key[^3] is 'г' or 'к' or 'х' or 'ж' or 'ш' or 'щ' or 'ч' or 'ц';
    }

    // Волкобой, Свинобой are nouns, whatever the first half.
    public static bool IsAdjectiveOy(string key) => Letters.CountVowels(key) > 1 && !SurnameLists.NounsOy.Contains(key) && !Ends(key, "обой") || key is "злой";

    private static bool IsRussianPossessive(string key)
    {
        if (!(Ends(key, "ов") || Ends(key, "ев") || Ends(key, "ин") || Ends(key, "ын")) || SurnameLists.ForeignInOv.Contains(key)) return false;
        // Константин, Мартин, Яков as surnames: Константином, not Константиным.
        if (GivenNames.IsMale(key)) return false;
        return Letters.CountVowels(key) > 1 || SurnameLists.ShortPossessives.Contains(key);
    }

    private static bool IsPluralGenitive(string key)
    {
        // Седых, Злых; but Жмых and Дых are nouns.
        if (Ends(key, "ых")) return Letters.CountVowels(key) > 1 || key == "злых";
        if (!Ends(key, "их") || key.Length < 4) return false;
        return key[^3] is 'к' or 'г' or 'х' or 'ж' or 'ш' or 'щ' or 'ч' && !SurnameLists.GermanIh.Contains(key) || SurnameLists.SoftPluralIh.Contains(key);
    }

    private static bool IsFemininePossessive(string key)
    {
        if (!(Ends(key, "ова") || Ends(key, "ева") || Ends(key, "ина") || Ends(key, "ына")) || SurnameLists.FeminineNouns.Contains(key) || Ends(key, "голова")) return false;
        var vowels = Letters.CountVowels(key);
        return vowels > 2 || vowels == 2 && (SurnameLists.ShortPossessives.Contains(key[..^1]) || Ends(key, "ова") && key.Length > 5 || Ends(key, "ева") && key.Length > 5);
    }

    // Kowalska in Russian letters: Ковальска declines as Ковальская.
    private static bool IsPolishFeminine(string key) =>
        Letters.CountVowels(key) > 2 && (Ends(key, "ьска") || Ends(key, "вска") || Ends(key, "нска") || Ends(key, "цка") && key.Length > 6);

    private static Paradigm FirstDeclension(string key)
    {
        if (SurnameLists.Exceptions.TryGetValue(key, out var exact)) return exact;
        if (key.Length < 3) return key.Length == 2 && Letters.IsConsonant(key[0]) ? Paradigm.FirstDeclension(key) : Paradigm.Unchangeable;
        // Гулиа, Моруа, Эредиа: a vowel before -а makes the surname unchangeable; before -я it does not (Данелия, Гойя).
        if (key[^1] == 'а' && Letters.IsVowel(key[^2])) return Paradigm.Unchangeable;
        if (SurnameLists.IsStressedA(key)) return key[^1] == 'я' ? Paradigm.StressedSoftYa : key[^2] == 'ц' ? Paradigm.HardA : Paradigm.VelarA;
        return Paradigm.FirstDeclension(key);
    }

    private static Paradigm SoftSign(string key)
    {
        if (key[^2] is 'ж' or 'ш' or 'щ' or 'ч' or 'ц') return new(1, "а", "у", "ем", "е");
        if (SurnameLists.StressedSoft.Contains(key)) return Paradigm.StressedSoftSignMasculine;
        return Paradigm.SoftSignMasculine;
    }

    private static Paradigm ShortI(string key)
    {
        if (Ends(key, "ский") || Ends(key, "цкий") || Ends(key, "ской") || Ends(key, "цкой")) return Paradigm.AdjectiveVelarMasculine;
        if (Ends(key, "ый"))
        {
            if (key.Length <= 3 || SurnameLists.NounsIy.Contains(key)) return Paradigm.ShortIMasculine;
            return key[^3] == 'ц' ? Paradigm.AdjectiveTseMasculine : Paradigm.AdjectiveHardMasculine;
        }

        if (Ends(key, "ий"))
        {
            if (!IsAdjectiveIy(key)) return Letters.CountVowels(key) > 1 ? Paradigm.IyMasculine : Paradigm.ShortIMasculine;
            return key[^3] is 'г' or 'к' or 'х' ? Paradigm.AdjectiveVelarMasculine : Paradigm.AdjectiveSoftMasculine;
        }

        if (Ends(key, "ой") && IsAdjectiveOy(key))
        {
            return key[^3] is 'г' or 'к' or 'х' or 'ж' or 'ш' or 'щ' or 'ч' ? Paradigm.AdjectiveVelarMasculine : Paradigm.AdjectiveHardMasculine;
        }
        return Paradigm.ShortIMasculine;
    }

    private static Paradigm Consonant(string key)
    {
        if (Ends(key, "ец")) return Ets(key);
        if (FleetingOk(key) is { } fleeting) return fleeting;
        switch (key[^1])
        {
            case 'ц':
                return Paradigm.SibilantMasculine;
            case 'ж' or 'ш' or 'щ' or 'ч':
                return IsStressedSibilant(key) ? Paradigm.HardMasculine : Paradigm.SibilantMasculine;
            default:
                return Paradigm.HardMasculine;
        }
    }

    // Кравец – Кравца, Коломиец – Коломийца, Стрелец – Стрельца, but Швец – Швеца and Мудрец – Мудреца.
    private static Paradigm Ets(string key)
    {
        // Швецом, but foreign Гецем.
        if (Letters.CountVowels(key) == 1) return key.Length > 3 && Letters.IsConsonant(key[1]) ? Paradigm.HardMasculine : Paradigm.SibilantMasculine;
        var before = key[^3];
        if (Letters.IsVowel(before)) return SurnameLists.StressedEts.Contains(key) ? new(2, "йца", "йцу", "йцом", "йце") : new(2, "йца", "йцу", "йцем", "йце");
        var twoConsonants = key.Length > 4 && (Letters.IsConsonant(key[^4]) || key[^4] is 'ь' or 'й');
        var stressed = Letters.CountVowels(key) == 2 ? !SurnameLists.UnstressedEts.Contains(key) : SurnameLists.StressedEts.Contains(key);
        if (twoConsonants && !SurnameLists.FleetingEts.Contains(key)) return stressed ? Paradigm.HardMasculine : Paradigm.SibilantMasculine;
        var soft = before == 'л' ? "ь" : "";
        return new(2, soft + "ца", soft + "цу", soft + (stressed ? "цом" : "цем"), soft + "це");
    }

    private static Paradigm? FleetingOk(string key)
    {
        if (Letters.CountVowels(key) < 2 || !Ends(key, "ок") || SurnameLists.KeepOk.Contains(key)) return null;
        // Тягнибок, Кривобок, Полубок: «бок» itself ends the word, its vowel stays; Колобок, Коробок, Грибок are diminutives.
        if (key.Length > 5 && (Ends(key, "ибок") || Ends(key, "обок") || key == "полубок") && key is not ("колобок" or "коробок" or "воробок" or "грибок")) return null;
        var before = key[^3];
        if (before is 'ч' or 'ж' or 'ш') return new(2, "ка", "ку", "ком", "ке");
        // Бобок – Бобка, Дубок – Дубка; two consonants before keep the vowel where the noun does not lose it: Поллок, Чеснок.
        var twoConsonants = key.Length > 3 && Letters.IsConsonant(key[^4]);
        return Letters.IsVowel(before) || twoConsonants && !SurnameLists.FleetingOk.Contains(key) && !Ends(key, "сток")
            ? null
            : new(2, "ка", "ку", "ком", "ке");
    }

    private static bool IsStressedSibilant(string key)
    {
        if (SurnameLists.StressedSibilants.Contains(key)) return true;
        // Ткач, Дергач, Рогач, Копач: native nouns of agents are stressed on the ending.
        if (Ends(key, "ач") || Ends(key, "яч")) return !SurnameLists.UnstressedAch.Contains(key);
        return key[^1] == 'щ' && Letters.CountVowels(key) == 1;
    }

    private static bool Ends(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
