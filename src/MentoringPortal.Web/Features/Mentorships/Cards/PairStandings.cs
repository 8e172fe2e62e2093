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

/// <summary>How a running pair stands.</summary>
public sealed record PairStands(Guid Id, PairStanding Standing);

/// <summary>
/// How the running pairs of the role stand, one narrow row a pair: the home and the list of pairs read the same answer, and the card says it in words.
/// </summary>
public sealed class PairStandings(PortalDbContext db, MentorshipAccess access, SchoolClock clock)
{
    private static readonly KeptQuery<SchoolRole, Line> Lines = new((db, role, v) =>
        LinesOf(db, role, v, db.Set<Mentorship>().Where(MentorshipAccess.PlansVisibleTo(db, role, v)),
            MissingPlan.Of(db, v), LateControls.Controls(db, v), LateControls.Findings(db, v)));

    private static IQueryable<Line> LinesOf(PortalDbContext db, SchoolRole role, QueryValues v, IQueryable<Mentorship> plain, IQueryable<WorkRow> missing,
        IQueryable<ControlEvent> controls, IQueryable<Finding> findings) => db.Set<Mentorship>().AsNoTracking()
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
            SeesPlan = plain.Any(x => x.Id == m.Id),
        });

    /// <summary>Pairs in force, interrupted or approved for later, those that need help first.</summary>
    public async Task<IReadOnlyList<PairStands>> ReadAsync(CancellationToken cancel)
    {
        var (today, asMentee) = (clock.Today, (access.Role & SchoolRole.Mentee) != 0);
        return
        [
            .. (await Lines.ToListAsync(db, access.Role, access.Asking(), cancel))
                .ConvertAll(l => (l.Id, Facts: l.FactsFor(asMentee), l.StartsOn))
                .OrderBy(l => l.Facts.On(today)).ThenByDescending(l => l.Facts.Weight(today)).ThenByDescending(l => l.StartsOn)
                .Select(l => new PairStands(l.Id, l.Facts.On(today))),
        ];
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

        public bool SeesPlan { get; init; }

        // What the card does not tell a reader does not decide how it stands either.
        public PairFacts FactsFor(bool asMentee) => !SeesPlan ? new(State, StartsOn, ApprovedOn, LastEntryOn, LacksConsent)
            : asMentee ? new(State, StartsOn, ApprovedOn, LastEntryOn, LacksConsent, PlanLateSince)
            : new(State, StartsOn, ApprovedOn, LastEntryOn, LacksConsent, PlanLateSince, PaperLateSince, PlanMissingSince, ControlLateSince, FindingLateSince);
    }
}
