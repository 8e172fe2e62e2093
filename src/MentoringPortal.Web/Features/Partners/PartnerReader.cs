using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Partners;

/// <summary>Reads the register of partners; it belongs to the school and is read by its leadership.</summary>
public sealed class PartnerReader(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public const SchoolRole Read = Rights.Leadership;

    public const SchoolRole Write = Rights.Office;

    // What a page tells of one partner.
    private const int MostUses = 50;

    // A school has a dozen.
    private const int MostChoices = 500;

    public static IReadOnlyList<Column<Partner>> Columns(DateOnly today) =>
    [
        new("Название", p => p.Name, 44), new("Вид организации", p => p.Kind.Label(), 34), new("Что даёт школе", p => p.Gives, 50), new("Контактное лицо", p => p.Contact, 34),
        new("Договор", p => p.Last?.Words, 36), new("Предмет договора", p => p.Last?.Subject, 40), new("Действует по", p => p.Last?.UntilOn, 12),
        new("Состояние", p => p.IsArchived ? "в архиве" : p.Standing(today).Label(), 20),
    ];

    public async Task<PartnersPage> ListAsync(PartnerFilter filter, CancellationToken cancel) =>
        new(await Of(filter).PageOfAsync(filter, "/partners", cancel), filter, actor.Is(Write), clock.Today);

    public Task<List<Partner>> AllAsync(PartnerFilter filter, CancellationToken cancel) => Of(filter).Take(5000).ToListAsync(cancel);

    public async Task<PartnerPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Partner>().AsNoTracking().Include(p => p.Agreements).FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } partner) return null;

        var events = await db.Set<SchoolEvent>().AsNoTracking().Where(e => e.PartnerId == id).OrderByDescending(e => e.On).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.On, e.Title, e.CancelledBecause }).Take(MostUses).ToListAsync(cancel);
        var trainings = await (from a in db.Set<Achievement>().AsNoTracking()
                               where a.PartnerId == id
                               join p in db.Set<Person>() on a.PersonId equals p.Id
                               orderby a.On descending, a.Id
                               select new { a.Id, a.On, a.Title, p.Name }).Take(MostUses).ToListAsync(cancel);
        return new PartnerPage(partner,
            events.ConvertAll(e => new PartnerUse(e.On, e.Title + (e.CancelledBecause is null ? "" : " (отменено)"), $"/events/{e.Id}")),
            trainings.ConvertAll(t => new PartnerUse(t.On, $"{t.Title} – {t.Name.SurnameWithInitials}", $"/achievements/{t.Id}")), actor.Is(Write), clock.Today);
    }

    /// <summary>The form of a partner; null when there is none to change.</summary>
    public async Task<PartnerFormPage?> FormAsync(Guid? id, PartnerForm? posted, Guid? version, CancellationToken cancel)
    {
        if (id is null) return new PartnerFormPage(null, null, posted ?? new PartnerForm());

        return await db.Set<Partner>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } known
            ? new PartnerFormPage(known, version ?? known.Version, posted ?? PartnerForm.Of(known)) : null;
    }

    /// <summary>The form of an agreement; null when there is none to change.</summary>
    public async Task<AgreementFormPage?> AgreementAsync(Guid partnerId, Guid? id, AgreementForm? posted, Guid? version, CancellationToken cancel)
    {
        if (await db.Set<Partner>().AsNoTracking().Include(p => p.Agreements).FirstOrDefaultAsync(p => p.Id == partnerId, cancel) is not { } partner) return null;

        var known = partner.Agreements.FirstOrDefault(a => a.Id == id);
        if (id is not null && known is null) return null;

        return new AgreementFormPage(partnerId, partner.Name, id, version ?? known?.Version ?? partner.Version,
            posted ?? (known is null ? new AgreementForm() : AgreementForm.Of(known)));
    }

    /// <summary>Partners to choose from, and the one chosen before; empty: the school has none.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(Guid? chosen, CancellationToken cancel)
    {
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => !p.IsArchived || p.Id == chosen).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostChoices)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return partners.Count == 0 ? [] : [Choice.None("Без партнёра"), .. partners.Select(p => Choice.Of(p.Id, p.Name))];
    }

    /// <summary>Its name; null: this school has no such partner.</summary>
    public Task<string?> NameAsync(Guid id, CancellationToken cancel) => db.Set<Partner>().Where(p => p.Id == id).Select(p => (string?)p.Name).FirstOrDefaultAsync(cancel);

    /// <summary>The partner that a record names, with the way to its page for those who read it; null: none.</summary>
    public async Task<PageLink?> LinkAsync(Guid? id, CancellationToken cancel) =>
        id is { } known && await NameAsync(known, cancel) is { } name
            ? new PageLink(actor.Is(Read) ? $"/partners/{known}" : "", name) : null;

    private IQueryable<Partner> Of(PartnerFilter filter)
    {
        var soon = clock.Today.AddDays(Partner.SoonDays);
        var partners = db.Set<Partner>().AsNoTracking().Include(p => p.Agreements).Where(p => p.IsArchived == (filter.Show == PartnerShow.Archived));
        if (filter.Show == PartnerShow.Ending) partners = partners.Where(Partner.EndsBy(soon));
        if (filter.Kind is { } kind) partners = partners.Where(p => p.Kind == kind);
        if (filter.Q is { } text) partners = partners.Where(p => p.Name.Contains(text));
        return partners.OrderBy(p => p.Name).ThenBy(p => p.Id);
    }
}
