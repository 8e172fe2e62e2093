using MentoringPortal.Data;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Отменить оценку»: begun by mistake, or for a pair that is over.</summary>
[Route("/assessments/{id:guid}/cancellation")]
public sealed class CallOffController(PortalDbContext db, AssessmentAccess access, StepQueries steps, CallOffAssessment callOff) : AssessmentStepController(db, access, steps)
{
    [HttpGet("")]
    public Task<IActionResult> Ask(Guid id, CancellationToken cancel) =>
        OpenAsync(id, f => f.Assessment.MayBeCalledOff, f => Task.FromResult<IActionResult>(View("CheckPage", CheckOf(f))), cancel);

    [HttpPost("")]
    public Task<IActionResult> CallOff(Guid id, Guid version, CancellationToken cancel) => ActAsync(
        id, version, work => callOff.RunAsync(work, cancel),
        Done("/assessments", "Оценка этапа отменена. Анкета, отзыв и план остались у пары."),
        f => Task.FromResult<IActionResult>(Page("CheckPage", CheckOf(f))), cancel, prefix: "");

    private static CheckPage CheckOf(StepFacts of) => new(
        "Отменить оценку этапа?",
        [new("Наставляемый", of.Mentee.Name.Full), new("Наставник", of.Mentor.Name.Full)],
        $"/assessments/{of.Assessment.Id}/cancellation",
        "Отменить оценку")
    {
        Meaning = of.Assessment.JointReviewOn is null
            ? "Анкета, отзыв наставника и план останутся у пары. "
                + "Когда у наставляемого будет новая пара, оценка откроется снова."
            : "Запись о рассмотрении и проект заключения будут удалены. Анкета, отзыв наставника и план останутся у пары. "
                + "Когда у наставляемого будет новая пара, оценка откроется снова.",
        Back = $"/assessments/{of.Assessment.Id}",
        Version = of.Assessment.Version,
    };
}
