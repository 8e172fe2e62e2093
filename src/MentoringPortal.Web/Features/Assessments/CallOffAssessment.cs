using MentoringPortal.Data;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Calls an assessment off before the interview is appointed: its own texts go, the papers of the pair stay.</summary>
public sealed class CallOffAssessment(PortalDbContext db)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(AssessmentWork work, CancellationToken cancel)
    {
        if (work.Assessment.CallOff(work.Assessor) is { } violation) return [violation];
        db.Remove(work.Assessment);
        db.Describe("Оценка этапа отменена");
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
