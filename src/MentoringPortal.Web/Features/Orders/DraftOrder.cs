using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Begins a draft of order D-04, or changes one: its pairs and its texts in one save.</summary>
public sealed class DraftOrder(PortalDbContext db, OrderAccess access, SchoolClock clock, OrderPaper paper, DraftSources sources)
{
    /// <summary>A new draft.</summary>
    public async Task<Outcome<Order>> RunAsync(OrderDraftForm form, CancellationToken cancel)
    {
        var order = new Order(OrderKind.PairsApproval, clock.Today);
        db.Add(order);
        var violations = await FillAsync(order, form, cancel);
        if (order.Points.Count == 0 && violations.Count == 0) violations.Add(new RuleViolation("Выберите хотя бы одну пару", nameof(form.MentorshipIds)));
        if (violations.Count > 0) return violations;
        await RememberAsync(order, cancel);
        db.Describe("Проект приказа создан");
        await sources.SaveAsync(cancel);
        return order;
    }

    /// <summary>Changes a draft that nobody has changed since <paramref name="version"/>.</summary>
    public async Task<Outcome<Saved>> RunAsync(Guid id, OrderDraftForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Kind: OrderKind.PairsApproval } order) return Outcome.Missing;
        // The pairs are parts of the order: a change of them alone must also meet the other editor.
        db.ExpectVersion(order, version);
        var violations = await FillAsync(order, form, cancel);
        if (violations.Count > 0) return violations;
        await RememberAsync(order, cancel);
        db.Describe("Проект приказа изменён");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>Takes the facts as they are now: what has changed since the draft is accepted.</summary>
    public async Task<Outcome<Saved>> AnewAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        if (order.State is not (OrderState.Draft or OrderState.OnApproval)) return new RuleViolation("Приказ уже подписан: составить его заново нельзя");
        db.ExpectVersion(order, version);
        await RememberAsync(order, cancel);
        db.Describe("Проект приказа составлен заново");
        await sources.SaveAsync(cancel);
        return Outcome.Done;
    }

    private async Task RememberAsync(Order order, CancellationToken cancel)
    {
        if (order.Points.Count > 0) await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
    }

    private async Task<List<RuleViolation>> FillAsync(Order order, OrderDraftForm form, CancellationToken cancel)
    {
        var people = new[] { form.ControllerId, form.CuratorId }.OfType<Guid>().Distinct().ToList();
        if (people.Count > 0 && await db.Set<Person>().CountAsync(p => people.Contains(p.Id), cancel) != people.Count)
        {
            return [new RuleViolation("Выберите человека из списка")];
        }

        var violations = order.Compose(form.Basis, form.PlansDueOn, form.ControllerId, form.CuratorId).ToList();
        if (violations.Count > 0) return violations;

        var wanted = form.MentorshipIds.Distinct().ToList();
        var before = order.ApprovedIds.ToList();
        var touched = before.Concat(wanted).Distinct().ToList();
        var mentorships = await db.Set<Mentorship>().Where(m => touched.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        if (wanted.Exists(id => !mentorships.ContainsKey(id))) return [new RuleViolation("Выберите пары из списка", nameof(form.MentorshipIds))];

        var left = before.Except(wanted).Select(id => mentorships[id]).ToList();
        left.ForEach(order.Exclude);
        await ConsentFollowers.FollowAsync(db, left, cancel);
        foreach (var id in wanted.Except(before))
        {
            if (order.Include(mentorships[id]) is { } violation) violations.Add(violation with { Field = nameof(form.MentorshipIds) });
        }

        // Said here already, not only when the order is sent.
        var parties = wanted.SelectMany(id => new[] { mentorships[id].MentorId, mentorships[id].MenteeId }).ToHashSet();
        if (form.CuratorId is { } curator && parties.Contains(curator))
        {
            violations.Add(new RuleViolation("Этот человек – в паре из приказа: куратором назовите другого человека", nameof(form.CuratorId)));
        }

        if (form.ControllerId is { } controller && parties.Contains(controller))
        {
            violations.Add(new RuleViolation("Этот человек – в паре из приказа: контроль поручите другому человеку", nameof(form.ControllerId)));
        }

        return violations;
    }
}
