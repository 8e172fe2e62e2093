using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>What stands in the address of the journal.</summary>
public sealed class DocumentFilter
{
    /// <summary>Part of the number, the title or a person's name.</summary>
    public string? Q { get; set; }

    /// <summary>Catalogue code.</summary>
    public string? Kind { get; set; }

    public int? Page { get; set; }

    public bool IsActive => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(Kind);

    /// <summary>The same filter in an address.</summary>
    public string Query(int? page = null)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(Q)) parts.Add("q=" + Uri.EscapeDataString(Q));
        if (!string.IsNullOrEmpty(Kind)) parts.Add("kind=" + Uri.EscapeDataString(Kind));
        if (page > 1) parts.Add("page=" + page);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}

/// <summary>A line of the journal.</summary>
public sealed record DocumentRow(Guid Id, string Code, string Title, string? Number, DateOnly Date, int Awaited, int People)
{
    /// <summary>Name of the kind in the catalogue.</summary>
    public string Kind => DocumentCatalogue.Find(Code)?.Title ?? Code;
}

/// <summary>Page of the journal.</summary>
public sealed record DocumentListPage(DocumentFilter Filter, IReadOnlyList<DocumentRow> Rows, PagerModel Pager, bool SeesAll);

/// <summary>The journal of issued documents that the actor may see, newest first.</summary>
public sealed class DocumentListReader(PortalDbContext db, DocumentAccess access)
{
    private const int PageSize = 25;

    public async Task<DocumentListPage> PageAsync(DocumentFilter filter, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 10_000);
        var rows = await Rows(filter).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        var pager = new PagerModel(
            page > 1 ? "/documents" + filter.Query(page - 1) : null,
            rows.Count > PageSize ? "/documents" + filter.Query(page + 1) : null,
            page > 1 || rows.Count > PageSize ? "Страница " + page : null);
        return new DocumentListPage(filter, [.. rows.Take(PageSize)], pager, access.SeesAll);
    }

    /// <summary>Everything the filter selects, for the export.</summary>
    public Task<List<DocumentRow>> AllAsync(DocumentFilter filter, CancellationToken cancel) => Rows(filter).Take(20_000).ToListAsync(cancel);

    private IQueryable<DocumentRow> Rows(DocumentFilter filter)
    {
        var documents = access.Visible().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Kind)) documents = documents.Where(d => d.Code == filter.Kind);
        if (!string.IsNullOrEmpty(filter.Q))
        {
            var (asTyped, upper, lower, name) = (filter.Q, filter.Q.ToUpperInvariant(), filter.Q.ToLowerInvariant(), SearchKey.Of(filter.Q));
            documents = documents.Where(d => d.Number!.Contains(asTyped) || d.Number!.Contains(upper) || d.Number!.Contains(lower)
                || d.Title.Contains(asTyped)
                || db.Set<Person>().Any(p => p.Id == d.AboutPersonId && p.SearchName.Contains(name))
                || db.Set<Acknowledgement>().Any(a => a.DocumentId == d.Id && db.Set<Person>().Any(p => p.Id == a.PersonId && p.SearchName.Contains(name))));
        }

        return documents.OrderByDescending(d => d.Date).ThenByDescending(d => d.Id).Select(d => new DocumentRow(
            d.Id, d.Code, d.Title, d.Number, d.Date,
            db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited),
            db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id)));
    }
}
