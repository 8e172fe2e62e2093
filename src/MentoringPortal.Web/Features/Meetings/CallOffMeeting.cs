using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>The mentor calls a meeting off, or says that it did not come about; with it, if asked for, what follows of its series.</summary>
public sealed class CallOffMeeting(PortalDbContext db, MeetingAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, CallOffForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not var (meeting, unit)) return Outcome.Missing;

        if (access.Forbids(unit) is { } forbidden) return forbidden;

        db.ExpectVersion(meeting, version);
        if (meeting.CallOff(form.Reason) is { } wrong) return wrong;

        if (form.WholeSeries && meeting.SeriesId is { } series)
        {
            var following = await db.Set<Meeting>().Include(m => m.Attendances).Where(m => m.SeriesId == series && m.UnitId == meeting.UnitId && m.StartsAt > meeting.StartsAt)
                .ToListAsync(cancel);
            foreach (var next in following.Where(m => m.IsOpen)) next.CallOff(form.Reason);
        }

        db.Describe("Встреча не состоится");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
