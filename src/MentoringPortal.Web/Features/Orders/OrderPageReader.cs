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

/// <summary>A pair of the order.</summary>
public sealed record OrderedRow(Guid Id, Guid MentorId, Guid MenteeId, RussianName Mentor, RussianName Mentee, string Topic, DateOnly StartsOn, DateOnly EndsOn);

/// <summary>The page of an order.</summary>
public sealed record OrderPage(
    Order Order, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<OrderedRow> Pairs, IReadOnlyList<string> WithoutConsents,
    OfficialDocument? Preview, IReadOnlyList<AcknowledgementLine> Acknowledgements, bool CanDraft, bool CanSign, bool LinksPairs, HistoryModel? History)
{
    /// <summary>What has changed since the draft was composed.</summary>
    public IReadOnlyList<DraftChange> Changes { get; init; } = [];

    public string Title => OrderWords.Title(Order.Number, Order.SignedOn, Order.DraftedOn);

    /// <summary>Until everybody has acknowledged: how many have.</summary>
    public int Acknowledged => Acknowledgements.Count(a => a.IsAcquainted);
}

/// <summary>The page where a draft is composed.</summary>
public sealed record OrderDraftPage(Guid? Id, Guid? Version, string Title, OrderDraftForm Form, IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Controllers, IReadOnlyList<Choice> Curators, bool CanPropose);

/// <summary>Reads the pages of one order.</summary>
public sealed class OrderPageReader(
    PortalDbContext db, CurrentActor actor, SchoolClock clock, PaperFactsReader people, OrderPaper paper, PairConsentsReader consents, AcknowledgementReader acknowledgements, AuditHistory history, DraftSources sources)
{
    /// <summary>The page of an order that the actor may see.</summary>
    public async Task<OrderPage> PageAsync(Order order, CancellationToken cancel)
    {
        var pairs = await PairsAsync(order, cancel);
        var isDraft = order.State is OrderState.Draft or OrderState.OnApproval;
        var sees = actor.Is(OrderAccess.SeeAll);
        var named = new[] { order.ControllerId, order.CuratorId, order.SignedById }.OfType<Guid>().Distinct().ToList();
        var names = named.Count == 0 ? [] : await db.Set<Person>().AsNoTracking().Where(p => named.Contains(p.Id))
            .Select(p => new { p.Id, Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender) }).ToDictionaryAsync(p => p.Id, p => p.Name.SurnameWithInitials, cancel);
        var facts = new List<SummaryRow>
        {
            new("Вид", "Приказ «Об утверждении наставнических пар, групп»"),
            new("Основание", order.Basis ?? "письменные согласия участников"),
            new("Срок сдачи планов", order.PlansDueOn is { } due ? RussianDate.Short(due) : null),
            new("Куратор", order.CuratorId is { } curator ? names[curator] : null),
            new("Контроль", order.ControllerId is { } controller ? names[controller] : "директор оставляет за собой"),
        };
        if (order.SignedById is { } signer) facts.Add(new("Подпись", $"{names.GetValueOrDefault(signer)}, {RussianDate.Short(order.SignedOn!.Value)}"));
        var preview = isDraft && pairs.Count > 0 ? await paper.ComposeAsync(order, cancel) : null;
        return new OrderPage(
            order, facts, pairs,
            isDraft ? await consents.IncompleteAsync([.. pairs.Select(p => (p.MentorId, p.MenteeId))], cancel) : [],
            preview,
            order.DocumentId is { } document ? await acknowledgements.OfAsync(document, cancel) : [],
            actor.Is(OrderAccess.Draft), actor.Is(SchoolRole.Director), sees,
            sees ? (await history.ForAsync(order.Id)).ToModel() : null)
        {
            Changes = preview is null ? [] : await sources.ChangesAsync(order.Id, preview, "", cancel),
        };
    }

    /// <summary>Pairs of the order in its own sequence.</summary>
    public Task<List<OrderedRow>> PairsAsync(Order order, CancellationToken cancel)
    {
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var orderId = order.Id;
        return (from m in db.Set<Mentorship>().AsNoTracking()
                where ids.Contains(m.Id)
                join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
                join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
                orderby db.Set<OrderMentorship>().Where(om => om.MentorshipId == m.Id && om.OrderId == orderId).Select(om => om.Position).FirstOrDefault()
                select new OrderedRow(m.Id, m.MentorId, m.MenteeId,
                    new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
                    new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
                    m.Topic, m.StartsOn, m.EndsOn)).ToListAsync(cancel);
    }

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
        var staff = await people.WithRole(SchoolRole.Director | OrderAccess.Draft)
            .Select(p => new
            {
                p.Id,
                Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender),
                ((StaffMember)p).Post,
            }).ToListAsync(cancel);
        var choices = staff.ConvertAll(p => Choice.Of(p.Id, $"{p.Name.SurnameWithInitials}, {p.Post}"));
        return new OrderDraftPage(id, version, title, form,
            pairs.ConvertAll(p => Choice.Of(p.Id, $"{p.Mentor.SurnameWithInitials} – {p.Mentee.SurnameWithInitials}", $"{p.Topic}; {MentorshipWords.Period(p.StartsOn, p.EndsOn)}")),
            [Choice.None("Директор оставляет за собой"), .. choices],
            [Choice.None(), .. choices],
            actor.Is(SchoolRole.Curator));
    }
}
