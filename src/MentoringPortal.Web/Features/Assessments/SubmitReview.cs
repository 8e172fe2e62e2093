using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Hands the mentor's review in: figures frozen, D-23 issued, the part of the package taken; one save.</summary>
public sealed class SubmitReview(PortalDbContext db, AssessmentFactsReader facts, ReviewPaper paper, DocumentIssuer issuer, ProgramReader programs, SchoolClock clock)
{
    public async Task<Outcome<IssuedReview>> RunAsync(Mentorship pair, Guid assessmentId, Guid version, CancellationToken cancel)
    {
        if (!pair.IsActive) return pair.NotWorking("Отзыв передают по действующей паре");

        var assessment = await db.Set<StageAssessment>().FirstOrDefaultAsync(a => a.Id == assessmentId && a.MenteeId == pair.MenteeId, cancel);
        var review = await db.Set<MentorReview>().FirstOrDefaultAsync(r => r.AssessmentId == assessmentId && r.MentorshipId == pair.Id, cancel);
        if (assessment is null || review is null || ReviewQueries.PartOf(assessment, pair) is not { } part) return new RuleViolation("Сначала напишите отзыв");

        db.ExpectVersion(review, version);
        if (assessment.MayHandIn(part.Code, pair.MentorId) is { } refused) return refused;

        var (from, to) = ReviewQueries.Period(pair, assessment, clock.Today);
        var violations = review.Submit(await facts.FiguresAsync(pair, await programs.StageAsync(assessment, cancel), from, to, cancel), clock.NowUtc);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(pair, assessment, review, draft: false, cancel), review.Id, pair.MenteeId, cancel);
        if (!issued.Ok) return issued.Violations[0];

        var document = issued.Value;
        review.Issued(document.Id);
        if (assessment.HandIn(part.Code, pair.MentorId, document.Id, review.Id, document.Id, clock.Today) is { } late) return late;

        db.Describe("Отзыв передан заместителю директора");
        await db.SaveChangesAsync(cancel);
        return new IssuedReview(document.Id);
    }
}

/// <summary>The issued D-23.</summary>
public sealed record IssuedReview(Guid DocumentId);
