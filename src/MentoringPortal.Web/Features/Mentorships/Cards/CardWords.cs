using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>The state of a pair as its card says it.</summary>
public static class CardWords
{
    /// <summary>In trouble the reason itself, the heaviest one; never the cause of a pause.</summary>
    /// <param name="pausedUntil">Last day of rest, where it is known.</param>
    public static string Of(Mentorship pair, PairFacts facts, PairStanding standing, DateOnly today, DateOnly? pausedUntil) => standing switch
    {
        PairStanding.Trouble => Trouble(facts, today),
        PairStanding.Suspended => "Приостановлена, записи не принимаются",
        PairStanding.Paused => pausedUntil is { } last ? $"Пауза до {RussianDate.DayAndMonth(last.AddDays(1))}" : "Пауза",
        PairStanding.New => $"Новая, {facts.Age(today)}-й день",
        PairStanding.Ahead => MentorshipWords.Ahead(pair.StartsOn, today),
        PairStanding.Fine => "Идёт ровно",
        PairStanding.Forming => pair.State.Label(),
        PairStanding.Over => (pair.State == MentorshipState.TerminatedEarly ? "Прекращена" : "Завершена") + (pair.EndedOn is { } day
            ? " " + (day.Year == today.Year ? RussianDate.DayAndMonth(day) : RussianDate.Long(day)) : ""),
    };

    /// <summary>
    /// «27 дней без записей», «План отстаёт на 6 дней», «План этапа не передан 40 дней», «Документы не в деле: срок прошёл 3 дня назад», «Контроль просрочен с 12 ноября»,
    /// «Замечание не устранено, срок был 12 ноября»: the heaviest; of equals the one that others wait for.
    /// </summary>
    public static string Trouble(PairFacts facts, DateOnly today)
    {
        var (plan, paper, control, finding) = (facts.PlanLateDays(today), facts.PaperLateDays(today), facts.ControlLateDays(today), facts.FindingLateDays(today));
        return new (int Weight, string Words)[]
        {
            (paper, $"Документы не в деле: срок прошёл {Days(paper)} назад"),
            (control, $"Контроль просрочен с {Day(facts.ControlLateSince?.AddDays(1), today)}"),
            (finding, $"Замечание не устранено, срок был {Day(facts.FindingLateSince, today)}"),
            (facts.PlanMissingWeight(today), $"План этапа не передан {Days(facts.PlanMissingDays(today))}"),
            (plan, $"План отстаёт на {Days(plan)}"),
            (facts.SilenceWeight(today), $"{Days(facts.SilentDays(today))} без записей"),
        }.MaxBy(t => t.Weight).Words;
    }

    /// <summary>Why nothing is due.</summary>
    public static string Rest(PairStanding standing) => standing switch
    {
        PairStanding.Over => "Ничего не нужно",
        PairStanding.Ahead => "До первого дня ничего не нужно",
        PairStanding.Paused => "До конца паузы ничего не нужно",
        PairStanding.Suspended => "Получить новое согласие",
        PairStanding.Forming => "Ждёт приказа",
        PairStanding.Trouble or PairStanding.New or PairStanding.Fine => "Встречаться и вести дневник",
    };

    private static string Day(DateOnly? day, DateOnly today) => day is not { } on ? "" : on.Year == today.Year ? RussianDate.DayAndMonth(on) : RussianDate.Long(on);

    private static string Days(int days) => RussianPlural.Of(days, "день", "дня", "дней");
}
