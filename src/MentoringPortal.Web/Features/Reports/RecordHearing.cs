using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Records that a report was heard, where and with which decision (S2-6, S3-15).</summary>
public sealed class RecordHearing(PortalDbContext db, CurrentActor actor, PeriodicReader reader, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, HearingForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await reader.Visible().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } report) return Outcome.Missing;

        var heard = await db.Set<ReportHearing>().Where(h => h.ReportId == id).Select(h => h.Place).ToListAsync(cancel);
        var card = form.Card;
        if (form.MeetingId is { } chosen)
        {
            // The meeting says the day.
            var on = !actor.Is(Rights.Leadership) || report.HandedInOn is not { } since ? null
                : await reader.MeetingsSince(since).Where(m => m.Id == chosen).Select(m => (DateOnly?)m.HeldOn).FirstOrDefaultAsync(cancel);
            if (on is null) return new RuleViolation("Выберите заседание из списка или оставьте поле пустым", nameof(form.MeetingId));

            card = card with { On = on };
        }

        var made = ReportHearing.Record(report, card, heard, me, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        db.Add(made.Value);
        db.Describe("Отчёт заслушан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
