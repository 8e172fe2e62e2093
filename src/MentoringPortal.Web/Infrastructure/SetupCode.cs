namespace MentoringPortal.Web.Infrastructure;

/// <summary>The one-time code of an installation that has no account yet; it stands only in the log and dies with the process.</summary>
public sealed class SetupCode
{
    /// <summary>Null when the installation needs no set-up.</summary>
    public string? Value { get; set; }
}
