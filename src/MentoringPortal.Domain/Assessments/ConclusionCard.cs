namespace MentoringPortal.Domain.Assessments;

/// <summary>The joint review of deputy and mentor (S0-27).</summary>
/// <param name="HeldOn">Day.</param>
/// <param name="Findings">What they concluded.</param>
/// <param name="PlanCorrections">Corrections to the draft of the next plan.</param>
/// <param name="MenteeInvited">The specialist was invited for clarification (S0-29).</param>
public sealed record JointReviewCard(DateOnly? HeldOn, string? Findings, string? PlanCorrections, bool MenteeInvited);

/// <summary>Texts of the conclusion (§4.3 parts 5–7).</summary>
/// <param name="ProlongTo">New last day of the stage, where the outcome prolongs it.</param>
/// <param name="Prospects">Possible prospects, career plan (S0-47), where the conclusion has that field.</param>
public sealed record ConclusionCard(string? Results, string? Outcome, string? Conclusions, string? Proposals, string? NextPlanCorrections, string? MentoringChanges,
    DateOnly? ProlongTo = null, string? Prospects = null);

/// <summary>Minutes of the interview (S0-30, D-24).</summary>
/// <param name="HeldOn">Day.</param>
/// <param name="AgendaDone">Codes of the agenda's points that were gone through.</param>
/// <param name="Agreements">What was agreed.</param>
/// <param name="PlanChanges">Changes of the plan; not empty means a new edition of it.</param>
/// <param name="InsteadBecause">Why somebody else held the interview than was appointed.</param>
public sealed record InterviewCard(DateOnly? HeldOn, IReadOnlyCollection<string> AgendaDone, string? Agreements, string? PlanChanges, string? InsteadBecause = null);
