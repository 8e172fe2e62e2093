using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>
/// Who sees and holds controls (domain reference §2.13): the leadership all, the head of a union those of its own mentees, a mentor those of the own mentee, the mentee the own
/// results. Lists, single records and findings use the same query.
/// </summary>
public sealed class ControlAccess(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs)
{
    /// <summary>Roles that open the room.</summary>
    public const SchoolRole Read = Rights.Pairs;

    /// <summary>Roles that hold controls and check findings.</summary>
    public const SchoolRole Hold = Rights.Office | SchoolRole.MethodUnionHead;

    /// <summary>Roles that plan, call off and name who holds them.</summary>
    public const SchoolRole Keep = Rights.Office;

    /// <summary>The controls the actor may see.</summary>
    public IQueryable<ControlEvent> Visible()
    {
        var (me, seen, all) = (actor.PersonId ?? Guid.Empty, pairs.VisiblePlans(), db.Set<ControlEvent>());
        return actor.Is(Rights.Leadership) ? all.Where(c => c.MenteeId != me || c.State == ControlState.Held)
            : actor.Is(SchoolRole.MethodUnionHead) ? all.Where(c => seen.Any(m => m.MenteeId == c.MenteeId) && (c.MenteeId != me || c.State == ControlState.Held))
            // Whoever mentored before reads what was held in those days.
            : actor.Is(SchoolRole.Mentor) ? all.Where(c => seen.Any(m => m.MenteeId == c.MenteeId && m.ApprovedOn != null
                && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended || (c.HeldOn >= m.StartsOn && c.HeldOn <= m.LastOn))))
            : all.Where(c => c.MenteeId == me && c.State == ControlState.Held);
    }

    /// <summary>The findings the actor may see: those of the controls.</summary>
    public IQueryable<Finding> Findings()
    {
        var controls = Visible();
        return db.Set<Finding>().Where(f => controls.Any(c => c.Id == f.ControlId));
    }

    /// <summary>The actor plans, names and calls off.</summary>
    public bool MayKeep => actor.Is(Keep);

    /// <summary>The actor holds this mentee's controls: by role, and not of the own pair.</summary>
    /// <param name="ofPair">The mentee and the mentors.</param>
    public bool MayHold(IReadOnlyCollection<Guid> ofPair) => actor.Is(Hold) && actor.PersonId is { } me && !ofPair.Contains(me);

    /// <summary>The mentee and whoever mentors the mentee now: they answer for findings and do not control each other.</summary>
    public async Task<List<Guid>> OfPairAsync(Guid menteeId, CancellationToken cancel) =>
    [
        menteeId,
        .. await db.Set<Mentorship>().Where(m => m.MenteeId == menteeId && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended))
            .OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => m.MentorId).ToListAsync(cancel),
    ];
}
