namespace MentoringPortal.Domain.Language;

/// <summary>
/// A Russian full name that declines by the rules of grammar (domain.md, documents: «Назначить Петрову Анну Ильиничну»).
/// Where the gender is unknown it is guessed; parts may be empty.
/// </summary>
/// <param name="Surname">Фамилия in the nominative.</param>
/// <param name="GivenName">Имя in the nominative.</param>
/// <param name="Patronymic">Отчество in the nominative; null where the person has none.</param>
/// <param name="Gender">Known gender; null asks for a guess.</param>
public sealed record RussianName(
    [property: DisplayName("Фамилия")] string Surname,
    [property: DisplayName("Имя")] string GivenName,
    [property: DisplayName("Отчество")] string? Patronymic = null,
    [property: DisplayName("Пол")] Gender? Gender = null)
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>A name of which nothing is known.</summary>
    public static RussianName Nobody { get; } = new("", "");

    /// <summary>The person's own forms, which win over the rules.</summary>
    public NameForms OwnForms { get; init; } = new();

    /// <summary>«Петрова Анна Ильинична».</summary>
    public string Full => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>«Анна Ильинична», or «Анна» without a patronymic: the polite way to address a person.</summary>
    public string GivenNameAndPatronymic => string.IsNullOrWhiteSpace(Patronymic) ? GivenName : GivenName + " " + Patronymic;

    /// <summary>«Петрова А.И.» with a no-break space.</summary>
    public string SurnameWithInitials => Initials is { Length: > 0 } initials ? Surname + NoBreakSpace + initials : Surname;

    /// <summary>«Петрова А.И.» of a name that was read in its parts; empty without a surname.</summary>
    public static string Brief(string surname, string givenName, string? patronymic) =>
        surname.Length == 0 ? "" : new RussianName(surname, givenName, patronymic).SurnameWithInitials;

    /// <summary>«А.И. Петрова» with a no-break space.</summary>
    public string InitialsWithSurname => Initials is { Length: > 0 } initials ? initials + NoBreakSpace + Surname : Surname;

    /// <summary>«ПА» in the circle beside a name: surname first, then the given name.</summary>
    public string Monogram => string.Concat(new[] { Surname, GivenName }.Select(p => p.Length == 0 ? "" : p[..1].ToUpperInvariant()));

    /// <summary>«А.И.»; a compound name keeps its hyphen («А.-М.»), every word of a given name gives a letter («Х.Д.» of Хён Джу), «оглы» and «кызы» give none.</summary>
    public string Initials => string.Concat((GivenName ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(InitialsOf)) + InitialsOf(Patronymic);

    /// <summary>The known gender, else the guessed one; null where nothing tells it.</summary>
    public Gender? GenderFound => Gender ?? GuessGender(Surname, GivenName, Patronymic);

    /// <summary>The same name in another case. Own forms win over the rules.</summary>
    public RussianName In(GrammaticalCase grammaticalCase)
    {
        if (OwnForms.In(grammaticalCase) is { } own) return FromOwnForm(own);
        if (grammaticalCase == GrammaticalCase.Nominative) return this;
        var gender = GenderFound;
        return new RussianName(
            SurnameDeclension.Decline(Surname, gender, grammaticalCase),
            GivenNameDeclension.Decline(GivenName, gender, grammaticalCase),
            Patronymic is null ? null : PatronymicDeclension.Decline(Patronymic, gender, grammaticalCase),
            gender);
    }

    /// <summary>Tells the gender by the patronymic, else by the given name, else by the ending of the surname; null where nothing tells it.</summary>
    public static Gender? GuessGender(string? surname, string? givenName, string? patronymic) =>
        PatronymicDeclension.GuessGender(patronymic)
        ?? GivenNames.GenderOf(givenName)
        ?? SurnameDeclension.GuessGender(surname)
        ?? GivenNames.GenderByEnding(givenName);

    /// <inheritdoc />
    public override string ToString() => Full;

    private RussianName FromOwnForm(string own)
    {
        // The own form is one line; it is cut by the word counts of the nominative so that initials still work.
        var words = own.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var surname = Math.Min(CountWords(Surname), words.Length);
        var given = Math.Min(CountWords(GivenName), words.Length - surname);
        var rest = string.Join(' ', words[(surname + given)..]);
        return new RussianName(
            string.Join(' ', words[..surname]),
            string.Join(' ', words[surname..(surname + given)]),
            rest.Length == 0 ? null : rest,
            GenderFound);
    }

    private static int CountWords(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private static string InitialsOf(string? part)
    {
        if (string.IsNullOrWhiteSpace(part)) return "";
        if (part.AsSpan().IndexOfAny(' ', '-') < 0 && !PatronymicDeclension.IsParticle(part)) return char.ToUpperInvariant(part[0]) + ".";
        var word = part.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        var pieces = word.Split('-', StringSplitOptions.RemoveEmptyEntries).Where(piece => !PatronymicDeclension.IsParticle(piece));
        return string.Join('-', pieces.Select(piece => char.ToUpperInvariant(piece[0]) + "."));
    }

    /// <summary>«Рекомендована» of «Рекомендован(а)» where the name tells the gender.</summary>
    public string Gendered(string text) => GenderFound switch
    {
        Language.Gender.Male => text.Replace("(а)", "", StringComparison.Ordinal),
        Language.Gender.Female => text.Replace("(а)", "а", StringComparison.Ordinal),
        _ => text,
    };
}
