using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Writes or corrects the draft of the conclusion.</summary>
public sealed class DraftConclusion(PortalDbContext db, ConclusionPaper paper, DraftSources sources)
{
    public async Task<Outcome<Saved>> RunAsync(AssessmentWork work, ConclusionForm form, CancellationToken cancel)
    {
        var violations = work.Assessment.Draft(work.Assessor, form.ToCard(), work.Stage);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var (content, facts) = await paper.SourceAsync(work.Assessment, cancel);
        await sources.TakeAsync(work.Assessment.Id, content, facts, cancel);
        db.Describe("Проект заключения сохранён");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }
}
