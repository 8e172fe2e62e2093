using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Accounts;

/// <summary>What one account is in one school: person and roles.</summary>
public sealed class Membership : SchoolEntity
{
    private Membership() { }

    public Membership(Guid userId, SchoolRole roles, Guid? personId)
    {
        UserId = userId;
        Roles = roles;
        PersonId = personId;
    }

    public Guid UserId { get; private set; }

    /// <summary>The person of this school behind the account; null for a pure administrator.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>All roles held here; the one shown is chosen per session.</summary>
    public SchoolRole Roles { get; set; }

    /// <summary>Links the account to the person's card, or undoes the link.</summary>
    public void LinkTo(Guid? personId) => PersonId = personId;

    /// <summary>A blocked membership ends its sessions at once.</summary>
    public bool IsBlocked { get; set; }
}
