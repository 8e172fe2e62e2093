using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Local address to go on to.</summary>
    public string? ReturnUrl { get; set; }
}

public sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }

    public string? RepeatPassword { get; set; }
}

public sealed class AcceptInvitationForm
{
    public string? Code { get; set; }

    public string? UserName { get; set; }

    public string? NewPassword { get; set; }

    public string? RepeatPassword { get; set; }
}

public sealed class SwitchRoleForm
{
    public Guid MembershipId { get; set; }

    public SchoolRole Role { get; set; }
}

/// <summary>A row of «Мои сеансы».</summary>
public sealed record SessionLine(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, string Ip, string Agent, bool IsCurrent)
{
    private static readonly (string Mark, string Name)[] Browsers = [("YaBrowser", "Яндекс Браузер"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>«Chrome, Windows».</summary>
    public string Device => Name(Browsers, "неизвестный браузер") + ", " + Name(Systems, "неизвестная система");

    private string Name((string Mark, string Name)[] marks, string unknown) => Array.Find(marks, m => Agent.Contains(m.Mark, StringComparison.Ordinal)).Name ?? unknown;
}

/// <summary>A role in a school that the person can take.</summary>
public sealed record RoleChoice(Guid MembershipId, string School, SchoolRole Role, bool IsCurrent);
