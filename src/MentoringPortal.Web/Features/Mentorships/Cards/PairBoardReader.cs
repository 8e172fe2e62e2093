using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
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

/// <summary>Reads the board: one narrow row a pair decides the order, cards are read for the first ones only.</summary>
public sealed class PairBoardReader(PortalDbContext db, MentorshipAccess access, PairCardReader cards, WorkReader steps, SchoolClock clock)
{
    /// <summary>Cards on the home; the list has all.</summary>
    public const int Most = 9;

    private const int MostDates = 4;

    private static readonly KeptQuery<SchoolRole, Line> Lines = new((db, role, v) =>
        LinesOf(db, role, v, MissingPlan.Of(db, v), LateControls.Controls(db, v), LateControls.Findings(db, v)));

    private static IQueryable<Line> LinesOf(PortalDbContext db, SchoolRole role, QueryValues v, IQueryable<WorkRow> missing, IQueryable<ControlEvent> controls,
        IQueryable<Finding> findings) => db.Set<Mentorship>().AsNoTracking()
        .Where(MentorshipAccess.VisibleTo(db, role, v)).Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
        .OrderBy(m => m.StartsOn).ThenBy(m => m.Id)
        .Select(m => new Line
        {
            Id = m.Id,
            State = m.State,
            StartsOn = m.StartsOn,
            ApprovedOn = m.ApprovedOn,
            LastEntryOn = m.LastEntryOn,
            LacksConsent = m.State == MentorshipState.Suspended && db.Set<Pause>().Any(p => p.ScopeId == m.Id && p.Ground == PauseGround.Consent && p.ToOn == null),
            PlanLateSince = db.Set<Plan>().Where(p => p.MentorshipId == m.Id && (p.State == PlanState.Approved || p.State == PlanState.InProgress)).SelectMany(p => p.Items)
                .Where(i => i.DueOn < v.Today && (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed))
                .Min(i => (DateOnly?)i.DueOn),
            PaperLateSince = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.State != AssessmentState.Filed && a.FilingDueOn < v.Today).Min(a => a.FilingDueOn),
            PlanMissingSince = missing.Where(r => r.MentorshipId == m.Id).Min(r => r.On),
            ControlLateSince = controls.Where(c => m.IsLead && c.MenteeId == m.MenteeId && c.MenteeId != v.Me).Min(c => (DateOnly?)c.DueOn),
            FindingLateSince = findings.Where(f => f.MenteeId == m.MenteeId && (m.IsLead || f.ResponsibleId == m.MentorId)).Min(f => (DateOnly?)f.DueOn),
        });

    /// <summary>The board of the role shown now.</summary>
    public async Task<PairBoard> ReadAsync(IReadOnlyList<WorkItem> work, CancellationToken cancel)
    {
        var today = clock.Today;
        var standing = (await Lines.ToListAsync(db, access.Role, access.Asking(), cancel))
            .ConvertAll(l => (l.Id, Standing: l.Facts.On(today), Weight: l.Facts.Weight(today), l.StartsOn));
        if (standing.Count == 0) return new PairBoard(new Dictionary<PairStanding, int>(), [], today, [], []);
        var first = standing.OrderBy(l => l.Standing).ThenByDescending(l => l.Weight).ThenByDescending(l => l.StartsOn).Take(Most).Select(l => l.Id).ToList();
        var year = AcademicYear.Of(today);
        var quarters = await db.Set<SchoolQuarter>().AsNoTracking().Where(q => q.AcademicYear == year.StartYear).OrderBy(q => q.Number)
            .Select(q => new BoardQuarter(q.Number, q.StartsOn, q.EndsOn)).ToListAsync(cancel);
        var dates = work.Where(w => w is { Late: false, By: not null } && w.By <= year.End).OrderBy(w => w.By).DistinctBy(w => (w.What, w.By)).Take(MostDates).ToList();
        var next = await steps.OfPairsAsync(first, cancel);
        return new PairBoard(
            standing.CountBy(l => l.Standing).ToDictionary(c => c.Key, c => c.Value),
            await cards.ReadAsync(first, id => next[id].Select(CardStep.Of).FirstOrDefault(), cancel),
            today, quarters, dates);
    }

    private sealed class Line
    {
        public Guid Id { get; init; }

        public MentorshipState State { get; init; }

        public DateOnly StartsOn { get; init; }

        public DateOnly? ApprovedOn { get; init; }

        public DateOnly? LastEntryOn { get; init; }

        public bool LacksConsent { get; init; }

        public DateOnly? PlanLateSince { get; init; }

        public DateOnly? PaperLateSince { get; init; }

        public DateOnly? PlanMissingSince { get; init; }

        public DateOnly? ControlLateSince { get; init; }

        public DateOnly? FindingLateSince { get; init; }

        public PairFacts Facts => new(State, StartsOn, ApprovedOn, LastEntryOn, LacksConsent, PlanLateSince, PaperLateSince, PlanMissingSince, ControlLateSince,
            FindingLateSince);
    }
}
