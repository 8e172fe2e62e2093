using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A pair of the order, or a change of one, as a line of its table.</summary>
public sealed record OrderedRow(Guid Id, string Mentor, string Mentee, string Topic, string Period, Guid? ChangeId = null, Guid? NewPairId = null);

/// <summary>The page of an order.</summary>
public sealed record OrderPage(
    Order Order, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<OrderedRow> Rows, IReadOnlyList<string> Obstacles,
    OfficialDocument? Preview, IReadOnlyList<AcknowledgementLine> Acknowledgements, bool CanDraft, bool CanSign, bool LinksPairs, HistoryModel? History)
{
    /// <summary>What has changed since the draft was composed.</summary>
    public IReadOnlyList<DraftChange> Changes { get; init; } = [];

    /// <summary>Of a cancelled order: what it has given back.</summary>
    public IReadOnlyList<string> Undone { get; init; } = [];

    public string Title => OrderWords.Title(Order.Number, Order.SignedOn, Order.DraftedOn);

    public string Heading => OrderWords.Heading(Order);

    /// <summary>Until everybody has acknowledged: how many have.</summary>
    public int Acknowledged => Acknowledgements.Count(a => a.IsAcquainted);
}

/// <summary>The page where a draft is composed.</summary>
public sealed record OrderDraftPage(Guid? Id, Guid? Version, string Title, OrderDraftForm Form, IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Controllers, IReadOnlyList<Choice> Curators, bool CanPropose);

/// <summary>Reads the pages of one order.</summary>
public sealed class OrderPageReader(
    PortalDbContext db, CurrentActor actor, SchoolClock clock, OrderPeople people, OrderFactsReader facts, OrderObstacles obstacles, OrderPaper paper, AcknowledgementReader acknowledgements, AuditHistory history)
{
    /// <summary>The page of an order that the actor may see.</summary>
    public async Task<OrderPage> PageAsync(Order order, CancellationToken cancel)
    {
        var of = await facts.ReadAsync(order, cancel);
        var isDraft = order.State is OrderState.Draft or OrderState.OnApproval;
        var sees = actor.Is(OrderAccess.SeeAll);
        var isEmpty = order.Kind != OrderKind.CuratorAppointment && of.Pairs.Count + of.Changes.Count == 0;
        var preview = isDraft && !isEmpty ? await paper.ComposeAsync(of, cancel) : null;
        return new OrderPage(
            order, FactsOf(of), RowsOf(of),
            isDraft ? await obstacles.OfAsync(of, cancel) : [],
            preview,
            order.DocumentId is { } document ? await acknowledgements.OfAsync(document, cancel) : [],
            actor.Is(OrderAccess.Draft), actor.Is(SchoolRole.Director), sees,
            sees ? (await history.ForAsync(order.Id)).ToModel() : null)
        {
            Undone = order.State == OrderState.Cancelled && order.CancelledOn is not null ? OrderWords.Undone(of) : [],
            Changes = preview is null ? [] : DraftSources.Changes(of.Source, preview, ""),
        };
    }

    private static List<SummaryRow> FactsOf(OrderFacts of)
    {
        var order = of.Order;
        var rows = new List<SummaryRow> { new("Вид", $"Приказ «{OrderWords.Heading(order)}»") };
        if (order.Kind == OrderKind.CuratorAppointment)
        {
            rows.AddRange(OrderWords.Rows(of));
            rows.Add(new("Основание", order.Basis ?? "Положение о системе наставничества"));
        }
        else
        {
            rows.Add(new("Основание", order.Basis ?? (order.Kind == OrderKind.PairsApproval ? "письменные согласия участников" : "указано у каждого изменения")));
            if (order.Kind == OrderKind.PairsApproval) rows.Add(new("Срок сдачи планов", order.PlansDueOn is { } due ? RussianDate.Short(due) : null));
            rows.Add(new("Куратор", (of.Curator ?? of.SchoolCurator)?.Name.SurnameWithInitials));
        }

        rows.Add(new("Контроль", of.Controller?.Name.SurnameWithInitials ?? "директор оставляет за собой"));
        if (of.Signer is { } signer) rows.Add(new("Подпись", $"{signer.Name.SurnameWithInitials}, {RussianDate.Short(order.SignedOn!.Value)}"));
        return rows;
    }

    private static List<OrderedRow> RowsOf(OrderFacts of) =>
    [
        .. of.Pairs.Select(p => new OrderedRow(p.Pair.Id, p.Mentor.Name.Full, p.Mentee.Name.Full, p.Pair.Topic, $"{RussianDate.Short(p.Pair.StartsOn)}\u00a0– {RussianDate.Short(p.Pair.EndsOn)}")),
        .. of.Changes.Select(c => new OrderedRow(c.Pair.Pair.Id, c.Pair.Mentor.Name.Full, c.Pair.Mentee.Name.Full, c.Change.Kind.Label() + (c.NewMentor is null ? "" : ": " + c.NewMentor.Name.Full), When(c), c.Change.Id, of.Order.State == OrderState.Cancelled ? null : c.Change.NewMentorshipId)),
    ];

    private static string When(OrderedChange change) => change.Change.Kind switch
    {
        PairChangeKind.Period => $"до\u00a0{RussianDate.Short(change.Change.NewEndsOn!.Value)}",
        _ => $"с\u00a0{RussianDate.Short(change.Change.LastDay!.Value.AddDays(1))}",
    };

    /// <summary>A new draft with everything that waits for an order; the plans are due in two weeks, the first curator is proposed.</summary>
    public async Task<OrderDraftPage> NewAsync(Guid? pair, CancellationToken cancel)
    {
        var page = await DraftPageAsync(null, null, "Новый приказ", new OrderDraftForm { PlansDueOn = clock.Today.AddDays(14) }, cancel);
        page.Form.CuratorId = actor.Is(SchoolRole.Curator) && actor.PersonId is { } me && page.Curators.Any(c => c.Value == me.ToString()) ? me
            : Guid.TryParse(page.Curators.ElementAtOrDefault(1)?.Value, out var first) ? first : null;
        page.Form.MentorshipIds = pair is { } id ? [id] : [.. page.Pairs.Select(p => Guid.Parse(p.Value))];
        return page;
    }

    /// <summary>The form with its choices: pairs of this draft and those that wait for an order.</summary>
    public async Task<OrderDraftPage> DraftPageAsync(Guid? id, Guid? version, string title, OrderDraftForm form, CancellationToken cancel)
    {
        var pairs = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.State == MentorshipState.Proposed || (m.State == MentorshipState.InOrder && m.OrderId == id)
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            orderby mentor.SearchName, mentee.SearchName
            select new
            {
                m.Id, m.Topic, m.StartsOn, m.EndsOn,
                Mentor = new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
                Mentee = new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
            }).Take(200).ToListAsync(cancel);
        var choices = await people.WithRoleAsync(OrderAccess.SeeAll, [form.CuratorId, form.ControllerId], cancel);
        return new OrderDraftPage(id, version, title, form,
            pairs.ConvertAll(p => Choice.Of(p.Id, $"{p.Mentor.SurnameWithInitials} – {p.Mentee.SurnameWithInitials}", $"{p.Topic}; {MentorshipWords.Period(p.StartsOn, p.EndsOn)}")),
            [Choice.None("Директор оставляет за собой"), .. choices],
            [Choice.None(), .. choices],
            actor.Is(SchoolRole.Curator));
    }
}
