using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Consents whose written term is over; the portal does it by itself when a new day begins.</summary>
public sealed class ExpireConsents(PortalDbContext db, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var over = (await db.Set<Consent>().Where(c => c.State == ConsentState.Given && c.ValidUntil < today).ToListAsync(cancel)).FindAll(c => c.ExpireWhenOver(today));
        if (over.Count == 0) return;
        foreach (var person in over.Where(c => c.IsNeeded).Select(c => c.PersonId).Distinct()) await ConsentFollowers.FollowAsync(db, person, today, cancel);
        db.Describe("Срок согласия истёк");
        await db.SaveChangesAsync(cancel);
    }
}
