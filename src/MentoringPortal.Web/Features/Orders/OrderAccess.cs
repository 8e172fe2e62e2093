using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Who sees and makes orders (domain reference §2.13): the leadership all of them, everybody else the signed ones that name him.</summary>
public sealed class OrderAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that see every order.</summary>
    public const SchoolRole SeeAll = Rights.Leadership;

    /// <summary>Roles that draft orders and send them to the director.</summary>
    public const SchoolRole Draft = Rights.Office;

    /// <summary>Roles that open the list; what they find in it is decided by <see cref="Visible"/>.</summary>
    public const SchoolRole OpenList = Rights.Pairs;

    /// <summary>An order with its parts, or null when the actor may not see it.</summary>
    public Task<Order?> FindAsync(Guid id, CancellationToken cancel) =>
        Visible().Include(o => o.Points).FirstOrDefaultAsync(o => o.Id == id, cancel);

    /// <summary>An order on changes with one of its changes, or null.</summary>
    public async Task<(Order Order, OrderPoint Change)?> FindChangeAsync(Guid id, Guid changeId, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { Kind: OrderKind.Changes } order && order.Changes.FirstOrDefault(c => c.Id == changeId) is { } change ? (order, change) : null;

    /// <summary>What stands in the database, whatever a refused write has changed in memory.</summary>
    public Task<Order?> AnewAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return FindAsync(id, cancel);
    }

    /// <summary>The orders the actor may see.</summary>
    public IQueryable<Order> Visible()
    {
        if (actor.Is(SeeAll)) return db.Set<Order>();
        var me = actor.PersonId;
        return db.Set<Order>().Where(o => o.DocumentId != null && db.Set<Acknowledgement>().Any(a => a.DocumentId == o.DocumentId && a.PersonId == me));
    }
}
