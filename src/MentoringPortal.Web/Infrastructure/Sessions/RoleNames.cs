using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>Roles in words and in the order they are offered.</summary>
public static class RoleNames
{
    private static readonly (SchoolRole Role, string Name)[] All =
    [
        (SchoolRole.Director, "Директор"),
        (SchoolRole.DeputyDirectorAcademic, "Заместитель директора по УВР"),
        (SchoolRole.DeputyDirectorMethodical, "Заместитель директора по методической работе"),
        (SchoolRole.Curator, "Куратор"),
        (SchoolRole.Mentor, "Наставник"),
        (SchoolRole.Mentee, "Наставляемый"),
        (SchoolRole.Psychologist, "Педагог-психолог"),
        (SchoolRole.MethodUnionHead, "Руководитель методического объединения"),
        (SchoolRole.SystemAdministrator, "Системный администратор"),
    ];

    /// <summary>Choices of a form.</summary>
    public static IReadOnlyList<Choice> Choices { get; } = [.. All.Select(r => new Choice(r.Role.ToString(), r.Name))];

    /// <summary>Every single role held.</summary>
    public static IEnumerable<SchoolRole> Each(SchoolRole roles) => All.Where(r => (r.Role & roles) != 0).Select(r => r.Role);

    /// <summary>The role shown first after sign-in.</summary>
    public static SchoolRole First(SchoolRole roles) => Each(roles).FirstOrDefault();

    /// <summary>«Куратор, наставник».</summary>
    public static string Of(SchoolRole roles)
    {
        var names = All.Where(r => (r.Role & roles) != 0).Select((r, i) => i == 0 ? r.Name : char.ToLowerInvariant(r.Name[0]) + r.Name[1..]);
        return string.Join(", ", names);
    }
}
