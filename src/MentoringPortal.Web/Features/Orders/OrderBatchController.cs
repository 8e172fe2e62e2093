using System.Runtime.CompilerServices;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Any selection of orders as one PDF or a ZIP: signed ones as they are stored, drafts as they stand now.</summary>
public sealed class OrderBatchController(OrderAccess access, OrderListReader list, OrderPaper paper, StoredDocuments stored, CurrentActor actor, SchoolClock clock)
    : PortalController
{
    [HttpGet("/orders/batch." + BatchResult.Formats)]
    [ActsAs(OrderAccess.OpenList)]
    public async Task<IActionResult> Download(string format, OrderFilter filter, BatchForm batch, CancellationToken cancel) => Batch(
        $"Приказы {RussianDate.Short(clock.Today)}", actor.SchoolName ?? "", await PapersAsync(filter, batch, cancel), papers => ReadAsync(papers, cancel), format,
            batch, filter.Href("/orders"));

    private async Task<IReadOnlyList<OrderPaperRow>?> PapersAsync(OrderFilter filter, BatchForm batch, CancellationToken cancel)
    {
        var ids = batch.Chosen;
        if (!batch.All && (!TickedCanBeRead || ids.Count > BatchForm.Most)) return null;
        var orders = batch.All ? list.Filtered(filter) : access.Visible().AsNoTracking().Where(o => ids.Contains(o.Id));
        var found = await orders.OrderByDescending(o => o.DraftedOn).ThenByDescending(o => o.Id).Take(BatchForm.Most + 1)
            .Select(o => new OrderPaperRow(o.Id, o.DocumentId, OrderWords.Title(o.Word, o.Number, o.SignedOn, o.DraftedOn))).ToListAsync(cancel);
        return batch.All || found.Count == ids.Count ? found : null;
    }

    private async IAsyncEnumerable<BatchFile> ReadAsync(IReadOnlyList<OrderPaperRow> papers, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var row in papers)
        {
            if (row.DocumentId is { } document)
            {
                await foreach (var file in stored.ReadAsync([(document, row.Title)], cancel)) yield return file;
            }
            else if (await access.Visible().AsNoTracking().Include(o => o.Points)
                .FirstOrDefaultAsync(o => o.Id == row.Id, cancel) is { } order)
            {
                yield return new BatchFile(row.Title + ".pdf", PaperResults.JoinablePdf(await paper.ComposeAsync(order, cancel)));
            }
        }
    }
}

/// <summary>An order to take along.</summary>
/// <param name="DocumentId">Null while it is a draft.</param>
public sealed record OrderPaperRow(Guid Id, Guid? DocumentId, string Title);
