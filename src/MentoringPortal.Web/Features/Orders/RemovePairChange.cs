using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Takes a change out of a draft.</summary>
public sealed class RemovePairChange(PortalDbContext db, OrderAccess access, OrderPaper paper, DraftSources sources, AskConsents asks)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid changeId, Guid version, CancellationToken cancel)
    {
        if (await access.FindChangeAsync(id, changeId, cancel) is not var (order, _)) return Outcome.Missing;
        db.ExpectVersion(order, version);
        if (order.Remove(changeId) is { } violation) return violation;
        await asks.DropAsync([changeId], cancel);
        if (order.Points.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Изменение убрано из проекта приказа");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }
}
