using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Records the review of the package by the deputy together with the mentor (S0-27).</summary>
public sealed class RecordJointReview(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, JointReviewForm form, CancellationToken cancel)
    {
        var violations = work.Assessment.Review(work.Assessor, form.ToCard(), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Describe("Комплект рассмотрен вместе с наставником");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
