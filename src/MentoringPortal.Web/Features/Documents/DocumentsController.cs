using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Registration;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Issued documents: the journal, the record, the stored bytes. Acknowledging stands in <see cref="AcknowledgementsController"/>.</summary>
public sealed class DocumentsController(
    PortalDbContext db, DocumentAccess access, CurrentActor actor, SchoolClock clock, DocumentListReader list, DocumentPageReader page,
        AcknowledgementReader acknowledgements, PaperFactsReader facts, SignatureMeaningReader meaning, FileDoor files) : PortalController
{
    [HttpGet("/documents")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Index(DocumentFilter filter, CancellationToken cancel) => Page(await list.PageAsync(filter, cancel));

    [HttpGet("/documents/journal.xlsx")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Journal(DocumentFilter filter, CancellationToken cancel) =>
        Workbook("Журнал документов", clock.Today, DocumentListReader.Columns, await list.AllAsync(filter, cancel));

    [HttpGet("/documents/journal.pdf")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> PrintedJournal(DocumentFilter filter, CancellationToken cancel)
    {
        var school = await facts.SchoolAsync(cancel);
        var printer = actor.PersonId is { } me ? (await facts.PeopleAsync([me], cancel)).GetValueOrDefault(me) : null;
        return this.Paper(
            JournalRegister.Compose(new JournalRegisterData
            {
                School = school,
                AsOf = clock.Today,
                Selection = filter.Words(await list.CasesAsync(cancel)),
                Responsible = printer ?? school.Director,
                Lines = [.. (await list.AllAsync(filter, cancel)).Select(d =>
                    new JournalLine(d.Date, d.Number, d.Title, d.State.Label()) { Case = d.Case, Acknowledged = d.People == 0 ? null : $"{d.People - d.Awaited} из {d.People}" })],
            }),
            "pdf");
    }

    [HttpGet("/documents/{id:guid}")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Document(Guid id, CancellationToken cancel) => PageIfFound(await page.PageAsync(id, cancel));

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
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = OfficialBatch.SafeName(head.Title + ".pdf") }.ToString();
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
        return document is null ? NotFoundPage()
            : this.Paper(DocumentSheet.Compose(await facts.SchoolAsync(cancel), document, await acknowledgements.OfAsync(id, cancel), await meaning.ReadAsync(cancel)), "pdf");
    }

    [HttpGet("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/scan")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Scan(Guid id, Guid acknowledgement, CancellationToken cancel)
    {
        var visible = access.Visible();
        var scan = await db.Set<Domain.Documents.Acknowledgement>().AsNoTracking()
            .Where(a => a.Id == acknowledgement && a.DocumentId == id && visible.Any(d => d.Id == id)).Select(a => a.ScanFileId).FirstOrDefaultAsync(cancel);
        return scan is { } file ? await files.DownloadAsync(file, cancel) : NotFoundPage();
    }
}
