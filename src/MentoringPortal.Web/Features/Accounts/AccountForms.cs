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

/// <summary>The sign-in page.</summary>
public sealed record SignInPage(SignInForm Form, string? Notice, IReadOnlyList<string> DemoAccounts);

/// <summary>A row of «Мои сеансы».</summary>
public sealed record SessionLine(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, string Ip, string Agent, bool IsCurrent);

/// <summary>A role in a school that the person can take.</summary>
public sealed record RoleChoice(Guid MembershipId, string School, SchoolRole Role, bool IsCurrent);
