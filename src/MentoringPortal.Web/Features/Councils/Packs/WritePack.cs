using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>Keeps the talk and the draft decision as edited, with the figures they speak of; or gives them up for the composed ones.</summary>
public sealed class WritePack(PortalDbContext db, PackReader packs, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, PackTextForm form, CancellationToken cancel)
    {
        if (await packs.ReadAsync(id, cancel) is not { } inHand) return Outcome.Missing;

        var violations = inHand.Pack.Write(form.Memo, form.Decision, inHand.Figures, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.ExpectVersion(inHand.Pack, version);
        db.Describe("Справка к педсовету изменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> RecomposeAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await packs.FindAsync(id, cancel) is not { } pack) return Outcome.Missing;

        pack.Recompose();
        db.ExpectVersion(pack, version);
        db.Describe("Справка к педсовету составлена заново");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
