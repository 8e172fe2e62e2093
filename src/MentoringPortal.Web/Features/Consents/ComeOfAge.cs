using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>
/// Participants who have turned eighteen: the papers of their representatives end, their own are asked for, and pairs stand still until those are given
/// (domain reference §10, edge 5). The portal does it by itself when a new day begins.
/// </summary>
public sealed class ComeOfAge(PortalDbContext db, ConsentPaper paper, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var signedByOthers = await db.Set<Consent>().Include(c => c.Person)
            .Where(c => c.SignerId != c.PersonId && !c.IsSuperseded && (c.State == ConsentState.Requested || c.State == ConsentState.Given)).ToListAsync(cancel);
        var over = signedByOthers.FindAll(c => c.Person.AdultOn <= today);
        if (over.Count == 0) return;
        foreach (var consent in over)
        {
            if (consent.ComeOfAge(consent.Person.AdultOn!.Value) is not { } own) continue;
            db.Add(own);
            await paper.FreezeAsync(own, await paper.TermsAsync(own, cancel), cancel);
        }

        foreach (var person in over.Select(c => c.PersonId).Distinct()) await ConsentFollowers.FollowAsync(db, person, today, cancel);
        db.Describe("Участнику исполнилось 18 лет: согласие даёт он сам");
        await db.SaveChangesAsync(cancel);
    }
}
