using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// The director signs: in one save the order gets number and date, the pairs become active, the people «В паре»,
/// the paper is issued, and everybody named is asked to acknowledge it.
/// </summary>
public sealed class SignOrder(PortalDbContext db, CurrentActor actor, SchoolClock clock, SubmitOrder submission, OrderPaper paper, DocumentIssuer issuer, DocumentNumbers numbers, DraftSources sources, SignatureMeaningReader meaning)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, SignOrderForm form, Guid version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } director) return [new RuleViolation("Подписать приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой")];

        db.ExpectVersion(order, version);
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var mentorships = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        if (!form.AcceptsChanges && (await sources.ChangesAsync(order.Id, await paper.ComposeAsync(order, cancel), "", cancel)).Count > 0)
        {
            return [new RuleViolation("Сведения изменились после передачи на подпись: посмотрите, что изменилось, и подтвердите, что подписываете с новыми сведениями", nameof(form.AcceptsChanges))];
        }

        var used = await numbers.HolderAsync(OrderPaper.Code, form.Number, form.SignedOn, cancel);
        var violations = order.Sign(form.Number, form.SignedOn, director, mentorships, await submission.WithoutConsentsAsync(order, cancel), used, clock.Today);
        if (violations.Count > 0) return violations;

        await MarkPairedAsync(mentorships, cancel);
        var issued = await issuer.TryIssueAsync((await meaning.ReadAsync(cancel)).Mark(await paper.ComposeAsync(order, cancel), clock.ToLocal(clock.NowUtc)), order.Id, aboutPersonId: null, cancel);
        if (!issued.Ok) return issued.Violations;
        var document = issued.Value;
        order.Issued(document.Id);
        var named = mentorships.SelectMany(m => new[] { m.MentorId, m.MenteeId }).Concat(new[] { order.CuratorId, order.ControllerId }.OfType<Guid>()).Distinct();
        db.AddRange(named.Where(p => p != director).Select(p => new Acknowledgement(document.Id, p)));
        db.Describe("Приказ подписан");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is IssuedDocument))
        {
            // Between the question and the save somebody has taken the number; the unique index noticed it.
            if (await numbers.HolderAsync(OrderPaper.Code, form.Number, form.SignedOn, cancel) is not { } taken) throw;
            return [taken with { Field = nameof(form.Number) }];
        }

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
