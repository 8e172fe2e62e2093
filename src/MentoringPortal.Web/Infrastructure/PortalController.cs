using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

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
    protected static DoneResult Done(string url, string flash) => new(url, flash);

    /// <summary>
    /// The one way of a write that has a form: a form with mistakes or a refusal shows the page again (400) with what was typed and the words beside
    /// the fields; a missing record answers 404; what is done leads on.
    /// </summary>
    /// <param name="write">The use case; run only when the form could be read.</param>
    /// <param name="done">Where to and what is said there.</param>
    /// <param name="view">The page with the form.</param>
    /// <param name="page">Its model with the posted form; null answers 404.</param>
    /// <param name="prefix">Prefix of the form's fields.</param>
    /// <param name="conflict">The page where somebody else saved first; without it the general one is shown.</param>
    protected Task<IActionResult> WriteAsync<TPage>(Func<Task<Outcome<Saved>>> write, DoneResult done, string view, Func<Task<TPage?>> page,
        string prefix = ModelStateRules.FormPrefix, Func<Task<IActionResult>>? conflict = null)
        where TPage : class
    {
        FormAnswer.Expect(HttpContext, done.Url);
        return AnswerAsync(write, _ => Task.FromResult<IActionResult>(done), Again(view, page), prefix, conflict);
    }

    /// <summary>The same where the page with the form has several shapes: <paramref name="again"/> answers it.</summary>
    protected Task<IActionResult> WriteAsync(Func<Task<Outcome<Saved>>> write, DoneResult done, Func<Task<IActionResult>> again, string prefix = ModelStateRules.FormPrefix,
        Func<Task<IActionResult>>? conflict = null)
    {
        FormAnswer.Expect(HttpContext, done.Url);
        return AnswerAsync(write, _ => Task.FromResult<IActionResult>(done), again, prefix, conflict);
    }

    /// <summary>The same for a write that makes or changes something: <paramref name="done"/> leads to it, also before it is saved.</summary>
    protected Task<IActionResult> WriteAsync<T, TPage>(Func<Task<Outcome<T>>> write, Func<T, DoneResult> done, string view, Func<Task<TPage?>> page,
        string prefix = ModelStateRules.FormPrefix, Func<Task<IActionResult>>? conflict = null)
        where T : class
        where TPage : class
    {
        FormAnswer.Expect<T>(HttpContext, made => done(made).Url);
        return AnswerAsync(write, made => Task.FromResult<IActionResult>(done(made)), Again(view, page), prefix, conflict);
    }

    /// <summary>The same for a write that makes or changes something, where the page with the form has several shapes.</summary>
    protected Task<IActionResult> WriteAsync<T>(Func<Task<Outcome<T>>> write, Func<T, DoneResult> done, Func<Task<IActionResult>> again,
        string prefix = ModelStateRules.FormPrefix, Func<Task<IActionResult>>? conflict = null)
        where T : class
    {
        FormAnswer.Expect<T>(HttpContext, made => done(made).Url);
        return AnswerAsync(write, made => Task.FromResult<IActionResult>(done(made)), again, prefix, conflict);
    }

    /// <summary>The same for a write that ends with a page of its own, shown once.</summary>
    /// <param name="at">Where the same form leads when it is sent again.</param>
    protected Task<IActionResult> WriteAsync<T, TPage>(Func<Task<Outcome<T>>> write, Func<T, Task<IActionResult>> done, string at, string view, Func<Task<TPage?>> page,
        string prefix = ModelStateRules.FormPrefix, Func<Task<IActionResult>>? conflict = null)
        where TPage : class
    {
        FormAnswer.Expect(HttpContext, at);
        return AnswerAsync(write, done, Again(view, page), prefix, conflict);
    }

    /// <summary>The same for a write that ends with a page of its own, where the page with the form has several shapes.</summary>
    protected Task<IActionResult> WriteAsync<T>(Func<Task<Outcome<T>>> write, Func<T, Task<IActionResult>> done, string at, Func<Task<IActionResult>> again)
    {
        FormAnswer.Expect(HttpContext, at);
        return AnswerAsync(write, done, again, ModelStateRules.FormPrefix, null);
    }

    /// <summary>A write of one button: there is no form to show again, so a refusal is said on the page it leads to.</summary>
    protected async Task<IActionResult> ButtonAsync(Func<Task<Outcome<Saved>>> write, string url, string said)
    {
        FormAnswer.Expect(HttpContext, url);
        var outcome = await write();
        return outcome.IsMissing ? NotFoundPage() : Done(url, outcome.Ok ? said : outcome.Violations[0].Message.TrimEnd('.') + ".");
    }

    /// <summary>The same for a write that tells what it has done.</summary>
    protected async Task<IActionResult> ButtonAsync<T>(Func<Task<Outcome<T>>> write, string url, Func<T, string> said)
    {
        FormAnswer.Expect(HttpContext, url);
        var outcome = await write();
        return outcome.IsMissing ? NotFoundPage() : Done(url, outcome.Ok ? said(outcome.Value) : outcome.Violations[0].Message.TrimEnd('.') + ".");
    }

    private async Task<IActionResult> AnswerAsync<T>(Func<Task<Outcome<T>>> write, Func<T, Task<IActionResult>> done, Func<Task<IActionResult>> again, string prefix,
        Func<Task<IActionResult>>? conflict)
    {
        if (ModelState.IsValid)
        {
            Outcome<T> outcome;
            try
            {
                outcome = await write();
            }
            catch (DbUpdateConcurrencyException) when (conflict is not null)
            {
                // What could not be saved must not stand for what is there now.
                HttpContext.RequestServices.GetRequiredService<PortalDbContext>().ChangeTracker.Clear();
                return await conflict();
            }

            if (outcome.IsMissing) return NotFoundPage();
            if (outcome.Ok) return await done(outcome.Value);
            ModelState.Add(outcome.Violations, prefix);
        }

        return await again();
    }

    private Func<Task<IActionResult>> Again<TPage>(string view, Func<Task<TPage?>> page)
        where TPage : class => async () => await page() is { } model ? Page(view, model) : NotFoundPage();

    /// <summary>The page of a record, or «Не найдено» where there is none that the reader may see.</summary>
    protected IActionResult PageIfFound(object? page) => page is null ? NotFoundPage() : Page(page);

    /// <inheritdoc cref="PageIfFound(object?)"/>
    protected IActionResult PageIfFound(string view, object? page) => page is null ? NotFoundPage() : Page(view, page);

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
    protected IActionResult Batch<T>(string title, string school, IReadOnlyList<T>? papers, Func<IReadOnlyList<T>, IAsyncEnumerable<BatchFile>> read, string format,
        BatchForm form, string back)
    {
        if (papers is null) return NotFoundPage();
        if (papers.Count is > 0 and <= BatchForm.Most) return new BatchResult(title, school, papers.Count, read(papers), format, form.Key);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("BatchProblem", papers.Count == 0
            ? new BatchProblem("Нечего скачивать", form.All ? "Фильтр ничего не отобрал. Измените его и попробуйте снова."
                : "Вы ничего не отметили. Поставьте галочки у нужных строк или возьмите всё отобранное.", back)
            : new BatchProblem("Слишком много за один раз",
                $"За один раз портал отдаёт не больше {BatchForm.Most} документов. Сузьте фильтр – например, возьмите один год или один вид.", back));
    }

    /// <summary>A list as a workbook; the file is named after it and the day.</summary>
    protected FileContentResult Workbook<T>(string title, DateOnly today, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, string? note = null, bool numbered = false) =>
        File(XlsxSheet.ToBytes(title, columns, rows, note, numbered), XlsxSheet.ContentType, $"{title} {RussianDate.Short(today)}.xlsx");

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
