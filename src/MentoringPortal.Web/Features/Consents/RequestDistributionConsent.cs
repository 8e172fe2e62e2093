using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Asks somebody of the staff for the consent to distribution (D-09b); no pair and no base waits for it.</summary>
public sealed class RequestDistributionConsent(PortalDbContext db, AskConsents asks)
{
    /// <summary>The consent, asked for now or before.</summary>
    public async Task<Outcome<Consent>> RunAsync(Guid personId, CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId && !p.IsArchived, cancel)) return Outcome.Missing;
        var consent = (await db.Set<Consent>().Where(c => c.PersonId == personId && c.Kind == ConsentKind.Distribution).ToListAsync(cancel)).MaxBy(c => c.Number);
        if (consent is { State: ConsentState.Requested or ConsentState.Given }) return consent;
        consent = consent is null ? await asks.DistributionAsync(personId, cancel) : (await asks.AgainAsync(consent, cancel)).Value;
        db.Describe("Запрошено согласие на распространение персональных данных");
        // Two who ask at once make one paper (settled by its unique index).
        await db.SaveFirstAsync(cancel, typeof(Consent));
        return consent;
    }
}
