using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the portal knows about a stage: the source of the conclusion's prefilled texts and of its tables (§4.3).</summary>
public sealed record AssessmentFacts(
    StageDefinition Stage,
    IReadOnlyList<PackagePart> Parts,
    PlanFacts? Plan,
    DiaryFacts Diary,
    IReadOnlyList<ReviewFacts> Reviews,
    SurveyFacts? Survey,
    ControlFacts Controls)
{
    /// <summary>The review of whoever leads the stage, else the first.</summary>
    public ReviewFacts? Review => Reviews.Count > 0 ? Reviews[0] : null;
}

/// <summary>Fulfilment of the plan (§4.3 part 4).</summary>
public sealed record PlanFacts(Guid Id, int Edition, DateOnly? ApprovedOn, PlanProgress Progress, IReadOnlyList<PlanItemFacts> NotDone, IReadOnlyList<string> BeyondPlan);

/// <summary>A measure that is not done, with the reason where one is given.</summary>
public sealed record PlanItemFacts(string Measure, DateOnly DueOn, PlanItemState State, string? Reason);

/// <summary>The diary of the stage in numbers.</summary>
public sealed record DiaryFacts(int Entries, int Visits, int Minutes, DateOnly? FirstOn, DateOnly? LastOn);

/// <summary>Controls held within the stage and what they found (§4.3 part 5).</summary>
/// <param name="Held">Titles with their days.</param>
public sealed record ControlFacts(IReadOnlyList<(string Title, DateOnly On)> Held, int Findings, int Closed);

/// <summary>The mentor's review as handed in.</summary>
/// <param name="Author">Its mentor.</param>
public sealed record ReviewFacts(Domain.Language.RussianName Author, DateOnly SubmittedOn, string? Strengths, string? Difficulties, string? Dynamics, string? Proposals,
    ReviewRecommendation? Recommendation);

/// <summary>The questionnaire in a few words.</summary>
/// <param name="Difficulties">Directions answered «да».</param>
/// <param name="PartlyDifficult">Directions answered «частично».</param>
/// <param name="WantedHelp">Help the specialist asks for.</param>
public sealed record SurveyFacts(DateOnly SubmittedOn, IReadOnlyList<string> Difficulties, IReadOnlyList<string> PartlyDifficult, IReadOnlyList<string> WantedHelp);
