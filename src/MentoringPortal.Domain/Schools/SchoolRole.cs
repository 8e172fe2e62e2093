namespace MentoringPortal.Domain.Schools;

/// <summary>Roles a membership holds in one school (domain reference §1.2). One person may hold several.</summary>
[Flags]
public enum SchoolRole
{
    None = 0,

    /// <summary>«Директор»: signs orders.</summary>
    Director = 1,

    /// <summary>«Заместитель директора по УВР»: assesses stage 1.</summary>
    DeputyDirectorAcademic = 2,

    /// <summary>«Заместитель директора по методической работе».</summary>
    DeputyDirectorMethodical = 4,

    /// <summary>«Куратор»: keeps the bases, forms pairs, drafts orders.</summary>
    Curator = 8,

    /// <summary>«Наставник».</summary>
    Mentor = 16,

    /// <summary>«Наставляемый».</summary>
    Mentee = 32,

    /// <summary>«Педагог-психолог».</summary>
    Psychologist = 64,

    /// <summary>«Руководитель методического объединения».</summary>
    MethodUnionHead = 128,

    /// <summary>«Системный администратор»: accounts and settings, no assessment texts.</summary>
    SystemAdministrator = 256,

    /// <summary>«Классный руководитель»: heads a division that is a class. Pages for pupils are not open yet, so the role opens what everybody has.</summary>
    ClassTeacher = 512,
}
