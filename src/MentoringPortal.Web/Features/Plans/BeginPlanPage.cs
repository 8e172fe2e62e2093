using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>No plan yet: what may be begun.</summary>
public sealed class BeginPlanPage
{
    public required PairHead Pair { get; init; }

    /// <summary>«План адаптации».</summary>
    public required string Title { get; init; }

    /// <summary>Where the form goes.</summary>
    public required string Action { get; init; }

    /// <summary>The plan was closed with the mentee's earlier pair: it goes on, nothing is composed anew.</summary>
    public bool Continues { get; init; }

    /// <summary>Day after which the months of the plan are over; null without months.</summary>
    public DateOnly? MonthsEndOn { get; init; }

    /// <summary>The program gives this mentee no plan of a stage (M9).</summary>
    public bool HasNone { get; init; }

    public required bool MayBegin { get; init; }

    public required IReadOnlyList<(int Index, DateOnly DueOn, StarterMeasure Measure)> Offered { get; init; }

    /// <summary>What the plan of the stage before has left undone.</summary>
    public IReadOnlyList<LeftMeasure> Left { get; init; } = [];

    /// <summary>Earlier plans of the same kind and mentor, newest first.</summary>
    public IReadOnlyList<Choice> Models { get; init; } = [];

    /// <summary>Samples of the school of this kind.</summary>
    public IReadOnlyList<Choice> Samples { get; init; } = [];

    public BeginPlanForm Form { get; set; } = new();
}
