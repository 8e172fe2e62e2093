using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Words that the papers of an assessment share.</summary>
internal static class PaperWords
{
    /// <summary>«Посетить пять уроков – перенесено, срок 12.01.2027: болезнь»: measures not done, with reasons (§4.3 part 4).</summary>
    public static IReadOnlyList<string> NotDone(PlanFacts? plan) =>
    [
        .. (plan?.NotDone ?? []).Where(i => i.State != PlanItemState.Done).Select(i =>
            $"{i.Measure} – {i.State.Label().ToLowerInvariant()}, срок {RussianDate.Short(i.DueOn)}{(i.Reason is null ? "" : ": " + PhraseStart.Lower(i.Reason))}"),
    ];
}
