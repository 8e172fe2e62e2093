using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>The director sends an order back to the curator with the reason.</summary>
public sealed class ReturnOrder(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(Order order, string reason, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        if (order.Return(reason) is { } violation) return violation;
        db.Describe("Приказ возвращён на доработку");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
