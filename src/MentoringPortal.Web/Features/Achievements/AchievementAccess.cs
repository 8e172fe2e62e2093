using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>
/// Who sees achievements: everybody the own, the leadership all, the head of a union those of its members, a mentor the confirmed ones of the own mentees.
/// </summary>
public sealed class AchievementAccess(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs)
{
    public const SchoolRole Read = Rights.Pairs;

    /// <summary>Who enters: the own, an office those of anybody in the bases.</summary>
    public const SchoolRole Write = Rights.Participants | SchoolRole.MethodUnionHead | Rights.Office;

    /// <summary>Who confirms by the proof.</summary>
    public const SchoolRole Confirm = Rights.Office;

    /// <summary>Who prints the register of training.</summary>
    public const SchoolRole Register = Rights.Leadership;

    /// <summary>Empty for an account without a person.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;

    public bool MayWrite => actor.Is(Write);

    public bool IsOffice => actor.Is(Rights.Office);

    public bool SeesAll => actor.Is(Rights.Leadership);

    /// <summary>The achievements the actor may see in the role shown now.</summary>
    public IQueryable<Achievement> Visible()
    {
        var (me, all) = (Me, db.Set<Achievement>());
        if (SeesAll) return all;

        if (actor.Is(SchoolRole.MethodUnionHead))
        {
            var headed = db.HeadedBy(pairs.Asking());
            return all.Where(a => a.PersonId == me || headed.Contains(a.PersonId));
        }

        var own = pairs.Visible();
        return actor.Is(SchoolRole.Mentor)
            ? all.Where(a => a.PersonId == me || (a.State == AchievementState.Confirmed && own.Any(m => m.MenteeId == a.PersonId)))
            : all.Where(a => a.PersonId == me);
    }

    /// <summary>One of them, tracked; null when the actor may not see it.</summary>
    public Task<Achievement?> FindAsync(Guid id, CancellationToken cancel) => Visible().FirstOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>The actor enters achievements of this person: the own, an office those of anybody in the bases.</summary>
    public async Task<bool> MayEnterForAsync(Guid person, CancellationToken cancel) =>
        person == Me || (IsOffice && await db.Set<PoolRecord>().AnyAsync(r => r.PersonId == person, cancel));
}
