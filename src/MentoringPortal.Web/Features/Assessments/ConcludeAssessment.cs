using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Issues the conclusion: number, frozen content, stored PDF and the request to acknowledge, in one save.</summary>
public sealed class ConcludeAssessment(PortalDbContext db, ConclusionPaper paper, DocumentIssuer issuer, DocumentNumbers numbers,
    DraftSources sources, SchoolCalendarReader calendars, SchoolClock clock)
{
    public async Task<Outcome<IssuedDocument>> RunAsync(AssessmentWork work, IssueForm form, CancellationToken cancel)
    {
        var assessment = work.Assessment;
        if (!form.AcceptsChanges && (await ChangesAsync(assessment, cancel)).Count > 0)
        {
            return new RuleViolation("Сведения изменились с тех пор, как составлен проект: посмотрите, что изменилось, и подтвердите выдачу", nameof(form.AcceptsChanges));
        }

        var code = ConclusionPaper.CodeOf(work.Stage);
        var used = await numbers.HolderAsync(code, form.ConclusionNumber, form.ConclusionDate, cancel);
        var violations = assessment.Conclude(work.Assessor, form.ConclusionNumber, form.ConclusionDate, used, work.Stage, await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var earlier = assessment.CorrectedDocumentId is { } corrected ? await db.Set<IssuedDocument>().FirstAsync(d => d.Id == corrected, cancel) : null;
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(assessment, draft: false, cancel), assessment.Id, assessment.MenteeId, cancel,
            [assessment.MenteeId], earlier, assessment.CorrectionReason);
        if (!issued.Ok) return issued.Violations[0];

        var document = issued.Value;
        assessment.ConclusionIssued(document.Id);
        var planKind = work.Stage.Plan;
        foreach (var plan in await db.Set<Plan>().Include(p => p.Items).Where(p => p.MenteeId == assessment.MenteeId && p.Kind == planKind).ToListAsync(cancel))
        {
            var prolonged = work.Stage.Outcome(assessment.Outcome)?.Effect == OutcomeEffect.Prolong;
            plan.CloseWithConclusion(stageExtended: prolonged);
            // A correction that extends the stage gives the plan back that the first conclusion closed.
            if (earlier is not null && prolonged) plan.ReopenWithExtension(await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == plan.MentorshipId, cancel));
        }

        return await issuer.SaveAsync(document, "Заключение выдано", nameof(form.ConclusionNumber), cancel) is { } taken ? taken : document;
    }

    /// <summary>What has changed since the draft was saved.</summary>
    public async Task<IReadOnlyList<DraftChange>> ChangesAsync(StageAssessment assessment, CancellationToken cancel)
    {
        var (content, facts) = await paper.SourceAsync(assessment, cancel);
        return await sources.ChangesAsync(assessment.Id, content, facts, cancel);
    }
}
