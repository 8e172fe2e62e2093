using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.LegalActs;

/// <summary>Enters an act, changes it, or stops citing it.</summary>
public sealed class SaveLegalAct(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(LegalActForm form, CancellationToken cancel)
    {
        var made = LegalAct.Create(form.Card, clock.Today);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        if (made.Value is { Number: { } number, AdoptedOn: { } on } && await db.Set<LegalAct>().AnyAsync(a => a.Number == number && a.AdoptedOn == on, cancel))
        {
            return new RuleViolation("Акт с этим номером и датой уже есть в реестре", nameof(form.Number));
        }

        db.Add(made.Value);
        db.Describe("Правовой акт внесён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, LegalActForm form, CancellationToken cancel)
    {
        if (await db.Set<LegalAct>().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } act) return Outcome.Missing;

        if (act.Change(form.Card, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.ExpectVersion(act, version);
        db.Describe("Правовой акт изменён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> ArchiveAsync(Guid id, Guid version, bool isArchived, CancellationToken cancel)
    {
        if (await db.Set<LegalAct>().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } act) return Outcome.Missing;

        act.Archive(isArchived);
        db.ExpectVersion(act, version);
        db.Describe(isArchived ? "Правовой акт больше не применяется" : "Правовой акт снова применяется");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
