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
    protected Task<IActionResult> ActAsync(Guid id, Guid version, Func<AssessmentWork, Task<Outcome<Saved>>> act, DoneResult done, Func<StepFacts, Task<IActionResult>> again,
        CancellationToken cancel, string prefix = ModelStateRules.FormPrefix, Func<Task<IActionResult>>? conflict = null) =>
        WriteAsync(async () => await Access.FindWorkAsync(id, version, cancel) is { } work ? await act(work) : Outcome.Missing, done, () => AgainAsync(id, again, cancel), prefix,
            conflict);

    /// <summary>The same for a step that ends with a page of its own.</summary>
    protected Task<IActionResult> ActAsync<T>(Guid id, Guid version, Func<AssessmentWork, Task<Outcome<T>>> act, Func<T, IActionResult> done,
        Func<StepFacts, Task<IActionResult>> again, CancellationToken cancel) =>
        WriteAsync(async () => await Access.FindWorkAsync(id, version, cancel) is { } work ? await act(work) : Outcome.Missing, made => Task.FromResult(done(made)),
            $"/assessments/{id}", () => AgainAsync(id, again, cancel));

    // Whoever may not act does not get the form either; what could not be saved must not stand for what is there now.
    private async Task<IActionResult> AgainAsync(Guid id, Func<StepFacts, Task<IActionResult>> again, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        return await steps.FindAsync(id, cancel) is { Forbidden: null } facts ? await again(facts) : NotFoundPage();
    }
}
