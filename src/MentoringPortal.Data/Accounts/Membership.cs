using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Accounts;

/// <summary>What one account is in one school: person and roles.</summary>
[DisplayName("Доступ к школе")]
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
    [DisplayName("Участник")]
    public Guid? PersonId { get; private set; }

    /// <summary>All roles held here; the one shown is chosen per session.</summary>
    [DisplayName("Роли")]
    public SchoolRole Roles { get; set; }

    /// <summary>Links the account to the person's card, or undoes the link.</summary>
    public void LinkTo(Guid? personId) => PersonId = personId;

    /// <summary>Digest of the secret in the address of the person's calendar; null: there is none.</summary>
    [NotAudited]
    public byte[]? FeedDigest { get; private set; }

    /// <summary>Gives the calendar another address, so that the earlier one leads nowhere; null takes it away.</summary>
    public void RenewFeed(byte[]? digest) => FeedDigest = digest;

    /// <summary>A blocked membership ends its sessions at once.</summary>
    [DisplayName("Доступ закрыт")]
    public bool IsBlocked { get; set; }
}
