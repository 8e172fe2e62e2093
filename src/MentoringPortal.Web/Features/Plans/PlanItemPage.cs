using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A measure of an earlier plan that is not settled.</summary>
public sealed record LeftMeasure(string Measure, DateOnly DueOn);

/// <summary>The form of a measure.</summary>
public sealed class PlanItemPage
{
    public required Guid PlanId { get; init; }

    public required PairHead Pair { get; init; }

    /// <summary>Day after which the months of the plan are over; null without months.</summary>
    public DateOnly? MonthsEndOn { get; init; }

    /// <summary>Forms of activity that the stage names.</summary>
    public IReadOnlyList<string> ActivityForms { get; init; } = [];

    /// <summary>Null for a new one.</summary>
    public Guid? ItemId { get; init; }

    public Guid? Version { get; init; }

    public PlanItemForm Form { get; set; } = new();

    /// <summary>The page of a measure of a plan.</summary>
    public static PlanItemPage Of(PlanPage plan, PlanItemForm form, Guid? itemId = null, Guid? version = null) => new()
    {
        PlanId = plan.Id,
        Pair = plan.Pair,
        MonthsEndOn = plan.MonthsEndOn,
        ActivityForms = plan.ActivityForms,
        ItemId = itemId,
        Version = version,
        Form = form,
    };

    public static IReadOnlyList<Choice> Responsibles { get; } = [Choice.None(), .. Choice.OfEnum<PlanItemResponsible>(r => r.Label())];
}
