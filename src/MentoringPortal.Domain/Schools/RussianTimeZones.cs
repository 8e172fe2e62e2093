namespace MentoringPortal.Domain.Schools;

/// <summary>A time zone a school may choose.</summary>
/// <param name="Id">IANA id.</param>
/// <param name="Title">«МСК+4 – Новосибирск, Красноярск».</param>
public sealed record SchoolTimeZone(string Id, string Title);

/// <summary>The time zones of Russia for the school's settings.</summary>
public static class RussianTimeZones
{
    /// <summary>From west to east.</summary>
    public static IReadOnlyList<SchoolTimeZone> All { get; } =
    [
        new("Europe/Kaliningrad", "МСК−1 – Калининград"),
        new("Europe/Moscow", "МСК – Москва, Санкт-Петербург, Волгоград"),
        new("Europe/Samara", "МСК+1 – Самара, Ижевск, Саратов, Астрахань"),
        new("Asia/Yekaterinburg", "МСК+2 – Екатеринбург, Тюмень, Уфа, Пермь"),
        new("Asia/Omsk", "МСК+3 – Омск"),
        new("Asia/Novosibirsk", "МСК+4 – Новосибирск, Красноярск, Томск, Барнаул"),
        new("Asia/Irkutsk", "МСК+5 – Иркутск, Улан-Удэ"),
        new("Asia/Yakutsk", "МСК+6 – Якутск, Чита, Благовещенск"),
        new("Asia/Vladivostok", "МСК+7 – Владивосток, Хабаровск"),
        new("Asia/Magadan", "МСК+8 – Магадан, Южно-Сахалинск"),
        new("Asia/Kamchatka", "МСК+9 – Петропавловск-Камчатский, Анадырь"),
    ];
}
