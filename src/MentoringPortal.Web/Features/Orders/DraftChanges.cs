using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Puts a change of a pair (D-05) into a draft, or begins the order with it.</summary>
public sealed class AddPairChange(PortalDbContext db, CurrentActor actor, SchoolClock clock, SchoolCalendarReader calendars, PaperFactsReader people, OrderPaper paper, DraftSources sources)
{
    /// <param name="order">The draft; null begins a new order.</param>
    public async Task<Result<Order>> RunAsync(Order? order, Mentorship pair, PairChangeForm form, CancellationToken cancel)
    {
        var isNew = order is null;
        if (order is null)
        {
            order = new Order(OrderKind.Changes, clock.Today);
            db.Add(order);
            // Who drafts as the curator is the curator of the order; otherwise the school's first one.
            order.ComposeChanges(null, actor.Is(SchoolRole.Curator) ? actor.PersonId : await people.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel));
        }
        else
        {
            // The changes are parts of the order: two who add at once must meet.
            db.ExpectVersion(order, order.Version);
        }

        var violations = order.Add(pair, form.Card, await InAnotherDraftAsync(pair.Id, order.Id, cancel), await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count == 0) violations = await NewMentorAsync(form.NewMentorId, cancel);
        if (violations.Count > 0) return violations.Select(PairChangeForm.InForm).ToList();
        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe(isNew ? "Проект приказа создан" : "Изменение добавлено в проект приказа");
        await sources.SaveAsync(cancel);
        return order;
    }

    private Task<bool> InAnotherDraftAsync(Guid pair, Guid order, CancellationToken cancel) => db.Set<OrderChange>()
        .AnyAsync(c => c.MentorshipId == pair && c.OrderId != order && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval)), cancel);

    // A forged key would otherwise only fail when the paper is composed.
    private async Task<IReadOnlyList<RuleViolation>> NewMentorAsync(Guid? id, CancellationToken cancel) =>
        id is not { } mentor || await db.Set<StaffMember>().AnyAsync(p => p.Id == mentor, cancel) ? [] : [new RuleViolation("Выберите наставника из списка", nameof(PairChangeForm.NewMentorId))];
}

/// <summary>Changes a change of a draft.</summary>
public sealed class RewritePairChange(PortalDbContext db, SchoolClock clock, SchoolCalendarReader calendars, OrderPaper paper, DraftSources sources)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, OrderChange change, Mentorship pair, PairChangeForm form, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        var violations = order.Rewrite(change, pair, form.Card, await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count == 0 && change.NewMentorId is { } mentor && !await db.Set<StaffMember>().AnyAsync(p => p.Id == mentor, cancel))
        {
            violations = [new RuleViolation("Выберите наставника из списка", nameof(form.NewMentorId))];
        }

        if (violations.Count > 0) return [.. violations.Select(PairChangeForm.InForm)];
        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Изменение в проекте приказа исправлено");
        await sources.SaveAsync(cancel);
        return [];
    }
}

/// <summary>Takes a change out of a draft.</summary>
public sealed class RemovePairChange(PortalDbContext db, OrderPaper paper, DraftSources sources)
{
    public async Task<RuleViolation?> RunAsync(Order order, Guid changeId, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        if (order.Remove(changeId) is { } violation) return violation;
        if (order.Changes.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Изменение убрано из проекта приказа");
        await sources.SaveAsync(cancel);
        return null;
    }
}

/// <summary>Sets basis and curator of a draft on changes.</summary>
public sealed class SetChangesBasis(PortalDbContext db, OrderPaper paper, DraftSources sources)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, ChangesBasisForm form, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        if (form.CuratorId is { } curator && !await db.Set<StaffMember>().AnyAsync(p => p.Id == curator, cancel)) return [new RuleViolation("Выберите человека из списка", nameof(form.CuratorId))];
        var violations = order.ComposeChanges(form.Basis, form.CuratorId);
        if (violations.Count > 0) return violations;
        if (order.Changes.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe("Проект приказа изменён");
        await sources.SaveAsync(cancel);
        return [];
    }
}

/// <summary>Begins or changes a draft that appoints the curator (D-03).</summary>
public sealed class DraftAppointment(PortalDbContext db, SchoolClock clock, OrderPaper paper, DraftSources sources)
{
    /// <summary>A new draft.</summary>
    public async Task<Result<Order>> RunAsync(AppointmentForm form, CancellationToken cancel)
    {
        var order = new Order(OrderKind.CuratorAppointment, clock.Today);
        db.Add(order);
        var violations = await FillAsync(order, form, "Проект приказа создан", cancel);
        return violations.Count > 0 ? violations.ToList() : order;
    }

    /// <summary>Changes a draft that nobody has changed since <paramref name="version"/>.</summary>
    public Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, AppointmentForm form, Guid version, CancellationToken cancel)
    {
        db.ExpectVersion(order, version);
        return FillAsync(order, form, "Проект приказа изменён", cancel);
    }

    private async Task<IReadOnlyList<RuleViolation>> FillAsync(Order order, AppointmentForm form, string operation, CancellationToken cancel)
    {
        var violations = order.ComposeAppointment(form.Card);
        if (violations.Count > 0) return violations;
        var people = new[] { form.CuratorId, form.PreviousCuratorId }.OfType<Guid>().ToList();
        if (await db.Set<StaffMember>().CountAsync(p => people.Contains(p.Id), cancel) != people.Count) return [new RuleViolation("Выберите человека из списка", nameof(form.CuratorId))];
        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe(operation);
        await sources.SaveAsync(cancel);
        return [];
    }
}
