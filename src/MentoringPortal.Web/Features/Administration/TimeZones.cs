using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>Time zones of Russia as people name them.</summary>
public static class TimeZones
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("Europe/Kaliningrad", "Калининград (МСК−1)"),
        new("Europe/Moscow", "Москва (МСК)"),
        new("Europe/Samara", "Самара (МСК+1)"),
        new("Asia/Yekaterinburg", "Екатеринбург, Тюмень (МСК+2)"),
        new("Asia/Omsk", "Омск (МСК+3)"),
        new("Asia/Krasnoyarsk", "Красноярск, Новосибирск (МСК+4)"),
        new("Asia/Irkutsk", "Иркутск (МСК+5)"),
        new("Asia/Yakutsk", "Якутск, Чита (МСК+6)"),
        new("Asia/Vladivostok", "Владивосток (МСК+7)"),
        new("Asia/Magadan", "Магадан (МСК+8)"),
        new("Asia/Kamchatka", "Камчатка (МСК+9)"),
    ];
}
