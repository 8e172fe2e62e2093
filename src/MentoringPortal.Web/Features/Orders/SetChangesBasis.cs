using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Sets basis and curator of a draft on changes.</summary>
public sealed class SetChangesBasis(PortalDbContext db, OrderAccess access, OrderPaper paper, DraftSources sources)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, ChangesBasisForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Changes } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        if (form.CuratorId is { } curator && !await db.Set<Person>().AnyAsync(p => p.Id == curator, cancel))
        {
            return new RuleViolation("Выберите человека из списка", nameof(form.CuratorId));
        }
        var violations = order.ComposeChanges(form.Basis, form.CuratorId);
        if (violations.Count > 0) return Outcome.Refused(violations);
        if (order.Points.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Проект приказа изменён");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }
}
