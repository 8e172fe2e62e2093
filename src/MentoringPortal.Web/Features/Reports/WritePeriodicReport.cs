using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>The author writes a periodic report and confirms it; whoever receives it says «принято» or gives it back.</summary>
public sealed class WritePeriodicReport(PortalDbContext db, CurrentActor actor, PeriodicReader reader, SchoolClock clock)
{
    /// <param name="confirm">Hands it in; else it is only kept.</param>
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, PeriodicForm form, bool confirm, CancellationToken cancel)
    {
        if (await reader.Visible().FirstOrDefaultAsync(r => r.Id == id && r.AuthorId == actor.PersonId, cancel) is not { } report) return Outcome.Missing;

        var titles = (await reader.FormOfAsync(report, cancel)).Titles;
        if (report.Write([.. titles.Select((t, i) => new ReportSection(t, form.Sections.ElementAtOrDefault(i)?.Text))]) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (confirm)
        {
            var pair = await db.Set<Mentorship>().AsNoTracking().FirstAsync(m => m.Id == report.MentorshipId, cancel);
            if (report.HandIn(await reader.FactsAsync(report, pair, cancel), clock.Today) is { Count: > 0 } refused) return Outcome.Refused(refused);
        }

        db.ExpectVersion(report, version);
        db.Describe(confirm ? "Периодический отчёт сдан" : "Периодический отчёт записан");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> AcceptAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await reader.Visible().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } report || actor.PersonId is not { } me) return Outcome.Missing;

        if (report.State == PeriodicState.HandedIn && !reader.MayAccept(report)) return Outcome.Missing;

        if (report.Accept(me, clock.Today) is { } refused) return refused;

        db.ExpectVersion(report, version);
        db.Describe("Периодический отчёт принят");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> ReturnAsync(Guid id, Guid version, PeriodicReturnForm form, CancellationToken cancel)
    {
        if (await reader.Visible().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } report
            || (report.State == PeriodicState.HandedIn && !reader.MayAccept(report)))
        {
            return Outcome.Missing;
        }

        if (report.Return(form.Reason) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(report, version);
        db.Describe("Периодический отчёт возвращён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
