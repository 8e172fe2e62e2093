using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Marks a term of a point: done with evidence, postponed or cancelled with a reason.</summary>
public sealed class MarkOccurrence(PortalDbContext db, RoadMapAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid occurrenceId, OccurrenceForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } map) return Outcome.Missing;

        if (map.Items.FirstOrDefault(i => i.Occurrences.Any(o => o.Id == occurrenceId)) is not { } item || !access.MayMark(item)) return Outcome.Missing;

        var occurrence = item.Occurrences.First(o => o.Id == occurrenceId);
        db.ExpectVersion(occurrence, version);
        if (map.Mark(occurrence, form.Mark, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe($"Отметка на пункте {item.Position} дорожной карты");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
