using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Gives a draft up: its pairs are free for another order.</summary>
public sealed class DiscardOrder(PortalDbContext db, OrderAccess access, AskConsents asks)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        var ids = order.ApprovedIds.ToList();
        var pairs = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        if (order.Discard(pairs) is { } violation) return violation;
        await ConsentFollowers.FollowAsync(db, pairs, cancel);
        await asks.DropAsync([.. order.Changes.Select(c => c.Id)], cancel);
        db.Describe("Проект приказа удалён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
