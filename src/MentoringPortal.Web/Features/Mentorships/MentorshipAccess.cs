using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>
/// Who may see and change a pair (domain reference §2.13). Lists and single records use the same query, so they cannot disagree.
/// The school filter stands below it: another school's pair is never found.
/// </summary>
public sealed class MentorshipAccess(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Roles that see every pair of the school.</summary>
    public const SchoolRole SeeAll = Rights.Leadership;

    /// <summary>Roles that open the list of pairs: what they find in it is decided by <see cref="VisibleTo()"/>.</summary>
    public const SchoolRole OpenList = Rights.Pairs;

    /// <summary>Roles that change or take back a pair no order has approved.</summary>
    public const SchoolRole EditTerms = Rights.Office;

    /// <summary>Roles that end a pair.</summary>
    public const SchoolRole End = EditTerms;

    /// <summary>Roles that print the papers of a pair; its mentor prints those that the mentor signs.</summary>
    public const SchoolRole PrintPapers = Rights.Leadership;

    /// <summary>Roles that read the diary of a pair they see, besides its mentor.</summary>
    public const SchoolRole ReadDiary = Rights.Followers;

    /// <summary>The actor sees every pair of the school.</summary>
    public bool SeesAll => actor.Is(SeeAll);

    /// <summary>The pairs the actor may see in the role shown now.</summary>
    public IQueryable<Mentorship> Visible() => db.Set<Mentorship>().Where(VisibleTo());

    /// <summary>The condition behind <see cref="Visible"/>, for queries that start elsewhere.</summary>
    public Expression<Func<Mentorship, bool>> VisibleTo() => VisibleTo(db, actor.ActiveRole, Asking());

    /// <summary>The pairs whose plan the actor may read: a union reads the plans of its own mentees, not of those whom its members mentor elsewhere.</summary>
    public IQueryable<Mentorship> VisiblePlans()
    {
        return db.Set<Mentorship>().Where(PlansVisibleTo(db, actor.ActiveRole, Asking()));
    }

    /// <summary>The same for a kept query.</summary>
    public static Expression<Func<Mentorship, bool>> PlansVisibleTo(PortalDbContext db, SchoolRole role, QueryValues v)
    {
        var headed = db.HeadedBy(v);
        return (role & SchoolRole.MethodUnionHead) != 0 && (role & SeeAll) == 0 ? m => headed.Contains(m.MenteeId) : VisibleTo(db, role, v);
    }

    /// <summary>The same for a kept query: the role is part of its shape, the person comes with the values.</summary>
    public static Expression<Func<Mentorship, bool>> VisibleTo(PortalDbContext db, SchoolRole role, QueryValues v)
    {
        var headed = db.HeadedBy(v);
        return (role & SeeAll) != 0 ? m => true
            : (role & SchoolRole.MethodUnionHead) != 0 ? m => headed.Contains(m.MenteeId) || headed.Contains(m.MentorId)
            : (role & SchoolRole.Mentor) != 0 ? m => m.MentorId == v.Me
            : (role & SchoolRole.Mentee) != 0 ? m => m.MenteeId == v.Me
            : m => false;
    }

    /// <summary>The role shown now.</summary>
    public SchoolRole Role => actor.ActiveRole;

    /// <summary>The values of a kept query asked by this actor.</summary>
    public QueryValues Asking(Guid id = default, int skip = 0, Guid[]? ids = null) => new() { Me = actor.PersonId, Id = id, Ids = ids ?? [], Skip = skip, Today = clock.Today };

    /// <summary>The actor is this pair's mentor and acts as one.</summary>
    public bool IsItsMentor(Guid mentorId) => actor.Is(SchoolRole.Mentor) && actor.PersonId == mentorId;

    /// <summary>The actor is this pair's mentee, in whatever role.</summary>
    public bool IsMenteeHimself(Guid menteeId) => actor.PersonId == menteeId;

    /// <summary>The actor is this pair's mentee and acts as one.</summary>
    public bool IsItsMentee(Guid menteeId) => actor.Is(SchoolRole.Mentee) && actor.PersonId == menteeId;
}
