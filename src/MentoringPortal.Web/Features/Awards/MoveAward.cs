using MentoringPortal.Data;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Awards;

/// <summary>Proposes somebody for an award.</summary>
public sealed class ProposeAward(PortalDbContext db, AwardAccess access, SchoolClock clock)
{
    public async Task<Outcome<Award>> RunAsync(AwardForm form, CancellationToken cancel)
    {
        if (access.Me == Guid.Empty) return new RuleViolation("Ваша учётная запись не связана с карточкой сотрудника: обратитесь к куратору");
        if (form.PersonId is { } id && id != access.Me && !await access.Nominees().AnyAsync(p => p.Id == id, cancel)) return Outcome.Missing;

        var open = await db.Set<Award>().Where(a => a.PersonId == form.PersonId && a.Kind == form.Kind && a.State != AwardState.Given && a.State != AwardState.Declined)
            .Select(a => (DateOnly?)a.ProposedOn).FirstOrDefaultAsync(cancel);
        var made = Award.Propose(form.Card, access.Me, open, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Поощрение предложено");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }
}

/// <summary>What is decided on an award, and its end.</summary>
public sealed class MoveAward(PortalDbContext db, AwardAccess access, AwardReader reader, SchoolClock clock)
{
    public async Task<Outcome<Saved>> DecideAsync(Guid id, Guid version, AwardStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || access.Me == Guid.Empty) return Outcome.Missing;

        if (found.Decide(form.Agrees, form.Decision, access.Me, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(found, version);
        db.Describe(form.Agrees == true ? "Поощрение рассмотрено" : "Поощрение отклонено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <summary>What was handed over becomes an achievement in the same save.</summary>
    public async Task<Outcome<Saved>> GiveAsync(Guid id, Guid version, AwardStepForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || access.Me == Guid.Empty) return Outcome.Missing;

        var row = (await reader.PageAsync(id, null, cancel))!.Row;
        var made = found.Give(form.GivenOn, row.DocumentReference, row.SignedOn, access.Me, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.ExpectVersion(found, version);
        db.Describe("Поощрение вручено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Drafts the order on awards (D-40) from all that was considered: each is a point of it.</summary>
public sealed class OrderAwards(PortalDbContext db, SchoolClock clock)
{
    public const string Heading = "О поощрении участников наставнической деятельности";

    public async Task<Outcome<Order>> RunAsync(CancellationToken cancel)
    {
        var awards = await AwardReader.ToOrder(db).OrderBy(a => a.Kind).ThenBy(a => a.ProposedOn).ThenBy(a => a.Id).Take(Order.MostPoints).ToListAsync(cancel);
        if (awards.Count == 0) return new RuleViolation("Рассмотренных поощрений, которые ждут приказа, нет");

        var ids = awards.ConvertAll(a => a.PersonId);
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var decisions = awards.Select(a => a.Decision).OfType<string>().Distinct().ToList();
        // Stands after «На основании».
        var basis = $"{(decisions.Count == 1 ? "решения" : "решений")} о поощрении ({string.Join("; ", decisions)})";
        var order = new Order(OrderKind.Text, clock.Today);
        var violations = order.ComposeText(new TextOrderCard(OrderWord.Order, Heading, null, basis.Length > 500 ? null : basis,
            [
                .. awards.Select(a => (Award: a, Person: people[a.PersonId])).Select(x => new TextPointCard(null,
                    AwardKind.Find(x.Award.Kind)!.PointOf(x.Person.Name, x.Person.Staff?.PostWithSubject ?? "", x.Award.Ground), null)),
            ],
            null, [.. ids.Distinct().Where(id => !people[id].IsArchived)]));
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.Add(order);
        if (awards.Select(a => a.PutInOrder(order.Id, earlierIsVoid: true)).FirstOrDefault(v => v is not null) is { } refused) return refused;

        db.Describe("Проект приказа о поощрении составлен");
        await db.SaveChangesAsync(cancel);
        return order;
    }
}
