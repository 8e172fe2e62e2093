using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>
/// Who may see and change a pair (domain reference §2.13). Lists and single records use the same query, so they cannot disagree.
/// The school filter stands below it: another school's pair is never found.
/// </summary>
public sealed class MentorshipAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that see every pair of the school.</summary>
    public const SchoolRole SeeAll = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.Curator | SchoolRole.MethodUnionHead;

    /// <summary>Roles that open the list of pairs: what they find in it is decided by <see cref="VisibleTo"/>.</summary>
    public const SchoolRole OpenList = SeeAll | SchoolRole.Mentor | SchoolRole.Mentee;

    /// <summary>Roles that change or take back a pair no order has approved.</summary>
    public const SchoolRole EditTerms = SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Roles that end a pair.</summary>
    public const SchoolRole End = EditTerms;

    /// <summary>Roles that print the papers of a pair; its mentor prints those that the mentor signs.</summary>
    public const SchoolRole PrintPapers = EditTerms | SchoolRole.Director;

    /// <summary>Roles that read a pair's diary besides its mentor.</summary>
    public const SchoolRole ReadDiary = SeeAll;

    /// <summary>The actor sees every pair of the school.</summary>
    public bool SeesAll => actor.Is(SeeAll);

    /// <summary>The pairs the actor may see in the role shown now.</summary>
    public IQueryable<Mentorship> Visible() => db.Set<Mentorship>().Where(VisibleTo());

    /// <summary>The condition behind <see cref="Visible"/>, for queries that start elsewhere.</summary>
    public Expression<Func<Mentorship, bool>> VisibleTo() => VisibleTo(actor.ActiveRole, Asking());

    /// <summary>The same for a kept query: the role is part of its shape, the person comes with the values.</summary>
    public static Expression<Func<Mentorship, bool>> VisibleTo(SchoolRole role, QueryValues v) =>
        (role & SeeAll) != 0 ? m => true
        : (role & SchoolRole.Mentor) != 0 ? m => m.MentorId == v.Me
        : (role & SchoolRole.Mentee) != 0 ? m => m.MenteeId == v.Me
        : m => false;

    /// <summary>The role shown now.</summary>
    public SchoolRole Role => actor.ActiveRole;

    /// <summary>The values of a kept query asked by this actor.</summary>
    public QueryValues Asking(Guid id = default, int skip = 0, DateOnly today = default, string name = "") => new() { Me = actor.PersonId, Id = id, Skip = skip, Today = today, Name = name };

    /// <summary>The actor is this pair's mentor and acts as one.</summary>
    public bool IsItsMentor(Guid mentorId) => actor.Is(SchoolRole.Mentor) && actor.PersonId == mentorId;

    /// <summary>The actor is this pair's mentee, in whatever role.</summary>
    public bool IsMenteeHimself(Guid menteeId) => actor.PersonId == menteeId;

    /// <summary>The actor is this pair's mentee and acts as one.</summary>
    public bool IsItsMentee(Guid menteeId) => actor.Is(SchoolRole.Mentee) && actor.PersonId == menteeId;
}
