using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Meetings;

/// <summary>How often meetings of a series come.</summary>
public enum MeetingRhythm
{
    Weekly,
    Fortnightly,

    /// <summary>The same weekday of the month: every second Tuesday; a fifth one is the last.</summary>
    Monthly,
}

/// <summary>Days of a series.</summary>
/// <param name="Days">At least one.</param>
/// <param name="Skipped">Days on which the school does not work.</param>
public sealed record SeriesDays(IReadOnlyList<DateOnly> Days, IReadOnlyList<CountedDay> Skipped);

/// <summary>Lays a series of meetings on the school's calendar. The weekday stays the same; holidays, moved days off and the school's own days off are left out.</summary>
public static class MeetingSeries
{
    /// <summary>Meetings of one series.</summary>
    public const int Most = 60;

    /// <summary>The days from the first to the last one.</summary>
    /// <param name="lastOn">Last day on which somebody of the unit works with the mentor.</param>
    public static Result<SeriesDays> Lay(DateOnly first, DateOnly? until, MeetingRhythm rhythm, SchoolCalendar calendar, DateOnly lastOn)
    {
        if (until is not { } end) return new RuleViolation("Укажите, до какого дня повторять", "Until");

        if (end < first) return new RuleViolation("Конец серии раньше её первой встречи: проверьте дни", "Until");

        if (end > lastOn) return new RuleViolation($"Серия продолжается дольше пары: её последний день – {lastOn:dd.MM.yyyy}", "Until");

        var (days, skipped) = (new List<DateOnly>(), new List<CountedDay>());
        for (var i = 0; Nth(first, rhythm, i) is var day && day <= end; i++)
        {
            if (Off(day, calendar) is { } off) skipped.Add(off);
            else days.Add(day);
        }

        if (days.Count > Most)
        {
            return new RuleViolation($"Получается {RussianPlural.Of(days.Count, "встреча", "встречи", "встреч")}, в серии можно не больше {Most}: закончите её раньше", "Until");
        }

        return days.Count == 0 ? new RuleViolation("В эти дни школа не работает: выберите другой день", "On") : new SeriesDays(days, skipped);
    }

    /// <summary>The day where the school does not work on it. A school that rests on Saturdays may still meet on them: only what interrupts the week counts.</summary>
    public static CountedDay? Off(DateOnly day, SchoolCalendar calendar) => calendar.Count(day) is { IsWorking: false, Ground: not DayGround.Week } off ? off : null;

    private static DateOnly Nth(DateOnly first, MeetingRhythm rhythm, int i) => rhythm switch
    {
        MeetingRhythm.Weekly => first.AddDays(7 * i),
        MeetingRhythm.Fortnightly => first.AddDays(14 * i),
        MeetingRhythm.Monthly => SameWeekday(first, first.AddMonths(i)),
    };

    private static DateOnly SameWeekday(DateOnly first, DateOnly month)
    {
        var day = new DateOnly(month.Year, month.Month, 1);
        day = day.AddDays((((int)first.DayOfWeek - (int)day.DayOfWeek + 7) % 7) + ((first.Day - 1) / 7 * 7));
        return day.Month == month.Month ? day : day.AddDays(-7);
    }
}
