using System.Numerics;

namespace MentoringPortal.Domain.Schools;

/// <summary>Roles in words (domain reference §1.2).</summary>
public static class SchoolRoleLabels
{
    /// <summary>Every single role, in the order of the reference.</summary>
    public static IReadOnlyList<SchoolRole> All { get; } = [.. Enum.GetValues<SchoolRole>().Where(r => r != SchoolRole.None)];

    /// <summary>
    /// Roles that nobody gives by hand: mentor and mentee are whoever an order has approved, head of a union and class teacher whoever heads a division.
    /// </summary>
    public const SchoolRole ByFact = SchoolRole.Mentor | SchoolRole.Mentee | SchoolRole.MethodUnionHead | SchoolRole.ClassTeacher;

    /// <summary>The roles of a set that are given by hand and kept with the account.</summary>
    public static SchoolRole ByHand(this SchoolRole roles) => roles & ~ByFact;

    /// <summary>«куратор, наставник»: inside a sentence; several roles are joined by commas.</summary>
    public static string Name(this SchoolRole roles) => BitOperations.PopCount((uint)roles) < 2 ? NameOfOne(roles) : string.Join(", ", roles.Each().Select(NameOfOne));

    /// <summary>«Куратор, наставник»: a line of its own.</summary>
    public static string Label(this SchoolRole roles)
    {
        var name = roles.Name();
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The single roles of a set, in the order of the reference.</summary>
    public static IEnumerable<SchoolRole> Each(this SchoolRole roles) => All.Where(r => (roles & r) != 0);

    /// <summary>The role in which somebody begins who has taken none yet: an office goes before the own pair, and the own pair before the settings of the portal.</summary>
    public static SchoolRole Leading(this SchoolRole roles)
    {
        var offices = roles & ~(SchoolRole.Mentor | SchoolRole.Mentee | SchoolRole.SystemAdministrator);
        return (offices == SchoolRole.None ? roles : offices).Each().FirstOrDefault();
    }

    private static string NameOfOne(SchoolRole role) => role switch
    {
        SchoolRole.None => "без роли",
        SchoolRole.Director => "директор",
        SchoolRole.DeputyDirectorAcademic => "заместитель директора по УВР",
        SchoolRole.DeputyDirectorMethodical => "заместитель директора по методической работе",
        SchoolRole.Curator => "куратор",
        SchoolRole.Mentor => "наставник",
        SchoolRole.Mentee => "наставляемый",
        SchoolRole.Psychologist => "педагог-психолог",
        SchoolRole.MethodUnionHead => "руководитель методического объединения",
        SchoolRole.SystemAdministrator => "системный администратор",
        SchoolRole.ClassTeacher => "классный руководитель",
    };
}
