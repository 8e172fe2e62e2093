using System.ComponentModel;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>«Второй шаг входа»: what is in force, or what to set up.</summary>
/// <param name="Typed">The key for typing; null when the second step is in force.</param>
/// <param name="Qr">The QR code as a path of squares.</param>
public sealed record TwoFactorPage(bool IsOn, bool IsDemanded, int CodesLeft, string UserName, string? Typed, QrPath? Qr, SetUpTwoFactorForm Form);

/// <summary>A new authenticator app.</summary>
public sealed class SetUpTwoFactorForm
{
    /// <summary>The offered key, protected: it comes back with the form.</summary>
    public string? Key { get; set; }

    [DisplayName("Код")]
    public string? Code { get; set; }

    [DisplayName("Пароль")]
    public string? Password { get; set; }
}

/// <summary>An act that asks for the password again.</summary>
public sealed class PasswordAgainForm
{
    [DisplayName("Пароль")]
    public string? Password { get; set; }
}

/// <summary>Recovery codes, shown once.</summary>
public sealed record RecoverySheet(string UserName, IReadOnlyList<string> Codes);
