namespace MentoringPortal.Domain.Plans;

/// <summary>Domain reference §1.3.</summary>
public enum PlanState
{
    Draft,
    OnReview,
    Approved,
    InProgress,
    Fulfilled,
    Closed,
}
