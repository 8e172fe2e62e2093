using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A person leaves a base.</summary>
public sealed class WithdrawFromPool(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(PoolSide side, Guid id, Guid version, WithdrawForm form, CancellationToken cancel)
    {
        if (await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel) is not { } record) return Outcome.Missing;
        var inPair = await db.OpenPairs().AnyAsync(m => side == PoolSide.Mentors ? m.MentorId == record.PersonId : m.MenteeId == record.PersonId, cancel);
        if (inPair) return new RuleViolation("Участник состоит в наставнической паре. Сначала завершите или отмените пару");
        if (record.Withdraw(form.LeftOn, form.LeftBecause, clock.Today) is { } violation) return violation;
        db.ExpectVersion(record, version);
        db.Describe("Выбытие из базы");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
