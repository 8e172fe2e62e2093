using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Hands the mentor's review in: figures frozen, D-23 issued, the assessment opened where none is; one save.</summary>
public sealed class SubmitReview(PortalDbContext db, AssessmentFactsReader facts, ReviewPaper paper, DocumentIssuer issuer, FollowPackage follow, SchoolClock clock)
{
    public async Task<Result<IssuedReview>> RunAsync(Mentorship pair, Guid version, CancellationToken cancel)
    {
        var review = await db.Set<MentorReview>().FirstOrDefaultAsync(r => r.MentorshipId == pair.Id && r.Stage == Stage.Adaptation, cancel);
        if (review is null)
        {
            return new RuleViolation("Сначала напишите отзыв");
        }

        if (!pair.IsActive)
        {
            return new RuleViolation("Отзыв передают по действующей паре");
        }

        db.Entry(review).Property(r => r.Version).OriginalValue = version;
        var (from, to) = ReviewQueries.Period(pair, clock.Today);
        var violations = review.Submit(await facts.FiguresAsync(pair.Id, from, to, cancel), clock.NowUtc);
        if (violations.Count > 0)
        {
            return violations.ToList();
        }

        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(pair, review, draft: false, cancel), review.Id, pair.MenteeId, cancel);
        if (!issued.Ok)
        {
            return issued.Violations[0];
        }

        var document = issued.Value;
        review.Issued(document.Id);
        if (!await db.Set<StageAssessment>().AnyAsync(a => a.MentorshipId == pair.Id && a.Stage == Stage.Adaptation, cancel)
            && StageAssessment.OpenAdaptation(pair, alreadyOpen: false) is { Ok: true } opened)
        {
            db.Add(opened.Value);
        }

        db.Describe("Отзыв передан заместителю директора");
        await db.SaveChangesAsync(cancel);
        await follow.RunAsync(pair.Id, cancel);
        return new IssuedReview(document.Id);
    }
}

/// <summary>The issued D-23.</summary>
public sealed record IssuedReview(Guid DocumentId);
