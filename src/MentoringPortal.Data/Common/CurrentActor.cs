using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Common;

/// <summary>
/// Who acts in this request and for which school: filled once from the session, read by the school filter, the guard and the audit.
/// The school never comes from a form, an address or a header.
/// </summary>
public sealed class CurrentActor
{
    /// <summary>School of the session; null shows no school's rows at all.</summary>
    public Guid? SchoolId { get; private set; }

    public Guid? UserId { get; private set; }

    public Guid? MembershipId { get; private set; }

    /// <summary>The acting person among the school's people; null for an administrator without a card.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>All roles of the membership.</summary>
    public SchoolRole Roles { get; private set; }

    /// <summary>The role shown now; menu and home follow it, rights follow it too.</summary>
    public SchoolRole ActiveRole { get; private set; }

    /// <summary>«Фамилия И.О.» for the audit.</summary>
    public string DisplayName { get; private set; } = "";

    public bool IsPortalAdministrator { get; private set; }

    /// <summary>True when the person acts in <paramref name="role"/> (or in one of several combined roles).</summary>
    public bool Is(SchoolRole role) => (ActiveRole & role) != 0;

    /// <summary>Sets the actor of a signed-in request.</summary>
    public void SignIn(Guid userId, string displayName, bool isPortalAdministrator, Guid? schoolId, Guid? membershipId, Guid? personId, SchoolRole roles, SchoolRole activeRole)
    {
        UserId = userId;
        DisplayName = displayName;
        IsPortalAdministrator = isPortalAdministrator;
        SchoolId = schoolId;
        MembershipId = membershipId;
        PersonId = personId;
        Roles = roles;
        ActiveRole = activeRole;
    }

    /// <summary>Acts for a school without a person: start-up, demonstration data, background work, tests.</summary>
    public void ActForSchool(Guid schoolId, string displayName)
    {
        SchoolId = schoolId;
        DisplayName = displayName;
    }
}
