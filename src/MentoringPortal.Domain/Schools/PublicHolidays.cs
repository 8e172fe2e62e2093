namespace MentoringPortal.Domain.Schools;

/// <summary>Non-working holidays of Russia, the same every year (ТК РФ, art. 112).</summary>
public static class PublicHolidays
{
    /// <summary>True on a public holiday.</summary>
    public static bool IsHoliday(DateOnly day) => NameOf(day) is not null;

    /// <summary>Name of the holiday in Russian; null on any other day.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 7) => "Рождество Христово",
        (1, >= 1 and <= 8) => "Новогодние каникулы",
        (2, 23) => "День защитника Отечества",
        (3, 8) => "Международный женский день",
        (5, 1) => "Праздник Весны и Труда",
        (5, 9) => "День Победы",
        (6, 12) => "День России",
        (11, 4) => "День народного единства",
        _ => null,
    };
}
