using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Says of base records that they are true as they stand.</summary>
public sealed class RefreshPool(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid[] ids, CancellationToken cancel)
    {
        if (ids.Length == 0) return new RuleViolation("Отметьте, о ком сведения верны");

        var records = await db.Set<PoolRecord>().Where(r => r.Side == PoolSide.Mentees && ids.Contains(r.Id)).ToListAsync(cancel);
        if (records.Count < ids.Distinct().Count()) return Outcome.Missing;

        foreach (var record in records)
        {
            if (record.Refresh(actor.PersonId, clock.Today) is { } violation) return violation;
        }

        db.Describe("Сведения о наставляемом актуализированы");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
