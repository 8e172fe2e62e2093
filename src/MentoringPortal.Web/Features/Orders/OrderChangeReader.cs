using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>First step of a change: which pair, and what changes.</summary>
public sealed record ChooseChangePage(PairChangeForm Form, IReadOnlyList<Choice> Pairs);

/// <summary>Second step: the change itself.</summary>
/// <param name="ChangeId">Null while it is not in the draft yet.</param>
/// <param name="Announced">The end of the pair was announced, or has come, before the order.</param>
public sealed record PairChangePage(
    Guid? OrderId, Guid? ChangeId, Guid? Version, string Names, OrderEffect Kind, PairChangeForm Form, IReadOnlyList<SummaryRow> Facts,
        IReadOnlyList<Choice> NewMentors, IReadOnlyList<NotReady> NotReady, string? Announced)
{
    public string Title => Kind.Label();

    /// <summary>Where the form goes.</summary>
    public string Action => ChangeId is null ? "/orders/changes" : $"/orders/{OrderId}/changes/{ChangeId}";

    /// <summary>Where «Отменить» leads.</summary>
    public string Back => OrderId is null ? $"/mentorships/{Form.Pair}" : $"/orders/{OrderId}";
}

/// <summary>Texts of an order on changes.</summary>
public sealed record ChangesBasisPage(Guid Id, Guid Version, ChangesBasisForm Form, IReadOnlyList<Choice> Curators);

/// <summary>The page where the appointment of the curator is drafted.</summary>
public sealed record AppointmentPage(Guid? Id, Guid? Version, AppointmentForm Form, IReadOnlyList<Choice> Staff, IReadOnlyList<Choice> Previous);

/// <summary>Reads the pages where orders on changes and on the curator are drafted.</summary>
public sealed class OrderChangeReader(PortalDbContext db, MentorshipAccess pairs, OrderPeople people, NewMentorshipReader bases, SchoolCalendarReader calendars, SchoolClock clock)
{
    /// <summary>Pairs that an order may change: those that work or have ended early, as long as no signed order speaks of their end.</summary>
    public async Task<ChooseChangePage> ChooseAsync(PairChangeForm form, CancellationToken cancel)
    {
        var rows = await (
            from m in pairs.Visible().AsNoTracking()
            where m.EndOrderId == null && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended
                || (m.State == MentorshipState.TerminatedEarly && m.EndGround != null))
            orderby m.Mentee.SearchName, m.Id
            select new
            {
                m.Id,
                m.State,
                Mentor = m.Mentor.Name,
                Mentee = m.Mentee.Name,
            }).Take(1000).ToListAsync(cancel);
        return new ChooseChangePage(form,
            [Choice.None(), .. rows.Select(r =>
                Choice.Of(r.Id, $"{r.Mentee.SurnameWithInitials}, наставник {r.Mentor.SurnameWithInitials}{(r.State != MentorshipState.TerminatedEarly ? "" : " (прекращена, "
                    + "приказа нет)")}"))]);
    }

    /// <summary>A pair that the actor may see.</summary>
    public Task<Mentorship?> PairAsync(Guid? id, CancellationToken cancel) => pairs.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>A pair that the actor may see, and the order that changes it already and is not signed yet.</summary>
    public async Task<(Mentorship Pair, Guid? Draft)?> BegunAsync(Guid? id, CancellationToken cancel) =>
        await pairs.Visible().Where(m => m.Id == id).Select(m => new
        {
            Pair = m,
            Draft = db.Set<Order>().Where(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
                && o.Points.Any(c => c.MentorshipId == m.Id && c.Effect != OrderEffect.ApprovePair))
                .OrderBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel) is { } found ? (found.Pair, found.Draft) : null;

    /// <summary>What a new change begins with: an announced end as it was announced, else the earliest day that the law allows.</summary>
    public async Task<PairChangeForm> BeginAsync(Mentorship pair, PairChangeForm form, CancellationToken cancel)
    {
        if (form.Kind == OrderEffect.Period) return form;
        if (form.Kind == OrderEffect.Replacement) form.NewEndsOn = pair.EndsOn;
        if (pair.AwaitsEndOrder)
        {
            (form.EndGround, form.EndReason, form.NoticeOn, form.EndsEarlyOn) = (pair.EndGround, pair.EndReason ?? "", pair.NoticeOn, pair.EndsEarlyOn);
        }
        else
        {
            (form.NoticeOn, form.EndsEarlyOn) = (clock.Today, (await calendars.ReadAsync(cancel)).AddWorkingDays(clock.Today, EarlyEndCard.NoticeDays));
        }

        return form;
    }

    /// <summary>The form of a change with its choices.</summary>
    public async Task<PairChangePage> PageAsync(Guid? orderId, Guid? changeId, Guid? version, Mentorship pair, PairChangeForm form, CancellationToken cancel)
    {
        var kind = form.Kind!.Value;
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == pair.MentorId || p.Id == pair.MenteeId)
            .Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var mentors = kind == OrderEffect.Replacement ? await bases.PageAsync(new NewMentorshipForm(), cancel) : null;
        return new PairChangePage(orderId, changeId, version, $"{names[pair.MentorId].SurnameWithInitials} – {names[pair.MenteeId].SurnameWithInitials}", kind, form,
            [
                new("Период по приказу", RussianDate.Period(pair.StartsOn, pair.EndsOn)),
                new("Приказ", pair.OrderReference),
                new("Последняя запись дневника", pair.LastEntryOn is { } day ? RussianDate.Short(day) : "записей нет"),
            ],
            [.. mentors?.Mentors.Where(c => c.Value != pair.MentorId.ToString() && c.Value != pair.MenteeId.ToString()) ?? []],
            [.. mentors?.NotReady.Where(n => n.Side == NewMentorshipPage.MentorSide) ?? []],
            kind == OrderEffect.Period || !pair.AwaitsEndOrder ? null
                : pair.IsEnding ? $"Прекращение объявлено: последний день {RussianDate.Short(pair.EndsEarlyOn!.Value)}. Приказ закрепит его; другой день сначала "
                    + $"объявите на странице пары."
                : $"Пара уже прекращена, её последний день {RussianDate.Short(pair.EndedOn!.Value)}. Приказ это закрепит.");
    }

    /// <summary>The form of basis and curator.</summary>
    public async Task<ChangesBasisPage> BasisAsync(Order order, Guid version, ChangesBasisForm form, CancellationToken cancel) =>
        new(order.Id, version, form, [Choice.None("Куратор школы"), .. await people.WithRoleAsync(OrderAccess.SeeAll, [form.CuratorId], cancel)]);

    /// <summary>The form of an appointment: anybody of the staff, whoever is the curator now goes first among the previous ones.</summary>
    public async Task<AppointmentPage> AppointmentAsync(Guid? id, Guid? version, AppointmentForm form, CancellationToken cancel) => new(id, version, form,
        [Choice.None(), .. await people.AllAsync(cancel)],
        [Choice.None("Никого не сменяет"), .. await people.WithRoleAsync(SchoolRole.Curator, [form.PreviousCuratorId], cancel)]);
}
