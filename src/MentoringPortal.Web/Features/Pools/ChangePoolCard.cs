using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Changes the card of a base record.</summary>
public sealed class ChangePoolCard(PortalDbContext db, CurrentActor actor, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(PoolSide side, Guid id, Guid version, PoolForm form, CancellationToken cancel)
    {
        if (await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel) is not { } record) return Outcome.Missing;
        var violations = record.Describe(form.Card, (await programs.InForceAsync(cancel)).Definition.ProfileTypes(side));
        if (violations.Count > 0) return Outcome.Refused(violations);
        // Whoever changes a record has looked it through; one that has left the base is not asked for that.
        record.Refresh(actor.PersonId, clock.Today);
        db.ExpectVersion(record, version);
        db.Describe("Запись базы изменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
