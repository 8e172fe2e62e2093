using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>
/// Reads cards of a few pairs in three queries however many they are. What a mentee may not know is not read for the mentee: private entries, the review, a conclusion
/// before the acquaintance (§2.13).
/// </summary>
public sealed class PairCardReader(PortalDbContext db, CurrentActor actor, MentorshipAccess access, SchoolClock clock)
{
    /// <summary>Cards of these pairs, in the order given; pairs that the actor does not see are left out.</summary>
    /// <param name="ids">At most a page of them.</param>
    /// <param name="work">What waits, as the home has read it: the first row of a pair is its next step.</param>
    public async Task<IReadOnlyList<PairCard>> ReadAsync(IReadOnlyList<Guid> ids, IReadOnlyList<WorkItem> work, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var today = clock.Today;
        var year = AcademicYear.Of(today);
        var (start, end) = (year.Start, year.End);
        var asMentee = actor.Is(SchoolRole.Mentee);
        // A union reads the plans and assessments of its own mentees, not of those whom its members mentor elsewhere.
        var plain = access.VisiblePlans();
        var missing = MissingPlan.Of(db, access.Asking());
        var pairs = await access.Visible().AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new
        {
            Pair = m,
            Mentor = m.Mentor.Name,
            Mentee = m.Mentee.Name,
            SeesPlan = plain.Any(x => x.Id == m.Id),
            InGroup = db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != m.Id),
            LastShared = asMentee ? db.Set<DiaryEntry>().Where(e => e.UnitId == m.UnitId && e.IsShared && e.Date >= m.StartsOn && e.Date <= m.LastOn
                && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)).Max(e => (DateOnly?)e.Date) : m.LastEntryOn,
            PaperLateSince = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.State != AssessmentState.Filed && a.FilingDueOn < today).Min(a => a.FilingDueOn),
            PlanMissingSince = missing.Where(r => r.MentorshipId == m.Id).Min(r => r.On),
            Pauses = db.Set<Pause>().Where(p => p.ScopeId == m.Id && (p.ToOn == null || (p.ToOn >= start && p.ToOn >= p.FromOn))).OrderBy(p => p.FromOn)
                .Select(p => new { p.FromOn, p.ToOn, IsConsent = p.Ground == PauseGround.Consent }).ToList(),
            Assessments = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id).OrderBy(a => a.PeriodTo).Select(a => new
            {
                a.InterviewAt,
                a.InterviewHeldOn,
                a.ConclusionDate,
                a.AcknowledgedOn,
                a.FiledOn,
                a.FilingDueOn,
                ReviewedAt = asMentee ? null : db.Set<MentorReview>().Where(r => r.AssessmentId == a.Id).Max(r => r.SubmittedAt),
            }).ToList(),
        }).ToListAsync(cancel);
        // Entries of the unit within the days of the pair, in which its mentee took part.
        var entries = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            from e in db.Set<DiaryEntry>()
            where ids.Contains(m.Id) && e.UnitId == m.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn && e.Date >= start && e.Date <= end && (!asMentee || e.IsShared)
                && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)
            group e by new { m.Id, e.Date.Month } into g
            select new { MentorshipId = g.Key.Id, g.Key.Month, Entries = g.Count(), Minutes = g.Sum(e => e.Minutes) }).ToListAsync(cancel);
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => ids.Contains(p.MentorshipId) && p.ApprovedOn != null).Select(p => new
        {
            p.MentorshipId,
            p.Kind,
            p.ApprovedOn,
            IsOpen = p.State == PlanState.Approved || p.State == PlanState.InProgress,
            All = p.Items.Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
            Done = p.Items.Count(i => !i.IsUnplanned && (i.State == PlanItemState.Done || i.State == PlanItemState.PartlyDone)),
            Late = p.Items.Count(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed) && i.DueOn < today),
            LateSince = p.Items.Where(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed) && i.DueOn < today)
                .Min(i => (DateOnly?)i.DueOn),
        }).ToListAsync(cancel);
        var cards = new List<PairCard>(ids.Count);
        foreach (var id in ids)
        {
            if (pairs.Find(p => p.Pair.Id == id) is not { } found) continue;
            var pair = found.Pair;
            var own = plans.Where(p => p.MentorshipId == id && found.SeesPlan).ToList();
            var rests = found.Pauses;
            var facts = new PairFacts(pair.State, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, rests.Exists(p => p.IsConsent && p.ToOn is null),
                own.Where(p => p.IsOpen).Min(p => p.LateSince), asMentee || !found.SeesPlan ? null : found.PaperLateSince,
                asMentee || !found.SeesPlan ? null : found.PlanMissingSince);
            var months = new int[12];
            foreach (var entry in entries.Where(e => e.MentorshipId == id)) months[(entry.Month + 3) % 12] = entry.Entries;

            var milestones = new List<Milestone>();
            Add("Приказ", pair.ApprovedOn);
            foreach (var plan in own) Add("План утверждён", plan.ApprovedOn);
            foreach (var a in found.SeesPlan ? found.Assessments : [])
            {
                Add("Отзыв наставника", a.ReviewedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null);
                if (a.InterviewHeldOn is { } held) Add("Собеседование", held);
                else if (a.InterviewAt is { } appointed) Expect("Собеседование", DateOnly.FromDateTime(clock.ToLocal(appointed)));
                if (!asMentee || a.AcknowledgedOn is not null) Add("Заключение", a.ConclusionDate);
                if (asMentee) continue;
                if (a.FiledOn is { } filed) Add("Документы в деле", filed);
                else if (a.FilingDueOn is { } due) Expect("Документы в дело", due);
            }

            if (pair.State is MentorshipState.Active or MentorshipState.Suspended) Expect("Последний день пары", pair.LastOn);
            var standing = facts.On(today);
            var inYear = milestones.Where(m => year.Contains(m.On)).OrderBy(m => m.On).ToList();
            var ofPlans = own.Count == 0 ? null : new PlanPieces(own.Sum(p => p.Done), own.Where(p => p.IsOpen).Sum(p => p.Late), own.Sum(p => p.All));
            cards.Add(new PairCard(id, found.Mentor, found.Mentee, pair.Topic, standing, CardWords.Of(pair, facts, standing, today, rests.Max(p => p.ToOn)),
                new PairStrip(year, today, pair.ApprovedOn is null ? DateOnly.MaxValue : pair.StartsOn, pair.LastOn, months, [.. rests.Select(p => (p.FromOn, p.ToOn))], inYear,
                    standing is PairStanding.Trouble or PairStanding.Fine or PairStanding.Suspended or PairStanding.Paused or PairStanding.Over),
                ofPlans is { All: > 0 } ? ofPlans : null, entries.Where(e => e.MentorshipId == id).Sum(e => e.Minutes), StepOf(id, standing, work))
            {
                From = pair.StartsOn,
                To = pair.LastOn,
                LastEntryOn = found.LastShared,
                InGroup = found.InGroup,
            });

            void Add(string text, DateOnly? on)
            {
                if (on is { } day) milestones.Add(new Milestone(text, day, MilestoneState.Done));
            }

            void Expect(string text, DateOnly day) => milestones.Add(new Milestone(text, day, day < today ? MilestoneState.Late : MilestoneState.Ahead));
        }

        return cards;
    }

    // The late thing first, then the nearest day, then what only waits.
    private static CardStep? StepOf(Guid id, PairStanding standing, IReadOnlyList<WorkItem> work)
    {
        var next = work.Where(w => w.PairId == id).OrderByDescending(w => w.Late).ThenBy(w => w.By ?? DateOnly.MaxValue).FirstOrDefault();
        return next is null || standing == PairStanding.Over ? null : new CardStep(next.What, next.Doer, next.When, next.Late, next.Href, next.Verb);
    }
}
