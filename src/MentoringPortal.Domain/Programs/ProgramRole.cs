using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>Who does something in a program: the closed list of roles that a program file may name.</summary>
public enum ProgramRole
{
    Director,
    DeputyAcademic,
    DeputyMethodical,
    Curator,
    MethodUnionHead,
    Psychologist,
    Mentor,
    Mentee,
}

/// <summary>Program roles as roles of a membership.</summary>
public static class ProgramRoles
{
    /// <summary>The role that a membership holds for it.</summary>
    public static SchoolRole ToSchoolRole(this ProgramRole role) => role switch
    {
        ProgramRole.Director => SchoolRole.Director,
        ProgramRole.DeputyAcademic => SchoolRole.DeputyDirectorAcademic,
        ProgramRole.DeputyMethodical => SchoolRole.DeputyDirectorMethodical,
        ProgramRole.Curator => SchoolRole.Curator,
        ProgramRole.MethodUnionHead => SchoolRole.MethodUnionHead,
        ProgramRole.Psychologist => SchoolRole.Psychologist,
        ProgramRole.Mentor => SchoolRole.Mentor,
        ProgramRole.Mentee => SchoolRole.Mentee,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
