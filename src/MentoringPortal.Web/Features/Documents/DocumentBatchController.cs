using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Any selection of the journal as one PDF or a ZIP of the stored bytes.</summary>
public sealed class DocumentBatchController(DocumentAccess access, DocumentListReader list, StoredDocuments stored, CurrentActor actor, SchoolClock clock) : PortalController
{
    [HttpGet("/documents/batch." + BatchResult.Formats)]
    [Authorize(Policy = Policies.SchoolMember)]
    public async Task<IActionResult> Download(string format, DocumentFilter filter, BatchForm batch, CancellationToken cancel) => Batch(
        $"Документы {RussianDate.Short(clock.Today)}", actor.SchoolName ?? "", await PapersAsync(filter, batch, cancel), papers => stored.ReadAsync(papers, cancel),
            format, batch, filter.Href("/documents"));

    private async Task<IReadOnlyList<(Guid Id, string Name)>?> PapersAsync(DocumentFilter filter, BatchForm batch, CancellationToken cancel)
    {
        if (batch.All) return [.. (await list.AllAsync(filter, cancel)).Select(r => (r.Id, r.Title))];
        if (!TickedCanBeRead) return null;
        var ids = batch.Chosen;
        if (ids.Count > BatchForm.Most) return null;
        var found = await access.Visible().AsNoTracking().Where(d => ids.Contains(d.Id)).OrderByDescending(d => d.Date).ThenByDescending(d => d.Id)
            .Select(d => new { d.Id, d.Title }).ToListAsync(cancel);
        return found.Count == ids.Count ? [.. found.Select(d => (d.Id, d.Title))] : null;
    }
}
