using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>
/// Who sees and writes visit sheets (domain reference §2.13): a draft only its author; a sheet that is shown the visited person, the mentor of the pair and those who follow
/// it. Lists and single records use the same query.
/// </summary>
public sealed class VisitAccess(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs)
{
    /// <summary>Roles that open the room.</summary>
    public const SchoolRole Read = Rights.Pairs;

    /// <summary>Roles that write sheets: mentor and mentee of each other, those who control of the mentee.</summary>
    public const SchoolRole Write = Rights.Office | SchoolRole.MethodUnionHead | Rights.Participants;

    /// <summary>The actor writes sheets in the role shown now.</summary>
    public bool MayWrite => actor.Is(Write);

    /// <summary>The sheets the actor may see.</summary>
    public IQueryable<LessonVisit> Visible()
    {
        var (me, seen) = (actor.PersonId ?? Guid.Empty, pairs.VisiblePlans());
        var own = db.Set<LessonVisit>().Where(v => seen.Any(m => m.Id == v.MentorshipId));
        return actor.Is(SchoolRole.Mentee)
            ? own.Where(v => v.VisitorId == me || (v.VisitedId == me && v.State != VisitState.Draft))
            : own.Where(v => v.VisitorId == me || v.State != VisitState.Draft);
    }

    /// <summary>The pairs a new sheet may be written of.</summary>
    public IQueryable<Mentorship> Writable() => pairs.VisiblePlans().Where(m => MayWrite && m.State == MentorshipState.Active);

    /// <summary>The same with pairs that stand still: a sheet about them is refused with the reason.</summary>
    public IQueryable<Mentorship> Running() => pairs.VisiblePlans().Where(m => MayWrite && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended));

    /// <summary>An own sheet that is written on, with its pair; null when there is none such.</summary>
    public async Task<(LessonVisit Visit, Mentorship Pair)?> OwnAsync(Guid id, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await Visible().FirstOrDefaultAsync(v => v.Id == id && v.VisitorId == me, cancel) is not { } visit) return null;

        return (visit, await db.Set<Mentorship>().FirstAsync(m => m.Id == visit.MentorshipId, cancel));
    }
}
