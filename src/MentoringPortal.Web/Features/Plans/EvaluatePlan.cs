using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The mentor evaluates the work done by a plan, with a review and proposals (S0-48).</summary>
public sealed class EvaluatePlan(PortalDbContext db, PlanAccess access, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, EvaluationForm form, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || !access.IsMentor(open.Mentorship.MentorId)) return Outcome.Missing;
        if (!(await programs.OfMenteeAsync(open.Mentorship.MenteeId, cancel)).IsEvaluated(open.Plan.Kind)) return Outcome.Missing;
        if (open.Closed is { } closed) return closed;
        var violations = open.Plan.Evaluate(new PlanEvaluationCard(form.Evaluation, form.EvaluationReview, form.EvaluationProposals), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.Describe("Выполнение плана оценено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
