namespace MentoringPortal.Domain.Plans;

/// <summary>Plan kinds (§1.8); rooms add theirs.</summary>
public enum PlanKind
{
    /// <summary>D-12 «Индивидуальный план адаптации».</summary>
    Adaptation,

    /// <summary>D-13 «Индивидуальный план профессионального развития».</summary>
    ProfessionalDevelopment,

    /// <summary>D-14 «Индивидуальный план развития потенциала».</summary>
    PotentialDevelopment,
}

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
