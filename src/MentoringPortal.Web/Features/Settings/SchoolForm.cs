using System.ComponentModel;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Names, letterhead and time zone of the school.</summary>
public sealed class SchoolForm
{
    public Guid Version { get; set; }

    [DisplayName("Полное наименование")]
    public string? FullName { get; set; }

    [DisplayName("Краткое наименование")]
    public string? ShortName { get; set; }

    [DisplayName("Учредитель")]
    public string? Founder { get; set; }

    [DisplayName("Регион")]
    public string? Region { get; set; }

    [DisplayName("Населённый пункт")]
    public string? Settlement { get; set; }

    [DisplayName("Адрес")]
    public string? Address { get; set; }

    [DisplayName("Телефон")]
    public string? Phone { get; set; }

    [DisplayName("Электронная почта")]
    public string? Email { get; set; }

    [DisplayName("Сайт")]
    public string? Website { get; set; }

    [DisplayName("ИНН")]
    public string? Inn { get; set; }

    [DisplayName("КПП")]
    public string? Kpp { get; set; }

    [DisplayName("ОГРН")]
    public string? Ogrn { get; set; }

    [DisplayName("ОКПО")]
    public string? Okpo { get; set; }

    [DisplayName("Должность руководителя")]
    public string? DirectorPost { get; set; }

    [DisplayName("Часовой пояс")]
    public string? TimeZoneId { get; set; }

    [DisplayName("Суббота – рабочий день")]
    public bool SixDayWeek { get; set; }

    public static SchoolForm Of(School s) => new()
    {
        Version = s.Version,
        FullName = s.FullName,
        ShortName = s.ShortName,
        Founder = s.Founder,
        Region = s.Region,
        Settlement = s.Settlement,
        Address = s.Address,
        Phone = s.Phone,
        Email = s.Email,
        Website = s.Website,
        Inn = s.Inn,
        Kpp = s.Kpp,
        Ogrn = s.Ogrn,
        Okpo = s.Okpo,
        DirectorPost = s.DirectorPost,
        TimeZoneId = s.TimeZoneId,
        SixDayWeek = s.SixDayWeek,
    };
}
