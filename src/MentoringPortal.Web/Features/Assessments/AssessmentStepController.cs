using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the pages of an assessment's steps have in common: deputies only, 404 for what the actor may not see, a plain refusal for the mentee's mentor.</summary>
[ActsAs(AssessmentAccess.Act)]
public abstract class AssessmentStepController(PortalDbContext db, AssessmentAccess access, StepQueries steps) : PortalController
{
    protected PortalDbContext Db { get; } = db;

    protected AssessmentAccess Access { get; } = access;

    /// <summary>Opens the page of a step; where it is not this step's turn, leads back to the assessment.</summary>
    protected async Task<IActionResult> OpenAsync(Guid id, Func<StepFacts, bool> isTurn, Func<StepFacts, Task<IActionResult>> show, CancellationToken cancel)
    {
        var facts = await steps.FindAsync(id, cancel);
        if (facts is null) return NotFoundPage();

        if (facts.Forbidden is not null)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return View("CannotAssess", facts);
        }

        return isTurn(facts) ? await show(facts) : Done($"/assessments/{id}", "Сейчас другой шаг: смотрите «Что дальше».");
    }

    /// <summary>Carries a step out; with violations shows the page again.</summary>
    protected async Task<IActionResult> ActAsync(
        Guid id, Guid version, Func<AssessmentWork, Task<IReadOnlyList<RuleViolation>>> act, Func<IActionResult> done, Func<StepFacts, Task<IActionResult>> again,
            CancellationToken cancel, string prefix = ModelStateRules.FormPrefix)
    {
        var work = await Access.FindWorkAsync(id, version, cancel);
        if (work is null) return NotFoundPage();

        if (ModelState.IsValid)
        {
            var violations = await act(work);
            if (violations.Count == 0) return done();

            ModelState.Add(violations, prefix);
        }

        Db.ChangeTracker.Clear();
        var facts = await steps.FindAsync(id, cancel);
        return facts is null ? NotFoundPage() : await again(facts);
    }
}
