using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Ends a pair that has done its work: its period is over, or its conclusion is in the dossier.</summary>
public sealed class CompleteMentorship(PortalDbContext db, MentorshipAccess access, EndedPair ended, SchoolClock clock)
{
    /// <summary>The pair.</summary>
    public async Task<Outcome<Mentorship>> RunAsync(Guid id, DateOnly? lastDay, string? result, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair) return Outcome.Missing;
        db.ExpectVersion(pair, version);
        var assessments = await db.Set<StageAssessment>().Where(a => a.MentorshipId == pair.Id).Select(a => a.State).ToListAsync(cancel);
        var violations = pair.Complete(lastDay, assessments.Exists(s => s > AssessmentState.PackageComplete && s != AssessmentState.Filed),
            assessments.Contains(AssessmentState.Filed), clock.Today, result);
        if (violations.Count > 0) return Outcome.Refused(violations);
        await ended.FollowAsync(pair, cancel);
        db.Describe("Пара завершена");
        await db.SaveChangesAsync(cancel);
        return pair;
    }
}
