using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Records that a consent was taken back; records in the bases wait for a new one, running pairs stand still.</summary>
public sealed class RevokeConsent(PortalDbContext db, SchoolClock clock)
{
    /// <summary>The consent.</summary>
    public async Task<Outcome<Consent>> RunAsync(Guid id, Guid version, RevokeForm form, CancellationToken cancel)
    {
        if (await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } consent) return Outcome.Missing;
        if (consent.Revoke(form.RevokedOn, form.RevocationReason, clock.Today) is { } violation) return violation;
        db.ExpectVersion(consent, version);
        await ConsentFollowers.FollowAsync(db, consent.PersonId, clock.Today, cancel);
        db.Describe("Согласие отозвано");
        await db.SaveChangesAsync(cancel);
        return consent;
    }
}
