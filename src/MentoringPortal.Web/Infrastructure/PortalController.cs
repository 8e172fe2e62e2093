using MentoringPortal.Domain.Common;
using MentoringPortal.Documents;
using MentoringPortal.Web.Infrastructure.Batches;
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

    /// <summary>False when a ticked record is no id at all; what is wrong with the filter beside it does not matter.</summary>
    protected bool TickedCanBeRead => !ModelState.Any(e => e.Key.StartsWith("id", StringComparison.OrdinalIgnoreCase) && e.Value is { Errors.Count: > 0 });

    /// <summary>Many papers at once: streamed as one PDF or a ZIP, or a page that says why not.</summary>
    /// <param name="title">Title and name of the file.</param>
    /// <param name="school">Whose papers they are.</param>
    /// <param name="papers">The papers; null when one of the ticked records does not exist for this person.</param>
    /// <param name="read">Reads the papers one by one.</param>
    /// <param name="back">The list.</param>
    protected IActionResult Batch<T>(string title, string school, IReadOnlyList<T>? papers, Func<IReadOnlyList<T>, IAsyncEnumerable<BatchFile>> read, string format, BatchForm form, string back)
    {
        if (papers is null) return NotFoundPage();
        if (papers.Count is > 0 and <= BatchForm.Most) return new BatchResult(title, school, papers.Count, read(papers), format, form.Key);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("BatchProblem", papers.Count == 0
            ? new BatchProblem("Нечего скачивать", form.All ? "Фильтр ничего не отобрал. Измените его и попробуйте снова." : "Вы ничего не отметили. Поставьте галочки у нужных строк или возьмите всё отобранное.", back)
            : new BatchProblem("Слишком много за один раз", $"За один раз портал отдаёт не больше {BatchForm.Most} документов. Сузьте фильтр – например, возьмите один год или один вид.", back));
    }

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
