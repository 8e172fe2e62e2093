using MentoringPortal.Data;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Writes or corrects the draft of the conclusion.</summary>
public sealed class DraftConclusion(PortalDbContext db)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(AssessmentWork work, ConclusionForm form, CancellationToken cancel)
    {
        var violations = work.Assessment.Draft(work.Assessor, form.ToCard());
        if (violations.Count == 0)
        {
            db.Describe("Проект заключения сохранён");
            await db.SaveChangesAsync(cancel);
        }

        return violations;
    }
}
