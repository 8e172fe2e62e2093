using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// The director signs: in one save the order gets number and date, what it orders is carried out, the paper is issued,
/// and everybody named is asked to acknowledge it.
/// </summary>
public sealed class SignOrder(
    PortalDbContext db, CurrentActor actor, OrderAccess access, OrderFactsReader facts, OrderObstacles obstacles, OrderPaper paper, DocumentIssuer issuer, DocumentNumbers numbers,
    EndedPair ended, AskConsents asks, AdmitMentees admit, EnactEdition enact, OpenStages stages, MenteeLeaves leaves)
{
    public async Task<Outcome<Order>> RunAsync(Guid id, SignOrderForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        if (actor.PersonId is not { } director) return new RuleViolation("Подписать приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой");

        db.ExpectVersion(order, version);
        var of = await facts.ReadAsync(order, cancel);
        if (!form.AcceptsChanges && DraftSources.Changes(of.Source, await paper.ComposeAsync(of, cancel), "").Count > 0)
        {
            return new RuleViolation("Сведения изменились после передачи на подпись: посмотрите, что изменилось, и подтвердите, что подписываете с новыми сведениями",
                nameof(form.AcceptsChanges));
        }

        var code = OrderPaper.CodeOf(order);
        var signature = new OrderSignature(form.Number, form.SignedOn, director, await numbers.HolderAsync(code, form.Number, form.SignedOn, cancel));
        var check = await obstacles.OfAsync(of, cancel);
        var world = await obstacles.WorldAsync(of, check.Bases, cancel);
        var over = world.Pairs.Values.Where(p => !p.IsOpen).ToList();
        var violations = order.Sign(signature, world, check.Obstacles);
        if (violations.Count > 0) return Outcome.Refused(violations);

        // The pairs that take over are there before what they carry on is looked for.
        foreach (var (point, pair) in world.Made)
        {
            db.Add(pair);
            point.Made(pair.Id);
            foreach (var consent in await db.Set<Consent>().Where(c => c.ScopeId == point.Id).ToListAsync(cancel)) consent.Bind(pair.Id);
        }

        // Who is freed by an end comes before who is taken by a new pair: the mentee of a replacement is both.
        await ended.FollowAsync([.. world.Pairs.Values.Where(p => !p.IsOpen).Except(over)], cancel);

        // Another term is another subject: the consents of the pair are asked for anew.
        foreach (var point in order.Points.Where(p => p.Effect == OrderEffect.Period)) await asks.ChangedAsync(PairTerms.Of(world.Pairs[point.MentorshipId!.Value]), cancel);

        db.AddRange(world.NewPosts);
        if (world.Editions.Values.FirstOrDefault() is { } enacted) await enact.RunAsync(enacted.Edition, cancel);

        var approved = order.ApprovedIds.Select(pair => world.Pairs[pair]).ToList();
        await MarkPairedAsync([.. world.Made.Select(m => m.Pair), .. approved], cancel);
        if (approved.Count > 0) await admit.RunAsync(approved, cancel);
        await leaves.CarryOverAsync([.. world.Made.Select(m => m.Pair).Concat(approved).Select(p => p.MenteeId).Distinct()], cancel);
        await stages.FollowAsync([.. world.Pairs.Values.Concat(world.Made.Select(m => m.Pair)).Select(p => p.MenteeId).Distinct()], cancel);

        var asked = of.Named.Select(p => p.Id).Where(id => id != director).ToList();
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(order, cancel), order.Id, aboutPersonId: null, cancel, asked);
        if (!issued.Ok) return Outcome.Refused(issued.Violations);
        order.Issued(issued.Value.Id);
        if (asked.Count == 0) order.AllAcknowledged();
        if (await issuer.SaveAsync(issued.Value, "Приказ подписан", nameof(form.Number), cancel) is { } taken) return taken;

        enact.Forget(world.Editions.Values.Select(e => e.Edition.Id));
        return order;
    }

    private async Task MarkPairedAsync(List<Mentorship> mentorships, CancellationToken cancel)
    {
        if (mentorships.Count == 0) return;
        var mentors = mentorships.ConvertAll(m => m.MentorId);
        var mentees = mentorships.ConvertAll(m => m.MenteeId);
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))
            .ToListAsync(cancel);
        records.ForEach(r => r.MarkPaired());
        // One pair leads the stages of a mentee: from this signature on it is the one that was chosen.
        var (leading, own) = (mentorships.Where(m => m.IsLead).Select(m => m.MenteeId).ToList(), mentorships.ConvertAll(m => m.Id));
        foreach (var other in await db.Set<Mentorship>().Where(m => leading.Contains(m.MenteeId) && !own.Contains(m.Id)
            && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)).ToListAsync(cancel))
        {
            other.Lead(false);
        }
    }
}
