using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Brings the state of a pair's assessment up with its package after a paper came in or was taken back.</summary>
public sealed class FollowPackage(PortalDbContext db, PackageReader packages)
{
    /// <summary>Call it after the paper's own save; nothing happens where no assessment is collecting.</summary>
    public async Task RunAsync(Guid mentorshipId, CancellationToken cancel = default)
    {
        var assessment = await db.Set<StageAssessment>().FirstOrDefaultAsync(
            a => a.MentorshipId == mentorshipId && (a.State == AssessmentState.CollectingPackage || a.State == AssessmentState.PackageComplete), cancel);
        if (assessment is null)
        {
            return;
        }

        assessment.FollowPackage(await packages.ReadAsync(mentorshipId, cancel));
        db.Describe(assessment.State == AssessmentState.PackageComplete ? "Комплект собран" : "Комплект снова неполный");
        await db.SaveChangesAsync(cancel);
    }
}
