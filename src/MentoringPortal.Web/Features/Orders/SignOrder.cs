using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// The director signs: in one save the order gets number and date, what it orders is carried out, the paper is issued,
/// and everybody named is asked to acknowledge it.
/// </summary>
public sealed class SignOrder(
    PortalDbContext db, CurrentActor actor, SchoolClock clock, OrderFactsReader facts, OrderObstacles obstacles, OrderPaper paper, DocumentIssuer issuer, DocumentNumbers numbers,
    SchoolCalendarReader calendars, EndedPair ended)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, SignOrderForm form, Guid version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } director) return [new RuleViolation("Подписать приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой")];

        db.ExpectVersion(order, version);
        var of = await facts.ReadAsync(order, cancel);
        if (!form.AcceptsChanges && DraftSources.Changes(of.Source, await paper.ComposeAsync(of, cancel), "").Count > 0)
        {
            return [new RuleViolation("Сведения изменились после передачи на подпись: посмотрите, что изменилось, и подтвердите, что подписываете с новыми сведениями", nameof(form.AcceptsChanges))];
        }

        var code = OrderPaper.CodeOf(order.Kind);
        var signature = new OrderSignature(form.Number, form.SignedOn, director, await numbers.HolderAsync(code, form.Number, form.SignedOn, cancel));
        var violations = order.Kind switch
        {
            OrderKind.PairsApproval => await SignPairsAsync(order, signature, await obstacles.OfAsync(of, cancel), cancel),
            OrderKind.Changes => await SignChangesAsync(of, signature, await obstacles.OfAsync(of, cancel), cancel),
            _ => order.SignAppointment(signature, clock.Today),
        };
        if (violations.Count > 0) return violations;

        var issued = await issuer.TryIssueAsync(of.School.Meaning.Mark(await paper.ComposeAsync(order, cancel), clock.ToLocal(clock.NowUtc)), order.Id, aboutPersonId: null, cancel);
        if (!issued.Ok) return issued.Violations;
        var document = issued.Value;
        order.Issued(document.Id);
        var asked = of.Named.Where(p => p.Id != director).Select(p => new Acknowledgement(document.Id, p.Id)).ToList();
        db.AddRange(asked);
        if (asked.Count == 0) order.AllAcknowledged();
        db.Describe("Приказ подписан");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is IssuedDocument))
        {
            // Between the question and the save somebody has taken the number; the unique index noticed it.
            if (await numbers.HolderAsync(code, form.Number, form.SignedOn, cancel) is not { } taken) throw;
            return [taken with { Field = nameof(form.Number) }];
        }

        return [];
    }

    private async Task<IReadOnlyList<RuleViolation>> SignPairsAsync(Order order, OrderSignature signature, IReadOnlyList<string> hindered, CancellationToken cancel)
    {
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var mentorships = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var violations = order.Sign(signature, mentorships, hindered, clock.Today);
        if (violations.Count == 0) await MarkPairedAsync(mentorships, cancel);
        return violations;
    }

    private async Task<IReadOnlyList<RuleViolation>> SignChangesAsync(OrderFacts of, OrderSignature signature, IReadOnlyList<string> hindered, CancellationToken cancel)
    {
        var ids = of.Order.Changes.Select(c => c.MentorshipId).ToList();
        var pairs = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var over = pairs.Values.Where(p => !p.IsOpen).ToList();
        var made = of.Order.SignChanges(signature, pairs, await obstacles.TakeOversAsync(of, cancel), hindered, await calendars.ReadAsync(cancel), clock.Today);
        if (!made.Ok) return made.Violations;

        // Who is freed by an end comes before who is taken by a new pair: the mentee of a replacement is both.
        await ended.FollowAsync([.. pairs.Values.Where(p => !p.IsOpen).Except(over)], cancel);
        foreach (var (change, pair) in made.Value)
        {
            db.Add(pair);
            change.Made(pair.Id);
        }

        await MarkPairedAsync([.. made.Value.Select(m => m.Pair)], cancel);
        return [];
    }

    private async Task MarkPairedAsync(List<Mentorship> mentorships, CancellationToken cancel)
    {
        var mentors = mentorships.ConvertAll(m => m.MentorId);
        var mentees = mentorships.ConvertAll(m => m.MenteeId);
        var records = await db.Set<PoolRecord>()
            .Where(r => (r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))
            .ToListAsync(cancel);
        records.ForEach(r => r.MarkPaired());
    }
}
