using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Orders;

/// <summary>
/// Takes a signed order back, and with it what it had ordered: pairs of D-04 wait for another order, pairs that D-05 had ended work again and
/// those it had made are over. Nobody is asked to acknowledge it any more; number, text and bytes of the order stay.
/// </summary>
public sealed class CancelOrder(PortalDbContext db, CurrentActor actor, OrderAccess access, SchoolClock clock, EndedPair ended, AskConsents asks, OrderPrograms programs,
    EnactEdition enact)
{
    public async Task<Outcome<Order>> RunAsync(Guid id, CancelOrderForm form, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } order) return Outcome.Missing;
        if (actor.PersonId is not { } director) return new RuleViolation("Отменить приказ может только человек с карточкой сотрудника: свяжите учётную запись с карточкой");
        db.ExpectVersion(order, version);
        var document = await db.Set<IssuedDocument>().FirstOrDefaultAsync(d => d.Id == order.DocumentId, cancel);
        if (document is null) return new RuleViolation("Отменить можно только подписанный приказ");
        var violations = document.Cancel(form.On, form.Reason, director, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var world = await WorldAsync(order, cancel);
        var over = world.Pairs.Values.Where(p => !p.IsOpen).ToList();
        var records = await WithRecordsAsync(order, cancel);
        if (records.Count == 0 && await NotReopenedAsync(order, over, cancel) is { } forbidden) return forbidden;
        violations = order.Cancel(world, records, form.On!.Value);
        if (violations.Count > 0) return Outcome.Refused(violations);

        await CallOffAsync(order, cancel);
        var waiting = order.ApprovedIds.Select(i => world.Pairs[i]).ToList();
        await ConsentFollowers.FollowAsync(db, waiting, cancel);
        await ended.FreeAsync(waiting, cancel);
        await ended.FollowAsync([.. world.Pairs.Values.Where(p => !p.IsOpen).Except(over)], cancel);
        await ended.ReopenAsync([.. over.Where(p => p.IsOpen)], cancel);
        // Another term is another subject of the consents.
        foreach (var point in order.Points.Where(p => p.Effect == OrderEffect.Period)) await asks.ChangedAsync(PairTerms.Of(world.Pairs[point.MentorshipId!.Value]), cancel);
        foreach (var line in await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).ToListAsync(cancel)) line.Recall(form.On!.Value);
        db.RemoveRange(world.GonePosts);
        db.Describe("Приказ отменён");
        await db.SaveChangesAsync(cancel);
        enact.Forget(world.Editions.Values.Select(e => e.Edition.Id));
        return order;
    }

    // Stages that were opened with the pair and hold nothing yet.
    private async Task CallOffAsync(Order order, CancellationToken cancel)
    {
        var pairs = order.ApprovedIds.Concat(order.Points.Select(c => c.MadeId).OfType<Guid>()).ToList();
        var opened = await db.Set<StageAssessment>()
            .Where(a => pairs.Contains(a.MentorshipId) && (a.State == AssessmentState.CollectingPackage || a.State == AssessmentState.PackageComplete)).ToListAsync(cancel);
        var stages = opened.ConvertAll(a => a.TrackStageId);
        foreach (var stage in await db.Set<TrackStage>().Where(s => stages.Contains(s.Id)).ToListAsync(cancel)) stage.CallOff();
        db.RemoveRange(opened);
    }

    /// <summary>Pairs that the order has brought to life and on which something was already recorded, in words.</summary>
    public async Task<IReadOnlyList<string>> WithRecordsAsync(Order order, CancellationToken cancel)
    {
        var (ids, id) = (order.ApprovedIds.Concat(order.Points.Select(c => c.MadeId).OfType<Guid>()).ToList(), order.Id);
        if (ids.Count == 0) return await programs.WithTracksAsync(order, cancel);
        var rows = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where ids.Contains(m.Id)
            orderby m.Mentee.SearchName
            select new
            {
                m.Mentee.Name,
                Diary = db.Set<DiaryEntry>().Any(e => e.UnitId == m.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn
                    && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)),
                // A plan that the pair has taken over goes back with the mentee.
                Plan = db.Set<Plan>().Any(x => x.MentorshipId == m.Id && x.EarlierMentorshipId == null),
                Survey = db.Set<SurveyResponse>().Any(x => x.MentorshipId == m.Id),
                Review = db.Set<MentorReview>().Any(x => x.MentorshipId == m.Id),
                Assessment = db.Set<StageAssessment>()
                    .Any(x => x.MentorshipId == m.Id && ((x.State != AssessmentState.CollectingPackage && x.State != AssessmentState.PackageComplete)
                        || x.Parts.Any(p => p.State != PartState.Awaited))),
                Changed = db.Set<OrderPoint>()
                    .Any(c => c.MentorshipId == m.Id && c.Effect != OrderEffect.ApprovePair && c.OrderId != id
                        && db.Set<Order>().Any(o => o.Id == c.OrderId && o.State != OrderState.Cancelled)),
            }).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (r.Name,
                Words: new[] { r.Diary ? "записи дневника" : "", r.Plan ? "план" : "", r.Survey ? "анкета" : "", r.Review ? "отзыв" : "", r.Assessment ? "оценка этапа"
                    : "", r.Changed ? "приказ об изменениях" : "" }.Where(w => w.Length > 0).ToList()))
                .Where(r => r.Words.Count > 0).Select(r => $"{r.Name.SurnameWithInitials} – {string.Join(", ", r.Words)}"),
        ];
    }

    private async Task<OrderWorld> WorldAsync(Order order, CancellationToken cancel)
    {
        List<Guid> ids = [.. order.PairIds];
        return new OrderWorld(await db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel), null, clock.Today)
        {
            Editions = await programs.ApprovedAsync(order, cancel),
            RoadMap = await programs.RoadMapAsync(order, cancel),
            ProgramId = order.Kind == OrderKind.CuratorAppointment ? await programs.UsualIdAsync(cancel) : null,
            Posts = await programs.PostsAsync(order, cancel),
        };
    }

    // Somebody who has left the base, or stands in a new pair with the same person, cannot go on as before.
    private async Task<RuleViolation?> NotReopenedAsync(Order order, List<Mentorship> over, CancellationToken cancel)
    {
        var reopened = over.FindAll(p => order.Changes.Any(c => c.MentorshipId == p.Id && !c.Before.AnnouncedBefore));
        foreach (var pair in reopened)
        {
            var records = await db.Set<PoolRecord>()
                .Where(r => (r.Side == PoolSide.Mentors && r.PersonId == pair.MentorId) || (r.Side == PoolSide.Mentees && r.PersonId == pair.MenteeId)).ToListAsync(cancel);
            if (records.Count < 2 || records.Exists(r => !r.CanBePaired))
            {
                return new RuleViolation("Наставник или наставляемый прекращённой пары уже выбыл из базы или отозвал согласие: вернуть пару нельзя, отменить приказ нельзя");
            }
            if (await db.OpenPairs().AnyAsync(m => m.Id != pair.Id && m.MentorId == pair.MentorId && m.MenteeId == pair.MenteeId, cancel))
            {
                return new RuleViolation("Те же наставник и наставляемый уже состоят в новой паре: отменить приказ нельзя");
            }
        }

        return null;
    }
}
