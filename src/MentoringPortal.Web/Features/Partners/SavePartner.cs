using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Partners;

/// <summary>Enters a partner and its agreements, changes them, or puts the partner aside (S1-13).</summary>
public sealed class SavePartner(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Partner>> RunAsync(PartnerForm form, CancellationToken cancel)
    {
        var made = Partner.Create(form.Card);
        if (!made.Ok) return Outcome.Refused(made.Violations);

        if (await IsTakenAsync(made.Value, cancel)) return Taken;

        db.Add(made.Value);
        db.Describe("Организация-партнёр внесена");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, PartnerForm form, CancellationToken cancel)
    {
        if (await db.Set<Partner>().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } partner) return Outcome.Missing;

        db.ExpectVersion(partner, version);
        if (partner.Change(form.Card) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        if (await IsTakenAsync(partner, cancel)) return Taken;

        db.Describe("Организация-партнёр изменена");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    public async Task<Outcome<Saved>> ArchiveAsync(Guid id, Guid version, bool isArchived, CancellationToken cancel)
    {
        if (await db.Set<Partner>().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } partner) return Outcome.Missing;

        partner.Archive(isArchived);
        db.ExpectVersion(partner, version);
        db.Describe(isArchived ? "Организация-партнёр убрана в архив" : "Организация-партнёр возвращена из архива");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    /// <param name="agreementId">Null: a new one.</param>
    public async Task<Outcome<Saved>> AgreeAsync(Guid id, Guid? agreementId, Guid version, AgreementForm form, CancellationToken cancel)
    {
        if (await db.Set<Partner>().Include(p => p.Agreements).FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } partner) return Outcome.Missing;

        if (agreementId is null) db.ExpectVersion(partner, version);
        else if (partner.Agreements.FirstOrDefault(a => a.Id == agreementId) is { } agreement) db.ExpectVersion(agreement, version);
        else return Outcome.Missing;

        if (partner.Agree(agreementId, form.Card, clock.Today) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe(agreementId is null ? "Договор с партнёром внесён" : "Договор с партнёром изменён");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private static RuleViolation Taken => new("Организация с этим названием уже есть в реестре", nameof(PartnerForm.Name));

    private Task<bool> IsTakenAsync(Partner partner, CancellationToken cancel) => db.Set<Partner>().AnyAsync(p => p.Id != partner.Id && p.Name == partner.Name, cancel);
}
