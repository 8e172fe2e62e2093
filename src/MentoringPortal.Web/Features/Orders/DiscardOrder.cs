using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Gives a draft up: its pairs are free for another order.</summary>
public sealed class DiscardOrder(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(Order order, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var pairs = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        if (order.Discard(pairs) is { } violation) return violation;
        await ConsentFollowers.FollowAsync(db, pairs, cancel);
        db.Describe("Проект приказа удалён");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
