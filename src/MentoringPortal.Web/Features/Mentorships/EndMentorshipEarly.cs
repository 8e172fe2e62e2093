using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Records the notice of an early end (D-08c); a last day that has come ends the pair in the same save.</summary>
public sealed class EndMentorshipEarly(PortalDbContext db, MentorshipAccess access, EndedPair ended, SchoolCalendarReader calendars, SchoolClock clock)
{
    /// <summary>The pair.</summary>
    public async Task<Outcome<Mentorship>> RunAsync(Guid id, EarlyEndForm form, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair) return Outcome.Missing;
        db.ExpectVersion(pair, version);
        var violations = pair.EndEarly(form.Card, await calendars.ReadAsync(cancel), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);
        if (pair.State == MentorshipState.TerminatedEarly) await ended.FollowAsync(pair, cancel);
        db.Describe(pair.State == MentorshipState.TerminatedEarly ? "Пара досрочно прекращена" : "Объявлено досрочное прекращение пары");
        await db.SaveChangesAsync(cancel);
        return pair;
    }
}
