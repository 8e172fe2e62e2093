using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>A scan of the paper original, the latest first.</summary>
public sealed record ScanLine(Guid Id, string FileName, DateTime AddedLocal);

/// <summary>The page of an issued document.</summary>
public sealed record DocumentPage(
    IssuedDocument Document, DocumentState State, TimelineModel Steps, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<AcknowledgementLine> Acknowledgements,
        OfficialDocument Content,
    AcknowledgementLine? Mine, bool CanRecord, bool SeesAll, IReadOnlyList<ScanLine> Scans, PageLink? Replaces, PageLink? ReplacedBy, HistoryModel? History)
{
    public string StateKind => DocumentWords.Kind(State);

    /// <summary>People whose acknowledgement is awaited.</summary>
    public int Awaited => Acknowledgements.Count(a => !a.IsDone);

    /// <summary>Why nothing is due, where nothing is.</summary>
    public string Rest => Document.CancelledOn is not null ? "Документ отменён: больше ничего не требуется"
        : Document.ReplacedById is not null ? "Документ заменён: больше ничего не требуется"
        : Mine is not null ? "Вы ознакомлены: больше ничего не требуется"
        : Acknowledgements.Count > 0 ? "Все ознакомлены: больше ничего не требуется" : "Документ выдан: ознакомление не требуется";

    /// <summary>Everybody still awaited has been reminded today.</summary>
    public bool RemindedToday { get; init; }
}

/// <summary>Reads the page of an issued document.</summary>
public sealed class DocumentPageReader(PortalDbContext db, DocumentAccess access, CurrentActor actor, SchoolClock clock, AcknowledgementReader acknowledgements,
    AuditHistory history)
{
    /// <summary>The page; null for a document the actor may not see.</summary>
    public async Task<DocumentPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var found = await access.Visible().AsNoTracking().Where(d => d.Id == id).Select(d => new
        {
            Document = d,
            d.Content.ContentJson,
            Replaces = access.Visible().Where(x => x.Id == d.ReplacesId).Select(x => x.Title).FirstOrDefault(),
            ReplacedBy = access.Visible().Where(x => x.Id == d.ReplacedById).Select(x => x.Title).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var document = found.Document;
        var seesAll = actor.Is(DocumentAccess.SeeAll);
        var lines = await acknowledgements.OfAsync(id, cancel);
        var mine = lines.FirstOrDefault(l => l.PersonId == actor.PersonId);
        var scans = (await db.Set<DocumentScan>().AsNoTracking().Where(s => s.DocumentId == id).OrderByDescending(s => s.AddedAt)
            .Select(s => new { s.Id, s.FileName, s.AddedAt }).ToListAsync(cancel))
            .ConvertAll(s => new ScanLine(s.Id, s.FileName, clock.ToLocal(s.AddedAt)));
        var awaited = lines.Where(l => !l.IsDone).ToList();
        return new DocumentPage(
            document, document.StateWith(awaited.Count), Steps(document, lines), Facts(document), seesAll ? lines : mine is null ? [] : [mine],
                FrozenContent.Deserialize(found.ContentJson),
            mine, actor.Is(DocumentAccess.Record), seesAll, scans,
            Link(document.ReplacesId, found.Replaces), Link(document.ReplacedById, found.ReplacedBy), seesAll ? (await history.ForAsync(id)).ToModel() : null)
        {
            RemindedToday = awaited.Count > 0 && awaited.TrueForAll(l => l.RemindedOn == clock.Today),
        };
    }

    private static PageLink? Link(Guid? id, string? title) => id is null || title is null ? null : new PageLink($"/documents/{id}", title);

    private List<SummaryRow> Facts(IssuedDocument document)
    {
        var rows = new List<SummaryRow>
        {
            new("Вид", DocumentCatalogue.Find(document.Code)?.Title ?? document.Code),
            new("Номер", document.Number ?? "без номера"),
            new("Дата", RussianDate.Short(document.Date)),
        };
        if (document.CancelledOn is { } cancelled) rows.Add(new("Отменён", $"{RussianDate.Short(cancelled)}: {document.CancelReason}"));
        if (document.ReplacedOn is { } replaced) rows.Add(new("Заменён", RussianDate.Short(replaced) + (document.CancelReason is null ? "" : ": " + document.CancelReason)));
        rows.Add(new("Дело", document.FilingMark ?? "не в деле", document.ArchivedOn is null && actor.Is(DocumentAccess.Record) ? $"/documents/{document.Id}/case" : null, "дело"));
        if (document.ArchivedOn is { } archived) rows.Add(new("В архиве", "с " + RussianDate.Short(archived)));
        rows.Add(new("Закреплён в портале", clock.ToLocal(document.IssuedAt).ToString("dd.MM.yyyy HH:mm")));
        rows.Add(new("Контрольная сумма (SHA-256)", document.Sha256));
        if (document.VerificationCode is { } code) rows.Add(new("Код проверки", Secrets.Printed(code)));
        return rows;
    }

    /// <summary>Issued → acknowledged → in force, or cancelled or replaced → case and archive.</summary>
    private static TimelineModel Steps(IssuedDocument document, IReadOnlyList<AcknowledgementLine> lines)
    {
        var asked = lines.Count(l => l.Method != AcknowledgementMethod.NotNeeded);
        var done = lines.Count(l => l.IsAcquainted);
        var steps = new List<TimelineStep> { new(document.Number is null ? "Выдан" : "Подписан и зарегистрирован", StepState.Done, RussianDate.Short(document.Date)) };
        if (asked > 0) steps.Add(new("Ознакомление", done == asked ? StepState.Done : document.IsValid ? StepState.Now : StepState.Ahead, $"{done} из {asked}"));
        steps.Add(document.CancelledOn is { } cancelled ? new("Отменён", StepState.Stopped, RussianDate.Short(cancelled))
            : document.ReplacedOn is { } replaced ? new("Заменён", StepState.Stopped, RussianDate.Short(replaced))
            : new("Действует", done == asked ? StepState.Done : StepState.Ahead));
        steps.Add(new("В архиве", document.ArchivedOn is null ? StepState.Ahead : StepState.Done, document.ArchivedOn is { } archived ? RussianDate.Short(archived)
            : document.CaseEndsOn is { } end ? "после " + RussianDate.Short(end) : null));
        return new TimelineModel(steps, "Жизнь документа");
    }
}
