using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Who sees and makes orders (domain reference §2.13): the leadership all of them, everybody else the signed ones that name him.</summary>
public sealed class OrderAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that see every order.</summary>
    public const SchoolRole SeeAll = SchoolRole.Director | Draft;

    /// <summary>Roles that draft orders and send them to the director.</summary>
    public const SchoolRole Draft = SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Roles that open the list; what they find in it is decided by <see cref="Visible"/>.</summary>
    public const SchoolRole OpenList = SeeAll | SchoolRole.Mentor | SchoolRole.Mentee | SchoolRole.MethodUnionHead;

    /// <summary>An order with its parts, or null when the actor may not see it.</summary>
    public Task<Order?> FindAsync(Guid id, CancellationToken cancel) => Visible().Include(o => o.Mentorships).Include(o => o.Changes).AsSingleQuery().FirstOrDefaultAsync(o => o.Id == id, cancel);

    /// <summary>The orders the actor may see.</summary>
    public IQueryable<Order> Visible()
    {
        if (actor.Is(SeeAll)) return db.Set<Order>();
        var me = actor.PersonId;
        return db.Set<Order>().Where(o => o.DocumentId != null && db.Set<Acknowledgement>().Any(a => a.DocumentId == o.DocumentId && a.PersonId == me));
    }
}
