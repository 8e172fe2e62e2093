using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Councils;

/// <summary>What a quarter says of a mentor's work.</summary>
/// <param name="Due">Measures of the plans whose day has come in the period.</param>
/// <param name="Done">Of them those done.</param>
/// <param name="Overdue">Measures that are late on the day of the report.</param>
/// <param name="Entries">Entries of the diary in the period.</param>
/// <param name="IsSilent">In force and without entries for longer than the diary watch allows.</param>
/// <param name="Alive">Days of the period on which the work went on: in force and not paused.</param>
public readonly record struct HeardWork(int Due, int Done, int Overdue, int Entries, bool IsSilent, int Alive);

/// <summary>Whom a council or union hears of a quarter (S2-6) and on what: first those whose work raises a question.</summary>
public static class Hearing
{
    /// <summary>So many are heard one after another at one meeting; of more only those with a question.</summary>
    public const int MostHeard = 12;

    /// <summary>More lines than this no list holds.</summary>
    public const int MostListed = 30;

    /// <summary>Fewer days of work than this and nobody asks where the entries are.</summary>
    public const int FewestDays = 14;

    /// <summary>Days of the period on which a pair was in force and not paused.</summary>
    /// <param name="pauses">First and last days of its pauses; they may overlap.</param>
    public static int AliveDays(CountedPeriod period, DateOnly from, DateOnly to, IReadOnlyCollection<(DateOnly From, DateOnly? To)> pauses)
    {
        var (first, last) = (from > period.From ? from : period.From, to < period.To ? to : period.To);
        return Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Count(d => !pauses.Any(p => p.From <= d && !(p.To < d)));
    }

    /// <summary>On what somebody is heard: «О мероприятиях плана, срок которых прошёл: 3».</summary>
    public static string TopicOf(HeardWork work) =>
        AsksOfEntries(work) && work.Entries == 0 ? "Почему нет записей о встречах"
            : AsksOfEntries(work) && work.IsSilent ? "Почему прекратились записи о встречах"
            : work.Overdue > 0 ? $"О мероприятиях плана, срок которых прошёл: {RussianPlural.Number(work.Overdue)}"
            : work.Due == 0 ? "О ходе совместной работы"
            : work.Done < work.Due ? "О ходе совместной работы и выполнении плана"
            : "О ходе совместной работы, план выполнен";

    /// <summary>There is something to explain.</summary>
    public static bool HasQuestion(HeardWork work) => work.Overdue > 0 || (AsksOfEntries(work) && (work.IsSilent || work.Entries == 0));

    private static bool AsksOfEntries(HeardWork work) => work.Alive >= FewestDays;

    /// <summary>Those who are heard, questions first; the order within stays.</summary>
    public static IReadOnlyList<T> Choose<T>(IReadOnlyCollection<T> all, Func<T, HeardWork> workOf) =>
    [
        .. all.OrderBy(x => HasQuestion(workOf(x)) ? 0 : 1).Where(x => all.Count <= MostHeard || HasQuestion(workOf(x))).Take(MostListed),
    ];

    /// <summary>The few lines above the list.</summary>
    public static IReadOnlyList<string> Compose(MemoFacts facts) =>
    [
        .. new[]
        {
            $"Сведения приведены по данным портала наставничества за период {facts.Period.Words}.",
            CouncilMemo.Participants(facts), CouncilMemo.Work(facts), CouncilMemo.Plans(facts), CouncilMemo.Risks(facts),
        }.OfType<string>(),
    ];

    /// <summary>The draft decision of the hearing, an item a line.</summary>
    public static IReadOnlyList<string> Decide(MemoFacts facts) =>
    [
        .. new[]
        {
            "Принять к сведению информацию наставников о ходе наставничества " + facts.Period.Words + ".",
            facts["plans-overdue"] == 0 ? null : "Наставникам выполнить или перенести мероприятия планов, срок которых прошёл.",
            facts.IsPast || facts["pairs-silent"] == 0 ? null : "Наставникам возобновить записи в дневниках; куратору проверить, проводятся ли встречи.",
            facts["interviews-awaited"] == 0 ? null : "Заместителю директора провести собеседования по итогам этапов.",
            facts["pairs-period"] == 0 ? null : "Куратору доложить об исполнении решения по итогам следующей четверти.",
        }.OfType<string>(),
    ];
}
