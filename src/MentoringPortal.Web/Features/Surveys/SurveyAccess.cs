using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>
/// Who reads individual answers (§2.13): the person, and those whom the questionnaire itself names; nobody else, the curator included.
/// Drafts are read by nobody but the person.
/// </summary>
public sealed class SurveyAccess(PortalDbContext db, MentorshipAccess mentorships, CurrentActor actor)
{
    /// <summary>Roles that may read answers where a questionnaire names them.</summary>
    public const SchoolRole NamedReaders = Rights.Deputies | SchoolRole.Mentor;

    /// <summary>Roles that open the list of questionnaires.</summary>
    public const SchoolRole Everyone = Rights.Asked;

    /// <summary>The active pairs of the actor as a mentee in which a questionnaire is asked: those with a stage that asks (M9), or all where it is of no stage.</summary>
    public IQueryable<Mentorship> AskedIn(bool inEveryPair)
    {
        var me = actor.PersonId;
        var own = db.Set<Mentorship>().Where(m => m.MenteeId == me && m.State == MentorshipState.Active);
        return inEveryPair ? own : own.WithSurvey(db);
    }

    /// <summary>Own answers, drafts included.</summary>
    public IQueryable<SurveyResponse> Own()
    {
        var me = actor.PersonId;
        return db.Set<SurveyResponse>().Where(r => r.PersonId == me && me != null);
    }

    /// <summary>Handed-in answers that the actor may read with the name.</summary>
    public IQueryable<SurveyResponse> Readable()
    {
        var role = actor.Is(Rights.Deputies) ? SurveyReaderRole.Deputy : actor.Is(SchoolRole.Mentor) ? SurveyReaderRole.Mentor : (SurveyReaderRole?)null;
        if (role is null) return db.Set<SurveyResponse>().Where(r => false);
        // A version of a questionnaire may name other readers than the next one.
        var codes = SurveyCatalogue.All.Where(d => d.IsReadBy(role.Value)).Select(d => d.Code + "." + d.Version).ToList();
        var pairs = mentorships.Visible();
        return db.Set<SurveyResponse>().Where(Submitted).Where(r => codes.Contains(r.SurveyCode + "." + r.SurveyVersion) && pairs.Any(m => m.MenteeId == r.PersonId));
    }

    private static Expression<Func<SurveyResponse, bool>> Submitted => r => r.SubmittedAt != null;
}
