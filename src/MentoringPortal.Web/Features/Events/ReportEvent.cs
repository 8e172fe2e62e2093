using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Hands in the mini-report after an event (S3-20, T-09).</summary>
public sealed class ReportEvent(PortalDbContext db, EventAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, EventReportForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || !access.MayReport(found.ResponsibleId)) return Outcome.Missing;

        db.ExpectVersion(found, version);
        if (found.Report(form.Report, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (found.TermId is { } term) await ProveAsync(found, term, cancel);

        db.Describe("Отчёт о мероприятии");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // The event held proves its point of the road map; a point that is marked already, or whose year does not take the day, stays as it is.
    private async Task ProveAsync(SchoolEvent found, Guid term, CancellationToken cancel)
    {
        if (await db.Set<RoadMap>().Include(m => m.Items).ThenInclude(i => i.Occurrences).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Items.Any(i => i.Occurrences.Any(o => o.Id == term)), cancel) is not { } map)
        {
            return;
        }

        var occurrence = map.Items.SelectMany(i => i.Occurrences).First(o => o.Id == term);
        if (!occurrence.IsSettled) map.Mark(occurrence, new OccurrenceMark(OccurrenceState.Done, found.On, found.Evidence), clock.Today);
    }
}
