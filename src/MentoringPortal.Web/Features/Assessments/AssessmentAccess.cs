using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>
/// Who sees an assessment and who acts on it. The leadership reads, only deputies act, the mentor sees the package, the mentee sees
/// nothing before the interview is held, whatever other role the mentee may have.
/// </summary>
public sealed class AssessmentAccess(PortalDbContext db, CurrentActor actor, ProgramReader programs, MentorshipAccess mentorships)
{
    /// <summary>Roles that open the list.</summary>
    public const SchoolRole ReadList = Rights.Pairs;

    /// <summary>Roles that act: the director only where every deputy mentors the mentee (M15).</summary>
    public const SchoolRole Act = Rights.Deputies | SchoolRole.Director;

    /// <summary>The assessments the actor may see in the role shown now.</summary>
    public IQueryable<StageAssessment> Visible() => db.Set<StageAssessment>().Where(VisibleTo(db, actor.ActiveRole, mentorships.Asking()));

    /// <summary>The same for a kept query: the role is part of its shape, the person comes with the values.</summary>
    public static Expression<Func<StageAssessment, bool>> VisibleTo(PortalDbContext db, SchoolRole role, QueryValues v)
    {
        var headed = db.HeadedBy(v);
        return (role & MentorshipAccess.SeeAll) != 0 ? a => a.MenteeId != v.Me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null
            : (role & SchoolRole.MethodUnionHead) != 0
                ? a => headed.Contains(a.MenteeId) && (a.MenteeId != v.Me || a.InterviewHeldOn != null || a.ConclusionDocumentId != null)
            // A mentor whose pair overlaps the stage (settled J).
            : (role & SchoolRole.Mentor) != 0 ? a => a.MentorId == v.Me || db.Set<Mentorship>()
                .Any(m => m.MenteeId == a.MenteeId && m.MentorId == v.Me && m.ApprovedOn != null && m.StartsOn <= a.PeriodTo && m.LastOn >= a.PeriodFrom)
            : (role & SchoolRole.Mentee) != 0 ? a => a.MenteeId == v.Me && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null)
            : a => false;
    }

    /// <summary>The assessments the actor may open for a step: all visible ones for deputies, what no deputy may assess for the director.</summary>
    public IQueryable<StageAssessment> Workable() => actor.Is(Rights.Deputies) ? Visible() : actor.Is(SchoolRole.Director) ? Visible().Where(FallsToDirector(db))
        : Visible().Where(a => false);

    /// <summary>Every deputy is a mentor of the mentee, or the mentee: the director assesses (M15).</summary>
    public static Expression<Func<StageAssessment, bool>> FallsToDirector(PortalDbContext db) => a => !db.Set<Membership>().Any(x => !x.IsBlocked
        && (x.Roles & Rights.Deputies) != 0
        && x.PersonId != null && x.PersonId != a.MenteeId && !db.Set<Mentorship>().Any(m => m.MenteeId == a.MenteeId && m.MentorId == x.PersonId
            && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)));

    /// <summary>True when the texts of an unissued conclusion are open to the actor: the leadership without the pair itself.</summary>
    public bool SeesDraft(Guid mentorId, Guid menteeId) => actor.Is(Rights.Followers) && actor.PersonId != mentorId && actor.PersonId != menteeId;

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
        if (assessment is null) return null;

        db.ExpectVersion(assessment, version);
        return new AssessmentWork(assessment, await AssessorAsync(assessment.MenteeId, cancel), await programs.StageAsync(assessment, cancel));
    }
}

/// <summary>An assessment in the hands of a deputy.</summary>
public sealed record AssessmentWork(StageAssessment Assessment, Assessor Assessor, StageDefinition Stage);
