using System.ComponentModel;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>A role in a school that the person can take.</summary>
public sealed record RoleChoice(Guid MembershipId, string School, SchoolRole Role, bool IsCurrent);

/// <summary>The roles to choose from.</summary>
/// <param name="To">A page that only another role opens; null: the switch alone is meant.</param>
/// <param name="Opens">The role that opens it; null: none is named.</param>
public sealed record RolePage(IReadOnlyList<RoleChoice> Choices, string? To, SchoolRole? Opens);

public sealed class SwitchRoleForm
{
    [DisplayName("Школа")]
    public Guid MembershipId { get; set; }

    [DisplayName("Роль")]
    public SchoolRole Role { get; set; }

    /// <summary>A page of the portal that the new role opens; empty: the home.</summary>
    public string? To { get; set; }
}
