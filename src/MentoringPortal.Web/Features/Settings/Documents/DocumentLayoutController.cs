using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>«Оформление документов»: page, head of the sheet, who acts for the head of the school.</summary>
[Route("settings/documents/layout")]
[ActsAs(SchoolRole.Curator | SchoolRole.Director)]
public sealed class DocumentLayoutController(PortalDbContext db, ChangeLayout change, PaperFactsReader facts) : PortalController
{
    private const string LayoutView = "/Features/Settings/Documents/Layout.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var layout = await NowAsync(cancel);
        return Page(LayoutView, await PageOf(layout.Version, LayoutForm.Of(layout), cancel));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save([Bind(Prefix = "Form")] LayoutForm form, Guid version, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid) ModelState.Add(await change.RunAsync(form, version, cancel));
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.Entries.Any(x => x.Entity is DocumentLayout))
        {
            var now = await NowAsync(cancel);
            var page = await PageOf(now.Version, form, cancel);
            return ConflictPage(LayoutView, page, new ConflictModel(null, LayoutConflict.Rows(form, LayoutForm.Of(now), page.Staff)));
        }
        return ModelState.IsValid ? Done("/settings/documents/layout", "Оформление сохранено. Новые документы печатаются так.") : Page(LayoutView, await PageOf(version, form, cancel));
    }

    /// <summary>A sample order as the school prints it now.</summary>
    [HttpGet("sample.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Sample(string format, CancellationToken cancel) =>
        this.Paper(DocumentCatalogue.All[0].UsualOf(await facts.SchoolAsync(cancel)) with { IsDraft = true, QrPayload = null }, format);

    private async Task<DocumentLayout> NowAsync(CancellationToken cancel) => await db.Set<DocumentLayout>().AsNoTracking().FirstOrDefaultAsync(cancel) ?? new DocumentLayout();

    private async Task<LayoutPage> PageOf(Guid version, LayoutForm form, CancellationToken cancel)
    {
        var staff = await db.Set<StaffMember>().AsNoTracking().Where(s => !s.IsArchived || s.Id == form.ActingHeadId).OrderBy(s => s.SearchName).ToListAsync(cancel);
        return new(version, form, [Choice.None("никто не исполняет"), .. staff.Select(s => Choice.Of(s.Id, $"{s.Name.Full}, {s.Post}"))]);
    }
}

/// <summary>What two editors of the layout entered.</summary>
internal static class LayoutConflict
{
    public static IReadOnlyList<ConflictRow> Rows(LayoutForm mine, LayoutForm now, IReadOnlyList<Choice> staff) =>
    [
        .. new ConflictRow[]
        {
            new("Размер шрифта", $"{mine.FontSize}", $"{now.FontSize}"),
            new("Межстрочный интервал", $"{mine.LineSpacing / 100.0}", $"{now.LineSpacing / 100.0}"),
            new("Левое поле", $"{mine.LeftMargin}", $"{now.LeftMargin}"),
            new("Правое поле", $"{mine.RightMargin}", $"{now.RightMargin}"),
            new("Верхнее поле", $"{mine.TopMargin}", $"{now.TopMargin}"),
            new("Нижнее поле", $"{mine.BottomMargin}", $"{now.BottomMargin}"),
            new("Учредитель", Word(mine.ShowFounder), Word(now.ShowFounder)),
            new("Адрес и связь", Word(mine.ShowContacts), Word(now.ShowContacts)),
            new("Место составления", Word(mine.ShowPlace), Word(now.ShowPlace)),
            new("Кто исполняет обязанности", Name(staff, mine), Name(staff, now)),
            new("Должность исполняющего обязанности", mine.ActingPost, now.ActingPost),
            new("С какого дня", Day(mine.ActingFrom), Day(now.ActingFrom)),
            new("По какой день", Day(mine.ActingTo), Day(now.ActingTo)),
        }.Where(r => (r.Mine ?? "") != (r.Current ?? "")),
    ];

    private static string? Name(IReadOnlyList<Choice> staff, LayoutForm form) => staff.FirstOrDefault(c => c.Value == (form.ActingHeadId?.ToString() ?? ""))?.Text;

    private static string? Day(DateOnly? day) => day is { } known ? RussianDate.Short(known) : null;

    private static string Word(bool shown) => shown ? "печатать" : "не печатать";
}
