using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Review of the package together with the mentor (S0-27).</summary>
[Route("/assessments/{id:guid}/joint-review")]
public sealed class JointReviewController(PortalDbContext db, AssessmentAccess access, StepQueries steps, AssessmentQueries assessments, RecordJointReview record,
    SchoolClock clock) : AssessmentStepController(db, access, steps)
{
    [HttpGet("")]
    public Task<IActionResult> Show(Guid id, CancellationToken cancel) =>
        OpenAsync(id, f => f.Stage.JointReview && f.Assessment.State <= AssessmentState.UnderReview, f => FormAsync(f, new JointReviewForm
        {
            HeldOn = f.Assessment.JointReviewOn ?? (clock.Today <= f.Assessment.PeriodTo ? clock.Today : null),
            Findings = f.Assessment.JointReviewFindings,
            PlanCorrections = f.Assessment.JointReviewPlanCorrections,
            MenteeInvited = f.Assessment.MenteeInvited,
        }, cancel), cancel);

    [HttpPost("")]
    public Task<IActionResult> Record(Guid id, Guid version, [Bind(Prefix = "Form")] JointReviewForm form, CancellationToken cancel) => ActAsync(
        id,
        version,
        work => record.RunAsync(work, form, cancel),
        Done($"/assessments/{id}", "Рассмотрение записано. Теперь можно составить проект заключения."),
        f => FormAsync(f, form, cancel),
        cancel);

    private async Task<IActionResult> FormAsync(StepFacts facts, JointReviewForm form, CancellationToken cancel)
    {
        var page = (await assessments.PageAsync(facts.Assessment.Id, cancel))!;
        return Page("JointReview",
            facts.With(form) with
            {
                Facts = [.. page.Package.Select(p => new Infrastructure.Components.SummaryRow(p.Title, p.State))],
                PackageIsIncomplete = !page.PackageIsComplete
            });
    }
}
