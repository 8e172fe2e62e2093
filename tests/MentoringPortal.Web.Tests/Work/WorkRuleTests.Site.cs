using MentoringPortal.Data;
using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>Cases of publications, disputes, awards and partners.</summary>
public sealed partial class WorkRuleTests
{
    private static async Task<Case> PublicationCase(PortalDbContext db, PublicationState state, params Guid[] shown)
    {
        var made = Publication.Write(new(PublicationKind.News, "Новая пара", "Начали работу."), shown, Person(db), Today).Value;
        await AddAsync(db, made);
        var rows = db.Set<Publication>().Where(p => p.Id == made.Id);
        await rows.ExecuteUpdateAsync(u => u.SetProperty(p => p.State, state));
        return new(made.Id, () => rows.ExecuteUpdateAsync(u => u.SetProperty(p => p.State, PublicationState.Withdrawn)));
    }

    // Somebody is shown who gives the consent in the end.
    private static async Task<Case> ShownCase(PortalDbContext db, PublicationState state)
    {
        var person = Person(db);
        var found = await PublicationCase(db, state, person);
        var consent = new Consent(person, ConsentKind.Distribution, Today.AddDays(-10));
        await AddAsync(db, consent);
        return new(found.Record, () => db.Set<Consent>().Where(c => c.Id == consent.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, ConsentState.Given)));
    }

    private static async Task<Case> DisputeCase(PortalDbContext db, DisputeState state)
    {
        var (pair, lead) = (await PairAsync(db), Person(db));
        var made = Dispute.File(pair, pair.MenteeId, "Встречи переносятся", lead, true, new SchoolCalendar("Europe/Moscow"), Today).Value;
        if (state != DisputeState.Filed) Assert.Empty(made.Appoint(Today, [Person(db)], lead, Today));
        if (state == DisputeState.Decided) Assert.Empty(made.Decide(new("Встречаться по средам", Today, lead, Today, null), lead, Today));
        await AddAsync(db, made);
        return new(made.Id, () => db.Set<Dispute>().Where(d => d.Id == made.Id).ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DisputeState.Closed)));
    }

    private static async Task<Case> PartnerCase(PortalDbContext db)
    {
        var made = Partner.Create(new(PartnerKind.College, "Колледж связи", null, null)).Value;
        Assert.Empty(made.Agree(null, new("14", Today.AddYears(-1), null, Today.AddDays(Partner.SoonDays)), Today));
        await AddAsync(db, made);
        return new(made.Id, () => db.Set<PartnerAgreement>().Where(a => a.PartnerId == made.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.UntilOn, (DateOnly?)null)))
        {
            NotYet = Today.AddDays(-1),
        };
    }

    private static async Task<Case> AwardCase(PortalDbContext db, AwardState state)
    {
        var made = Award.Propose(new(Person(db), "gratitude", "за помощь"), Person(db), null, Today).Value;
        if (state != AwardState.Proposed) Assert.Empty(made.Consider("Совет наставников", Person(db), Today));
        if (state == AwardState.InOrder)
        {
            var order = new Order(OrderKind.Text, Today);
            await AddAsync(db, order);
            await db.Set<Order>().Where(o => o.Id == order.Id).ExecuteUpdateAsync(u => u.SetProperty(o => o.State, OrderState.InForce));
            Assert.Null(made.PutInOrder(order.Id, false));
        }

        await AddAsync(db, made);
        return new(made.Id, () => db.Set<Award>().Where(a => a.Id == made.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AwardState.Given)));
    }
}
