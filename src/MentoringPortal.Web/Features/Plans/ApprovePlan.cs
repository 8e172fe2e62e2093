using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The deputy approves a plan: the edition is frozen and its D-12 issued in the same save.</summary>
public sealed class ApprovePlan(PortalDbContext db, PlanAccess access, PlanPaper paper, DocumentIssuer issuer, DocumentRevisions revisions,
    CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || actor.PersonId is not { } me) return Outcome.Missing;
        var violation = open.Closed ?? open.Plan.MayDecideAs(access.Role) ?? Plan.MayDecide(open.Mentorship, me) ?? open.Plan.Approve(me, clock.Today);
        if (violation is not null) return violation;
        var revision = PlanRevision.Of(open.Plan);
        var earlier = await revisions.InForceAsync(planId, cancel);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(open.Plan, open.Mentorship, approved: true, cancel), planId, open.Mentorship.MenteeId, cancel,
            inPlaceOf: earlier, because: open.Plan.AmendmentReason);
        if (!issued.Ok) return issued.Violations[0] with { Message = issued.Violations[0].Message + ". Верните план наставнику" };

        revision.Issued(issued.Value.Id);
        db.Add(revision);
        db.Describe("План утверждён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
