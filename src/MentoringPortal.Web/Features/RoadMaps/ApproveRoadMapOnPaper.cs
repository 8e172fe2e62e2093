using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Takes over what was decided on paper: the approval of before the portal, the agreement of the municipality; gives a draft up.</summary>
public sealed class ApproveRoadMapOnPaper(PortalDbContext db, RoadMapAccess access, RoadMapReader reader, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, RoadMapTakeOverForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        if (await reader.OrderInHand(id).AnyAsync(cancel)) return new RuleViolation("Приказ об утверждении уже подготовлен в портале: подпишите его или удалите проект");

        if (map.TakeOver(form.Number, form.On, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(map, version, "Дорожная карта утверждена на бумаге", cancel);
    }

    public async Task<Outcome<Saved>> AgreeAsync(Guid id, MunicipalForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        if (map.AgreeOutside(form.Mark, form.On, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        return await SaveAsync(map, version, "Отмечено согласование дорожной карты", cancel);
    }

    public async Task<Outcome<Saved>> DiscardAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        if (map.State != RoadMapState.Draft) return new RuleViolation("Удалить можно только проект дорожной карты");

        if (await reader.OrderInHand(id).AnyAsync(cancel)) return new RuleViolation("Подготовлен приказ об утверждении: сначала удалите его проект");

        db.Remove(map);
        return await SaveAsync(map, version, "Проект дорожной карты удалён", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(RoadMap map, Guid version, string operation, CancellationToken cancel)
    {
        db.Entry(map).Property(m => m.Version).OriginalValue = version;
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
