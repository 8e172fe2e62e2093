using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>The mentor writes that a meeting was held and what came of it; next steps that were looked at on it are settled.</summary>
public sealed class CloseMeeting(PortalDbContext db, MeetingAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, MeetingLogForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not var (meeting, unit)) return Outcome.Missing;

        if (access.Forbids(unit) is { } forbidden) return forbidden;

        db.ExpectVersion(meeting, version);
        if (meeting.Hold(form.Log, unit.MembersOn(meeting.On), form.Present, unit.Days.To, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        var looked = form.Checked;
        foreach (var earlier in await db.Set<Meeting>().Where(m => m.UnitId == meeting.UnitId && m.Id != id && looked.Contains(m.Id)).ToListAsync(cancel))
        {
            if (earlier.HasOpenStep) earlier.Check(clock.Today);
        }

        db.Describe("Встреча состоялась");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
