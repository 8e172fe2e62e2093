using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;
using MentoringPortal.Web.Infrastructure.Binding;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>What stands in the address of the list.</summary>
public sealed class OrderFilter : IListFilter
{
    /// <summary>Part of the number or of a participant's name.</summary>
    public string? Q { get; set; }

    /// <summary>Key of <see cref="OrderListReader.States"/>.</summary>
    public string? State { get; set; }

    /// <summary>Key of <see cref="OrderListReader.Kinds"/>.</summary>
    public string? Kind { get; set; }

    public int? Page { get; set; }

    public bool IsActive => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Kind);

    /// <summary>The same filter in an address.</summary>
    public string Query(int page) =>
        $"?page={page}" + (string.IsNullOrEmpty(Q) ? "" : "&q=" + Uri.EscapeDataString(Q)) + (string.IsNullOrEmpty(State) ? "" : "&state=" + Uri.EscapeDataString(State))
        + (string.IsNullOrEmpty(Kind) ? "" : "&kind=" + Uri.EscapeDataString(Kind));
}

/// <summary>A line of the list of orders.</summary>
public sealed record OrderRow(Guid Id, OrderKind Kind, OrderState State, string? Number, DateOnly? SignedOn, DateOnly DraftedOn, int Pairs, int Changes, int Replacements, int Ends, string? FirstPair = null)
{
    public string Heading => Kind.Heading(Changes, Replacements, Ends);

    /// <summary>«Приказ № 29.2 от 01.09.2026» or «Проект приказа от 28.08.2026».</summary>
    public string Title => OrderWords.Title(Number, SignedOn, DraftedOn);

    public string StateKind => OrderWords.StateKind(State);

    /// <summary>«Петрова А.И. – Ковалёв Д.А. и ещё 2 пары».</summary>
    public string Participants => FirstPair is null ? "пар нет" : FirstPair + (Pairs + Changes > 1 ? $" и ещё {RussianPlural.Of(Pairs + Changes - 1, "пара", "пары", "пар")}" : "");
}

/// <summary>Page of the list of orders.</summary>
public sealed record OrderListPage(OrderFilter Filter, IReadOnlyList<OrderRow> Rows, PagerModel Pager, bool CanDraft);

/// <summary>The orders that the actor may see, newest first.</summary>
public sealed class OrderListReader(PortalDbContext db, OrderAccess access)
{
    private const int PageSize = 25;

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
            _ => orders,
        };
        if (!string.IsNullOrEmpty(filter.Q))
        {
            var (asTyped, upper, lower, name) = (filter.Q, filter.Q.ToUpperInvariant(), filter.Q.ToLowerInvariant(), SearchKey.Of(filter.Q));
            orders = orders.Where(o => o.Number!.Contains(asTyped) || o.Number!.Contains(upper) || o.Number!.Contains(lower)
                || o.Mentorships.Any(om => db.Set<Mentorship>().Any(m => m.Id == om.MentorshipId
                    && db.Set<Person>().Any(p => (p.Id == m.MentorId || p.Id == m.MenteeId) && p.SearchName.Contains(name))))
                || o.Changes.Any(c => db.Set<Mentorship>().Any(m => m.Id == c.MentorshipId
                    && db.Set<Person>().Any(p => (p.Id == m.MentorId || p.Id == m.MenteeId || p.Id == c.NewMentorId) && p.SearchName.Contains(name))))
                || (o.Kind == OrderKind.CuratorAppointment && db.Set<Person>().Any(p => (p.Id == o.CuratorId || p.Id == o.PreviousCuratorId) && p.SearchName.Contains(name))));
        }

        return orders;
    }

    public async Task<OrderListPage> PageAsync(OrderFilter filter, bool canDraft, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 10_000);
        var rows = await Filtered(filter).OrderByDescending(o => o.DraftedOn).ThenByDescending(o => o.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(o => new OrderRow(o.Id, o.Kind, o.State, o.Number, o.SignedOn, o.DraftedOn, o.Mentorships.Count,
                o.Changes.Count, o.Changes.Count(c => c.Kind == PairChangeKind.Replacement), o.Changes.Count(c => c.Kind == PairChangeKind.EarlyEnd), null)).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var people = db.Set<Person>();
        var pairs = db.Set<OrderMentorship>().Where(m => ids.Contains(m.OrderId) && m.Position == 1).Select(m => new { m.OrderId, m.MentorshipId })
            .Concat(db.Set<OrderChange>().Where(c => ids.Contains(c.OrderId) && c.Position == 1).Select(c => new { c.OrderId, c.MentorshipId }));
        var first = await (
            from of in pairs
            join m in db.Set<Mentorship>() on of.MentorshipId equals m.Id
            join mentor in people on m.MentorId equals mentor.Id
            join mentee in people on m.MenteeId equals mentee.Id
            select new { of.OrderId, Mentor = new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender), Mentee = new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender) })
            .ToDictionaryAsync(p => p.OrderId, p => $"{p.Mentor.SurnameWithInitials} – {p.Mentee.SurnameWithInitials}", cancel);
        if (rows.Exists(r => r.Kind == OrderKind.CuratorAppointment))
        {
            var curators = await (
                from o in db.Set<Order>().AsNoTracking()
                where ids.Contains(o.Id) && o.Kind == OrderKind.CuratorAppointment
                join p in people on o.CuratorId equals p.Id
                select new { o.Id, Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender) }).ToListAsync(cancel);
            curators.ForEach(c => first[c.Id] = c.Name.SurnameWithInitials);
        }

        rows = rows.ConvertAll(r => r with { FirstPair = first.GetValueOrDefault(r.Id) });
        var pager = new PagerModel(
            page > 1 ? "/orders" + filter.Query(page - 1) : null,
            rows.Count > PageSize ? "/orders" + filter.Query(page + 1) : null,
            page > 1 || rows.Count > PageSize ? "Страница " + page : null);
        return new OrderListPage(filter, [.. rows.Take(PageSize)], pager, canDraft);
    }
}
