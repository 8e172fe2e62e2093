using MentoringPortal.Data;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Issues the conclusion: number, frozen content, stored PDF and the request to acknowledge, in one save.</summary>
public sealed class ConcludeAssessment(PortalDbContext db, ConclusionPaper paper, DocumentIssuer issuer, DocumentNumbers numbers, DocumentRevisions revisions, DraftSources sources, SignatureMeaningReader meaning, SchoolClock clock)
{
    public async Task<Result<IssuedDocument>> RunAsync(AssessmentWork work, IssueForm form, CancellationToken cancel)
    {
        var assessment = work.Assessment;
        if (!form.AcceptsChanges && (await ChangesAsync(assessment, cancel)).Count > 0)
        {
            return new RuleViolation("Сведения изменились с тех пор, как составлен проект: посмотрите, что изменилось, и подтвердите выдачу", nameof(form.AcceptsChanges));
        }

        var used = await numbers.HolderAsync(AdaptationConclusion.Code, form.ConclusionNumber, form.ConclusionDate, cancel);
        var violations = assessment.Conclude(work.Assessor, form.ConclusionNumber, form.ConclusionDate, used, clock.Today);
        if (violations.Count > 0)
        {
            return violations.ToList();
        }

        var earlier = assessment.CorrectedDocumentId is { } corrected ? await db.Set<IssuedDocument>().FirstAsync(d => d.Id == corrected, cancel) : null;
        var content = (await meaning.ReadAsync(cancel)).Mark(await paper.ComposeAsync(assessment, draft: false, cancel), clock.ToLocal(clock.NowUtc));
        var issued = await issuer.TryIssueAsync(earlier is null ? content : DocumentRevisions.InPlaceOf(content, earlier), assessment.Id, assessment.MenteeId, cancel);
        if (!issued.Ok)
        {
            return issued.Violations[0];
        }

        var document = issued.Value;
        if (earlier is not null && await revisions.ReplaceAsync(earlier, document, assessment.CorrectionReason, cancel) is { } violation)
        {
            return violation;
        }

        assessment.ConclusionIssued(document.Id);
        db.Add(new Acknowledgement(document.Id, assessment.MenteeId));
        foreach (var plan in await db.Set<Plan>().Include(p => p.Items).Where(p => p.MentorshipId == assessment.MentorshipId && p.Kind == PlanKind.Adaptation).ToListAsync(cancel))
        {
            plan.CloseWithConclusion(stageExtended: assessment.Outcome == AdaptationOutcome.Extended);
            // A correction that extends the stage gives the plan back that the first conclusion closed.
            if (earlier is not null && assessment.Outcome == AdaptationOutcome.Extended) plan.ReopenWithExtension(await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == plan.MentorshipId, cancel));
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
            if (await numbers.HolderAsync(AdaptationConclusion.Code, form.ConclusionNumber, form.ConclusionDate, cancel) is not { } taken)
            {
                throw;
            }

            return taken with { Field = nameof(form.ConclusionNumber) };
        }

        return document;
    }

    /// <summary>What has changed since the draft was saved.</summary>
    public async Task<IReadOnlyList<DraftChange>> ChangesAsync(StageAssessment assessment, CancellationToken cancel)
    {
        var (content, facts) = await paper.SourceAsync(assessment, cancel);
        return await sources.ChangesAsync(assessment.Id, content, facts, cancel);
    }
}
