using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>Begins a pack, or arranges its period and parts anew.</summary>
public sealed class PreparePack(PortalDbContext db, CurrentActor actor, FigureReader figures, SchoolClock clock)
{
    public async Task<Outcome<CouncilPack>> RunAsync(PackForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me) return Outcome.Missing;

        var made = CouncilPack.Prepare(await CardAsync(form, form.Kind, null, cancel), me, clock.Today, form.Kind);
        if (!made.Ok) return made;

        db.Add(made.Value);
        db.Describe($"{form.Kind.Label()}: начато");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, PackForm form, CancellationToken cancel)
    {
        if (await db.Set<CouncilPack>().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } pack) return Outcome.Missing;

        var violations = pack.Arrange(await CardAsync(form, pack.Kind, new CountedPeriod(pack.From, pack.To), cancel), clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        db.ExpectVersion(pack, version);
        db.Describe("Период и разделы материалов изменены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // Whoever changes the days of a proposed topic does not print the old ones.
    private async Task<PackCard> CardAsync(PackForm form, PackKind kind, CountedPeriod? was, CancellationToken cancel) =>
        CountedPeriod.Of(form.From, form.To, clock.Today) is { Ok: true, Value: var chosen }
            ? form.Card with { Topic = kind.TopicFollowing(form.Topic, chosen, await figures.PresetsAsync(clock.Today, cancel), clock.Today, was) } : form.Card;
}
