using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>A line of the journal.</summary>
public sealed record DocumentRow(
    Guid Id, string Code, string Title, string? Number, DateOnly Date, int Awaited, int People, DateOnly? CancelledOn, Guid? ReplacedById, DateOnly? ArchivedOn,
        string? CaseIndex, string? CaseYear)
{
    /// <summary>Name of the kind in the catalogue.</summary>
    public string Kind => DocumentCatalogue.Find(Code)?.Title ?? Code;

    public DocumentState State => IssuedDocument.StateOf(CancelledOn, ReplacedById, ArchivedOn, Awaited);

    /// <summary>Css kind of the state's label.</summary>
    public string StateKind => DocumentWords.Kind(State);

    /// <summary>«№ 01-15 за 2026 г.»</summary>
    public string? Case => CaseIndex is null ? null : IssuedDocument.MarkOf(CaseIndex, CaseYear!)["В дело ".Length..];
}

/// <summary>Page of the journal.</summary>
public sealed record DocumentListPage(DocumentFilter Filter, PageOf<DocumentRow> List, bool SeesAll, IReadOnlyList<Choice> Cases, int ThisYear)
{
    /// <summary>This year and the five before.</summary>
    public IEnumerable<Choice> Years => Enumerable.Range(0, 6).Select(i => new Choice($"{ThisYear - i}", $"{ThisYear - i}"));

    /// <summary>Kinds that stand in the journal, by title.</summary>
    public IReadOnlyList<Choice> Kinds { get; init; } = [];
}

/// <summary>Words and colours of a document shared by the pages.</summary>
public static class DocumentWords
{
    /// <summary>Css kind of the state's label.</summary>
    public static string Kind(DocumentState state) => state switch
    {
        DocumentState.Acknowledging => "wait",
        DocumentState.InForce => "ok",
        DocumentState.Cancelled or DocumentState.Replaced => "late",
        _ => "done",
    };
}

/// <summary>The journal of issued documents that the actor may see, newest first.</summary>
public sealed class DocumentListReader(PortalDbContext db, DocumentAccess access, AcknowledgementTerm term, SchoolClock clock)
{
    /// <summary>The journal as a workbook.</summary>
    public static IReadOnlyList<Column<DocumentRow>> Columns { get; } =
    [
        new("Дата", d => d.Date, 12), new("Номер", d => d.Number, 14), new("Вид", d => d.Kind, 45), new("Документ", d => d.Title, 70),
        new("Состояние", d => d.State.Label()), new("Дело", d => d.Case, 22), new("Должны ознакомиться", d => d.People, 14), new("Ожидаются", d => d.Awaited, 12),
    ];

    public async Task<DocumentListPage> PageAsync(DocumentFilter filter, CancellationToken cancel)
    {
        var page = await (await RowsAsync(filter, cancel)).PageOfAsync(filter, "/documents", cancel);
        return new DocumentListPage(filter, page, access.SeesAll, access.SeesAll ? await CasesAsync(cancel) : [], clock.Today.Year)
        {
            Kinds = await KindsAsync(filter.Kind, cancel),
        };
    }

    /// <summary>Everything the filter selects, for the export.</summary>
    public async Task<List<DocumentRow>> AllAsync(DocumentFilter filter, CancellationToken cancel) => await (await RowsAsync(filter, cancel)).Take(20_000).ToListAsync(cancel);

    /// <summary>Cases to choose from.</summary>
    public async Task<IReadOnlyList<Choice>> CasesAsync(CancellationToken cancel) =>
        [.. (await db.Set<NomenclatureCase>().AsNoTracking().OrderBy(c => c.Index).Select(c => new { c.Id, c.Index, c.Title }).ToListAsync(cancel)).Select(c =>
            Choice.Of(c.Id, $"№\u00a0{c.Index} {(c.Title.Length > 60 ? c.Title[..59] + "…" : c.Title)}"))];

    // A kind that was asked for stays chosen even where nothing of it is left to see.
    private async Task<IReadOnlyList<Choice>> KindsAsync(string? asked, CancellationToken cancel) =>
    [
        .. (await access.Visible().Select(d => d.Code).Distinct().ToListAsync(cancel)).Append(asked ?? "").Distinct()
            .Select(DocumentCatalogue.Find).OfType<CatalogueEntry>().OrderBy(k => k.Title, StringComparer.CurrentCulture).Select(k => new Choice(k.Code, k.Title)),
    ];

    private async Task<IQueryable<DocumentRow>> RowsAsync(DocumentFilter filter, CancellationToken cancel)
    {
        var documents = await OfStateAsync(access.Visible().AsNoTracking(), filter.State, cancel);
        if (!string.IsNullOrEmpty(filter.Kind)) documents = documents.Where(d => d.Code == filter.Kind);
        if (filter.Year is { } year and > 1900 and < 9999)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            documents = documents.Where(d => d.Date >= first && d.Date <= last);
        }

        if (filter.From is { } from) documents = documents.Where(d => d.Date >= from);
        if (filter.To is { } to) documents = documents.Where(d => d.Date <= to);
        if (filter.Case is { } target) documents = documents.Where(d => d.CaseId == target);
        if (!string.IsNullOrEmpty(filter.Volume)) documents = documents.Where(d => d.CaseYear == filter.Volume);
        // Who has not acknowledged yet is for those to know who remind.
        if (!string.IsNullOrEmpty(filter.Awaits) && access.SeesAll)
        {
            var awaits = db.Set<Person>().Named(filter.Awaits, p => p.SearchName);
            documents = documents.Where(d => db.Set<Acknowledgement>()
                .Any(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited && awaits.Any(p => p.Id == a.PersonId)));
        }

        if (!string.IsNullOrEmpty(filter.About))
        {
            var about = db.Set<Person>().Named(filter.About, p => p.SearchName);
            documents = documents.Where(d => about.Any(p => p.Id == d.AboutPersonId));
        }

        if (!string.IsNullOrEmpty(filter.Q))
        {
            var (asTyped, upper, lower) = (filter.Q, filter.Q.ToUpperInvariant(), filter.Q.ToLowerInvariant());
            var named = db.Set<Person>().Named(filter.Q, p => p.SearchName);
            documents = documents.Where(d => d.Number!.Contains(asTyped) || d.Number!.Contains(upper) || d.Number!.Contains(lower)
                || d.Title.Contains(asTyped)
                || named.Any(p => p.Id == d.AboutPersonId)
                || db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && named.Any(p => p.Id == a.PersonId)));
        }

        return Sorted(documents, filter.Sort).Select(d => new DocumentRow(
            d.Id, d.Code, d.Title, d.Number, d.Date,
            db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited),
            db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id && a.Method != AcknowledgementMethod.NotNeeded),
            d.CancelledOn, d.ReplacedById, d.ArchivedOn, d.CaseIndex, d.CaseYear));
    }

    private async Task<IQueryable<IssuedDocument>> OfStateAsync(IQueryable<IssuedDocument> documents, string? state, CancellationToken cancel)
    {
        var awaited = db.Set<Acknowledgement>().Where(a => a.Method == AcknowledgementMethod.Awaited);
        var running = documents.Where(d => d.CancelledOn == null && d.ReplacedById == null && d.ArchivedOn == null);
        if (state == "overdue")
        {
            var limit = await term.IssuedBeforeAsync(cancel);
            return running.Where(d => d.IssuedAt < limit && awaited.Any(a => a.DocumentId == d.Id));
        }

        return state switch
        {
            "acknowledging" => running.Where(d => awaited.Any(a => a.DocumentId == d.Id)),
            "in-force" => running.Where(d => !awaited.Any(a => a.DocumentId == d.Id)),
            "replaced" => documents.Where(d => d.ReplacedById != null),
            "cancelled" => documents.Where(d => d.CancelledOn != null),
            "archived" => documents.Where(d => d.ArchivedOn != null),
            _ => documents,
        };
    }

    // Numbers are the schools' own strings: shorter ones go first, so that 9 stands before 10.
    private static IOrderedQueryable<IssuedDocument> Sorted(IQueryable<IssuedDocument> documents, string? sort) => sort switch
    {
        "oldest" => documents.OrderBy(d => d.Date).ThenBy(d => d.Id),
        "number" => documents.OrderBy(d => d.Number == null).ThenBy(d => d.Number!.Length).ThenBy(d => d.Number).ThenBy(d => d.Id),
        "title" => documents.OrderBy(d => d.Title).ThenBy(d => d.Id),
        _ => documents.OrderByDescending(d => d.Date).ThenByDescending(d => d.Id),
    };
}
