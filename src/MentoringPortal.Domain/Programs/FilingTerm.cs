using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>Counts the term of filing (T-03, T-06) by the rule of a stage.</summary>
public static class FilingTerm
{
    /// <summary>Last day for filing after the interview.</summary>
    public static DateOnly DueOn(this FilingRule rule, DateOnly interviewOn, SchoolCalendar calendar)
    {
        if (rule.Count == DayCount.Working) return calendar.AddWorkingDays(interviewOn, rule.Days);

        return rule.Roll == DayRoll.NextWorkingDay ? calendar.AddCalendarDaysMovingToWorking(interviewOn, rule.Days) : interviewOn.AddDays(rule.Days);
    }

    /// <summary>«два дня после собеседования», «3 рабочих дня …»: the rule for the person at the screen.</summary>
    public static string Words(this FilingRule rule) => (rule.Count, rule.Days) switch
    {
        (DayCount.Calendar, 2) => "два дня после собеседования",
        (DayCount.Calendar, 3) => "три дня после собеседования",
        (DayCount.Working, _) => Language.RussianPlural.Of(rule.Days, "рабочий день", "рабочих дня", "рабочих дней") + " после собеседования",
        _ => Language.RussianPlural.Of(rule.Days, "день", "дня", "дней") + " после собеседования",
    };
}
