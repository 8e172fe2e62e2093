using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Local address to go on to.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>The second step of signing in.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>A new authenticator app.</summary>
public sealed class SetUpTwoFactorForm
{
    /// <summary>The offered key, protected: it comes back with the form.</summary>
    public string? Key { get; set; }

    public string? Code { get; set; }

    public string? Password { get; set; }
}

/// <summary>An act that asks for the password again.</summary>
public sealed class PasswordAgainForm
{
    public string? Password { get; set; }
}

/// <summary>«Второй шаг входа»: what is in force, or what to set up.</summary>
/// <param name="Typed">The key for typing; null when the second step is in force.</param>
/// <param name="Qr">The QR code as a path of squares.</param>
public sealed record TwoFactorPage(bool IsOn, bool IsDemanded, int CodesLeft, string UserName, string? Typed, QrPath? Qr, SetUpTwoFactorForm Form);

/// <summary>Recovery codes, shown once.</summary>
public sealed record RecoverySheet(string UserName, IReadOnlyList<string> Codes);

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
