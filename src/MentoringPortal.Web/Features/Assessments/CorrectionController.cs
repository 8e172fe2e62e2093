using MentoringPortal.Data;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A corrected conclusion: begins and gives up; writing and issuing stand in <see cref="ConclusionController"/>.</summary>
[Route("/assessments/{id:guid}/correction")]
public sealed class CorrectionController(PortalDbContext db, AssessmentAccess access, StepQueries steps, CorrectConclusion correct) : AssessmentStepController(db, access, steps)
{
    [HttpGet("")]
    public Task<IActionResult> Begin(Guid id, CancellationToken cancel) =>
        OpenAsync(id, f => f.Assessment.ConclusionDocumentId is not null, f => Task.FromResult<IActionResult>(Page("Correction", f.With(new CorrectionForm()))), cancel);

    [HttpPost("")]
    public Task<IActionResult> Begin(Guid id, Guid version, [Bind(Prefix = "Form")] CorrectionForm form, CancellationToken cancel) => ActAsync(
        id, version, work => correct.RunAsync(work, form, cancel),
        Done($"/assessments/{id}/conclusion", "Исправьте текст и сохраните проект. Выданное заключение действует, пока его не заменит исправленное."),
        f => Task.FromResult<IActionResult>(Page("Correction", f.With(form))), cancel);

    [HttpPost("removal")]
    public Task<IActionResult> GiveUp(Guid id, Guid version, CancellationToken cancel) => ActAsync(
        id, version, work => correct.GiveUpAsync(work, cancel),
        Done($"/assessments/{id}", "Исправление отменено, выданное заключение действует без изменений."),
        _ => Task.FromResult<IActionResult>(Done($"/assessments/{id}", "Исправление уже завершено.")), cancel);
}
