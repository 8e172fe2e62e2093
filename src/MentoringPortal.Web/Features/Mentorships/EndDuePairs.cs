using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Ends the pairs whose announced last day is over; the portal does it by itself when a new day begins.</summary>
public sealed class EndDuePairs(PortalDbContext db, EndedPair ended, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        foreach (var pair in await db.Set<Mentorship>().Where(m => (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended) && m.EndsEarlyOn < today)
            .OrderBy(m => m.EndsEarlyOn)
            .ThenBy(m => m.Id).ToListAsync(cancel))
        {
            // One save a pair: the next one sees who is free already.
            if (!pair.EndWhenDue(today)) continue;
            await ended.FollowAsync(pair, cancel);
            db.Describe("Пара досрочно прекращена: объявленный последний день прошёл");
            await db.SaveChangesAsync(cancel);
        }
    }
}
