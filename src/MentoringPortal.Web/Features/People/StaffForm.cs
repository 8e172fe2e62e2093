using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Web.Features.People;

/// <summary>The card of a staff member as typed. What is allowed is told by <see cref="StaffMember"/>.</summary>
public sealed class StaffForm
{
    public string Surname { get; set; } = "";

    public string GivenName { get; set; } = "";

    public string? Patronymic { get; set; }

    public Gender? Gender { get; set; }

    public string Post { get; set; } = "";

    public string? Subject { get; set; }

    public DateOnly? HiredOn { get; set; }

    public string? Education { get; set; }

    public int? ExperienceYearsAtHire { get; set; }

    public string? Category { get; set; }

    public int? BirthYear { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The curator knows that somebody else has the same name.</summary>
    public bool Namesake { get; set; }

    public StaffCard Card => new(Post, Subject, HiredOn, Education, ExperienceYearsAtHire, Category, BirthYear);

    public static StaffForm Of(StaffMember person) => new()
    {
        Surname = person.Surname,
        GivenName = person.GivenName,
        Patronymic = person.Patronymic,
        Gender = person.Gender,
        Post = person.Post,
        Subject = person.Subject,
        HiredOn = person.HiredOn,
        Education = person.Education,
        ExperienceYearsAtHire = person.ExperienceYearsAtHire,
        Category = person.Category,
        BirthYear = person.BirthYear,
        Phone = person.Phone,
        Email = person.Email,
    };
}

/// <summary>Full name in the five oblique cases; empty where the rules of grammar are right.</summary>
public sealed class NameFormsForm
{
    public string? Genitive { get; set; }

    public string? Dative { get; set; }

    public string? Accusative { get; set; }

    public string? Instrumental { get; set; }

    public string? Prepositional { get; set; }

    public NameForms Forms => new(null, Genitive, Dative, Accusative, Instrumental, Prepositional);
}

/// <summary>Roles of a new account.</summary>
public sealed class InvitationForm
{
    public List<MentoringPortal.Domain.Schools.SchoolRole> Roles { get; set; } = [];
}
