using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Begins or changes the draft of an order of any content.</summary>
public sealed class DraftTextOrder(PortalDbContext db, OrderAccess access, SchoolClock clock, OrderPaper paper, DraftSources sources)
{
    /// <summary>A new draft.</summary>
    public async Task<Outcome<Order>> RunAsync(TextOrderForm form, CancellationToken cancel)
    {
        var order = new Order(OrderKind.Text, clock.Today);
        db.Add(order);
        var violations = await FillAsync(order, form, "Проект приказа создан", cancel);
        return violations.Count > 0 ? violations.ToList() : order;
    }

    /// <summary>Changes a draft that nobody has changed since <paramref name="version"/>.</summary>
    public async Task<Outcome<Saved>> RunAsync(Guid id, TextOrderForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.Text } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        var violations = await FillAsync(order, form, "Проект приказа изменён", cancel);
        return violations.Count > 0 ? Outcome.Refused(violations) : Outcome.Done;
    }

    private async Task<IReadOnlyList<RuleViolation>> FillAsync(Order order, TextOrderForm form, string operation, CancellationToken cancel)
    {
        var card = form.Card;
        var violations = order.ComposeText(card).Select(form.InForm).ToList();
        if (violations.Count > 0) return violations;
        var named = card.Points.Select(p => p.PersonId).Append(card.ControllerId).OfType<Guid>().Concat(card.AcquaintIds).Distinct().ToList();
        if (await db.Set<Person>().CountAsync(p => named.Contains(p.Id), cancel) != named.Count) return [new RuleViolation("Выберите людей из списка")];
        if (order.Points.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe(operation);
        await sources.SaveAsync(cancel);
        return [];
    }
}
