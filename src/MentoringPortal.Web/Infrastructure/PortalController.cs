using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>Base of the page controllers: the few answers that every page gives in the same way.</summary>
public abstract class PortalController : Controller
{
    /// <summary>Shows a page; when the form on it has errors, with status 400.</summary>
    protected ViewResult Page(string view, object model)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, model);
    }

    /// <summary>Shows the view named after the action.</summary>
    protected ViewResult Page(object model)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(model);
    }

    /// <summary>Ends a write: redirects to a local address and says there what happened.</summary>
    protected LocalRedirectResult Done(string url, string flash)
    {
        TempData[Shell.FlashKey] = flash;
        return LocalRedirect(url);
    }

    /// <summary>«Не найдено»: also for another school's records, so that their existence is not told.</summary>
    protected NotFoundResult NotFoundPage() => NotFound();

    /// <summary>
    /// Somebody else saved first: shows the form again (status 409) with what was entered beside what is there now.
    /// The model must carry the fresh version, so that sending again is a deliberate choice.
    /// </summary>
    protected ViewResult ConflictPage(string view, object model, ConflictModel conflict)
    {
        ViewData[ConflictModel.Key] = conflict;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, model);
    }
}

/// <summary>Puts broken rules beside the fields they concern.</summary>
public static class ModelStateRules
{
    /// <summary>The prefix of form fields in views: <c>for="Form.Topic"</c>.</summary>
    public const string FormPrefix = "Form";

    /// <summary>Adds a violation; without a field it stands for the whole form.</summary>
    public static void Add(this ModelStateDictionary state, RuleViolation violation, string prefix = FormPrefix) =>
        state.AddModelError(violation.Field.Length == 0 ? "" : prefix.Length == 0 ? violation.Field : prefix + "." + violation.Field, violation.Message);

    /// <summary>Adds several violations.</summary>
    public static void Add(this ModelStateDictionary state, IEnumerable<RuleViolation> violations, string prefix = FormPrefix)
    {
        foreach (var violation in violations) state.Add(violation, prefix);
    }
}
