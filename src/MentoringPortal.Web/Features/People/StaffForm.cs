using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Web.Features.People;

/// <summary>The card of a staff member as typed. What is allowed is told by <see cref="Person.SetStaff"/>.</summary>
public sealed class StaffForm
{
    [DisplayName("Фамилия")]
    public string Surname { get; set; } = "";

    [DisplayName("Имя")]
    public string GivenName { get; set; } = "";

    [DisplayName("Отчество")]
    public string? Patronymic { get; set; }

    [DisplayName("Пол")]
    public Gender? Gender { get; set; }

    [DisplayName("Должность")]
    public string Post { get; set; } = "";

    [DisplayName("Предмет")]
    public string? Subject { get; set; }

    [DisplayName("Дата приёма на работу")]
    public DateOnly? HiredOn { get; set; }

    [DisplayName("Образование")]
    public string? Education { get; set; }

    [DisplayName("Педагогический стаж до приёма")]
    public int? ExperienceYearsAtHire { get; set; }

    [DisplayName("Квалификационная категория")]
    public string? Category { get; set; }

    [DisplayName("Год рождения")]
    public int? BirthYear { get; set; }

    [DisplayName("Табельный номер")]
    public string? Number { get; set; }

    [DisplayName("Телефон")]
    public string? Phone { get; set; }

    [DisplayName("Электронная почта")]
    public string? Email { get; set; }

    /// <summary>The curator knows that somebody else has the same name.</summary>
    [DisplayName("Это другой человек с таким же именем")]
    public bool Namesake { get; set; }

    public StaffEntry Entry => new(Post, Subject, HiredOn, Education, ExperienceYearsAtHire, Category, BirthYear, Number);

    public static StaffForm Of(Person person) => new()
    {
        Surname = person.Name.Surname,
        GivenName = person.Name.GivenName,
        Patronymic = person.Name.Patronymic,
        Gender = person.Name.Gender,
        Post = person.Staff?.Post ?? "",
        Subject = person.Staff?.Subject,
        HiredOn = person.Staff?.HiredOn,
        Education = person.Staff?.Education,
        ExperienceYearsAtHire = person.ExperienceYearsAtHire,
        Category = person.Staff?.Category,
        BirthYear = person.BirthYear,
        Number = person.Staff?.Number,
        Phone = person.Phone,
        Email = person.Email,
    };
}

/// <summary>Full name in the five oblique cases; empty where the rules of grammar are right.</summary>
public sealed class NameFormsForm
{
    [DisplayName("Родительный падеж")]
    public string? Genitive { get; set; }

    [DisplayName("Дательный падеж")]
    public string? Dative { get; set; }

    [DisplayName("Винительный падеж")]
    public string? Accusative { get; set; }

    [DisplayName("Творительный падеж")]
    public string? Instrumental { get; set; }

    [DisplayName("Предложный падеж")]
    public string? Prepositional { get; set; }

    public NameForms Forms => new(null, Genitive, Dative, Accusative, Instrumental, Prepositional);
}

/// <summary>Roles of a new account.</summary>
public sealed class InvitationForm
{
    [DisplayName("Роли")]
    public List<MentoringPortal.Domain.Schools.SchoolRole> Roles { get; set; } = [];
}
