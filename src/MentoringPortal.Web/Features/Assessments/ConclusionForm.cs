using MentoringPortal.Domain.Assessments;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Texts of the conclusion (D-20).</summary>
public sealed class ConclusionForm
{
    public string? Results { get; set; }

    public string? Outcome { get; set; }

    public string? Conclusions { get; set; }

    public string? Proposals { get; set; }

    public string? NextPlanCorrections { get; set; }

    public string? MentoringChanges { get; set; }

    /// <summary>New last day, where the outcome prolongs the stage.</summary>
    public DateOnly? ProlongTo { get; set; }

    public string? Prospects { get; set; }

    public ConclusionCard ToCard() => new(Results, Outcome, Conclusions, Proposals, NextPlanCorrections, MentoringChanges, ProlongTo, Prospects);

    public static ConclusionForm Of(ConclusionCard card) => new()
    {
        Results = card.Results,
        Outcome = card.Outcome,
        Conclusions = card.Conclusions,
        Proposals = card.Proposals,
        NextPlanCorrections = card.NextPlanCorrections,
        MentoringChanges = card.MentoringChanges,
        ProlongTo = card.ProlongTo,
        Prospects = card.Prospects,
    };

    public static ConclusionForm Of(StageAssessment a) => Of(new ConclusionCard(a.Results, a.Outcome, a.Conclusions, a.Proposals, a.NextPlanCorrections, a.MentoringChanges,
        a.ProlongTo, a.Prospects));
}
