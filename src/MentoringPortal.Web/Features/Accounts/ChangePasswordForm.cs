using System.ComponentModel;

namespace MentoringPortal.Web.Features.Accounts;

public sealed class ChangePasswordForm
{
    [DisplayName("Нынешний пароль")]
    public string? CurrentPassword { get; set; }

    [DisplayName("Новый пароль")]
    public string? NewPassword { get; set; }

    [DisplayName("Новый пароль ещё раз")]
    public string? RepeatPassword { get; set; }
}
