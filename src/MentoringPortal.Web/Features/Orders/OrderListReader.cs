using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>What stands in the address of the list.</summary>
public sealed class OrderFilter : ListFilter
{
    /// <summary>Key of <see cref="OrderListReader.States"/>.</summary>
    public string? State { get; set; }

    /// <summary>Key of <see cref="OrderListReader.Kinds"/>.</summary>
    public string? Kind { get; set; }
}

/// <summary>A line of the list of orders.</summary>
public sealed record OrderRow(Guid Id, OrderKind Kind, OrderWord Word, string? OwnHeading, OrderState State, string? Number, DateOnly? SignedOn, DateOnly DraftedOn,
    int Pairs, int Changes, int Replacements, int Ends, string? FirstPair = null)
{
    public string Heading => OwnHeading ?? Kind.Heading(Changes, Replacements, Ends);

    /// <summary>«Приказ от 01.09.2026 № 29.2» or «Проект приказа от 28.08.2026».</summary>
    public string Title => OrderWords.Title(Word, Number, SignedOn, DraftedOn);

    public string StateKind => OrderWords.StateKind(State);

    /// <summary>«Петрова А.И. – Ковалёв Д.А. и ещё 2 пары».</summary>
    public string Participants => FirstPair is null ? Kind == OrderKind.Text ? "без исполнителя" : "пар нет"
        : FirstPair + (Pairs + Changes > 1 ? $" и ещё {RussianPlural.Of(Pairs + Changes - 1, "пара", "пары", "пар")}" : "");
}

/// <summary>Page of the list of orders.</summary>
public sealed record OrderListPage(OrderFilter Filter, PageOf<OrderRow> List, bool CanDraft);

/// <summary>The orders that the actor may see, newest first.</summary>
public sealed class OrderListReader(PortalDbContext db, OrderAccess access)
{
    /// <summary>Filter keys with their words.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"),
        new("draft", "Проекты"),
        new("on-approval", "На подписи"),
        new("acknowledging", "Ознакомление"),
        new("in-force", "Действуют"),
        new("revoked", "Отменены"),
        new("cancelled", "Удалённые проекты"),
    ];

    /// <summary>Kinds with their words.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        Choice.None("Все"),
        new("pairs", "Об утверждении пар"),
        new("changes", "Об изменениях пар"),
        new("curator", "О кураторе"),
        new("program", "Об утверждении программы"),
        new("road-map", "О дорожной карте"),
        new("text", "Общие"),
    ];

    /// <summary>Every order that the filter selects.</summary>
    public IQueryable<Order> Filtered(OrderFilter filter)
    {
        var orders = access.Visible().AsNoTracking();
        orders = filter.State switch
        {
            "draft" => orders.Where(o => o.State == OrderState.Draft),
            "on-approval" => orders.Where(o => o.State == OrderState.OnApproval),
            "acknowledging" => orders.Where(o => o.State == OrderState.Acknowledging),
            "in-force" => orders.Where(o => o.State == OrderState.InForce),
            "revoked" => orders.Where(o => o.State == OrderState.Cancelled && o.Number != null),
            "cancelled" => orders.Where(o => o.State == OrderState.Cancelled && o.Number == null),
            _ => orders.Where(o => o.State != OrderState.Cancelled || o.Number != null),
        };
        orders = filter.Kind switch
        {
            "pairs" => orders.Where(o => o.Kind == OrderKind.PairsApproval),
            "changes" => orders.Where(o => o.Kind == OrderKind.Changes),
            "curator" => orders.Where(o => o.Kind == OrderKind.CuratorAppointment),
            "program" => orders.Where(o => o.Points.Any(p => p.Effect == OrderEffect.EditionApproval)),
            "road-map" => orders.Where(o => o.Points.Any(p => p.Effect == OrderEffect.RoadMapApproval)),
            "text" => orders.Where(o => o.Kind == OrderKind.Text && !o.Points.Any(p => p.Effect == OrderEffect.EditionApproval || p.Effect == OrderEffect.RoadMapApproval)),
            _ => orders,
        };
        if (!string.IsNullOrEmpty(filter.Q))
        {
            var (asTyped, upper, lower) = (filter.Q, filter.Q.ToUpperInvariant(), filter.Q.ToLowerInvariant());
            var named = db.Set<Person>().Named(filter.Q, p => p.SearchName);
            orders = orders.Where(o => o.Number!.Contains(asTyped) || o.Number!.Contains(upper) || o.Number!.Contains(lower)
                || o.Heading!.Contains(asTyped)
                || o.Points.Any(x => named.Any(p => p.Id == x.PersonId || db.Set<Mentorship>().Any(m => m.Id == x.MentorshipId
                    && (m.MentorId == p.Id || m.MenteeId == p.Id)))));
        }

        return orders;
    }

    public async Task<OrderListPage> PageAsync(OrderFilter filter, bool canDraft, CancellationToken cancel)
    {
        var page = await Filtered(filter).OrderByDescending(o => o.DraftedOn).ThenByDescending(o => o.Id)
            .Select(o => new OrderRow(o.Id, o.Kind, o.Word, o.Heading, o.State, o.Number, o.SignedOn, o.DraftedOn, o.Points.Count(c => c.Effect == OrderEffect.ApprovePair),
                o.Points.Count(c => c.Effect == OrderEffect.Replacement || c.Effect == OrderEffect.EarlyEnd || c.Effect == OrderEffect.Period),
                o.Points.Count(c => c.Effect == OrderEffect.Replacement), o.Points.Count(c => c.Effect == OrderEffect.EarlyEnd), null))
            .PageOfAsync(filter, "/orders", cancel);
        var ids = page.Rows.Select(r => r.Id).ToList();
        var people = db.Set<Person>();
        var first = await (
            from of in db.Set<OrderPoint>()
            where ids.Contains(of.OrderId) && of.Position == 1
            join m in db.Set<Mentorship>() on of.MentorshipId equals m.Id
            select new
            {
                of.OrderId,
                Mentor = m.Mentor.Name,
                Mentee = m.Mentee.Name
            })
            .ToDictionaryAsync(p => p.OrderId, p => $"{p.Mentor.SurnameWithInitials} – {p.Mentee.SurnameWithInitials}", cancel);
        if (page.Rows.Any(r => r.Kind is OrderKind.CuratorAppointment or OrderKind.Text))
        {
            var executors = await (
                from of in db.Set<OrderPoint>().AsNoTracking()
                where ids.Contains(of.OrderId) && of.MentorshipId == null
                join p in people on of.PersonId equals p.Id
                orderby of.Position
                select new { of.OrderId, p.Name }).ToListAsync(cancel);
            executors.ForEach(c => first.TryAdd(c.OrderId, c.Name.SurnameWithInitials));
        }

        return new OrderListPage(filter, page.Select(r => r with { FirstPair = first.GetValueOrDefault(r.Id) }), canDraft);
    }
}
