using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>Puts a change of a pair (D-05) into a draft, or begins the order with it.</summary>
public sealed class AddPairChange(PortalDbContext db, CurrentActor actor, SchoolClock clock, SchoolCalendarReader calendars, PaperFactsReader people, OrderPaper paper,
    DraftSources sources, OrderAccess access, MentorshipAccess pairs, AskConsents asks)
{
    /// <summary>The draft stands in the form; none begins a new order.</summary>
    public async Task<Outcome<Order>> RunAsync(PairChangeForm form, CancellationToken cancel)
    {
        if (!PointEffect.IsChange(form.Kind) || await pairs.Visible().FirstOrDefaultAsync(m => m.Id == form.Pair, cancel) is not { } pair) return Outcome.Missing;
        var order = form.Order is { } id ? await access.FindAsync(id, cancel) : null;
        if (form.Order is not null && order is not { Kind: OrderKind.Changes }) return Outcome.Missing;
        var isNew = order is null;
        if (order is null)
        {
            order = new Order(OrderKind.Changes, clock.Today);
            db.Add(order);
            // Who drafts as the curator is the curator of the order; otherwise the school's first one.
            var parties = new[] { pair.MentorId, pair.MenteeId, form.NewMentorId ?? pair.MentorId };
            order.ComposeChanges(null, actor.Is(SchoolRole.Curator) && !parties.Contains(actor.PersonId ?? Guid.Empty) ? actor.PersonId
                : await people.WithRole(SchoolRole.Curator).Where(p => !parties.Contains(p.Id)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel));
        }
        else
        {
            // The changes are parts of the order: two who add at once must meet.
            db.ExpectVersion(order, order.Version);
        }

        var violations = order.Add(pair, form.Card, await InAnotherDraftAsync(pair.Id, order.Id, cancel), await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count == 0) violations = await NewMentorAsync(form.NewMentorId, cancel);
        if (violations.Count > 0) return violations.Select(PairChangeForm.InForm).ToList();
        // The change gets its key: the consents of the pair to come speak of it.
        db.ChangeTracker.DetectChanges();
        var change = order.Changes.Single(c => c.MentorshipId == pair.Id);
        if (ConsentPaper.TermsOf(change, pair) is { } terms) await asks.ProposingAsync(terms, cancel);
        await sources.TakeAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel);
        db.Describe(isNew ? "Проект приказа создан" : "Изменение добавлено в проект приказа");
        await sources.SaveAsync(cancel);
        return order;
    }

    private Task<bool> InAnotherDraftAsync(Guid pair, Guid order, CancellationToken cancel) => db.Set<OrderPoint>()
        .AnyAsync(c => c.MentorshipId == pair && c.Effect != OrderEffect.ApprovePair && c.OrderId != order && db.Set<Order>()
            .Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval)), cancel);

    // A forged key would otherwise only fail when the paper is composed.
    private async Task<IReadOnlyList<RuleViolation>> NewMentorAsync(Guid? id, CancellationToken cancel) =>
        id is not { } mentor || await db.Set<Person>().AnyAsync(p => p.Id == mentor, cancel) ? []
            : [new RuleViolation("Выберите наставника из списка", nameof(PairChangeForm.NewMentorId))];
}
