using MentoringPortal.Data;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Filing into the dossier (S0-32, T-03).</summary>
[Route("/assessments/{id:guid}/filing")]
public sealed class FilingController(PortalDbContext db, AssessmentAccess access, StepQueries steps, FilingQueries filing, FileAssessment file, SchoolClock clock)
    : AssessmentStepController(db, access, steps)
{
    [HttpGet("")]
    public Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        OpenAsync(id, f => f.Assessment.MayFile, f => FormAsync(f, new FilingForm { FiledOn = clock.Today }, cancel), cancel);

    [HttpPost("")]
    public Task<IActionResult> File(Guid id, Guid version, [Bind(Prefix = "Form")] FilingForm form, CancellationToken cancel) => ActAsync(
        id,
        version,
        work => file.RunAsync(work, form, cancel),
        filed => View("DonePage", new DonePage(
            "Документы помещены в дело",
            ["Оценка этапа завершена. Опись дела составлена."],
            [new($"/documents/{filed.InventoryId}.pdf", "Опись дела (PDF)"), new($"/dossiers/{filed.MenteeId}", "Открыть дело"), new("/assessments", "К списку оценок")])),
        f => f.Assessment.MayFile ? FormAsync(f, form, cancel)
            : Task.FromResult<IActionResult>(Done($"/assessments/{id}", "Документы ещё нельзя поместить в дело: смотрите «Что дальше».")),
        cancel);

    private async Task<IActionResult> FormAsync(StepFacts facts, FilingForm form, CancellationToken cancel)
    {
        var papers = await filing.PapersAsync(facts.Assessment, cancel);
        for (var i = form.Sheets.Count; i < papers.Count; i++)
        {
            form.Sheets.Add(papers[i].Sheets);
        }

        return Page("Filing", new FilingPage(
            facts.Assessment.Id, facts.Mentee.Name.Full, facts.Assessment.Version, facts.Assessment.FilingDueOn ?? clock.Today, facts.Assessment.IsFilingOverdueOn(clock.Today),
                papers, form, facts.Stage.Filing?.Words() ?? "срок не установлен")
        { IsAcceptance = !facts.Assessment.HasConclusion });
    }
}
