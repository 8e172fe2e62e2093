namespace MentoringPortal.Data.Accounts;

/// <summary>Failed attempts of one key: an account from one network, an account from anywhere, or a network. Shared by all instances.</summary>
public sealed class SignInThrottle
{
    public string Key { get; init; } = "";

    public int Failures { get; set; }

    /// <summary>UTC.</summary>
    public DateTime LastFailureAt { get; set; }

    /// <summary>UTC; no password is checked before this moment.</summary>
    public DateTime BlockedUntil { get; set; }
}
