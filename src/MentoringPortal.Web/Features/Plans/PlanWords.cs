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
