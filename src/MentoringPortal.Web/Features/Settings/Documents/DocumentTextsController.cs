using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>«Тексты документов»: the school's own preambles, items and phrases, with preview, check and versions.</summary>
[Route("settings/documents")]
[ActsAs(SchoolRole.Curator | SchoolRole.Director)]
public sealed class DocumentTextsController(DocumentTextsReader reader, TextTrial trial, ChangeDocumentTexts change) : PortalController
{
    private const string EditView = "Texts";
    private const string CheckView = "Check";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Kinds", await reader.KindsAsync(cancel));

    [HttpGet("{code}")]
    public async Task<IActionResult> Edit(string code, CancellationToken cancel)
    {
        if (DocumentTextsReader.Offered(code) is not { } kind) return NotFoundPage();
        var now = await reader.InForceAsync(kind.Code, cancel);
        return Page(EditView, await PageOf(kind, now, now.Form(kind), now.Version, cancel));
    }

    /// <summary>Shows the page with what is typed; nothing is saved.</summary>
    [HttpPost("{code}/preview")]
    public async Task<IActionResult> Preview(string code, [Bind(Prefix = "Form")] TextsForm form, Guid version, CancellationToken cancel)
    {
        if (DocumentTextsReader.Offered(code) is not { } kind) return NotFoundPage();
        form.Complete(kind.Texts);
        ModelState.Add(await trial.CheckAsync(kind, form, cancel));
        return Page(EditView, await PageOf(kind, await reader.InForceAsync(kind.Code, cancel), form, version, cancel));
    }

    /// <summary>The sample with what is typed as PDF; nothing is saved.</summary>
    [HttpPost("{code}/preview.pdf")]
    public async Task<IActionResult> PreviewPdf(string code, [Bind(Prefix = "Form")] TextsForm form, CancellationToken cancel)
    {
        if (DocumentTextsReader.Offered(code) is not { } kind) return NotFoundPage();
        form.Complete(kind.Texts);
        return this.Paper(await trial.SampleAsync(kind, form, cancel), "pdf");
    }

    /// <summary>The check page before new texts come into force.</summary>
    [HttpPost("{code}")]
    public async Task<IActionResult> Check(string code, [Bind(Prefix = "Form")] TextsForm form, Guid version, CancellationToken cancel)
    {
        if (DocumentTextsReader.Offered(code) is not { } kind) return NotFoundPage();
        form.Complete(kind.Texts);
        var now = await reader.InForceAsync(kind.Code, cancel);
        ModelState.Add(await trial.CheckAsync(kind, form, cancel));
        var changes = Changes(kind, now, form);
        if (ModelState.IsValid && changes.Count == 0) ModelState.AddModelError("", "Тексты не изменились: они уже действуют в таком виде");
        if (form.Note?.Length > DocumentTexts.LongestNote)
        {
            ModelState.AddModelError("Form.Note", $"Пояснение слишком длинное: можно не больше {DocumentTexts.LongestNote} знаков");
        }
        if (!ModelState.IsValid) return Page(EditView, await PageOf(kind, now, form, version, cancel));
        return now.Version == version
            ? View(CheckView, new TextsCheckPage(kind, "Ввести тексты в действие?", version, form, changes))
            : await ConflictOf(kind, form, cancel);
    }

    /// <summary>Takes the texts into force.</summary>
    [HttpPost("{code}/force")]
    public async Task<IActionResult> Force(string code, [Bind(Prefix = "Form")] TextsForm form, Guid version, CancellationToken cancel)
    {
        if (DocumentTextsReader.Offered(code) is not { } kind) return NotFoundPage();
        form.Complete(kind.Texts);
        ModelState.Add(await trial.CheckAsync(kind, form, cancel));
        return await WriteAsync(() => change.RunAsync(kind, form, version, cancel),
            Done($"/settings/documents/{kind.Code}", "Тексты введены в действие. Новые документы составляются по ним."),
            EditView, async () => await PageOf(kind, await reader.InForceAsync(kind.Code, cancel), form, version, cancel), conflict: () => ConflictOf(kind, form, cancel));
    }

    /// <summary>The check page before all texts become the usual ones again.</summary>
    [HttpGet("{code}/usual")]
    public async Task<IActionResult> Usual(string code, CancellationToken cancel) => DocumentTextsReader.Offered(code) is { } kind
        ? await CheckOf(kind, "Вернуть типовые тексты?", TextsInForce.None.Own, "Возвращены типовые тексты", cancel)
        : NotFoundPage();

    [HttpGet("{code}/versions")]
    public async Task<IActionResult> Versions(string code, VersionFilter filter, CancellationToken cancel) => DocumentTextsReader.Offered(code) is { } kind
        ? View("Versions", await reader.VersionsAsync(kind, filter, cancel))
        : NotFoundPage();

    [HttpGet("{code}/versions/{number:int}")]
    public async Task<IActionResult> Version(string code, int number, CancellationToken cancel) =>
        DocumentTextsReader.Offered(code) is { } kind && await reader.VersionAsync(kind, number, cancel) is { } version ? View("Version", version) : NotFoundPage();

    /// <summary>The check page before an earlier version is in force again.</summary>
    [HttpGet("{code}/versions/{number:int}/restore")]
    public async Task<IActionResult> Restore(string code, int number, CancellationToken cancel) =>
        DocumentTextsReader.Offered(code) is { } kind && await reader.OwnOfAsync(kind.Code, number, cancel) is { } own
            ? await CheckOf(kind, $"Вернуть тексты версии {number}?", own, $"Возвращена версия {number}", cancel)
            : NotFoundPage();

    private async Task<IActionResult> CheckOf(CatalogueEntry kind, string title, IReadOnlyDictionary<string, string> own, string note, CancellationToken cancel)
    {
        var now = await reader.InForceAsync(kind.Code, cancel);
        var form = new TextsInForce(now.Version, now.Number, own, null).Form(kind);
        form.Note = note;
        return View(CheckView, new TextsCheckPage(kind, title, now.Version, form, Changes(kind, now, form)));
    }

    private async Task<IActionResult> ConflictOf(CatalogueEntry kind, TextsForm form, CancellationToken cancel)
    {
        var now = await reader.InForceAsync(kind.Code, cancel);
        var current = now.Form(kind);
        var rows = kind.Texts.Slots.Where(s => form.Texts[s.Key] != current.Texts[s.Key]).Select(s => new ConflictRow(s.Title, form.Texts[s.Key], current.Texts[s.Key]));
        return ConflictPage(EditView, await PageOf(kind, now, form, now.Version, cancel), new ConflictModel(now.By, [.. rows]));
    }

    private async Task<TextsPage> PageOf(CatalogueEntry kind, TextsInForce now, TextsForm form, Guid version, CancellationToken cancel) =>
        new(kind, version, now.Number, form, await trial.SampleAsync(kind, form, cancel), DocumentTextsReader.Faults(kind, now.Own),
            [.. kind.Texts.Slots.Where(s => now.Own.ContainsKey(s.Key)).Select(s => s.Title)]);

    private static IReadOnlyList<TextChange> Changes(CatalogueEntry kind, TextsInForce now, TextsForm form) =>
        DocumentTextsReader.Changes(kind, now.Own, kind.Texts.Slots.Where(s => form.Texts[s.Key] != s.Usual).ToDictionary(s => s.Key, s => form.Texts[s.Key]));
}
