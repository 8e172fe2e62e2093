using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>How states of plans and measures look.</summary>
public static class PlanWords
{
    /// <summary>Class of the status tag of a plan.</summary>
    public static string Kind(PlanState state) => state switch
    {
        PlanState.Draft => "draft",
        PlanState.OnReview => "wait",
        PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled => "ok",
        PlanState.Closed => "done",
    };

    /// <summary>Goals of the mentee with what came of them, one a line.</summary>
    public static string? Goals(IEnumerable<PlanGoal> goals) => Texts.OrNull(string.Join('\n', goals.Select(g =>
        (g.By is { } by ? $", к {RussianDate.Short(by)}" : "") + (g.State == GoalState.Open ? "" : $" – {g.State.Label().ToLowerInvariant()}: {g.Result}") is { Length: > 0 } more
            ? g.Text.TrimEnd('.') + more : g.Text)));

    /// <summary>What is known of a mentee, one a line: «Дисциплина на уроке (методика преподавания; посещение урока 12.10.2026)».</summary>
    public static string? Known(IEnumerable<Difficulty> known) => Texts.OrNull(string.Join('\n', known.Select(d =>
        $"{d.Text.TrimEnd('.')} ({(d.Direction is { } direction ? direction + "; " : "")}{d.Source.Label().ToLowerInvariant()} {RussianDate.Short(d.On)})")));

    /// <summary>Class and words of the status tag of a measure. While the plan is not approved nobody is late: the day has only gone by.</summary>
    public static (string Kind, string Text) Of(PlanItemRow item, DateOnly today, bool isApproved = true) => item.State switch
    {
        PlanItemState.Done => ("ok", "выполнено"),
        PlanItemState.PartlyDone => ("info", "выполнено частично"),
        PlanItemState.Cancelled => ("done", "отменено"),
        _ when item.IsOverdueOn(today) => isApproved ? ("late", "просрочено") : ("wait", "день прошёл"),
        PlanItemState.InProgress => ("wait", "в работе"),
        PlanItemState.Postponed => ("wait", "перенесено"),
        _ => ("draft", "запланировано"),
    };
}
