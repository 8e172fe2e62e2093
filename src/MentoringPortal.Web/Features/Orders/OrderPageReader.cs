using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>A pair of the order, or a change of one, as a line of its table.</summary>
public sealed record OrderedRow(Guid Id, string Mentor, string Mentee, string Topic, string Period, Guid? ChangeId = null, Guid? NewPairId = null);

/// <summary>The page of an order.</summary>
public sealed record OrderPage(
    Order Order, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<OrderedRow> Rows, IReadOnlyList<string> Obstacles,
    OfficialDocument? Preview, IReadOnlyList<AcknowledgementLine> Acknowledgements, bool CanDraft, bool CanSign, bool LinksPairs, HistoryModel? History)
{
    /// <summary>What the order waits for, by the work rules.</summary>
    public required NextSteps Next { get; init; }

    /// <summary>What has changed since the draft was composed.</summary>
    public IReadOnlyList<DraftChange> Changes { get; init; } = [];

    /// <summary>The order rests on something younger than its draft: the earliest day of its date, in words.</summary>
    public string? Younger { get; init; }

    /// <summary>What is unusual about its pairs: allowed, but worth a look before the signature.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Of a cancelled order: what it has given back.</summary>
    public IReadOnlyList<string> Undone { get; init; } = [];

    /// <summary>How the step stands: who has acknowledged so far, or how long it waits.</summary>
    public string Standing(NextStep step) =>
        Order.State == OrderState.Acknowledging ? $"ознакомились {Acknowledged} из {Acknowledgements.Count}" : step.Item.When;

    /// <summary>Where the step is done; empty for those who only look.</summary>
    public IEnumerable<PageLink> Actions
    {
        get
        {
            var root = "/orders/" + Order.Id;
            var change = Order.Kind == OrderKind.Changes;
            switch (Order.State)
            {
                case OrderState.Draft when CanDraft && Obstacles.Count == 0:
                    yield return new(root + "/submission", "Передать на подпись");
                    yield return new(root + "/draft", change ? "Основание и куратор" : "Изменить");
                    break;
                case OrderState.Draft when Obstacles.Count > 0:
                    if (CanDraft && !Obstacles.All(Waits) && (!change || Rows.Count == 1))
                    {
                        yield return change ? new($"{root}/changes/{Rows[0].ChangeId}", "Исправить изменение") : new(root + "/draft", "Изменить");
                    }

                    if (Obstacles.Any(o => o.Contains("согласия", StringComparison.Ordinal))) yield return new("/consents", "Открыть согласия");
                    break;
                case OrderState.OnApproval when CanSign:
                    yield return new(root + "/signature", "Проверить и подписать");
                    yield return new(root + "/return", "Вернуть на доработку");
                    break;
                case OrderState.Acknowledging when CanDraft:
                    yield return new("/documents/" + Order.DocumentId, "Отметить ознакомление");
                    break;
            }
        }
    }

    /// <summary>The order itself is right and waits for consents.</summary>
    internal static bool Waits(string obstacle) => obstacle.StartsWith("получены не все согласия", StringComparison.Ordinal);

    public string Title => OrderWords.Title(Order);

    public string Heading => OrderWords.Heading(Order);

    /// <summary>Until everybody has acknowledged: how many have.</summary>
    public int Acknowledged => Acknowledgements.Count(a => a.IsAcquainted);
}

/// <summary>The page where a draft is composed.</summary>
public sealed record OrderDraftPage(Guid? Id, Guid? Version, string Title, OrderDraftForm Form, IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Controllers,
    IReadOnlyList<Choice> Curators, bool CanPropose);

/// <summary>Reads the pages of one order.</summary>
public sealed class OrderPageReader(
    PortalDbContext db, CurrentActor actor, SchoolClock clock, OrderPeople people, OrderFactsReader facts, OrderObstacles obstacles, OrderPaper paper,
        AcknowledgementReader acknowledgements, WorkReader work, AuditHistory history)
{
    // The rules of orders, and of their documents whose readers are late.
    private static readonly RecordWork OfOrder = new((rule, db, v) => OrderWork.Rules.Contains(rule) ? r => r.RecordId == v.Id
        : rule.Code == DocumentWork.Overdue ? r => db.Set<Order>().Any(o => o.Id == v.Id && o.DocumentId == r.RecordId) : null, asksTerm: true);

    /// <summary>The page of an order that the actor may see.</summary>
    public async Task<OrderPage> PageAsync(Order order, CancellationToken cancel)
    {
        var of = await facts.ReadAsync(order, cancel);
        var isDraft = order.State is OrderState.Draft or OrderState.OnApproval;
        var sees = actor.Is(OrderAccess.SeeAll);
        var check = isDraft ? await obstacles.OfAsync(of, cancel) : null;
        var preview = isDraft && order.Points.Count > 0 ? await paper.ComposeAsync(of, cancel) : null;
        return new OrderPage(
            order, FactsOf(of), RowsOf(of),
            check?.Obstacles ?? [],
            preview,
            order.DocumentId is { } document ? await acknowledgements.OfAsync(document, cancel) : [],
            actor.Is(OrderAccess.Draft), actor.Is(SchoolRole.Director), sees,
            sees ? (await history.ForAsync(order.Id)).ToModel() : null)
        {
            Next = await NextAsync(order, check?.Obstacles ?? [], cancel),
            Younger = check?.Younger(order.DraftedOn),
            Warnings = isDraft ? of.Warnings : [],
            Undone = order.State == OrderState.Cancelled && order.CancelledOn is not null ? OrderWords.Undone(of) : [],
            Changes = preview is null ? [] : DraftSources.Changes(of.Source, preview, ""),
        };
    }

    private async Task<NextSteps> NextAsync(Order order, IReadOnlyList<string> obstacles, CancellationToken cancel)
    {
        var steps = await work.OfRecordAsync(OfOrder, order.Id, "", cancel);
        // What hinders the signature comes before it.
        if (order.State == OrderState.Draft && obstacles.Count > 0)
        {
            steps = [.. steps.Select(s => s with { Title = obstacles.All(OrderPage.Waits) ? "Получить недостающие согласия" : "Исправить приказ" })];
        }

        return new NextSteps(steps, order.State switch
        {
            OrderState.Cancelled => "Приказ отменён: больше ничего не требуется",
            OrderState.Acknowledging => "Участники знакомятся с приказом: от вас ничего не требуется",
            _ => "Приказ действует, все ознакомлены: больше ничего не требуется",
        });
    }

    private static List<SummaryRow> FactsOf(OrderFacts of)
    {
        var order = of.Order;
        var rows = new List<SummaryRow> { new("Вид", $"{order.Word.Label()} «{OrderWords.Heading(order)}»") };
        if (order.Kind is OrderKind.CuratorAppointment or OrderKind.Text)
        {
            rows.AddRange(OrderWords.Rows(of));
            rows.Add(new("Основание", order.Basis ?? (order.Kind == OrderKind.Text ? "не указано" : "Положение о системе наставничества")));
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
        .. of.Pairs.Select(p => new OrderedRow(p.Pair.Id, p.Mentor.Name.Full, p.Mentee.Name.Full, p.Pair.Topic,
            RussianDate.Span(p.Pair.StartsOn, p.Pair.EndsOn))),
        .. of.Changes.Select(c =>
            new OrderedRow(c.Pair.Pair.Id, c.Pair.Mentor.Name.Full, c.Pair.Mentee.Name.Full, c.Change.Kind.Label()
            + (c.NewMentor is null ? "" : ": " + c.NewMentor.Name.Full), When(c), c.Point.Id, of.Order.State == OrderState.Cancelled ? null : c.Point.MadeId)),
    ];

    private static string When(OrderedChange change) => change.Change.Kind switch
    {
        OrderEffect.Period => $"до\u00a0{RussianDate.Short(change.Change.NewEndsOn!.Value)}",
        _ => $"с\u00a0{RussianDate.Short(change.Change.LastDay!.Value.AddDays(1))}",
    };

    /// <summary>A new draft with everything that waits for an order; the plans are due in two weeks, the first curator is proposed.</summary>
    public async Task<OrderDraftPage> NewAsync(Guid? pair, CancellationToken cancel)
    {
        var page = await DraftPageAsync(null, null, "Новый приказ", new OrderDraftForm { PlansDueOn = clock.Today.AddDays(14) }, cancel);
        page.Form.MentorshipIds = pair is { } id ? [id] : [.. page.Pairs.Select(p => Guid.Parse(p.Value))];
        // Nobody is proposed as the curator of the own pair.
        var chosen = page.Form.MentorshipIds;
        var parties = await db.Set<Mentorship>().Where(m => chosen.Contains(m.Id)).Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        var curators = page.Curators.Select(c => Guid.TryParse(c.Value, out var person) ? person : (Guid?)null).OfType<Guid>()
            .Where(c => !parties.Exists(p => p.MentorId == c || p.MenteeId == c)).ToList();
        page.Form.CuratorId = actor.Is(SchoolRole.Curator) && actor.PersonId is { } me && curators.Contains(me) ? me : curators.Count > 0 ? curators[0] : null;
        return page;
    }

    /// <summary>The form with its choices: pairs of this draft and those that wait for an order.</summary>
    public async Task<OrderDraftPage> DraftPageAsync(Guid? id, Guid? version, string title, OrderDraftForm form, CancellationToken cancel)
    {
        var pairs = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.State == MentorshipState.Proposed || (m.State == MentorshipState.InOrder && m.OrderId == id)
            orderby m.Mentor.SearchName, m.Mentee.SearchName
            select new
            {
                m.Id,
                m.Topic,
                m.StartsOn,
                m.EndsOn,
                Mentor = m.Mentor.Name,
                Mentee = m.Mentee.Name,
            }).Take(200).ToListAsync(cancel);
        var choices = await people.WithRoleAsync(OrderAccess.SeeAll, [form.CuratorId, form.ControllerId], cancel);
        return new OrderDraftPage(id, version, title, form,
            pairs.ConvertAll(p => Choice.Of(p.Id, $"{p.Mentor.SurnameWithInitials} – {p.Mentee.SurnameWithInitials}",
                $"{p.Topic}; {RussianDate.Period(p.StartsOn, p.EndsOn)}")),
            [Choice.None("Директор оставляет за собой"), .. choices],
            [Choice.None(), .. choices],
            actor.Is(SchoolRole.Curator));
    }
}
