namespace MentoringPortal.Domain.Plans;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class PlanLabels
{
    public static string Label(this PlanState state) => state switch
    {
        PlanState.Draft => "Проект",
        PlanState.OnReview => "На утверждении",
        PlanState.Approved => "Утверждён",
        PlanState.InProgress => "Выполняется",
        PlanState.Fulfilled => "Выполнен",
        PlanState.Closed => "Закрыт",
    };

    public static string Label(this PlanItemState state) => state switch
    {
        PlanItemState.Planned => "Запланировано",
        PlanItemState.InProgress => "В работе",
        PlanItemState.Done => "Выполнено",
        PlanItemState.PartlyDone => "Выполнено частично",
        PlanItemState.Postponed => "Перенесено",
        PlanItemState.Cancelled => "Отменено",
    };

    public static string Label(this PlanItemResponsible responsible) => responsible switch
    {
        PlanItemResponsible.Mentor => "Наставник",
        PlanItemResponsible.Mentee => "Наставляемый",
        PlanItemResponsible.Both => "Наставник и наставляемый",
        PlanItemResponsible.Deputy => "Заместитель директора",
        PlanItemResponsible.Other => "Другие",
    };
}
