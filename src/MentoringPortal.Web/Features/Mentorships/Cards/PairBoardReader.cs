using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>The running pairs of a school for those who follow them: how many stand how, and the cards of the first ones.</summary>
/// <param name="Counts">Pairs by standing.</param>
/// <param name="Cards">Troubles first; at most <see cref="PairBoardReader.Most"/>.</param>
public sealed record PairBoard(IReadOnlyDictionary<PairStanding, int> Counts, IReadOnlyList<PairCard> Cards, DateOnly Today, IReadOnlyList<BoardQuarter> Quarters,
    IReadOnlyList<WorkItem> Dates)
{
    /// <summary>Running pairs and those that an order has approved for later.</summary>
    public int All => Counts.Values.Sum();

    public int Troubled => Counts.GetValueOrDefault(PairStanding.Trouble) + Counts.GetValueOrDefault(PairStanding.Suspended);

    public AcademicYear Year => AcademicYear.Of(Today);

    public IEnumerable<PairCard> InTrouble => Cards.Where(c => c.Standing is PairStanding.Trouble or PairStanding.Suspended);

    public IEnumerable<PairCard> Others => Cards.Where(c => c.Standing is not (PairStanding.Trouble or PairStanding.Suspended));
}

/// <summary>A quarter on the line of the year.</summary>
public sealed record BoardQuarter(int Number, DateOnly From, DateOnly To);

/// <summary>Reads the board: how the pairs stand decides the order, cards are read for the first ones only.</summary>
public sealed class PairBoardReader(PortalDbContext db, CurrentActor actor, PairStandings standings, PairCardReader cards, WorkReader steps, SchoolClock clock)
{
    /// <summary>Cards on the home; the list has all.</summary>
    public const int Most = 9;

    private const int MostDates = 4;

    /// <summary>The board of the role shown now.</summary>
    public async Task<PairBoard> ReadAsync(IReadOnlyList<WorkItem> work, CancellationToken cancel)
    {
        var today = clock.Today;
        var standing = await standings.ReadAsync(cancel);
        if (standing.Count == 0) return new PairBoard(new Dictionary<PairStanding, int>(), [], today, [], []);
        var first = standing.Take(Most).Select(l => l.Id).ToList();
        var year = AcademicYear.Of(today);
        var quarters = await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year.StartYear).OrderBy(q => q.Number)
            .Select(q => new BoardQuarter(q.Number, q.StartsOn, q.EndsOn)).ToListAsync(cancel);
        var own = work.Where(w => w is { Late: false, By: not null } && w.By <= year.End).OrderBy(w => w.By).DistinctBy(w => (w.What, w.By)).Take(MostDates).ToList();
        // Whoever has few days of one's own sees those of the school: a director's year is not empty.
        var dates = own.Count == MostDates ? own
            : [.. own.Concat(await SchoolDatesAsync(year, quarters, cancel)).DistinctBy(w => (w.Href, w.By)).OrderBy(w => w.By).Take(MostDates)];
        var next = await steps.OfPairsAsync(first, cancel);
        return new PairBoard(
            standing.CountBy(l => l.Standing).ToDictionary(c => c.Key, c => c.Value),
            await cards.ReadAsync(first, id => next[id].Select(CardStep.Of).FirstOrDefault(), cancel),
            today, quarters, dates);
    }

    // Interviews that are appointed, meetings of the councils and the ends of quarters; nobody is told here of the own interview.
    private async Task<IEnumerable<WorkItem>> SchoolDatesAsync(AcademicYear year, IReadOnlyList<BoardQuarter> quarters, CancellationToken cancel)
    {
        var today = clock.Today;
        var ends = quarters.Where(q => q.To >= today).Select(q => new WorkItem($"Конец {q.Number}-й четверти", "", "", false, "", "/reports", q.To));
        if (!actor.Is(Rights.Leadership)) return ends;

        var (me, now) = (actor.PersonId, clock.NowUtc);
        var interviews = await db.Set<StageAssessment>().AsNoTracking()
            .Where(a => a.State == AssessmentState.InterviewScheduled && a.InterviewAt >= now && a.MenteeId != me).OrderBy(a => a.InterviewAt).Take(MostDates)
            .Join(db.Set<Person>(), a => a.MenteeId, p => p.Id, (a, p) => new { a.Id, At = a.InterviewAt!.Value, p.Name }).ToListAsync(cancel);
        var meetings = await db.Set<CouncilMeeting>().AsNoTracking().Where(m => m.HeldOn >= today && m.HeldOn <= year.End).OrderBy(m => m.HeldOn).Take(MostDates)
            .Select(m => new { m.Id, m.HeldOn, m.Body }).ToListAsync(cancel);
        return ends.Concat(interviews.Select(i => new WorkItem("Собеседование", i.Name.SurnameWithInitials, "", false, "", $"/assessments/{i.Id}",
                DateOnly.FromDateTime(clock.ToLocal(i.At)))))
            .Concat(meetings.Select(m => new WorkItem(m.Body.Label(), "", "", false, "", $"/council/meetings/{m.Id}", m.HeldOn)));
    }
}
