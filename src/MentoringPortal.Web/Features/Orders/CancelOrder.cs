using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
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
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// Takes a signed order back: its pairs wait for another order, their people stand in the bases without a pair, nobody is asked to acknowledge it
/// any more; number, text and bytes of the order stay.
/// </summary>
public sealed class CancelOrder(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    public async Task<IReadOnlyList<RuleViolation>> RunAsync(Order order, CancelOrderForm form, Guid version, CancellationToken cancel)
    {
        if (actor.PersonId is not { } director) return [new RuleViolation("Отменить приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой")];
        db.ExpectVersion(order, version);
        var document = await db.Set<IssuedDocument>().FirstOrDefaultAsync(d => d.Id == order.DocumentId, cancel);
        if (document is null) return [new RuleViolation("Отменить можно только подписанный приказ")];
        var violations = document.Cancel(form.On, form.Reason, director, clock.Today);
        if (violations.Count > 0) return violations;

        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
        var mentorships = await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        violations = order.Cancel(mentorships, await WithRecordsAsync(order, cancel), form.On!.Value);
        if (violations.Count > 0) return violations;

        await ConsentFollowers.FollowAsync(db, mentorships, cancel);
        await FreePeopleAsync(mentorships, cancel);
        foreach (var line in await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).ToListAsync(cancel)) line.Withdraw();
        db.Describe("Приказ отменён");
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Pairs of the order on which something was already recorded, in words.</summary>
    public async Task<IReadOnlyList<string>> WithRecordsAsync(Order order, CancellationToken cancel)
    {
        var ids = order.Mentorships.Select(m => m.MentorshipId).ToList();
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
            }).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (r.Name, Words: new[] { r.Diary ? "записи дневника" : "", r.Plan ? "план" : "", r.Survey ? "анкета" : "", r.Review ? "отзыв" : "", r.Assessment ? "оценка этапа" : "" }.Where(w => w.Length > 0).ToList()))
                .Where(r => r.Words.Count > 0).Select(r => $"{r.Name.SurnameWithInitials} – {string.Join(", ", r.Words)}"),
        ];
    }

    // Who is in another pair that runs stays «В паре».
    private async Task FreePeopleAsync(List<Mentorship> mentorships, CancellationToken cancel)
    {
        var (mentors, mentees, freed) = (mentorships.ConvertAll(m => m.MentorId), mentorships.ConvertAll(m => m.MenteeId), mentorships.ConvertAll(m => m.Id));
        var busy = await db.Set<Mentorship>().AsNoTracking()
            .Where(m => !freed.Contains(m.Id) && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended) && (mentors.Contains(m.MentorId) || mentees.Contains(m.MenteeId)))
            .Select(m => new { m.MentorId, m.MenteeId }).ToListAsync(cancel);
        var records = await db.Set<PoolRecord>()
            .Where(r => r.State == PoolState.Paired && ((r.Side == PoolSide.Mentors && mentors.Contains(r.PersonId)) || (r.Side == PoolSide.Mentees && mentees.Contains(r.PersonId)))).ToListAsync(cancel);
        var people = records.ConvertAll(r => r.PersonId);
        var consents = (await db.Set<Consent>().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        foreach (var record in records.Where(r => !busy.Exists(b => (r.Side == PoolSide.Mentors ? b.MentorId : b.MenteeId) == r.PersonId)))
        {
            record.MarkUnpaired(completed: false, consents[record.PersonId]);
        }
    }
}
