using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Meetings;

/// <summary>The field's Russian words for the codes of this room (§1.9).</summary>
public static class MeetingLabels
{
    public static string Label(this MeetingKind kind) => kind switch
    {
        MeetingKind.Introductory => "Встреча-знакомство",
        MeetingKind.Trial => "Пробная рабочая встреча",
        MeetingKind.Planning => "Встреча-планирование",
        MeetingKind.Regular => "Регулярная встреча",
        MeetingKind.Final => "Заключительная встреча",
        MeetingKind.OnDemand => "Консультация по запросу",
    };

    public static string Label(this MeetingStanding state) => state switch
    {
        MeetingStanding.Appointed => "Назначена",
        MeetingStanding.Moved => "Перенесена",
        MeetingStanding.Held => "Состоялась",
        MeetingStanding.NotHeld => "Не состоялась",
    };

    public static string Label(this MeetingRhythm rhythm) => rhythm switch
    {
        MeetingRhythm.Weekly => "Каждую неделю",
        MeetingRhythm.Fortnightly => "Раз в две недели",
        MeetingRhythm.Monthly => "Раз в месяц",
    };

    /// <summary>Why a day of a series was left out: «1 января 2027 года – праздник».</summary>
    public static string WhyOff(this CountedDay day) => RussianDate.Short(day.Date) + " – " + day.Ground switch
    {
        DayGround.Holiday => "нерабочий праздничный день",
        DayGround.MovedHoliday or DayGround.MovedHere => "перенесённый выходной",
        DayGround.Own => "школа не работает",
        DayGround.Week or DayGround.MovedAway => "выходной",
    };
}
