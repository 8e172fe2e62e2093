using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Who sees an issued document (domain reference §2.13). The catalogue names the readers of every kind: the leadership sees all that is issued;
/// an order is seen by those it names; a plan by its pair;
/// a review by its author; a conclusion and its minutes by the mentor, too. Whatever role the mentee acts in, review, minutes and conclusion
/// stay hidden from the mentee until the interview is held.
/// </summary>
public sealed class DocumentAccess(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Roles that see every document.</summary>
    public const SchoolRole SeeAll = Rights.Leadership;

    /// <summary>Roles that record what was signed on paper, and refusals.</summary>
    public const SchoolRole Record = Rights.Office;

    /// <summary>Code of the conclusion: the mentee may disagree with it in writing.</summary>
    public const string Conclusion = AdaptationConclusion.Code;

    // What the catalogue says: a kind that names no readers is read by nobody.
    private static readonly IReadOnlyList<string> Leadership = DocumentCatalogue.ReadBy(DocumentReaders.Leadership);
    private static readonly IReadOnlyList<string> Named = DocumentCatalogue.ReadBy(DocumentReaders.Named);
    private static readonly IReadOnlyList<string> OfPair = DocumentCatalogue.ReadBy(DocumentReaders.Pair);
    private static readonly IReadOnlyList<string> OfUnion = DocumentCatalogue.ReadBy(DocumentReaders.UnionHead);
    private static readonly IReadOnlyList<string> Reviews = DocumentCatalogue.ReadBy(DocumentReaders.Author);
    private static readonly IReadOnlyList<string> Assessed = DocumentCatalogue.ReadBy(DocumentReaders.Assessed);
    private static readonly IReadOnlyList<string> Answers = DocumentCatalogue.ReadBy(DocumentReaders.Answers);
    private static readonly IReadOnlyList<string> Confidential = [.. Reviews, .. Assessed];

    /// <summary>
    /// Documents of which a stranger who holds the paper may learn that they were issued: review, minutes and conclusion only after the interview,
    /// or with the conclusion where the program has none, so that nobody learns of them before the mentee does. Works without a school, too.
    /// </summary>
    public static IQueryable<IssuedDocument> Announced(PortalDbContext db, IQueryable<IssuedDocument> documents) => documents.Where(d =>
        Assessed.Contains(d.Code)
            ? db.Set<StageAssessment>().Any(a => a.Id == d.SubjectId && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null))
            : !Reviews.Contains(d.Code) || db.Set<MentorReview>()
                .Any(r => r.Id == d.SubjectId && db.Set<StageAssessment>()
                    .Any(a => a.Id == r.AssessmentId && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null))));

    /// <summary>The actor sees every document of the school.</summary>
    public bool SeesAll => actor.Is(SeeAll);

    /// <summary>The documents the actor may see.</summary>
    public IQueryable<IssuedDocument> Visible()
    {
        var me = actor.PersonId;
        if (actor.Is(SeeAll))
        {
            var asked = actor.Is(Rights.Deputies) ? SurveysReadBy(SurveyReaderRole.Deputy) : [];
            var documents = db.Set<IssuedDocument>().Where(d => Leadership.Contains(d.Code)
                || (Answers.Contains(d.Code) && (d.AboutPersonId == me || db.Set<PackagePart>().Any(p => p.DocumentId == d.Id && asked.Contains(p.Source)))));
            return me is null ? documents : documents.Where(d => d.AboutPersonId != me || !Confidential.Contains(d.Code)
                || db.Set<StageAssessment>().Any(a => a.MenteeId == me && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null)
                    && (a.Id == d.SubjectId || db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && r.AssessmentId == a.Id))));
        }

        if (me is null) return db.Set<IssuedDocument>().Where(d => false);

        // The head of a union reads the conclusions of its members, never orders that do not name the head.
        var named = SurveysReadBy(SurveyReaderRole.Mentor);
        var readsAssessments = actor.Is(SchoolRole.MethodUnionHead);
        var headed = db.HeadedBy(new QueryValues { Me = me, Today = clock.Today });
        return db.Set<IssuedDocument>().Where(d =>
            (readsAssessments && OfUnion.Contains(d.Code) && d.AboutPersonId != me && headed.Any(p => p == d.AboutPersonId))
            || (Assessed.Contains(d.Code)
                ? db.Set<StageAssessment>().Any(a => a.Id == d.SubjectId && (a.MentorId == me || a.Parts.Any(p => p.AuthorId == me && !p.IsMentees) || (a.MenteeId == me
                    && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null))))
                : Answers.Contains(d.Code)
                ? d.AboutPersonId == me || db.Set<StageAssessment>().Any(a => a.Parts.Any(p => p.DocumentId == d.Id && named.Contains(p.Source))
                    && (a.MentorId == me || a.Parts.Any(p => p.AuthorId == me && !p.IsMentees)))
                : Reviews.Contains(d.Code)
                ? db.Set<StageAssessment>().Any(a => a.MenteeId != me && a.Parts.Any(p => p.DocumentId == d.Id && p.IsShared) && a.Parts.Any(p => p.AuthorId == me))
                    || db.Set<MentorReview>().Any(r => r.Id == d.SubjectId && (r.AuthorId == me
                    || (d.AboutPersonId == me && db.Set<StageAssessment>().Any(a => a.Id == r.AssessmentId
                        && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null)))))
                : (Named.Contains(d.Code) && db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && a.PersonId == me))
                    || (OfPair.Contains(d.Code) && db.Set<Plan>().Any(p => p.Id == d.SubjectId && db.Set<Mentorship>()
                        .Any(m => (m.Id == p.MentorshipId || m.Id == p.EarlierMentorshipId || (p.MenteeId == null && m.UnitId == p.UnitId))
                            && (m.MentorId == me || m.MenteeId == me))))
                    || (OfPair.Contains(d.Code) && db.Set<StageAssessment>()
                        .Any(a => a.Id == d.SubjectId && (a.MentorId == me || a.MenteeId == me || a.Parts.Any(p => p.AuthorId == me))))));
    }

    // Filled questionnaires are read by those whom the questionnaire itself names (§2.13).
    private static List<string> SurveysReadBy(SurveyReaderRole role) => [.. SurveyCatalogue.All.Where(d => d.IsReadBy(role)).Select(d => d.Code).Distinct()];
}
