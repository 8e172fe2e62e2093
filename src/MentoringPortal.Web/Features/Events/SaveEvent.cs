using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Plans an event or changes what is planned (S0-59, S0-61, S0-65).</summary>
public sealed class SaveEvent(PortalDbContext db, EventAccess access, PartnerReader partners, SchoolClock clock)
{
    public async Task<Outcome<SchoolEvent>> RunAsync(EventForm form, CancellationToken cancel)
    {
        if (await UnknownAsync(form, cancel) is { } unknown) return unknown;

        var made = SchoolEvent.Plan(form.Card, [.. form.People.Distinct()], clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Мероприятие запланировано");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, EventForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;
        if (await UnknownAsync(form, cancel) is { } unknown) return unknown;

        db.ExpectVersion(found, version);
        if (found.Change(form.Card, [.. form.People.Distinct()], clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe("Мероприятие изменено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // Only people of this school are found.
    private async Task<RuleViolation?> UnknownAsync(EventForm form, CancellationToken cancel)
    {
        if (form.TermId is { } term && !await db.Set<RoadMapOccurrence>().AnyAsync(o => o.Id == term && db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId
            && db.Set<RoadMap>().Any(m => m.Id == i.RoadMapId && m.State == RoadMapState.InForce)), cancel))
        {
            return new RuleViolation("Выберите пункт из списка", nameof(form.TermId));
        }

        if (form.PartnerId is { } partner && await partners.NameAsync(partner, cancel) is null) return new RuleViolation("Выберите партнёра из списка", nameof(form.PartnerId));

        var asked = form.People.Append(form.ResponsibleId ?? Guid.Empty).Where(p => p != Guid.Empty).Distinct().ToList();
        return await db.Set<Person>().CountAsync(p => asked.Contains(p.Id), cancel) == asked.Count ? null : new RuleViolation("Выберите людей из списка", nameof(form.People));
    }
}
