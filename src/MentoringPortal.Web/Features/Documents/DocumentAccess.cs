using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Who sees an issued document (domain reference §2.13). The leadership sees all; an order is seen by those it names;
/// a conclusion and its minutes by the mentee only after the interview is held; a review by its author.
/// </summary>
public sealed class DocumentAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that see every document.</summary>
    public const SchoolRole SeeAll = SchoolRole.Director | Record;

    /// <summary>Roles that record what was signed on paper, and refusals.</summary>
    public const SchoolRole Record = SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Code of the conclusion: the mentee may disagree with it in writing.</summary>
    public const string Conclusion = "D-20";
    private const string Minutes = "D-24";
    private const string Order = "D-04";

    /// <summary>The actor sees every document of the school.</summary>
    public bool SeesAll => actor.Is(SeeAll);

    /// <summary>The documents the actor may see.</summary>
    public IQueryable<IssuedDocument> Visible()
    {
        if (actor.Is(SeeAll)) return db.Set<IssuedDocument>();
        if (actor.PersonId is not { } me) return db.Set<IssuedDocument>().Where(d => false);

        // The union reads conclusions, never orders that do not name its head.
        var readsAssessments = actor.Is(SchoolRole.MethodUnionHead);
        return db.Set<IssuedDocument>().Where(d =>
            (readsAssessments && d.Code != Order)
            || (d.Code == Conclusion || d.Code == Minutes
                ? db.Set<StageAssessment>().Any(a => a.Id == d.SubjectId && a.MenteeId == me
                    && (a.State == AssessmentState.InterviewHeld || a.State == AssessmentState.Acknowledged || a.State == AssessmentState.Filed))
                : db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && a.PersonId == me)
                    || db.Set<MentorReview>().Any(r => r.DocumentId == d.Id && r.AuthorId == me)));
    }
}
