using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>
/// Who sees an assessment and who acts on it. The leadership reads, only deputies act, the mentor sees the package, the mentee sees
/// nothing before the interview is held, whatever other role the mentee may have.
/// </summary>
public sealed class AssessmentAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that open the list.</summary>
    public const SchoolRole ReadList = MentorshipAccess.SeeAll | SchoolRole.Mentor | SchoolRole.Mentee;

    /// <summary>Roles that act.</summary>
    public const SchoolRole Act = SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>The assessments the actor may see in the role shown now.</summary>
    public IQueryable<StageAssessment> Visible() => db.Set<StageAssessment>().Where(VisibleTo());

    /// <summary>The condition behind <see cref="Visible"/>, for queries that start elsewhere.</summary>
    public Expression<Func<StageAssessment, bool>> VisibleTo() => VisibleTo(actor.ActiveRole, new QueryValues { Me = actor.PersonId });

    /// <summary>The same for a kept query: the role is part of its shape, the person comes with the values.</summary>
    public static Expression<Func<StageAssessment, bool>> VisibleTo(SchoolRole role, QueryValues v) =>
        (role & MentorshipAccess.SeeAll) != 0 ? a => a.MenteeId != v.Me || a.InterviewHeldOn != null
        : (role & SchoolRole.Mentor) != 0 ? a => a.MentorId == v.Me
        : (role & SchoolRole.Mentee) != 0 ? a => a.MenteeId == v.Me && a.InterviewHeldOn != null
        : a => false;

    /// <summary>The assessments the actor may open for a step: visible ones, for deputies only.</summary>
    public IQueryable<StageAssessment> Workable() => actor.Is(Act) ? Visible() : Visible().Where(a => false);

    /// <summary>True when the texts of an unissued conclusion are open to the actor: the leadership without the pair itself.</summary>
    public bool SeesDraft(Guid mentorId, Guid menteeId) => actor.Is(MentorshipAccess.SeeAll) && actor.PersonId != mentorId && actor.PersonId != menteeId;

    /// <summary>The actor as an assessor of the mentee, with the fact that forbids it.</summary>
    public async Task<Assessor> AssessorAsync(Guid menteeId, CancellationToken cancel)
    {
        var me = actor.PersonId;
        var mentors = await db.Set<Mentorship>().AnyAsync(
            m => m.MenteeId == menteeId && m.MentorId == me && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended), cancel);
        return new Assessor(me ?? Guid.Empty, mentors);
    }

    /// <summary>Loads an assessment for a step and holds it to the version the form was filled from; null answers 404.</summary>
    public async Task<AssessmentWork?> FindWorkAsync(Guid id, Guid version, CancellationToken cancel)
    {
        var assessment = await Workable().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (assessment is null)
        {
            return null;
        }

        if (version != Guid.Empty)
        {
            db.Entry(assessment).Property(a => a.Version).OriginalValue = version;
        }

        return new AssessmentWork(assessment, await AssessorAsync(assessment.MenteeId, cancel));
    }
}

/// <summary>An assessment in the hands of a deputy.</summary>
public sealed record AssessmentWork(StageAssessment Assessment, Assessor Assessor);
