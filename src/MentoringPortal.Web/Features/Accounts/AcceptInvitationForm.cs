using System.ComponentModel;

namespace MentoringPortal.Web.Features.Accounts;

public sealed class AcceptInvitationForm
{
    [DisplayName("Код")]
    public string? Code { get; set; }

    [DisplayName("Имя пользователя")]
    public string? UserName { get; set; }

    [DisplayName("Новый пароль")]
    public string? NewPassword { get; set; }

    [DisplayName("Новый пароль ещё раз")]
    public string? RepeatPassword { get; set; }
}
