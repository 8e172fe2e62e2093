using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Keeps the draft of the mentor's review.</summary>
public sealed class WriteReview(PortalDbContext db)
{
    /// <param name="pair">A pair of which the actor is the mentor.</param>
    /// <param name="version">What the form was filled from; empty for a first draft.</param>
    /// <param name="whole">The review is to be handed in: what is still missing is told, though the draft is kept.</param>
    public async Task<Outcome<Saved>> RunAsync(Mentorship pair, StageAssessment assessment, ReviewForm form, Guid version, bool whole, CancellationToken cancel)
    {
        var review = await db.Set<MentorReview>().FirstOrDefaultAsync(r => r.AssessmentId == assessment.Id && r.MentorshipId == pair.Id, cancel);
        if (!pair.IsActive) return pair.NotWorking("Отзыв пишут о действующей паре, утверждённой приказом");
        if (review is null)
        {
            review = new MentorReview(assessment.Id, pair);
            db.Add(review);
        }
        else
        {
            db.ExpectVersion(review, version);
        }

        var violations = review.Write(form.ToCard());
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Describe("Черновик отзыва сохранён");
        await db.SaveChangesAsync(cancel);
        return whole && review.Missing() is { Count: > 0 } missing ? Outcome.Refused(missing) : Outcome.Done;
    }
}
