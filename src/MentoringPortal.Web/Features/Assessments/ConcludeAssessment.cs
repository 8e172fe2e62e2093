using MentoringPortal.Data;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Issues the conclusion: number, frozen content, stored PDF and the request to acknowledge, in one save.</summary>
public sealed class ConcludeAssessment(PortalDbContext db, ConclusionPaper paper, DocumentIssuer issuer, SchoolClock clock)
{
    public async Task<Result<IssuedDocument>> RunAsync(AssessmentWork work, IssueForm form, CancellationToken cancel)
    {
        var assessment = work.Assessment;
        var used = await issuer.NumberIsUsedAsync(AdaptationConclusion.Code, form.ConclusionNumber, form.ConclusionDate?.Year ?? 0, cancel);
        var violations = assessment.Conclude(work.Assessor, form.ConclusionNumber, form.ConclusionDate, used, clock.Today);
        if (violations.Count > 0)
        {
            return violations.ToList();
        }

        var issued = issuer.TryIssue(await paper.ComposeAsync(assessment, draft: false, cancel), assessment.Id, assessment.MenteeId);
        if (!issued.Ok)
        {
            return issued.Violations[0];
        }

        var document = issued.Value;
        assessment.ConclusionIssued(document.Id);
        db.Add(new Acknowledgement(document.Id, assessment.MenteeId));
        foreach (var plan in await db.Set<Plan>().Include(p => p.Items).Where(p => p.MentorshipId == assessment.MentorshipId && p.Kind == PlanKind.Adaptation).ToListAsync(cancel))
        {
            plan.CloseWithConclusion(stageExtended: assessment.Outcome == AdaptationOutcome.Extended);
        }

        db.Describe("Заключение выдано");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is not DbUpdateConcurrencyException)
        {
            // A second clerk took the number in the same moment; the unique index stopped this one.
            db.ChangeTracker.Clear();
            if (!await issuer.NumberIsUsedAsync(AdaptationConclusion.Code, form.ConclusionNumber, form.ConclusionDate!.Value.Year, cancel))
            {
                throw;
            }

            return new RuleViolation($"Номер {form.ConclusionNumber} только что заняли: укажите другой", nameof(form.ConclusionNumber));
        }

        return document;
    }
}
