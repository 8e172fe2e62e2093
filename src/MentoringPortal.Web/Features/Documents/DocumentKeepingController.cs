using MentoringPortal.Data;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The page where the scan of the paper original is put in.</summary>
public sealed record ScanPage(Guid DocumentId, string Title, bool Replaces, ScanForm Form);

/// <summary>The page where a document is filed into a case by hand.</summary>
public sealed record FileIntoCasePage(Guid DocumentId, string Title, string? Mark, Guid Version, IReadOnlyList<Choice> Cases, FileIntoCaseForm Form);

/// <summary>What is done with a document after it was issued: reminders, the scan of the paper, the case.</summary>
[Route("/documents/{id:guid}")]
public sealed class DocumentKeepingController(PortalDbContext db, DocumentAccess access, DocumentListReader list, RemindAcknowledgements remind, AttachScan attach,
    FileIntoCase file, FileDoor files) : PortalController
{
    [HttpPost("reminders")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> Remind(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null) return NotFoundPage();
        return await ButtonAsync(() => remind.RunAsync(id, cancel), $"/documents/{id}", reminded =>
            $"Напоминание получили: {RussianPlural.Of(reminded.People, "человек", "человека", "человек")}. Оно стоит на главной и в разделе «На ознакомление».");
    }

    [HttpGet("scans/new")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> NewScan(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } document ? await ScanAsync(document, new ScanForm(), cancel) : NotFoundPage();

    [HttpPost("scans")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> AddScan(Guid id, [Bind(Prefix = "Form")] ScanForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } document) return NotFoundPage();
        return await WriteAsync(() => attach.RunAsync(document, form, cancel), Done($"/documents/{id}", "Скан подписанного документа приложен."),
            () => ScanAsync(document, form, cancel));
    }

    [HttpGet("scans/{scan:guid}")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Scan(Guid id, Guid scan, CancellationToken cancel) =>
        await FindAsync(id, cancel) is not null && await db.Set<DocumentScan>().Where(s => s.Id == scan && s.DocumentId == id).Select(s => (Guid?)s.FileId)
            .FirstOrDefaultAsync(cancel) is { } found
            ? await files.DownloadAsync(found, cancel)
            : NotFoundPage();

    [HttpGet("case")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> Case(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } document ? await CaseAsync(document, document.Version, new FileIntoCaseForm { CaseId = document.CaseId }, cancel) : NotFoundPage();

    [HttpPost("case")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> PutIntoCase(Guid id, Guid version, [Bind(Prefix = "Form")] FileIntoCaseForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } document) return NotFoundPage();
        return await WriteAsync(() => file.RunAsync(document, form, version, cancel), filed => Done($"/documents/{id}", filed.FilingMark + ": отметка поставлена."),
            () => CaseAsync(document, version, form, cancel));
    }

    private Task<IssuedDocument?> FindAsync(Guid id, CancellationToken cancel) => access.Visible().FirstOrDefaultAsync(d => d.Id == id, cancel);

    private async Task<IActionResult> ScanAsync(IssuedDocument document, ScanForm form, CancellationToken cancel) =>
        Page("Scan", new ScanPage(document.Id, document.Title, await db.Set<DocumentScan>().AnyAsync(s => s.DocumentId == document.Id, cancel), form));

    private async Task<IActionResult> CaseAsync(IssuedDocument document, Guid version, FileIntoCaseForm form, CancellationToken cancel) =>
        Page("Case", new FileIntoCasePage(document.Id, document.Title, document.FilingMark, version, [Choice.None(), .. await list.CasesAsync(cancel)], form));
}
