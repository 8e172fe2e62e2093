using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The deputy gives a plan back with the reason.</summary>
public sealed class ReturnPlan(PortalDbContext db, PlanAccess access, CurrentActor actor)
{
    public async Task<Outcome<Saved>> RunAsync(Guid planId, Guid version, string? reason, CancellationToken cancel)
    {
        if (await access.OpenAsync(planId, cancel, version) is not { } open) return Outcome.Missing;
        var violation = open.Closed ?? open.Plan.MayDecideAs(access.Role) ?? Plan.MayDecide(open.Mentorship, actor.PersonId) ?? open.Plan.Return(reason);
        if (violation is not null) return violation;
        db.Describe("План возвращён на доработку");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
