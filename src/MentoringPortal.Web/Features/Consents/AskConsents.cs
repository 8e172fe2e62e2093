using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>What the consents of a pair speak of.</summary>
/// <param name="ScopeId">The pair; while an order drafts it, the change of that order.</param>
public sealed record PairTerms(Guid ScopeId, Guid MentorId, Guid MenteeId, MentoringForm Form, string Topic, DateOnly StartsOn, DateOnly EndsOn, string? SupplementaryAgreement)
{
    public static PairTerms Of(Mentorship pair) =>
        new(pair.Id, pair.MentorId, pair.MenteeId, pair.Form, pair.Topic, pair.StartsOn, pair.EndsOn, pair.AgreementWords);
}

/// <summary>Asks for papers: what was asked for is what is needed. Each is frozen as it will be printed. The callers save.</summary>
public sealed class AskConsents(PortalDbContext db, ConsentPaper paper, SchoolClock clock)
{
    /// <summary>Entering a base: asks for what is missing. All consents of the person.</summary>
    public async Task<IReadOnlyList<Consent>> EnteringAsync(Guid personId, CancellationToken cancel)
    {
        var consents = await db.Set<Consent>().Where(c => c.PersonId == personId).ToListAsync(cancel);
        var party = (await PartiesAsync([personId], cancel))[personId];
        foreach (var asked in ConsentRules.OnEntering(party.Party))
        {
            var last = consents.Where(c => c.Kind == asked.Kind && c.Scope == asked.Scope).MaxBy(c => c.Number);
            if (last is null)
            {
                consents.Add(await AddAsync(new Consent(personId, asked.Kind, clock.Today, representativeId: party.SignerOf(asked)), null, cancel));
            }
            else if (last.State is ConsentState.Revoked or ConsentState.Expired && await AgainAsync(last, cancel) is { Ok: true } next)
            {
                consents.Add(next.Value);
            }
        }

        return consents;
    }

    /// <summary>Publication (D-09b): nothing waits for it.</summary>
    public Task<Consent> DistributionAsync(Guid personId, CancellationToken cancel) => AddAsync(new Consent(personId, ConsentKind.Distribution, clock.Today), null, cancel);

    /// <summary>A pair is proposed, or drafted by an order: D-08 of the mentor, D-08a of the mentee.</summary>
    public async Task ProposingAsync(PairTerms terms, CancellationToken cancel)
    {
        var parties = await PartiesAsync([terms.MentorId, terms.MenteeId], cancel);
        foreach (var (ofMentor, person) in new[] { (true, terms.MentorId), (false, terms.MenteeId) })
        {
            foreach (var asked in ConsentRules.OnProposing(ofMentor, parties[terms.MentorId].Party, parties[terms.MenteeId].Party))
            {
                await AddAsync(new Consent(person, asked.Kind, clock.Today, terms.ScopeId, parties[person].SignerOf(asked)), terms, cancel);
            }
        }
    }

    /// <summary>A drafted order names another mentor: what was asked of the first falls away, both people of the new pair are asked.</summary>
    public async Task InsteadAsync(PairTerms terms, CancellationToken cancel)
    {
        var asked = await db.Set<Consent>().Where(c => c.ScopeId == terms.ScopeId && c.Scope == ConsentScope.Mentorship).ToListAsync(cancel);
        asked.ForEach(c => c.Drop());
        var parties = await PartiesAsync([terms.MentorId, terms.MenteeId], cancel);
        foreach (var (ofMentor, person) in new[] { (true, terms.MentorId), (false, terms.MenteeId) })
        {
            foreach (var paper in ConsentRules.OnProposing(ofMentor, parties[terms.MentorId].Party, parties[terms.MenteeId].Party))
            {
                if (asked.Where(c => c.PersonId == person && c.Kind == paper.Kind).MaxBy(c => c.Number) is not { } last)
                {
                    await AddAsync(new Consent(person, paper.Kind, clock.Today, terms.ScopeId, parties[person].SignerOf(paper)), terms, cancel);
                    continue;
                }

                last.Need();
                await AgainAsync(last, cancel, terms);
            }
        }
    }

    /// <summary>The terms of a pair are others now: papers that speak of the earlier ones are asked for anew. True when something was asked.</summary>
    public async Task<bool> ChangedAsync(PairTerms terms, CancellationToken cancel)
    {
        var papers = (await db.Set<Consent>().Where(c => c.ScopeId == terms.ScopeId && c.Scope == ConsentScope.Mentorship).ToListAsync(cancel)).ToLookup(c => (c.PersonId, c.Kind));
        var asked = false;
        foreach (var chain in papers)
        {
            var last = chain.MaxBy(c => c.Number)!;
            var subject = await paper.SubjectAsync(terms, cancel);
            if (last.Subject == subject || last.Subject is null) continue;
            if (last.State == ConsentState.Requested && chain.Where(c => c.Number < last.Number).MaxBy(c => c.Number) is { State: ConsentState.Given } before
                && before.Subject == subject)
            {
                before.Reinstate(last);
                continue;
            }

            asked |= await AgainAsync(last, cancel, terms) is { Ok: true };
        }

        return asked;
    }

    /// <summary>Asks for the next paper about the same.</summary>
    /// <param name="terms">What it speaks of now; null: as it stands in the portal.</param>
    public async Task<Result<Consent>> AgainAsync(Consent consent, CancellationToken cancel, PairTerms? terms = null)
    {
        var next = consent.AskAgain(clock.Today);
        if (next.Ok) await AddAsync(next.Value, terms ?? await paper.TermsAsync(consent, cancel), cancel);
        return next;
    }

    /// <summary>The papers of a pair that comes no more, or is over: nobody waits for them.</summary>
    public async Task DropAsync(IReadOnlyCollection<Guid> scopes, CancellationToken cancel)
    {
        foreach (var consent in await db.Set<Consent>().Where(c => scopes.Contains(c.ScopeId) && c.Scope == ConsentScope.Mentorship).ToListAsync(cancel)) consent.Drop();
    }

    // What the law sees in these people today, and who signs for a minor among them.
    private async Task<Dictionary<Guid, Signing>> PartiesAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var today = clock.Today;
        var representatives = (await db.Set<Representation>().AsNoTracking()
            .Where(r => people.Contains(r.ChildId) && r.FromOn <= today && (r.ToOn == null || r.ToOn >= today))
            .OrderBy(r => r.FromOn).ToListAsync(cancel)).ToLookup(r => r.ChildId);
        return (await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(cancel))
            .ToDictionary(p => p.Id, p => new Signing(ConsentParty.Of(p, today), representatives[p.Id].FirstOrDefault()?.AdultId));
    }

    private sealed record Signing(ConsentParty Party, Guid? Representative)
    {
        public Guid? SignerOf(AskedPaper asked) => asked.Signer == ConsentSigner.Representative ? Representative : null;
    }

    private async Task<Consent> AddAsync(Consent consent, PairTerms? terms, CancellationToken cancel)
    {
        // Added first: its key is the code on the paper.
        db.Add(consent);
        await paper.FreezeAsync(consent, terms, cancel);
        return consent;
    }
}
