using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Programs;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Names who organizes an assessment and who holds its interview, or changes them with a reason.</summary>
public sealed class AssignAssessors(PortalDbContext db, AssessorsReader assessors)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, AssignmentForm form, CancellationToken cancel)
    {
        var free = await assessors.OfAsync(work.Assessment.MenteeId, cancel);
        var violations = work.Assessment.Assign(work.Assessor, form.OrganizerId, form.InterviewerId, [.. free.Select(p => p.Id)], form.AssignmentReason);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Describe("Названы участники оценки");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
