using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>What changes together with a consent, in the same save.</summary>
public static class ConsentFollowers
{
    /// <summary>
    /// A consent of this person was asked for, given, taken back or has run out: records of the bases and pairs follow. A running pair whose consent
    /// is gone stands still from that day on; it works again when a new one is there. The caller saves.
    /// </summary>
    public static async Task FollowAsync(PortalDbContext db, Guid personId, DateOnly today, CancellationToken cancel)
    {
        await db.Set<Consent>().Where(c => c.PersonId == personId).LoadAsync(cancel);
        var own = db.Set<Consent>().Local.Where(c => c.PersonId == personId).ToList();
        foreach (var record in await db.Set<PoolRecord>().Where(r => r.PersonId == personId).ToListAsync(cancel)) record.FollowConsents(own);
        var pairs = await db.Set<Mentorship>()
            .Where(m => (m.MentorId == personId || m.MenteeId == personId) && (m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents
                || m.State == MentorshipState.Active || m.State == MentorshipState.Suspended))
            .ToListAsync(cancel);
        await FollowAsync(db, pairs, cancel);
        await SuspendAsync(db, pairs, today, cancel);
    }

    /// <summary>Lets pairs that no order holds follow the consents of both people: «Предложена» or «Ожидает согласий сторон». The caller saves.</summary>
    public static async Task FollowAsync(PortalDbContext db, IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        var consents = await OfAsync(db, pairs, cancel);
        foreach (var pair in pairs) pair.FollowConsents(!consents.Any(c => c.IsMissing && Concerns(c, pair)));
    }

    /// <summary>Opens and lifts the pauses whose ground is a consent, and lets running pairs follow all their pauses. The caller saves.</summary>
    public static async Task SuspendAsync(PortalDbContext db, IReadOnlyCollection<Mentorship> pairs, DateOnly today, CancellationToken cancel)
    {
        var running = pairs.Where(p => p.IsRunning).ToList();
        if (running.Count == 0) return;
        var consents = await OfAsync(db, running, cancel);
        var pauses = (await PausesAsync(db, running.ConvertAll(p => p.Id), cancel)).ToLookup(p => p.ScopeId);
        foreach (var pair in running)
        {
            var own = pauses[pair.Id].ToList();
            foreach (var chain in consents.Where(c => Concerns(c, pair)).GroupBy(c => (c.PersonId, c.Kind, c.ScopeId)).Select(g => g.ToList()))
            {
                var open = own.FindAll(p => chain.Exists(c => c.Id == p.ConsentId) && p.ToOn is null);
                // The latest paper that somebody has signed says how things stand; one merely asked for changes nothing.
                var last = chain.Where(c => c.State != ConsentState.Requested).MaxBy(c => c.Number);
                if (last?.State == ConsentState.Given)
                {
                    open.ForEach(p => p.Lift(last.GivenOn!.Value));
                }
                else if (last is not null && open.Count == 0 && chain.Exists(c => c.IsNeeded))
                {
                    var pause = Pause.ForConsent(pair.Id, last, last.RevokedOn ?? last.ValidUntil!.Value.AddDays(1), WordsOf(last, pair));
                    db.Add(pause);
                    own.Add(pause);
                }
            }

            pair.FollowPauses(own, today);
        }
    }

    /// <summary>Pauses of these pairs, those of this very save too.</summary>
    public static async Task<IReadOnlyList<Pause>> PausesAsync(PortalDbContext db, IReadOnlyCollection<Guid> pairs, CancellationToken cancel)
    {
        await db.Set<Pause>().Where(p => pairs.Contains(p.ScopeId)).LoadAsync(cancel);
        return [.. db.Set<Pause>().Local.Where(p => pairs.Contains(p.ScopeId))];
    }

    /// <summary>«согласие на обработку персональных данных», for the middle of a sentence.</summary>
    public static string Words(ConsentKind kind)
    {
        var label = kind.Label();
        return char.ToLowerInvariant(label[0]) + label[1..];
    }

    // Tracked on purpose: a consent received or asked for in this very save counts.
    private static async Task<List<Consent>> OfAsync(PortalDbContext db, IReadOnlyCollection<Mentorship> pairs, CancellationToken cancel)
    {
        if (pairs.Count == 0) return [];
        var people = pairs.SelectMany(p => new[] { p.MentorId, p.MenteeId }).Distinct().ToList();
        await db.Set<Consent>().Where(c => people.Contains(c.PersonId)).LoadAsync(cancel);
        return [.. db.Set<Consent>().Local.Where(c => people.Contains(c.PersonId))];
    }

    private static bool Concerns(Consent consent, Mentorship pair) =>
        (consent.PersonId == pair.MentorId || consent.PersonId == pair.MenteeId) && (consent.Scope != ConsentScope.Mentorship || consent.ScopeId == pair.Id);

    private static string WordsOf(Consent consent, Mentorship pair) =>
        $"{(consent.State == ConsentState.Revoked ? "отозвано" : "истекло")} {Words(consent.Kind)} "
            + $"({(consent.PersonId == pair.MentorId ? "наставник" : "наставляемый")})";
}
