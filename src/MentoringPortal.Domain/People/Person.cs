using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.People;

/// <summary>«Участник»: a person of one school. Staff members are <see cref="StaffMember"/>.</summary>
public abstract class Person : SchoolEntity
{
    /// <summary>Longest accepted part of a name, in characters.</summary>
    public const int NamePartMax = 100;

    /// <summary>Longest accepted full name in a case, in characters.</summary>
    public const int FullNameMax = 310;

    public string Surname { get; private set; } = "";

    public string GivenName { get; private set; } = "";

    public string? Patronymic { get; private set; }

    public Gender Gender { get; private set; }

    /// <summary>«ФАМИЛИЯ ИМЯ ОТЧЕСТВО» upper-cased with ё→е, for search and order.</summary>
    public string SearchName { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>No longer at the school; kept for the papers that name the person.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>Full name in the cases as the curator corrected it; where empty, the rules of grammar decide.</summary>
    public NameForms OwnForms { get; private set; } = new();

    /// <summary>The name as official papers need it, with the person's own forms.</summary>
    public RussianName Name => new(Surname, GivenName, Patronymic, Gender) { OwnForms = OwnForms };

    /// <summary>Takes the name parts; changes nothing when a part is wrong. A changed name loses its own forms: they belonged to the old one.</summary>
    public IReadOnlyList<RuleViolation> Rename(string? surname, string? givenName, string? patronymic, Gender? gender)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, surname, nameof(Surname), "Укажите фамилию", NamePartMax);
        Texts.Require(violations, givenName, nameof(GivenName), "Укажите имя", NamePartMax);
        Texts.Limit(violations, patronymic, nameof(Patronymic), NamePartMax);
        RequireLetters(violations, surname, nameof(Surname), "В фамилии");
        RequireLetters(violations, givenName, nameof(GivenName), "В имени");
        RequireLetters(violations, patronymic, nameof(Patronymic), "В отчестве");
        if (gender is null)
        {
            violations.Add(new RuleViolation("Укажите пол: от него зависят окончания в документах", nameof(Gender)));
        }

        if (violations.Count == 0)
        {
            if ((Surname, GivenName, Patronymic) != (surname!.Trim(), givenName!.Trim(), Texts.OrNull(patronymic)))
            {
                OwnForms = new NameForms();
            }

            Surname = surname!.Trim();
            GivenName = givenName!.Trim();
            Patronymic = Texts.OrNull(patronymic);
            Gender = gender!.Value;
            SearchName = SearchKey.Of($"{Surname} {GivenName} {Patronymic}");
        }

        return violations;
    }

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
            OwnForms = new NameForms(
                null,
                forms.In(GrammaticalCase.Genitive),
                forms.In(GrammaticalCase.Dative),
                forms.In(GrammaticalCase.Accusative),
                forms.In(GrammaticalCase.Instrumental),
                forms.In(GrammaticalCase.Prepositional));
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
        return at > 0 && at == address.LastIndexOf('@') && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.') && !address.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',' or ';');
    }
}
