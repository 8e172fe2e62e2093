using System.Runtime.CompilerServices;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Any selection of consents to print and sign, as one PDF or a ZIP.</summary>
public sealed class ConsentBatchController(ConsentAccess access, ConsentReader reader, ConsentPaper paper, CurrentActor actor, SchoolClock clock) : PortalController
{
    [HttpGet("/consents/batch." + BatchResult.Formats)]
    [ActsAs(PeopleAccess.OpenConsents)]
    public async Task<IActionResult> Download(string format, ConsentFilter filter, BatchForm batch, CancellationToken cancel) => Batch(
        $"Согласия {RussianDate.Short(clock.Today)}", actor.SchoolName ?? "", await PapersAsync(filter, batch, cancel), papers => ReadAsync(papers, cancel), format,
            batch, filter.Href("/consents"));

    private async Task<IReadOnlyList<Guid>?> PapersAsync(ConsentFilter filter, BatchForm batch, CancellationToken cancel)
    {
        if (batch.All) return await reader.IdsAsync(filter, BatchForm.Most + 1, cancel);
        var ids = batch.Chosen;
        if (!TickedCanBeRead || ids.Count > BatchForm.Most) return null;
        return await access.Visible().CountAsync(c => ids.Contains(c.Id), cancel) == ids.Count ? ids : null;
    }

    private async IAsyncEnumerable<BatchFile> ReadAsync(IReadOnlyList<Guid> consents, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var id in consents)
        {
            if (await paper.ComposeAsync(id, cancel) is { } document) yield return new BatchFile(document.Title + ".pdf", PaperResults.JoinablePdf(document));
        }
    }
}
