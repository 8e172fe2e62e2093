using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>«Мне на ознакомление».</summary>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows);

/// <summary>The page where a person acknowledges a document himself.</summary>
public sealed record AcknowledgePage(Guid DocumentId, string Title, bool MayDisagree, InPortalForm Form, SignatureMeaning Meaning, RussianName Reader);

/// <summary>The page where the curator records what happened on paper.</summary>
public sealed record RecordOnPaperPage(Guid DocumentId, Guid AcknowledgementId, string Document, string Person, OnPaperForm Form);

/// <summary>The page where the curator records a refusal.</summary>
public sealed record RecordRefusalPage(Guid DocumentId, Guid AcknowledgementId, string Document, string Person, RefusalForm Form);

/// <summary>Acknowledging of issued documents: by the person, on paper, refused.</summary>
public sealed class AcknowledgementsController(PortalDbContext db, DocumentAccess access, CurrentActor actor, AcknowledgementReader reader, RecordAcknowledgement record,
    SignatureMeaningReader meaning) : PortalController
{
    [HttpGet("/inbox")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Inbox(CancellationToken cancel) => Page("Inbox", new InboxPage(await reader.InboxAsync(cancel)));

    [HttpGet("/documents/{id:guid}/acknowledgement")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Acknowledge(Guid id, CancellationToken cancel)
    {
        var (document, mine, reader) = await MineAsync(id, cancel);
        if (document is null || mine is null) return NotFoundPage();
        return mine.IsDone ? LocalRedirect($"/documents/{id}") : Page("Acknowledge", PageOf(document, new InPortalForm(), await meaning.ReadAsync(cancel), reader!));
    }

    [HttpPost("/documents/{id:guid}/acknowledgement")]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Confirm(Guid id, [Bind(Prefix = "Form")] InPortalForm form, CancellationToken cancel)
    {
        var (document, mine, reader) = await MineAsync(id, cancel);
        if (document is null || mine is null) return NotFoundPage();
        var words = await meaning.ReadAsync(cancel);
        return await WriteAsync(() => record.RunAsync(mine, form, cancel), Done("/inbox", words.AfterAcknowledging),
            "Acknowledge", () => Task.FromResult<AcknowledgePage?>(PageOf(document, form, words, reader!)));
    }

    /// <summary>The person has read that a document acknowledged before was cancelled.</summary>
    [HttpPost("/documents/{id:guid}/acknowledgement/cancellation")]
    [Authorize(Policy = Policies.SchoolMember)]
    public Task<IActionResult> NoteCancellation(Guid id, CancellationToken cancel) => ButtonAsync(async () =>
        await MineAsync(id, cancel) is (not null, { } mine, _) ? await record.NoteCancellationAsync(mine, cancel) : Outcome.Missing, "/inbox",
            "Отмечено: документ больше не действует.");

    [HttpGet("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/paper")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> OnPaper(Guid id, Guid acknowledgement, CancellationToken cancel) =>
        await FindAsync(id, acknowledgement, cancel) is { } found
            ? Page("OnPaper", new RecordOnPaperPage(id, acknowledgement, found.Document, found.Person, new OnPaperForm()))
            : NotFoundPage();

    [HttpPost("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/paper")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> RecordOnPaper(Guid id, Guid acknowledgement, [Bind(Prefix = "Form")] OnPaperForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, acknowledgement, cancel) is not { } found) return NotFoundPage();
        return await WriteAsync(() => record.RunAsync(found.Acknowledgement, form, cancel), Done($"/documents/{id}", $"Ознакомление на бумаге отмечено: {found.Person}."),
            "OnPaper", () => Task.FromResult<RecordOnPaperPage?>(new RecordOnPaperPage(id, acknowledgement, found.Document, found.Person, form)));
    }

    [HttpGet("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/refusal")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> Refusal(Guid id, Guid acknowledgement, CancellationToken cancel) =>
        await FindAsync(id, acknowledgement, cancel) is { } found
            ? Page("Refusal", new RecordRefusalPage(id, acknowledgement, found.Document, found.Person, new RefusalForm()))
            : NotFoundPage();

    [HttpPost("/documents/{id:guid}/acknowledgements/{acknowledgement:guid}/refusal")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> RecordRefusal(Guid id, Guid acknowledgement, [Bind(Prefix = "Form")] RefusalForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, acknowledgement, cancel) is not { } found) return NotFoundPage();
        return await WriteAsync(() => record.RunAsync(found.Acknowledgement, form, cancel), Done($"/documents/{id}", $"Отказ от подписи отмечен: {found.Person}."),
            "Refusal", () => Task.FromResult<RecordRefusalPage?>(new RecordRefusalPage(id, acknowledgement, found.Document, found.Person, form)));
    }

    private static AcknowledgePage PageOf(IssuedDocument document, InPortalForm form, SignatureMeaning meaning, RussianName reader) =>
        new(document.Id, document.Title, document.Code == DocumentAccess.Conclusion, form, meaning, reader);

    private async Task<(IssuedDocument? Document, Acknowledgement? Mine, RussianName? Reader)> MineAsync(Guid id, CancellationToken cancel)
    {
        var document = await access.Visible().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        var me = actor.PersonId;
        var mine = document is null || me is null ? null
            : await db.Set<Acknowledgement>().Where(a => a.DocumentId == id && a.PersonId == me).Select(a => new { Row = a, a.Person.Name }).FirstOrDefaultAsync(cancel);
        return (document, mine?.Row, mine?.Name);
    }

    private async Task<Found?> FindAsync(Guid id, Guid acknowledgement, CancellationToken cancel)
    {
        var row = await (
            from a in db.Set<Acknowledgement>()
            where a.Id == acknowledgement && a.DocumentId == id
            join d in access.Visible() on a.DocumentId equals d.Id
            select new { Acknowledgement = a, d.Title, a.Person.Name }).FirstOrDefaultAsync(cancel);
        return row is null ? null : new Found(row.Acknowledgement, row.Title, row.Name.Full);
    }

    private sealed record Found(Acknowledgement Acknowledgement, string Document, string Person);
}
