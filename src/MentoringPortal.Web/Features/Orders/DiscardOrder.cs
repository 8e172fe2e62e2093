using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Gives a draft up: its pairs are free for another order.</summary>
public sealed class DiscardOrder(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(Order order, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        if (order.Discard(await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel)) is { } violation) return violation;
        db.Describe("Проект приказа удалён");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
