using System.ComponentModel;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>The person takes the consent back.</summary>
public sealed class RevokeForm
{
    [DisplayName("Дата отзыва")]
    public DateOnly? RevokedOn { get; set; }

    [DisplayName("Основание отзыва")]
    public string? RevocationReason { get; set; }
}

/// <summary>Marks a consent as received, with date and scan; the person's records in the bases follow in the same save (S1-14, S4-19).</summary>
public sealed class ReceiveConsent(PortalDbContext db, FileDoor files, SchoolClock clock)
{
    /// <summary>The consent.</summary>
    public async Task<Outcome<Consent>> RunAsync(Guid id, Guid version, ReceiveForm form, CancellationToken cancel)
    {
        if (await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } consent) return Outcome.Missing;
        var violations = new List<RuleViolation>();
        Guid? scan = null;
        if (form.Scan is not null || consent.ScanFileId is null)
        {
            var accepted = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
            if (accepted.Ok) scan = accepted.Value.Id;
            else violations.AddRange(accepted.Violations);
        }

        if (consent.Receive(form.GivenOn, form.SignerId, scan, clock.Today) is { } violation) violations.Insert(0, violation);
        if (consent.Kind == ConsentKind.Distribution) violations.AddRange(consent.SetLimits(form.Conditions, form.ValidUntil, form.GivenOn, clock.Today));
        if (violations.Count > 0) return violations;

        db.ExpectVersion(consent, version);
        await ConsentFollowers.FollowAsync(db, consent.PersonId, clock.Today, cancel);
        db.Describe("Согласие получено");
        await db.SaveChangesAsync(cancel);
        return consent;
    }
}
