using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.People;

/// <summary>
/// «Участник»: a person of one school. What a person is to the school stands on optional cards: a teacher may be a parent too, a pupil becomes a graduate.
/// </summary>
[DisplayName("Участник")]
public sealed partial class Person : SchoolEntity
{
    /// <summary>Longest accepted part of a name, in characters.</summary>
    public const int NamePartMax = 100;

    /// <summary>Longest accepted full name in a case, in characters.</summary>
    public const int FullNameMax = 310;

    /// <summary>Full years from which a person is an adult.</summary>
    public const int AdultYears = 18;

    private Person() { }

    /// <summary>The name as official papers need it, with the person's own forms.</summary>
    public RussianName Name { get; private set; } = RussianName.Nobody;

    /// <summary>«ФАМИЛИЯ ИМЯ ОТЧЕСТВО» as <see cref="SearchKey"/> writes it, for search and order.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>Day of birth; null where only the year is known, or nothing.</summary>
    [DisplayName("Дата рождения")]
    public DateOnly? BornOn { get; private set; }

    [DisplayName("Год рождения")]
    public int? BirthYear { get; private set; }

    /// <summary>Day that years of teaching count from (T-18); null for whoever has never taught.</summary>
    [DisplayName("Стаж отсчитывается с")]
    public DateOnly? ExperienceSince { get; private set; }

    /// <summary>Null for whoever is not on the staff.</summary>
    public StaffCard? Staff { get; private set; }

    /// <summary>Null for whoever does not learn here.</summary>
    public PupilCard? Pupil { get; private set; }

    /// <summary>Null for whoever works or learns here and nothing else.</summary>
    public ExternalCard? External { get; private set; }

    [DisplayName("Телефон")]
    public string? Phone { get; private set; }

    [DisplayName("Электронная почта")]
    public string? Email { get; private set; }

    /// <summary>No longer at the school; kept for the papers that name the person.</summary>
    [DisplayName("В архиве")]
    public bool IsArchived { get; private set; }

    /// <summary>«учитель математики»; what else the person is to the school where there is no post.</summary>
    public string Standing => Staff?.PostWithSubject ?? (Pupil is not null ? "обучающийся" : "участник");

    /// <summary>Takes the name parts; changes nothing when a part is wrong. A changed name loses its own forms: they belonged to the old one.</summary>
    public IReadOnlyList<RuleViolation> Rename(string? surname, string? givenName, string? patronymic, Gender? gender)
    {
        (surname, givenName, patronymic) = (NamePart.Of(surname), NamePart.Of(givenName), NamePart.OrNone(patronymic));
        var violations = new List<RuleViolation>();
        Texts.Require(violations, surname, nameof(RussianName.Surname), "Укажите фамилию", NamePartMax);
        Texts.Require(violations, givenName, nameof(RussianName.GivenName), "Укажите имя", NamePartMax);
        Texts.Limit(violations, patronymic, nameof(RussianName.Patronymic), NamePartMax);
        RequireLetters(violations, surname, nameof(RussianName.Surname), "В фамилии");
        RequireLetters(violations, givenName, nameof(RussianName.GivenName), "В имени");
        RequireLetters(violations, patronymic, nameof(RussianName.Patronymic), "В отчестве");
        if (gender is null) violations.Add(new RuleViolation("Укажите пол: от него зависят окончания в документах", nameof(RussianName.Gender)));

        if (violations.Count == 0)
        {
            var same = (Name.Surname, Name.GivenName, Name.Patronymic) == (surname, givenName, patronymic);
            Name = new RussianName(surname, givenName, patronymic, gender) { OwnForms = same ? Name.OwnForms : new NameForms() };
            SearchName = SearchKey.Of(Name.Full);
        }

        return violations;
    }

    /// <summary>What <see cref="SearchName"/> is for a name as typed: namesakes have the same.</summary>
    public static string KeyOf(string? surname, string? givenName, string? patronymic) =>
        SearchKey.Of(new RussianName(NamePart.Of(surname), NamePart.Of(givenName), NamePart.OrNone(patronymic)).Full);

    /// <summary>Takes the full name in the cases where the rules of grammar err.</summary>
    public IReadOnlyList<RuleViolation> SetOwnForms(NameForms forms)
    {
        var violations = new List<RuleViolation>();
        foreach (var grammaticalCase in Enum.GetValues<GrammaticalCase>())
        {
            var form = forms.In(grammaticalCase);
            Texts.Limit(violations, form, grammaticalCase.ToString(), FullNameMax);
            RequireLetters(violations, form, grammaticalCase.ToString(), "В имени");
        }

        if (violations.Count == 0)
        {
            Name = Name with
            {
                OwnForms = new NameForms(
                    null,
                    forms.In(GrammaticalCase.Genitive),
                    forms.In(GrammaticalCase.Dative),
                    forms.In(GrammaticalCase.Accusative),
                    forms.In(GrammaticalCase.Instrumental),
                    forms.In(GrammaticalCase.Prepositional)),
            };
        }

        return violations;
    }

    /// <summary>Takes telephone (up to 50 characters) and e-mail (up to 254).</summary>
    public IReadOnlyList<RuleViolation> SetContacts(string? phone, string? email)
    {
        var violations = new List<RuleViolation>();
        Texts.Limit(violations, phone, nameof(Phone), 50);
        Texts.Limit(violations, email, nameof(Email), 254);
        if (Texts.OrNull(email) is { } address && !LooksLikeEmail(address))
        {
            violations.Add(new RuleViolation("Адрес электронной почты записан с ошибкой: нужен вид имя@сервер.ru", nameof(Email)));
        }

        if (violations.Count == 0)
        {
            Phone = Texts.OrNull(phone);
            Email = Texts.OrNull(email);
        }

        return violations;
    }

    /// <summary>Under 18 on <paramref name="day"/>: known by the day of birth, told by the year where it leaves no doubt; null where nothing tells it.</summary>
    public bool? IsMinorOn(DateOnly day) => AdultOn is { } adult ? adult > day : BirthYear is { } year ? IsMinorOf(year, day) : null;

    // In the year of the 18th birthday the year alone does not tell.
    private static bool? IsMinorOf(int birthYear, DateOnly day) => day.Year - birthYear < AdultYears ? true : day.Year - birthYear > AdultYears ? false : null;

    /// <summary>Day of the eighteenth birthday; null where the day of birth is not known. Of 29 February: 1 March, as the years that have none.</summary>
    public DateOnly? AdultOn => BornOn is { } born ? CalendarTerm.AfterYears(born, AdultYears) : null;

    public void Archive() => IsArchived = true;

    public void Restore() => IsArchived = false;

    // Names go into official papers: letters of the Cyrillic and Latin scripts and what joins them.
    private static void RequireLetters(List<RuleViolation> violations, string? text, string field, string where)
    {
        if (Texts.OrNull(text) is { } value && !value.All(c => (char.IsLetter(c) && c < '\u0530') || c is ' ' or '-' or '\'' or '’' or '.' or '(' or ')'))
        {
            violations.Add(new RuleViolation(where + " допустимы только буквы, пробел, дефис и апостроф", field));
        }
    }

    private static bool LooksLikeEmail(string address)
    {
        var at = address.IndexOf('@');
        return at > 0 && at == address.LastIndexOf('@') && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.')
            && !address.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',' or ';');
    }
}
