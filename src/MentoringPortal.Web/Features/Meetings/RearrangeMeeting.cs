using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>What was changed.</summary>
/// <param name="Off">The day to which it was moved, where the school does not work on it.</param>
public sealed record RearrangedMeeting(CountedDay? Off);

/// <summary>The mentor corrects an appointed meeting or moves it to another time.</summary>
public sealed class RearrangeMeeting(PortalDbContext db, MeetingAccess access, MeetingClash clash, SchoolCalendarReader calendar, SchoolClock clock)
{
    public async Task<Outcome<RearrangedMeeting>> RunAsync(Guid id, MeetingForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not var (meeting, unit)) return Outcome.Missing;

        if (access.Forbids(unit) is { } forbidden) return forbidden;

        db.ExpectVersion(meeting, version);
        var moves = meeting.Moves;
        if (meeting.Rearrange(form.Card, form.Reason, unit.Days, clock.Today, clock.ToUtc) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (await clash.RefuseAsync([meeting], unit, cancel) is { } busy) return busy;

        db.Describe(meeting.Moves > moves ? "Встреча перенесена" : "Встреча исправлена");
        await db.SaveChangesAsync(cancel);
        return new RearrangedMeeting(meeting.Moves > moves ? MeetingSeries.Off(meeting.On, await calendar.ReadAsync(cancel)) : null);
    }
}
