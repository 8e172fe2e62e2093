namespace MentoringPortal.Domain.Language;

/// <summary>Patronymics: -ович and -овна decline; Turkic ones with «оглы» and «кызы» stay as they are, as in passports.</summary>
internal static class PatronymicDeclension
{
    // Told by their length first: the question is asked of every name of every list.
    private const int LongestParticle = 5;

    private static readonly HashSet<string> SonParticles =
        ["оглы", "оглу", "огли", "угли", "углы", "угълы", "улы", "уулу", "уул", "ұлы", "ўғли", "ўгли", "оғли", "оғлы", "заде", "ибн", "бин", "бен"];

    private static readonly HashSet<string> DaughterParticles =
        ["кызы", "гызы", "кизи", "кызи", "кизы", "гизи", "қызы", "қизи", "ғызы", "бинт"];

    private static readonly HashSet<string> StressedOnEnd = ["ильич", "лукич", "кузьмич", "фомич", "хомич"];

    public static string Decline(string patronymic, Gender? gender, GrammaticalCase grammaticalCase)
    {
        var key = Letters.Key(patronymic.Trim());
        if (key.Length < 3 || HasParticle(key) is not null) return patronymic;
        // Георгиевна-Авраамовна: both halves change; Магомед-Эминович changes at the end only.
        if (key.IndexOf('-') is var hyphen and > 0 && (IsSon(key[..hyphen]) || IsDaughter(key[..hyphen])))
        {
            return Decline(patronymic.Trim()[..hyphen], gender, grammaticalCase) + "-" + Decline(patronymic.Trim()[(hyphen + 1)..], gender, grammaticalCase);
        }
        if (IsSon(key)) return (StressedOnEnd.Contains(key) ? Paradigm.HardMasculine : Paradigm.SibilantMasculine).Apply(patronymic.Trim(), grammaticalCase);
        if (IsDaughter(key)) return Paradigm.HardA.Apply(patronymic.Trim(), grammaticalCase);
        // A second given name or a surname-like form in the place of the patronymic.
        if (SurnameDeclension.IsPossessive(key)) return SurnameDeclension.Decline(patronymic, gender, grammaticalCase);
        return GivenNameDeclension.Decline(patronymic, gender, grammaticalCase);
    }

    public static Gender? GuessGender(string? patronymic)
    {
        if (string.IsNullOrWhiteSpace(patronymic)) return null;
        var key = Letters.Key(patronymic.Trim());
        if (HasParticle(key) is { } byParticle) return byParticle;
        if (key.Length > 3 && IsSon(key)) return Gender.Male;
        return IsDaughter(key) ? Gender.Female : null;
    }

    /// <summary>True for «оглы», «кызы» and their kin, which give no initial.</summary>
    public static bool IsParticle(string word)
    {
        if (word.Length > LongestParticle) return false;
        var key = Letters.Key(word);
        return SonParticles.Contains(key) || DaughterParticles.Contains(key);
    }

    private static bool IsSon(string key) =>
        key.EndsWith("ич", StringComparison.Ordinal) || key.EndsWith("ыч", StringComparison.Ordinal);

    private static bool IsDaughter(string key) =>
        key.EndsWith("вна", StringComparison.Ordinal) || key.EndsWith("ична", StringComparison.Ordinal) || key.EndsWith("ишна", StringComparison.Ordinal);

    private static Gender? HasParticle(string key)
    {
        if (key.AsSpan().IndexOfAny(' ', '-') >= 0)
        {
            foreach (var piece in key.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (SonParticles.Contains(piece)) return Gender.Male;
                if (DaughterParticles.Contains(piece)) return Gender.Female;
            }

            return null;
        }

        // Written together: Рашидоглы, Нурсултанулы, Рашидкызы.
        if (key.Length <= 6) return null;
        if (key.EndsWith("оглы", StringComparison.Ordinal) || key.EndsWith("улы", StringComparison.Ordinal) || key.EndsWith("уулу", StringComparison.Ordinal)
            || key.EndsWith("угли", StringComparison.Ordinal) || key.EndsWith("ұлы", StringComparison.Ordinal))
        {
            return Gender.Male;
        }
        return key.EndsWith("кызы", StringComparison.Ordinal) || key.EndsWith("гызы", StringComparison.Ordinal) || key.EndsWith("кизи", StringComparison.Ordinal)
            || key.EndsWith("қызы", StringComparison.Ordinal) ? Gender.Female : null;
    }
}
