using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Asks for a new paper instead of one that was taken back, has run out or speaks of what is no longer so; the earlier one stays as it was.</summary>
public sealed class RequestConsentAgain(PortalDbContext db, AskConsents asks, SchoolClock clock)
{
    /// <summary>The new consent.</summary>
    public async Task<Outcome<Consent>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } consent) return Outcome.Missing;
        db.ExpectVersion(consent, version);
        var next = await asks.AgainAsync(consent, cancel);
        if (!next.Ok) return next;
        await ConsentFollowers.FollowAsync(db, consent.PersonId, clock.Today, cancel);
        db.Describe("Запрошено новое согласие");
        await db.SaveFirstAsync(cancel, typeof(Consent));
        return next;
    }
}
