using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
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
    private const string LayoutView = "Layout";

    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var layout = await NowAsync(cancel);
        return Page(LayoutView, await PageOf(layout.Version, LayoutForm.Of(layout), cancel));
    }

    [HttpPost("")]
    public Task<IActionResult> Save([Bind(Prefix = "Form")] LayoutForm form, Guid version, CancellationToken cancel) =>
        WriteAsync(() => change.RunAsync(form, version, cancel), Done("/settings/documents/layout", "Оформление сохранено. Новые документы печатаются так."),
            LayoutView, async () => await PageOf(version, form, cancel), conflict: async () =>
            {
                var now = await NowAsync(cancel);
                var page = await PageOf(now.Version, form, cancel);
                return ConflictPage(LayoutView, page, ConflictModel.Of(form, LayoutForm.Of(now),
                    (nameof(form.ActingHeadId), page.Staff), (nameof(form.LineSpacing), LayoutPage.Spacings)));
            });

    /// <summary>A sample order as the school prints it now.</summary>
    [HttpGet("sample.{format:regex(^(pdf|docx)$)}")]
    public async Task<IActionResult> Sample(string format, CancellationToken cancel) =>
        this.Paper(DocumentCatalogue.All[0].UsualOf(await facts.SchoolAsync(cancel)) with { IsDraft = true, QrPayload = null }, format);

    private async Task<DocumentLayout> NowAsync(CancellationToken cancel) => await db.Set<DocumentLayout>().AsNoTracking().FirstOrDefaultAsync(cancel) ?? new DocumentLayout();

    private async Task<LayoutPage> PageOf(Guid version, LayoutForm form, CancellationToken cancel)
    {
        var staff = await db.Set<Person>().AsNoTracking().Where(s => s.Staff != null && (!s.IsArchived || s.Id == form.ActingHeadId))
            .OrderBy(s => s.SearchName).ToListAsync(cancel);
        return new(version, form, [Choice.None("никто не исполняет"), .. staff.Select(s => Choice.Of(s.Id, $"{s.Name.Full}, {s.Staff!.Post}"))]);
    }
}
