using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Assessments;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The deputy approves a plan: the edition is frozen and its D-12 issued in the same save.</summary>
public sealed class ApprovePlan(PortalDbContext db, PlanAccess access, PlanPaper paper, DocumentIssuer issuer, DocumentRevisions revisions, FollowPackage package, CurrentActor actor, SchoolClock clock)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid version, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open || actor.PersonId is not { } me) return null;
        var violation = open.Closed ?? Plan.MayDecide(open.Mentorship, me) ?? open.Plan.Approve(me, clock.Today);
        if (violation is not null) return violation;
        var revision = PlanRevision.Of(open.Plan);
        try
        {
            var earlier = await revisions.InForceAsync(planId, cancel);
            var document = await issuer.IssueAsync(await paper.ComposeAsync(open.Plan, open.Mentorship, approved: true, cancel), planId, open.Mentorship.MenteeId, cancel);
            if (earlier is not null && await revisions.ReplaceAsync(earlier, document, open.Plan.AmendmentReason, cancel) is { } refused) return refused;
            revision.Issued(document.Id);
        }
        catch (UnprintableCharactersException unprintable)
        {
            return new RuleViolation(unprintable.Message + ". Верните план наставнику");
        }

        db.Add(revision);
        db.Describe("План утверждён");
        await db.SaveChangesAsync(cancel);
        await package.RunAsync(open.Mentorship.Id, cancel);
        return planId;
    }
}

/// <summary>The deputy gives a plan back with the reason.</summary>
public sealed class ReturnPlan(PortalDbContext db, PlanAccess access, CurrentActor actor)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid version, string? reason, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open) return null;
        var violation = open.Closed ?? Plan.MayDecide(open.Mentorship, actor.PersonId) ?? open.Plan.Return(reason);
        if (violation is not null) return violation;
        db.Describe("План возвращён на доработку");
        await db.SaveChangesAsync(cancel);
        return planId;
    }
}

/// <summary>Opens an approved plan for correction: its next edition (S0-30, S0-42). The mentor, the curator and the deputies may.</summary>
public sealed class AmendPlan(PortalDbContext db, PlanAccess access, FollowPackage package)
{
    public async Task<Result<Guid>?> RunAsync(Guid planId, Guid version, string? reason, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open) return null;
        if (!access.MayAmend(open.Mentorship.MentorId)) return null;
        if ((open.Closed ?? open.Plan.Amend(reason)) is { } violation) return violation;
        db.Describe("План открыт для корректировки");
        await db.SaveChangesAsync(cancel);
        await package.RunAsync(open.Mentorship.Id, cancel);
        return planId;
    }
}
