using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Who sees road maps: an approved one is read by everybody who mentors, is mentored or follows; a draft is the leadership's.</summary>
public sealed class RoadMapAccess(PortalDbContext db, CurrentActor actor)
{
    public const SchoolRole Read = Rights.RoadMap;

    /// <summary>Who has them in the menu and opens the list.</summary>
    public const SchoolRole Follow = Rights.Followers;

    /// <summary>Who writes and copies them and marks any point.</summary>
    public const SchoolRole Write = Rights.Office;

    public bool MayWrite => actor.Is(Write);

    /// <summary>The road maps the actor may see.</summary>
    public IQueryable<RoadMap> Visible() => actor.Is(Rights.Leadership) ? db.Set<RoadMap>() : db.Set<RoadMap>().Where(m => m.State == RoadMapState.InForce);

    /// <summary>A road map with its points and terms, tracked; null when the actor may not see it.</summary>
    public Task<RoadMap?> FindAsync(Guid id, CancellationToken cancel) =>
        Visible().Include(m => m.Items).ThenInclude(i => i.Occurrences).AsSplitQuery().FirstOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>The actor answers for the point: by name or by a role of the membership.</summary>
    public bool IsMine(RoadMapItem item) => (actor.PersonId is { } me && item.People.Any(p => p.PersonId == me)) || (item.Roles & actor.Roles) != 0;

    /// <summary>Marks are made by who answers for the point and by who keeps the road map.</summary>
    public bool MayMark(RoadMapItem item) => MayWrite || IsMine(item);
}
