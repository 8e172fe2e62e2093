using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.People;

/// <summary>«Участник»: a person of one school. Staff members are <see cref="StaffMember"/>.</summary>
public abstract class Person : SchoolEntity
{
    /// <summary>Longest accepted part of a name, in characters.</summary>
    public const int NamePartMax = 100;

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

    /// <summary>The name as official papers need it.</summary>
    public RussianName Name => new(Surname, GivenName, Patronymic, Gender);

    /// <summary>Takes the name parts; changes nothing when a part is wrong.</summary>
    public IReadOnlyList<RuleViolation> Rename(string? surname, string? givenName, string? patronymic, Gender? gender)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, surname, nameof(Surname), "Укажите фамилию", NamePartMax);
        Texts.Require(violations, givenName, nameof(GivenName), "Укажите имя", NamePartMax);
        Texts.Limit(violations, patronymic, nameof(Patronymic), NamePartMax);
        if (gender is null)
        {
            violations.Add(new RuleViolation("Укажите пол: от него зависят окончания в документах", nameof(Gender)));
        }

        if (violations.Count == 0)
        {
            Surname = surname!.Trim();
            GivenName = givenName!.Trim();
            Patronymic = Texts.OrNull(patronymic);
            Gender = gender!.Value;
            SearchName = SearchKey.Of($"{Surname} {GivenName} {Patronymic}");
        }

        return violations;
    }

    public void SetContacts(string? phone, string? email)
    {
        Phone = Texts.OrNull(phone);
        Email = Texts.OrNull(email);
    }

    public void Archive() => IsArchived = true;

    public void Restore() => IsArchived = false;
}
