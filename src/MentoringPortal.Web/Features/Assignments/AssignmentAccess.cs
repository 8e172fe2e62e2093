using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>Who sees assignments (§2.13, «Meetings, tasks»): whoever reads the diary of a pair, and the pair itself. Its mentor gives and checks, the mentee hands in.</summary>
public sealed class AssignmentAccess(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor)
{
    public const SchoolRole Read = MentorshipAccess.ReadDiary | Rights.Participants;

    /// <summary>The assignments the actor may see in the role shown now.</summary>
    public IQueryable<Assignment> Visible()
    {
        var pairs = mentorships.Visible();
        return db.Set<Assignment>().Where(a => pairs.Any(m => m.UnitId == a.UnitId && m.MenteeId == a.DoerId));
    }

    /// <summary>An assignment and its pair, tracked; null when the actor does not see it.</summary>
    public async Task<(Assignment Assignment, Mentorship Pair)?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await Visible().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } found) return null;

        return (found, await PairOf(found.UnitId, found.DoerId).FirstAsync(cancel));
    }

    /// <summary>The pair of an assignment: the one that works, else the latest.</summary>
    public IQueryable<Mentorship> PairOf(Guid unitId, Guid doerId) => mentorships.Visible().Where(m => m.UnitId == unitId && m.MenteeId == doerId)
        .OrderByDescending(m => m.State == MentorshipState.Active).ThenByDescending(m => m.StartsOn).ThenBy(m => m.Id);

    /// <summary>The actor gives and checks assignments of the pair now.</summary>
    public bool MayGive(PairHead pair) => pair.IsActive && mentorships.IsItsMentor(pair.MentorId);

    /// <summary>The actor hands in the work of the pair now.</summary>
    public bool MayHandIn(PairHead pair) => pair.IsActive && mentorships.IsItsMentee(pair.MenteeId);

    /// <summary>Empty for an account without a person.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;
}
