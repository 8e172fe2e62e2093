using System.ComponentModel;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>A role in a school that the person can take.</summary>
public sealed record RoleChoice(Guid MembershipId, string School, SchoolRole Role, bool IsCurrent);

public sealed class SwitchRoleForm
{
    [DisplayName("Школа")]
    public Guid MembershipId { get; set; }

    [DisplayName("Роль")]
    public SchoolRole Role { get; set; }
}
