using System.ComponentModel;

namespace MentoringPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    [DisplayName("Имя пользователя")]
    public string? UserName { get; set; }

    [DisplayName("Пароль")]
    public string? Password { get; set; }

    /// <summary>Local address to go on to.</summary>
    public string? ReturnUrl { get; set; }
}
