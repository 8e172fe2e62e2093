using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>
/// Reads cards of a few pairs in three kept queries however many they are. What a mentee may not know is not read for the mentee: private entries, the review, a
/// conclusion before the acquaintance (§2.13).
/// </summary>
public sealed class PairCardReader(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Cards of these pairs, in the order given; pairs that the actor does not see are left out.</summary>
    /// <param name="ids">At most a page of them.</param>
    /// <param name="step">The next step of a pair; null where nothing waits.</param>
    public async Task<IReadOnlyList<PairCard>> ReadAsync(IReadOnlyList<Guid> ids, Func<Guid, CardStep?> step, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var today = clock.Today;
        var present = AcademicYear.Of(today);
        var asMentee = actor.Is(SchoolRole.Mentee);
        var values = new QueryValues { Me = actor.PersonId, Today = today, BegunBy = present.Start, Ids = [.. ids] };
        var pairs = await CardFacts.Pairs.ToListAsync(db, actor.ActiveRole, values, cancel);
        // A pair that is over is drawn in its last year: the present one has nothing of it.
        var first = pairs.Select(p => YearOf(p.Pair, present).Start).DefaultIfEmpty(present.Start).Min();
        values = new QueryValues { Me = actor.PersonId, Today = today, BegunBy = first, Ids = [.. ids] };
        var entries = await CardFacts.Entries.ToListAsync(db, asMentee, values, cancel);
        var plans = await CardFacts.Plans.ToListAsync(db, true, values, cancel);
        var cards = new List<PairCard>(ids.Count);
        foreach (var id in ids)
        {
            if (pairs.Find(p => p.Pair.Id == id) is not { } found) continue;
            var pair = found.Pair;
            var year = YearOf(pair, present);
            var worked = entries.FindAll(e => e.MentorshipId == id && year.Contains(new DateOnly(e.Year, e.Month, 1)));
            var own = plans.Where(p => p.MentorshipId == id && found.SeesPlan).ToList();
            var rests = found.Pauses;
            var facts = new PairFacts(pair.State, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, rests.Exists(p => p.IsConsent && p.ToOn is null),
                own.Where(p => p.IsOpen).Min(p => p.LateSince), asMentee || !found.SeesPlan ? null : found.PaperLateSince,
                asMentee || !found.SeesPlan ? null : found.PlanMissingSince, asMentee || !found.SeesPlan ? null : found.ControlLateSince,
                asMentee || !found.SeesPlan ? null : found.FindingLateSince);
            var months = new int[12];
            foreach (var entry in worked) months[(entry.Month + 3) % 12] = entry.Entries;

            var milestones = new List<PairMilestone>();
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
            // While the plan of the stage is composed or awaits its approval, figures of a finished one would say nothing of it; those of a plan that runs do.
            var lacksPlan = found.SeesPlan && !own.Exists(p => p.IsOpen) && (found.PlanMissingSince is not null || found.IsPlanOnReview);
            var ofPlans = own.Count == 0 || lacksPlan ? null : new PlanPieces(own.Sum(p => p.Done), own.Where(p => p.IsOpen).Sum(p => p.Late), own.Sum(p => p.All));
            cards.Add(new PairCard(id, found.Mentor, found.Mentee, pair.Topic, standing, CardWords.Of(pair, facts, standing, today, rests.Max(p => p.ToOn)),
                new PairStrip(year, today, pair.ApprovedOn is null ? DateOnly.MaxValue : pair.StartsOn, pair.LastOn, months, [.. rests.Select(p => (p.FromOn, p.ToOn))], inYear,
                    standing is PairStanding.Trouble or PairStanding.Fine or PairStanding.Suspended or PairStanding.Paused or PairStanding.Over),
                ofPlans is { All: > 0 } ? ofPlans : null, worked.Sum(e => e.Minutes), standing == PairStanding.Over ? null : step(id))
            {
                From = pair.StartsOn,
                To = pair.LastOn,
                LastEntryOn = asMentee ? found.LastShared : pair.LastEntryOn,
                IsOfShared = asMentee,
                InGroup = found.InGroup,
                IsPlanOnReview = found.SeesPlan && found.IsPlanOnReview && found.PlanMissingSince is null,
            });

            void Add(string text, DateOnly? on)
            {
                if (on is { } day) milestones.Add(new PairMilestone(text, day, MilestoneState.Done));
            }

            void Expect(string text, DateOnly day) => milestones.Add(new PairMilestone(text, day, day < today ? MilestoneState.Late : MilestoneState.Ahead));
        }

        return cards;
    }

    private static AcademicYear YearOf(Mentorship pair, AcademicYear present) =>
        pair.State is MentorshipState.Completed or MentorshipState.TerminatedEarly && pair.LastOn < present.Start ? AcademicYear.Of(pair.LastOn) : present;

    /// <summary>Cards without a step.</summary>
    public Task<IReadOnlyList<PairCard>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) => ReadAsync(ids, _ => null, cancel);

    /// <summary>Cards of the own pairs: the step is the reader's own. The late thing first, then the nearest day, then what only waits.</summary>
    /// <param name="work">What waits, as the home has read it.</param>
    public Task<IReadOnlyList<PairCard>> ReadOwnAsync(IReadOnlyList<Guid> ids, IReadOnlyList<WorkItem> work, CancellationToken cancel) => ReadAsync(
        ids,
        id => work.Where(w => w.PairId == id).OrderByDescending(w => w.Late).ThenBy(w => w.By ?? DateOnly.MaxValue).FirstOrDefault() is { } next
            ? new CardStep(next.What, next.Doer, next.When, next.Late, next.Href, next.Verb) : null,
        cancel);
}
