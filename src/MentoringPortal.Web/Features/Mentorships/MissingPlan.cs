using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Pairs that have come to a stage without its plan.</summary>
public static class MissingPlan
{
    /// <summary>Leading pairs without a plan that was ever handed over for the stage to which their mentee has come.</summary>
    public static IQueryable<WorkRow> Of(PortalDbContext db, QueryValues v) => Of(db, v, db.Set<Plan>().Where(p => p.State != PlanState.Draft || p.Edition > 1));

    /// <summary>
    /// Leading pairs whose mentee has come to a stage and has none of these plans of it; where the mentee has no track yet, none at all.
    /// They wait from the day on which the plan was to begin, and not before the pair did; the text is the number of the stage.
    /// </summary>
    public static IQueryable<WorkRow> Of(PortalDbContext db, QueryValues v, IQueryable<Plan> plans)
    {
        var tracks = db.Set<Participation>().Where(p => p.Side == PoolSide.Mentees && p.EndedOn == null);
        return WorkSources.OfPairs(
            from m in db.Set<Mentorship>()
            where m.State == MentorshipState.Active && m.IsLead && m.StartsOn <= v.Today
            let due = tracks.Where(p => p.PersonId == m.MenteeId).SelectMany(p => p.Stages, (p, s) => new { Track = p.Id, Stage = s })
                .Where(x => x.Stage.Plan != null && !x.Stage.IsPaused && (x.Stage.State == StageState.Ahead || x.Stage.State == StageState.Running)
                    && (x.Stage.PlanFrom ?? x.Stage.StartsOn) <= v.Today && !plans.Any(p => (p.SubjectId == x.Track || p.MentorshipId == m.Id) && p.Kind == x.Stage.Plan))
                .Min(x => (DateOnly?)(x.Stage.PlanFrom ?? x.Stage.StartsOn))
            // A query cannot name the stages once and ask them twice.
            let stage = tracks.Where(p => p.PersonId == m.MenteeId).SelectMany(p => p.Stages, (p, s) => new { Track = p.Id, Stage = s })
                .Where(x => x.Stage.Plan != null && !x.Stage.IsPaused && (x.Stage.State == StageState.Ahead || x.Stage.State == StageState.Running)
                    && (x.Stage.PlanFrom ?? x.Stage.StartsOn) <= v.Today && !plans.Any(p => (p.SubjectId == x.Track || p.MentorshipId == m.Id) && p.Kind == x.Stage.Plan))
                .OrderBy(x => x.Stage.PlanFrom ?? x.Stage.StartsOn).ThenBy(x => x.Stage.Position).Select(x => x.Stage.Position.ToString()).FirstOrDefault()
            where due != null || (!tracks.Any(p => p.PersonId == m.MenteeId) && !plans.Any(p => p.MentorshipId == m.Id))
            select new PairOfWork
            {
                Pair = m,
                RecordId = m.Id,
                OtherId = m.Id,
                On = due > m.StartsOn ? due : m.StartsOn,
                At = null,
                Text = stage,
            });
    }
}
