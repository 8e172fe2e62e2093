using MentoringPortal.Data;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The director sends an order back to the curator with the reason.</summary>
public sealed class ReturnOrder(PortalDbContext db, OrderAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, string reason, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        if (order.Return(reason) is { } violation) return violation;
        db.Describe("Приказ возвращён на доработку");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
