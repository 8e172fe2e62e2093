using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>Drafts the order on the execution of the decisions (D-52): the adopted ones with their people and terms are its points.</summary>
public sealed class OrderDecisions(PortalDbContext db, MeetingReader meetings, SchoolClock clock)
{
    public async Task<Outcome<Order>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return Outcome.Missing;

        if (meeting.IsDraft) return new RuleViolation("Сначала зарегистрируйте протокол");

        if (meeting.OrderId is not null) return new RuleViolation("Проект приказа по этим решениям уже есть");

        // The decision to prepare the order is carried out by this draft.
        var adopted = meeting.Decisions.Where(d => d.IsAdopted && !d.Text.Contains("приказ об исполнении", StringComparison.OrdinalIgnoreCase)).OrderBy(d =>
            d.Item).ThenBy(d => d.Position).Take(Order.MostPoints).ToList();
        if (adopted.Count == 0) return new RuleViolation("Ни одно решение не принято: приказывать нечего");

        // Who has left is named by nobody's order; the point itself stays.
        var ids = adopted.Select(d => d.PersonId).OfType<Guid>().ToList();
        var working = await db.Set<Person>().Where(p => ids.Contains(p.Id) && !p.IsArchived).Select(p => p.Id).ToListAsync(cancel);
        var order = new Order(OrderKind.Text, clock.Today);
        var violations = order.ComposeText(new TextOrderCard(OrderWord.Order, $"Об исполнении решения {meeting.Body.Genitive()}", null,
            $"решения {meeting.Body.Genitive()} (протокол от {RussianDate.Short(meeting.HeldOn)} № {meeting.Number})",
            [.. adopted.Select(d => d.PersonId is { } p && working.Contains(p)
                ? new TextPointCard(p, PhraseStart.Lower(CouncilMemo.WithoutAddressee(d.Text).TrimEnd('.')), d.DueOn >= clock.Today ? d.DueOn : null)
                : new TextPointCard(null, PhraseStart.Lower(d.Text.TrimEnd('.')), d.DueOn >= clock.Today ? d.DueOn : null))],
            null, []));
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Add(order);
        meeting.OrderedBy(order.Id);
        db.ExpectVersion(meeting, version);
        db.Describe("Проект приказа об исполнении решений составлен");
        await db.SaveChangesAsync(cancel);
        return order;
    }
}
