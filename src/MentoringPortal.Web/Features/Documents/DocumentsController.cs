using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The page of an issued document.</summary>
public sealed record DocumentPage(
    IssuedDocument Document, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<AcknowledgementLine> Acknowledgements, OfficialDocument Content,
    AcknowledgementLine? Mine, bool CanRecord, bool SeesAll, HistoryModel? History);

/// <summary>Issued documents: the journal, the record, the stored bytes. Acknowledging stands in <see cref="AcknowledgementsController"/>.</summary>
public sealed class DocumentsController(
    PortalDbContext db, DocumentAccess access, CurrentActor actor, SchoolClock clock, DocumentListReader list, AcknowledgementReader acknowledgements, PaperFactsReader facts, FileDoor files, AuditHistory history) : PortalController
{
    [HttpGet("/documents")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Index(DocumentFilter filter, CancellationToken cancel) => Page(await list.PageAsync(filter, cancel));

    [HttpGet("/documents/journal.xlsx")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Journal(DocumentFilter filter, CancellationToken cancel) => File(
        XlsxSheet.ToBytes(
            "Журнал документов",
            [new("Дата", 12), new("Номер", 14), new("Вид", 45), new("Документ", 70), new("Должны ознакомиться", 14), new("Ожидаются", 12)],
            (await list.AllAsync(filter, cancel)).Select(d => new object?[] { d.Date, d.Number, d.Kind, d.Title, d.People, d.Awaited })),
        XlsxSheet.ContentType, $"Журнал документов {RussianDate.Short(clock.Today)}.xlsx");

    [HttpGet("/documents/{id:guid}")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Document(Guid id, CancellationToken cancel)
    {
        var found = await access.Visible().AsNoTracking().Where(d => d.Id == id).Select(d => new { Document = d, d.Content.ContentJson }).FirstOrDefaultAsync(cancel);
        if (found is null) return NotFoundPage();
        var document = found.Document;
        var seesAll = actor.Is(DocumentAccess.SeeAll);
        var lines = await acknowledgements.OfAsync(id, cancel);
        var mine = lines.FirstOrDefault(l => l.PersonId == actor.PersonId);
        var summary = new List<SummaryRow>
        {
            new("Вид", DocumentCatalogue.Find(document.Code)?.Title ?? document.Code),
            new("Номер", document.Number ?? "без номера"),
            new("Дата", RussianDate.Short(document.Date)),
            new("Закреплён в портале", clock.ToLocal(document.IssuedAt).ToString("dd.MM.yyyy HH:mm")),
            new("Контрольная сумма (SHA-256)", document.Sha256),
        };
        if (document.VerificationCode is { } code) summary.Add(new SummaryRow("Код проверки", Secrets.Printed(code)));
        // Others' acknowledgements are shown to those who keep them; a participant sees his own.
        return Page(new DocumentPage(
            document, summary, seesAll ? lines : mine is null ? [] : [mine], FrozenContent.Deserialize(found.ContentJson),
            mine, actor.Is(DocumentAccess.Record), seesAll, seesAll ? (await history.ForAsync(id)).ToModel() : null));
    }

    [HttpGet("/documents/{id:guid}.pdf")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Pdf(Guid id, CancellationToken cancel)
    {
        var head = await access.Visible().AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Sha256, d.Title }).FirstOrDefaultAsync(cancel);
        if (head is null) return NotFoundPage();
        Response.Headers.CacheControl = "private, no-cache";
        var etag = new EntityTagHeaderValue('"' + head.Sha256 + '"');
        if (Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(etag, useStrongComparison: false)))
        {
            Response.Headers.ETag = etag.ToString();
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var bytes = await db.Set<IssuedDocumentContent>().AsNoTracking().Where(c => c.DocumentId == id).Select(c => c.Pdf).FirstAsync(cancel);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = head.Title + ".pdf" }.ToString();
        return File(bytes, OfficialPdf.ContentType, lastModified: null, etag);
    }

    [HttpGet("/documents/{id:guid}.docx")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Word(Guid id, CancellationToken cancel)
    {
        var json = await access.Visible().AsNoTracking().Where(d => d.Id == id).Select(d => d.Content.ContentJson).FirstOrDefaultAsync(cancel);
        return json is null ? NotFoundPage() : this.Paper(FrozenContent.Deserialize(json), "docx");
    }

    [HttpGet("/documents/{id:guid}/acknowledgements.pdf")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Sheet(Guid id, CancellationToken cancel)
    {
        var document = await access.Visible().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        return document is null ? NotFoundPage() : this.Paper(AcknowledgementSheet.Compose(await facts.SchoolAsync(cancel), document, await acknowledgements.OfAsync(id, cancel)), "pdf");
    }

    [HttpGet("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/scan")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Scan(Guid id, Guid acknowledgement, CancellationToken cancel)
    {
        var scan = await db.Set<Acknowledgement>().AsNoTracking().Where(a => a.Id == acknowledgement && a.DocumentId == id).Select(a => a.ScanFileId).FirstOrDefaultAsync(cancel);
        return scan is { } file ? await files.DownloadAsync(file, cancel) : NotFoundPage();
    }
}
