namespace MentoringPortal.Data.Accounts;

/// <summary>A printed code that stands in for the authenticator app once; only its hash is stored.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; private set; }

    public Guid UserId { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public byte[] CodeHash { get; init; } = [];

    /// <summary>UTC; a used code is void.</summary>
    public DateTime? UsedAt { get; set; }
}
