using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Hands in the mini-report after an event (S3-20, T-09).</summary>
public sealed class ReportEvent(PortalDbContext db, EventAccess access, SchoolClock clock)
{
    public async Task<Outcome> RunAsync(Guid id, Guid version, EventReportForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found || !access.MayReport(found.ResponsibleId)) return Outcome.Missing;

        db.ExpectVersion(found, version);
        if (found.Report(form.Report, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe("Отчёт о мероприятии");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
