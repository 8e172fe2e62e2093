using MentoringPortal.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace MentoringPortal.Data.Accounts;

/// <summary>A sign-in account. Rights live in <see cref="Membership"/>, never here, except the portal administrator's.</summary>
[DisplayName("Учётная запись")]
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>Name shown in the bar and written into the audit.</summary>
    [DisplayName("Имя")]
    public string DisplayName { get; set; } = "";

    /// <summary>Runs the installation: creates schools. Sees no school's records.</summary>
    [DisplayName("Администратор портала")]
    public bool IsPortalAdministrator { get; set; }

    /// <summary>The account must choose a new password before anything else.</summary>
    [DisplayName("Нужно сменить пароль")]
    public bool MustChangePassword { get; set; }

    /// <summary>Key of the authenticator app, protected by the key ring; null without a second step. <c>TwoFactorEnabled</c> says that it is in force.</summary>
    [NotAudited]
    [DisplayName("Ключ приложения")]
    public string? TwoFactorKey { get; set; }

    /// <summary>Number of the last 30-second step whose code was accepted: a code is used once.</summary>
    [NotAudited]
    public long? TwoFactorStep { get; set; }

    /// <summary>Membership used last, offered first at the next sign-in.</summary>
    public Guid? LastMembershipId { get; set; }
}
