using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>
/// The package of three of stage 1 (S0-26) from what the other rooms hold: the questionnaire handed in, the review handed in,
/// the approved plan with a mark on every measure.
/// </summary>
public sealed class PackageReader(PortalDbContext db, SchoolClock clock)
{
    /// <summary>The package of one pair.</summary>
    public async Task<AssessmentPackage> ReadAsync(Guid mentorshipId, CancellationToken cancel) =>
        ToPackage(await db.Set<Mentorship>().Where(m => m.Id == mentorshipId).Select(Facts()).FirstAsync(cancel));

    /// <summary>The facts of a pair's package, to be selected inside other queries.</summary>
    public Expression<Func<Mentorship, PackageFacts>> Facts() => m => new PackageFacts(
        db.Set<SurveyResponse>().Where(r => r.PersonId == m.MenteeId && r.SurveyCode == SurveyCatalogue.YoungSpecialist).OrderByDescending(r => r.SubmittedAt).Select(r => (Guid?)r.Id).FirstOrDefault(),
        db.Set<SurveyResponse>().Where(r => r.PersonId == m.MenteeId && r.SurveyCode == SurveyCatalogue.YoungSpecialist).Max(r => r.SubmittedAt),
        db.Set<MentorReview>().Where(r => r.MentorshipId == m.Id && r.Stage == Stage.Adaptation).Select(r => (Guid?)r.Id).FirstOrDefault(),
        db.Set<MentorReview>().Where(r => r.MentorshipId == m.Id && r.Stage == Stage.Adaptation).Max(r => r.SubmittedAt),
        db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.Kind == PlanKind.Adaptation).Select(p => (Guid?)p.Id).FirstOrDefault(),
        db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.Kind == PlanKind.Adaptation && p.State != PlanState.Draft && p.State != PlanState.OnReview).Max(p => p.ApprovedOn),
        db.Set<PlanItem>().Count(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress)
            && db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == m.Id && p.Kind == PlanKind.Adaptation)),
        db.Set<PlanItem>().Where(i => db.Set<Plan>().Any(p => p.Id == i.PlanId && p.MentorshipId == m.Id && p.Kind == PlanKind.Adaptation)).Max(i => i.DoneOn));

    /// <summary>Facts as a package; the plan is ready on the day of its last mark.</summary>
    public AssessmentPackage ToPackage(PackageFacts facts) => AssessmentPackage.ForAdaptation(
        (facts.SurveyId, Day(facts.SurveySubmittedAt)),
        (facts.ReviewId, Day(facts.ReviewSubmittedAt)),
        (facts.PlanId, facts.PlanIsMarked ? Later(facts.PlanApprovedOn!.Value, facts.PlanLastMark) : null));

    private DateOnly? Day(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null;

    private static DateOnly Later(DateOnly approved, DateOnly? marked) => marked > approved ? marked.Value : approved;
}

/// <summary>What the database tells about a package.</summary>
/// <param name="PlanApprovedOn">Null while the plan is composed or waits for approval.</param>
/// <param name="PlanUnmarked">Measures without a mark.</param>
/// <param name="PlanLastMark">Day of the latest measure done.</param>
public sealed record PackageFacts(
    Guid? SurveyId,
    DateTime? SurveySubmittedAt,
    Guid? ReviewId,
    DateTime? ReviewSubmittedAt,
    Guid? PlanId,
    DateOnly? PlanApprovedOn,
    int PlanUnmarked,
    DateOnly? PlanLastMark)
{
    /// <summary>The plan is approved and every measure has a mark.</summary>
    public bool PlanIsMarked => PlanApprovedOn is not null && PlanUnmarked == 0;

    /// <summary>Papers that are ready, 0–3.</summary>
    public int Ready => (SurveySubmittedAt is null ? 0 : 1) + (ReviewSubmittedAt is null ? 0 : 1) + (PlanIsMarked ? 1 : 0);
}
