using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// Takes a signed order back, and with it what it had ordered: pairs of D-04 wait for another order, pairs that D-05 had ended work again and
/// those it had made are over. Nobody is asked to acknowledge it any more; number, text and bytes of the order stay.
/// </summary>
public sealed class CancelOrder(PortalDbContext db, CurrentActor actor, SchoolClock clock, EndedPair ended)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, CancelOrderForm form, Guid version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } director) return [new RuleViolation("Отменить приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой")];
        db.ExpectVersion(order, version);
        var document = await db.Set<IssuedDocument>().FirstOrDefaultAsync(d => d.Id == order.DocumentId, cancel);
        if (document is null) return [new RuleViolation("Отменить можно только подписанный приказ")];
        var violations = document.Cancel(form.On, form.Reason, director, clock.Today);
        if (violations.Count > 0) return violations;

        violations = order.Kind switch
        {
            OrderKind.PairsApproval => await CancelPairsAsync(order, form.On!.Value, cancel),
            OrderKind.Changes => await CancelChangesAsync(order, form.On!.Value, cancel),
            _ => order.CancelAppointment(form.On!.Value),
        };
        if (violations.Count > 0) return violations;

        foreach (var line in await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).ToListAsync(cancel)) line.Withdraw();
        db.Describe("Приказ отменён");
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Pairs that the order has brought to life and on which something was already recorded, in words.</summary>
    public async Task<IReadOnlyList<string>> WithRecordsAsync(Order order, CancellationToken cancel)
    {
        var (ids, id) = (order.Mentorships.Select(m => m.MentorshipId).Concat(order.Changes.Select(c => c.NewMentorshipId).OfType<Guid>()).ToList(), order.Id);
        if (ids.Count == 0) return [];
        var rows = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where ids.Contains(m.Id)
            join p in db.Set<Person>() on m.MenteeId equals p.Id
            orderby p.SearchName
            select new
            {
                Name = new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender),
                Diary = db.Set<DiaryEntry>().Any(e => e.MentorshipId == m.Id),
                Plan = db.Set<Plan>().Any(x => x.MentorshipId == m.Id),
                Survey = db.Set<SurveyResponse>().Any(x => x.MentorshipId == m.Id),
                Review = db.Set<MentorReview>().Any(x => x.MentorshipId == m.Id),
                Assessment = db.Set<StageAssessment>().Any(x => x.MentorshipId == m.Id),
                Changed = db.Set<OrderChange>().Any(c => c.MentorshipId == m.Id && c.OrderId != id && db.Set<Order>().Any(o => o.Id == c.OrderId && o.State != OrderState.Cancelled)),
            }).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (r.Name, Words: new[] { r.Diary ? "записи дневника" : "", r.Plan ? "план" : "", r.Survey ? "анкета" : "", r.Review ? "отзыв" : "", r.Assessment ? "оценка этапа" : "", r.Changed ? "приказ об изменениях" : "" }.Where(w => w.Length > 0).ToList()))
                .Where(r => r.Words.Count > 0).Select(r => $"{r.Name.SurnameWithInitials} – {string.Join(", ", r.Words)}"),
        ];
    }

    private async Task<IReadOnlyList<RuleViolation>> CancelPairsAsync(Order order, DateOnly on, CancellationToken cancel)
    {
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var mentorships = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var violations = order.Cancel(mentorships, await WithRecordsAsync(order, cancel), on);
        if (violations.Count > 0) return violations;

        await ConsentFollowers.FollowAsync(db, mentorships, cancel);
        await ended.FreeAsync(mentorships, cancel);
        return [];
    }

    private async Task<IReadOnlyList<RuleViolation>> CancelChangesAsync(Order order, DateOnly on, CancellationToken cancel)
    {
        var ids = order.Changes.Select(c => c.MentorshipId).Concat(order.Changes.Select(c => c.NewMentorshipId).OfType<Guid>()).ToList();
        var pairs = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var over = pairs.Values.Where(p => !p.IsOpen).ToList();
        var records = await WithRecordsAsync(order, cancel);
        if (records.Count == 0 && await NotReopenedAsync(order, [.. over], cancel) is { } forbidden) return [forbidden];
        var violations = order.CancelChanges(pairs, records, on);
        if (violations.Count > 0) return violations;

        await ended.FollowAsync([.. pairs.Values.Where(p => !p.IsOpen).Except(over)], cancel);
        await ended.ReopenAsync([.. over.Where(p => p.IsOpen)], cancel);
        return [];
    }

    // Somebody who has left the base, or stands in a new pair with the same person, cannot go on as before.
    private async Task<RuleViolation?> NotReopenedAsync(Order order, List<Mentorship> over, CancellationToken cancel)
    {
        var reopened = over.FindAll(p => order.Changes.Any(c => c.MentorshipId == p.Id && !c.AnnouncedBefore));
        foreach (var pair in reopened)
        {
            var records = await db.Set<PoolRecord>().Where(r => (r.Side == PoolSide.Mentors && r.PersonId == pair.MentorId) || (r.Side == PoolSide.Mentees && r.PersonId == pair.MenteeId)).ToListAsync(cancel);
            if (records.Count < 2 || records.Exists(r => !r.CanBePaired)) return new RuleViolation("Наставник или наставляемый прекращённой пары уже выбыл из базы или отозвал согласие: вернуть пару нельзя, отменить приказ нельзя");
            if (await db.OpenPairs().AnyAsync(m => m.Id != pair.Id && m.MentorId == pair.MentorId && m.MenteeId == pair.MenteeId, cancel))
            {
                return new RuleViolation("Те же наставник и наставляемый уже состоят в новой паре: отменить приказ нельзя");
            }
        }

        return null;
    }
}
