using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>Who sees awards: the leadership all, everybody else what he has proposed and what was handed over to him.</summary>
public sealed class AwardAccess(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs)
{
    public const SchoolRole Read = Rights.Pairs;

    public const SchoolRole Propose = Rights.Office | SchoolRole.Mentor | SchoolRole.MethodUnionHead;

    /// <summary>Who notes what the council or the administration has decided.</summary>
    public const SchoolRole Decide = Rights.Leadership;

    /// <summary>Who drafts the order and notes that it was handed over.</summary>
    public const SchoolRole Order = Rights.Office;

    /// <summary>Empty for an account without a person.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;

    public bool Is(SchoolRole roles) => actor.Is(roles);

    /// <summary>The awards the actor may see in the role shown now.</summary>
    public IQueryable<Award> Visible()
    {
        var (me, all) = (Me, db.Set<Award>());
        return actor.Is(Rights.Leadership) ? all : all.Where(a => a.ProposedById == me || (a.PersonId == me && a.State == AwardState.Given));
    }

    /// <summary>One of them, tracked; null when the actor may not see it.</summary>
    public Task<Award?> FindAsync(Guid id, CancellationToken cancel) => Visible().FirstOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>Whom the actor may propose: the office anybody of the bases, the head of a union its members, a mentor the own mentees.</summary>
    public IQueryable<Person> Nominees()
    {
        var (me, people) = (Me, db.Set<Person>().Where(p => !p.IsArchived));
        if (actor.Is(Rights.Office)) return people.Where(p => p.Id != me && db.Set<PoolRecord>().Any(r => r.PersonId == p.Id));

        if (actor.Is(SchoolRole.MethodUnionHead))
        {
            var headed = db.HeadedBy(pairs.Asking());
            return people.Where(p => p.Id != me && headed.Contains(p.Id));
        }

        var own = pairs.Visible();
        return people.Where(p => own.Any(m => m.MentorId == me && m.MenteeId == p.Id));
    }
}
