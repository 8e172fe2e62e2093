using System.ComponentModel;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>The first school and its administrator as typed.</summary>
public sealed class SetupForm
{
    [DisplayName("Код")]
    public string? Code { get; set; }

    [DisplayName("Полное наименование")]
    public string? FullName { get; set; }

    [DisplayName("Краткое наименование")]
    public string? ShortName { get; set; }

    [DisplayName("Населённый пункт")]
    public string? Settlement { get; set; }

    [DisplayName("Регион")]
    public string? Region { get; set; }

    [DisplayName("Часовой пояс")]
    public string? TimeZoneId { get; set; }

    [DisplayName("Фамилия и инициалы")]
    public string? DisplayName { get; set; }

    [DisplayName("Имя пользователя")]
    public string? UserName { get; set; }

    [DisplayName("Новый пароль")]
    public string? NewPassword { get; set; }

    [DisplayName("Новый пароль ещё раз")]
    public string? RepeatPassword { get; set; }
}
