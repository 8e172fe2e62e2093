using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Кто проводит оценку».</summary>
[Route("/assessments/{id:guid}/assignment")]
public sealed class AssignmentController(PortalDbContext db, AssessmentAccess access, StepQueries steps, AssessorsReader assessors, AssignAssessors assign)
    : AssessmentStepController(db, access, steps)
{
    [HttpGet("")]
    public Task<IActionResult> Ask(Guid id, CancellationToken cancel) => OpenAsync(id, f => f.Assessment.State != AssessmentState.Filed,
        f => FormAsync(f, new AssignmentForm { OrganizerId = f.Assessment.OrganizerId, InterviewerId = f.Assessment.InterviewerId }, cancel), cancel);

    [HttpPost("")]
    public Task<IActionResult> Assign(Guid id, Guid version, [Bind(Prefix = "Form")] AssignmentForm form, CancellationToken cancel) => ActAsync(
        id, version, work => assign.RunAsync(work, form, cancel), Done($"/assessments/{id}", "Записано, кто проводит оценку."), f => FormAsync(f, form, cancel), cancel);

    private async Task<IActionResult> FormAsync(StepFacts facts, AssignmentForm form, CancellationToken cancel)
    {
        var free = await assessors.OfAsync(facts.Assessment.MenteeId, cancel);
        return Page("Assignment", new AssignmentPage(facts.With(form), AssessorsReader.Choices(free, facts.Stage.Organizer, "Выберите"),
            AssessorsReader.Choices(free, facts.Stage.Interviewer, "Пока не назначен")));
    }
}

/// <summary>The page with both choices.</summary>
public sealed record AssignmentPage(StepPage<AssignmentForm> Step, IReadOnlyList<Choice> Organizers, IReadOnlyList<Choice> Interviewers)
{
    public AssignmentForm Form => Step.Form;
}
