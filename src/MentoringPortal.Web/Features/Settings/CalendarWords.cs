using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>The reasons of the calendar in words.</summary>
public static class CalendarWords
{
    /// <summary>Why the day counts as it does.</summary>
    public static string Why(CountedDay day, bool sixDayWeek) => day.Ground switch
    {
        DayGround.Holiday => $"{PublicHolidays.NameOf(day.Date)} – нерабочий праздничный день, статья 112 ТК РФ",
        DayGround.MovedHoliday => $"{PublicHolidays.NameOf(day.Other!.Value)} {RussianDate.DayAndMonth(day.Other.Value)} совпал с выходным, "
            + "поэтому выходной перенесён на следующий рабочий день, статья 112 ТК РФ",
        DayGround.MovedHere => $"перенос выходного с {RussianDate.WeekdayAndDayGenitive(day.Other!.Value)}",
        DayGround.MovedAway => $"выходной перенесён на {RussianDate.WeekdayAndDayAccusative(day.Other!.Value)}",
        DayGround.Own => "день, внесённый школой",
        _ => $"{RussianDate.Weekday(day.Date)}, {(sixDayWeek ? "шестидневная" : "пятидневная")} рабочая неделя",
    };

    /// <summary>«рабочий» or «выходной».</summary>
    public static string What(CountedDay day) => day.IsWorking ? "рабочий" : "выходной";
}
