using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Begins or changes a draft that appoints the curator (D-03).</summary>
public sealed class DraftAppointment(PortalDbContext db, OrderAccess access, SchoolClock clock, OrderPaper paper, DraftSources sources)
{
    /// <summary>A new draft.</summary>
    public async Task<Outcome<Order>> RunAsync(AppointmentForm form, CancellationToken cancel)
    {
        var order = new Order(OrderKind.CuratorAppointment, clock.Today);
        db.Add(order);
        var violations = await FillAsync(order, form, "Проект приказа создан", cancel);
        return violations.Count > 0 ? violations.ToList() : order;
    }

    /// <summary>Changes a draft that nobody has changed since <paramref name="version"/>.</summary>
    public async Task<Outcome<Saved>> RunAsync(Guid id, AppointmentForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.CuratorAppointment } order) return Outcome.Missing;
        db.ExpectVersion(order, version);
        var violations = await FillAsync(order, form, "Проект приказа изменён", cancel);
        return violations.Count > 0 ? Outcome.Refused(violations) : Outcome.Done;
    }

    private async Task<IReadOnlyList<RuleViolation>> FillAsync(Order order, AppointmentForm form, string operation, CancellationToken cancel)
    {
        var violations = order.ComposeAppointment(form.Card);
        if (violations.Count > 0) return violations;
        var people = new[] { form.CuratorId, form.PreviousCuratorId }.OfType<Guid>().ToList();
        if (await db.Set<Person>().CountAsync(p => people.Contains(p.Id), cancel) != people.Count)
        {
            return [new RuleViolation("Выберите человека из списка", nameof(form.CuratorId))];
        }
        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe(operation);
        await sources.SaveAsync(cancel);
        return [];
    }
}
