using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Who sees an issued document (domain reference §2.13). The leadership sees all; an order is seen by those it names; a plan by its pair;
/// a review by its author; a conclusion and its minutes by the mentor, too. Whatever role the mentee acts in, review, minutes and conclusion
/// stay hidden from the mentee until the interview is held.
/// </summary>
public sealed class DocumentAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that see every document.</summary>
    public const SchoolRole SeeAll = SchoolRole.Director | Record;

    /// <summary>Roles that record what was signed on paper, and refusals.</summary>
    public const SchoolRole Record = SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>Code of the conclusion: the mentee may disagree with it in writing.</summary>
    public const string Conclusion = AdaptationConclusion.Code;
    private const string Review = MentorReviewPaper.Code;
    private const string Minutes = InterviewMinutes.Code;
    private static readonly string[] Orders = [CuratorOrder.Code, PairsOrder.Code, ChangesOrder.Code];

    /// <summary>
    /// Documents of which a stranger who holds the paper may learn that they were issued: review, minutes and conclusion only after the interview,
    /// so that nobody learns of them before the mentee does. Works without a school, too.
    /// </summary>
    public static IQueryable<IssuedDocument> Announced(PortalDbContext db, IQueryable<IssuedDocument> documents) => documents.Where(d =>
        d.Code == Conclusion || d.Code == Minutes
            ? db.Set<StageAssessment>().Any(a => a.Id == d.SubjectId && a.InterviewHeldOn != null)
            : d.Code != Review || db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && db.Set<StageAssessment>().Any(a => a.MentorshipId == r.MentorshipId && a.InterviewHeldOn != null)));

    /// <summary>The actor sees every document of the school.</summary>
    public bool SeesAll => actor.Is(SeeAll);

    /// <summary>The documents the actor may see.</summary>
    public IQueryable<IssuedDocument> Visible()
    {
        var me = actor.PersonId;
        if (actor.Is(SeeAll))
        {
            return me is null ? db.Set<IssuedDocument>() : db.Set<IssuedDocument>().Where(d => d.AboutPersonId != me
                || (d.Code != Conclusion && d.Code != Minutes && d.Code != Review)
                || db.Set<StageAssessment>().Any(a => a.MenteeId == me && a.InterviewHeldOn != null
                    && (a.Id == d.SubjectId || db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && r.MentorshipId == a.MentorshipId))));
        }

        if (me is null) return db.Set<IssuedDocument>().Where(d => false);

        // The union reads conclusions, never orders that do not name its head.
        var readsAssessments = actor.Is(SchoolRole.MethodUnionHead);
        return db.Set<IssuedDocument>().Where(d =>
            (readsAssessments && !Orders.Contains(d.Code) && d.AboutPersonId != me)
            || (d.Code == Conclusion || d.Code == Minutes
                ? db.Set<StageAssessment>().Any(a => a.Id == d.SubjectId && (a.MentorId == me || (a.MenteeId == me && a.InterviewHeldOn != null)))
                : d.Code == Review
                ? db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && (r.AuthorId == me
                    || (d.AboutPersonId == me && db.Set<StageAssessment>().Any(a => a.MentorshipId == r.MentorshipId && a.InterviewHeldOn != null))))
                : db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && a.PersonId == me)
                    || db.Set<Plan>().Any(p => p.Id == d.SubjectId && db.Set<Mentorship>().Any(m => m.Id == p.MentorshipId && (m.MentorId == me || m.MenteeId == me)))));
    }
}
