using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>The signed paper has come back.</summary>
public sealed class ReceiveForm
{
    public DateOnly? GivenOn { get; set; }

    public IFormFile? Scan { get; set; }

    /// <summary>D-09b: what is forbidden or allowed on conditions only.</summary>
    public string? Conditions { get; set; }

    /// <summary>D-09b: last day written on the paper.</summary>
    public DateOnly? ValidUntil { get; set; }
}

/// <summary>The person takes the consent back.</summary>
public sealed class RevokeForm
{
    public DateOnly? RevokedOn { get; set; }

    public string? RevocationReason { get; set; }
}

/// <summary>Marks a consent as received, with date and scan; the person's records in the bases follow in the same save (S1-14, S4-19).</summary>
public sealed class ReceiveConsent(PortalDbContext db, FileDoor files, SchoolClock clock)
{
    /// <summary>False when the consent is not found.</summary>
    public async Task<Result<bool>> RunAsync(Guid id, Guid version, ReceiveForm form, CancellationToken cancel)
    {
        var consent = await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (consent is null) return false;
        var violations = new List<RuleViolation>();
        Guid? scan = null;
        if (form.Scan is not null || consent.ScanFileId is null)
        {
            var accepted = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
            if (accepted.Ok) scan = accepted.Value.Id;
            else violations.AddRange(accepted.Violations);
        }

        if (consent.Receive(form.GivenOn, scan, clock.Today) is { } violation) violations.Insert(0, violation);
        if (consent.Kind == ConsentKind.Distribution) violations.AddRange(consent.SetLimits(form.Conditions, form.ValidUntil, form.GivenOn, clock.Today));
        if (violations.Count > 0) return violations;

        db.ExpectVersion(consent, version);
        await ConsentFollowers.FollowAsync(db, consent.PersonId, cancel);
        db.Describe("Согласие получено");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>Records that a consent was taken back; records in the bases wait for a new one.</summary>
public sealed class RevokeConsent(PortalDbContext db, SchoolClock clock)
{
    /// <summary>False when the consent is not found.</summary>
    public async Task<Result<bool>> RunAsync(Guid id, Guid version, RevokeForm form, CancellationToken cancel)
    {
        var consent = await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (consent is null) return false;
        if (consent.Revoke(form.RevokedOn, form.RevocationReason, clock.Today) is { } violation) return violation;
        db.ExpectVersion(consent, version);
        await ConsentFollowers.FollowAsync(db, consent.PersonId, cancel);
        db.Describe("Согласие отозвано");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>Asks somebody of the staff for the consent to distribution (D-09b); no pair and no base waits for it.</summary>
public sealed class RequestDistributionConsent(PortalDbContext db, SchoolClock clock)
{
    /// <summary>The consent, asked for now or before; null when there is no such person.</summary>
    public async Task<Guid?> RunAsync(Guid personId, CancellationToken cancel)
    {
        if (!await db.Set<StaffMember>().AnyAsync(p => p.Id == personId && !p.IsArchived, cancel)) return null;
        var consent = await db.Set<Consent>().FirstOrDefaultAsync(c => c.PersonId == personId && c.Kind == ConsentKind.Distribution, cancel);
        if (consent is { State: ConsentState.Requested or ConsentState.Given }) return consent.Id;
        if (consent is null)
        {
            consent = new Consent(personId, ConsentKind.Distribution, clock.Today);
            db.Add(consent);
        }
        else
        {
            consent.RequestAgain(clock.Today);
        }

        db.Describe("Запрошено согласие на распространение персональных данных");
        await db.SaveChangesAsync(cancel);
        return consent.Id;
    }
}

/// <summary>Consents whose written term is over; the portal does it by itself when a new day begins.</summary>
public sealed class ExpireConsents(PortalDbContext db, SchoolClock clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var over = (await db.Set<Consent>().Where(c => c.State == ConsentState.Given && c.ValidUntil < today).ToListAsync(cancel)).FindAll(c => c.ExpireWhenOver(today));
        if (over.Count == 0) return;
        db.Describe("Срок согласия истёк");
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Asks anew for a consent that was taken back.</summary>
public sealed class RequestConsentAgain(PortalDbContext db, SchoolClock clock)
{
    /// <summary>False when the consent is not found.</summary>
    public async Task<bool> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        var consent = await db.Set<Consent>().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (consent is null) return false;
        consent.RequestAgain(clock.Today);
        db.ExpectVersion(consent, version);
        db.Describe("Согласие запрошено заново");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>What changes together with a consent.</summary>
public static class ConsentFollowers
{
    /// <summary>Lets the person's records in both bases, and the pairs that no order holds yet, follow the consents. The caller saves.</summary>
    public static async Task FollowAsync(PortalDbContext db, Guid personId, CancellationToken cancel)
    {
        var consents = await db.Set<Consent>().Where(c => c.PersonId == personId).ToListAsync(cancel);
        foreach (var record in await db.Set<PoolRecord>().Where(r => r.PersonId == personId).ToListAsync(cancel)) record.FollowConsents(consents);
        await FollowAsync(db, await db.Set<Mentorship>()
            .Where(m => (m.MentorId == personId || m.MenteeId == personId) && (m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents))
            .ToListAsync(cancel), cancel);
    }

    /// <summary>Lets these pairs follow the consents of both people: «Предложена» or «Ожидает согласий сторон». The caller saves.</summary>
    public static async Task FollowAsync(PortalDbContext db, IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        if (pairs.Count == 0) return;
        var people = pairs.SelectMany(p => new[] { p.MentorId, p.MenteeId }).Distinct().ToList();
        // Tracked on purpose: a consent received in this very save counts.
        var consents = (await db.Set<Consent>().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        foreach (var pair in pairs)
        {
            pair.FollowConsents(Consent.AreComplete(PoolSide.Mentors, consents[pair.MentorId]) && Consent.AreComplete(PoolSide.Mentees, consents[pair.MenteeId]));
        }
    }
}
