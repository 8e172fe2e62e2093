using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Cards;

/// <summary>What the cards of some pairs are drawn from (<see cref="QueryValues.Ids"/>), from the school year on that began on <see cref="QueryValues.BegunBy"/>.</summary>
internal static class CardFacts
{
    /// <summary>The pairs that the role sees.</summary>
    public static readonly KeptQuery<SchoolRole, CardPair> Pairs = new(static (db, role, v) =>
        PairsOf(db, role, v, MissingPlan.Of(db, v), LateControls.Controls(db, v), LateControls.Findings(db, v)));

    /// <summary>Entries of the unit within the days of the pair, in which its mentee took part, by months; for a mentee (true) the shared ones only.</summary>
    public static readonly KeptQuery<bool, CardMonth> Entries =
        new(static (db, asMentee, v) => MonthsOf(db, v, asMentee ? db.Set<DiaryEntry>().Where(e => e.IsShared) : db.Set<DiaryEntry>()));

    /// <summary>Their approved plans.</summary>
    public static readonly KeptQuery<bool, CardPlan> Plans = new(static (db, _, v) => db.Set<Plan>().AsNoTracking()
        .Where(p => v.Ids.Contains(p.MentorshipId) && p.ApprovedOn != null)
        .Select(p => new CardPlan
        {
            MentorshipId = p.MentorshipId,
            ApprovedOn = p.ApprovedOn,
            IsOpen = p.State == PlanState.Approved || p.State == PlanState.InProgress,
            All = p.Items.Count(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled),
            Done = p.Items.Count(i => !i.IsUnplanned && i.State == PlanItemState.Done),
            Late = p.Items.Count(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed) && i.DueOn < v.Today),
            LateSince = p.Items.Where(i => (i.State == PlanItemState.Planned || i.State == PlanItemState.InProgress || i.State == PlanItemState.Postponed)
                && i.DueOn < v.Today).Min(i => (DateOnly?)i.DueOn),
        }));

    private static IQueryable<CardMonth> MonthsOf(PortalDbContext db, QueryValues v, IQueryable<DiaryEntry> all) =>
        from m in db.Set<Mentorship>().AsNoTracking()
        from e in all
        where v.Ids.Contains(m.Id) && e.UnitId == m.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn && e.Date >= v.BegunBy
            && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)
        group e by new { m.Id, e.Date.Year, e.Date.Month } into g
        select new CardMonth { MentorshipId = g.Key.Id, Year = g.Key.Year, Month = g.Key.Month, Entries = g.Count(), Minutes = g.Sum(e => e.Minutes) };

    // A union reads the plans and assessments of its own mentees, not of those whom its members mentor elsewhere.
    private static IQueryable<CardPair> PairsOf(PortalDbContext db, SchoolRole role, QueryValues v, IQueryable<Infrastructure.Work.WorkRow> missing,
        IQueryable<ControlEvent> controls, IQueryable<Finding> findings)
    {
        var plain = db.Set<Mentorship>().Where(MentorshipAccess.PlansVisibleTo(db, role, v));
        var isMentee = (role & SchoolRole.Mentee) != 0;
        var reviews = isMentee ? db.Set<MentorReview>().Where(r => false) : db.Set<MentorReview>();
        var shared = isMentee ? db.Set<DiaryEntry>().Where(e => e.IsShared) : db.Set<DiaryEntry>().Where(e => false);
        var visible = db.Set<Mentorship>().AsNoTracking().Where(MentorshipAccess.VisibleTo(db, role, v)).Where(m => v.Ids.Contains(m.Id));
        // A pair has few pauses and few assessments: their products weigh less than two queries more.
        return visible.Select(m => new CardPair
        {
            Pair = m,
            Mentor = m.Mentor.Name,
            Mentee = m.Mentee.Name,
            SeesPlan = plain.Any(x => x.Id == m.Id),
            InGroup = db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != m.Id),
            LastShared = shared.Where(e => e.UnitId == m.UnitId && e.Date >= m.StartsOn && e.Date <= m.LastOn
                && !e.Attendances.Any(a => a.MentorshipId == m.Id && !a.IsPresent)).Max(e => (DateOnly?)e.Date),
            PaperLateSince = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.State != AssessmentState.Filed && a.FilingDueOn < v.Today)
                .Min(a => a.FilingDueOn),
            PlanMissingSince = missing.Where(r => r.MentorshipId == m.Id).Min(r => r.On),
            ControlLateSince = controls.Where(c => m.IsLead && c.MenteeId == m.MenteeId && c.MenteeId != v.Me).Min(c => (DateOnly?)c.DueOn),
            FindingLateSince = findings.Where(f => f.MenteeId == m.MenteeId && (m.IsLead || f.ResponsibleId == m.MentorId)).Min(f => (DateOnly?)f.DueOn),
            IsPlanOnReview = db.Set<Plan>().Any(p => p.MentorshipId == m.Id && p.State == PlanState.OnReview && p.ApprovedOn == null),
            Pauses = db.Set<Pause>().Where(p => p.ScopeId == m.Id && (p.ToOn == null || (p.ToOn >= v.BegunBy && p.ToOn >= p.FromOn))).OrderBy(p => p.FromOn)
                .Select(p => new CardPause { FromOn = p.FromOn, ToOn = p.ToOn, IsConsent = p.Ground == PauseGround.Consent }).ToList(),
            Assessments = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id).OrderBy(a => a.PeriodTo).Select(a => new CardAssessment
            {
                InterviewAt = a.InterviewAt,
                InterviewHeldOn = a.InterviewHeldOn,
                ConclusionDate = a.ConclusionDate,
                AcknowledgedOn = a.AcknowledgedOn,
                FiledOn = a.FiledOn,
                FilingDueOn = a.FilingDueOn,
                ReviewedAt = reviews.Where(r => r.AssessmentId == a.Id).Max(r => r.SubmittedAt),
            }).ToList(),
        }).AsSingleQuery();
    }
}

/// <summary>A pair before it is drawn.</summary>
internal sealed class CardPair
{
    public Mentorship Pair { get; init; } = null!;

    public RussianName Mentor { get; init; } = null!;

    public RussianName Mentee { get; init; } = null!;

    public bool SeesPlan { get; init; }

    public bool InGroup { get; init; }

    /// <summary>Day of the latest shared entry, which is all that a mentee knows; for a mentee only.</summary>
    public DateOnly? LastShared { get; init; }

    public DateOnly? PaperLateSince { get; init; }

    public DateOnly? PlanMissingSince { get; init; }

    public DateOnly? ControlLateSince { get; init; }

    public DateOnly? FindingLateSince { get; init; }

    /// <summary>A plan that never was in force awaits its approval.</summary>
    public bool IsPlanOnReview { get; init; }

    public List<CardPause> Pauses { get; init; } = [];

    public List<CardAssessment> Assessments { get; init; } = [];
}

/// <summary>A pause of a pair.</summary>
internal sealed class CardPause
{
    public DateOnly FromOn { get; init; }

    public DateOnly? ToOn { get; init; }

    public bool IsConsent { get; init; }
}

/// <summary>The days of an assessment.</summary>
internal sealed class CardAssessment
{
    public DateTime? InterviewAt { get; init; }

    public DateOnly? InterviewHeldOn { get; init; }

    public DateOnly? ConclusionDate { get; init; }

    public DateOnly? AcknowledgedOn { get; init; }

    public DateOnly? FiledOn { get; init; }

    public DateOnly? FilingDueOn { get; init; }

    public DateTime? ReviewedAt { get; init; }
}

/// <summary>A month of a pair's diary.</summary>
internal sealed class CardMonth
{
    public Guid MentorshipId { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public int Entries { get; init; }

    public int Minutes { get; init; }
}

/// <summary>A plan in figures.</summary>
internal sealed class CardPlan
{
    public Guid MentorshipId { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public bool IsOpen { get; init; }

    public int All { get; init; }

    public int Done { get; init; }

    public int Late { get; init; }

    public DateOnly? LateSince { get; init; }
}
