using MentoringPortal.Data;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>Reads awards and their forms.</summary>
public sealed class AwardReader(PortalDbContext db, AwardAccess access, SchoolClock clock)
{
    public static IReadOnlyList<Column<AwardRow>> Columns { get; } =
    [
        new("Фамилия, имя, отчество", r => r.Person.Full, 34), new("Вид поощрения", r => r.Title, 36), new("За что", r => r.Award.Ground, 50),
        new("Предложено", r => r.Award.ProposedOn, 12), new("Кто предложил", r => r.ProposedBy.SurnameWithInitials, 22), new("Решение", r => r.Award.Decision, 34),
        new("Приказ", r => r.OrderWords, 24), new("Вручено", r => r.Award.GivenOn, 12), new("Состояние", r => r.Award.State.Label(), 22),
    ];

    public async Task<AwardsPage> ListAsync(AwardFilter filter, CancellationToken cancel)
    {
        var list = await Rows(filter).PageOfAsync(filter, "/awards", cancel);
        var toOrder = access.Is(AwardAccess.Order) ? await ToOrder(db).CountAsync(cancel) : 0;
        return new AwardsPage(list, filter, access.Is(AwardAccess.Propose), toOrder, Award.LastDayOfOrder(clock.Today));
    }

    public Task<List<AwardRow>> AllAsync(AwardFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    /// <summary>What was considered and stands in no order, or in one that was cancelled.</summary>
    public static IQueryable<Award> ToOrder(PortalDbContext db) => db.Set<Award>().Where(a => a.State == AwardState.Considered || (a.State == AwardState.InOrder
        && (a.OrderId == null || db.Set<Order>().Any(o => o.Id == a.OrderId && o.State == OrderState.Cancelled))));

    public async Task<NewAwardPage> NewAsync(AwardForm form, CancellationToken cancel)
    {
        var people = await access.Nominees().AsNoTracking().OrderBy(p => p.SearchName).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).Take(2000).ToListAsync(cancel);
        return new NewAwardPage(form, [Choice.None(), .. people.Select(p => Choice.Of(p.Id, p.Name.Full))]);
    }

    public async Task<AwardPage?> PageAsync(Guid id, AwardStepForm? posted, CancellationToken cancel)
    {
        if (await Rows(access.Visible().AsNoTracking().Where(a => a.Id == id), db.Set<Person>()).FirstOrDefaultAsync(cancel) is not { } row) return null;

        var one = row.Award;
        List<SummaryRow> facts =
        [
            new("Кого", row.Person.Full), new("За что", one.Ground), new("Предложено", $"{RussianDate.Short(one.ProposedOn)}, {row.ProposedBy.SurnameWithInitials}"),
            .. Known(one.State == AwardState.Declined ? "Почему отклонено" : "Решение", one.Decision), .. Known("Приказ", row.OrderWords),
            .. Known("Вручено", one.GivenOn is { } on ? RussianDate.Short(on) : null),
        ];
        var isOwn = one.PersonId == access.Me || access.Me == Guid.Empty;
        return new AwardPage(row, facts, Timeline(row, clock.Today), posted ?? new AwardStepForm { GivenOn = clock.Today })
        {
            MayDecide = one.State is AwardState.Proposed or AwardState.Considered && access.Is(AwardAccess.Decide) && !isOwn,
            OpensOrder = access.Is(AwardAccess.Decide),
            MayOrder = one.State == AwardState.Considered && access.Is(AwardAccess.Order),
            MayGive = one.State == AwardState.InOrder && row.IsOrdered && access.Is(AwardAccess.Order) && !isOwn,
        };
    }

    private IQueryable<AwardRow> Rows(AwardFilter filter)
    {
        var awards = access.Visible().AsNoTracking();
        if (filter.Kind is { } kind) awards = awards.Where(a => a.Kind == kind);
        if (filter.State is { } state) awards = awards.Where(a => a.State == state);
        return Rows(awards, db.Set<Person>().Named(filter.Q, p => p.SearchName));
    }

    private IQueryable<AwardRow> Rows(IQueryable<Award> awards, IQueryable<Person> people) =>
        from a in awards
        join p in people on a.PersonId equals p.Id
        join proposer in db.Set<Person>() on a.ProposedById equals proposer.Id
        from o in db.Set<Order>().Where(o => o.Id == a.OrderId).DefaultIfEmpty()
        orderby a.ProposedOn descending, a.Id
        select new AwardRow(a, p.Name, proposer.Name, o.Number, o.SignedOn, (OrderState?)o.State);

    private static TimelineModel Timeline(AwardRow row, DateOnly today)
    {
        var one = row.Award;
        List<TimelineStep> steps = [new("Выдвинут", StepState.Done, RussianDate.Short(one.ProposedOn), row.ProposedBy.SurnameWithInitials)];
        if (one.State == AwardState.Declined)
        {
            steps.Add(new TimelineStep("Отклонено", StepState.Stopped, RussianDate.Short(one.DecidedOn!.Value)));
            return new TimelineModel(steps, "Ход поощрения");
        }

        steps.Add(new TimelineStep("Рассмотрено", one.DecidedOn is null ? StepState.Now : StepState.Done, one.DecidedOn is { } on ? RussianDate.Short(on) : null));
        steps.Add(new TimelineStep("Приказ о поощрении", row.IsOrdered ? StepState.Done : one.DecidedOn is null ? StepState.Ahead
            : one.OrderDueOn < today ? StepState.Late : StepState.Now, row.IsOrdered ? RussianDate.Short(row.SignedOn!.Value) : $"до {RussianDate.Short(one.OrderDueOn)}"));
        steps.Add(new TimelineStep("Вручено", one.GivenOn is null ? row.IsOrdered ? StepState.Now : StepState.Ahead : StepState.Done,
            one.GivenOn is { } given ? RussianDate.Short(given) : null));
        return new TimelineModel(steps, "Ход поощрения");
    }

    private static IEnumerable<SummaryRow> Known(string label, string? value) => value is null ? [] : [new SummaryRow(label, value)];
}
