namespace MentoringPortal.Web.Features.Accounts;

/// <summary>A row of «Мои сеансы».</summary>
public sealed record SessionLine(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, string Ip, string Agent, bool IsCurrent)
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("YaBrowser", "Яндекс Браузер"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>«Chrome, Windows».</summary>
    public string Device => Name(Browsers, "неизвестный браузер") + ", " + Name(Systems, "неизвестная система");

    private string Name((string Mark, string Name)[] marks, string unknown) => Array.Find(marks, m => Agent.Contains(m.Mark, StringComparison.Ordinal)).Name ?? unknown;
}
