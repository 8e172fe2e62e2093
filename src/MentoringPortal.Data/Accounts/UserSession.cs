using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Data.Accounts;

/// <summary>A signed-in browser. The cookie holds a random key, the table its hash: ending the row ends the session at once.</summary>
public sealed class UserSession
{
    /// <summary>Without a click for this long the session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>However busy, the session ends after this long.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the 256-bit key in the cookie.</summary>
    public byte[] KeyHash { get; init; } = [];

    public Guid UserId { get; init; }

    public Guid? MembershipId { get; set; }

    public SchoolRole ActiveRole { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC; written at most once a minute.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>UTC; set when ended by the person, by blocking or by a changed password.</summary>
    public DateTime? EndedAt { get; set; }

    public string Ip { get; init; } = "";

    public string Agent { get; init; } = "";
}
