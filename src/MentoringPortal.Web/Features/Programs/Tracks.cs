using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Which pairs work on a stage of the program.</summary>
public static class Tracks
{
    /// <summary>Pairs whose mentee goes through a stage; a mentee without a participation is one of before there were tracks (M9).</summary>
    public static IQueryable<Mentorship> WithStage(this IQueryable<Mentorship> pairs, PortalDbContext db) => pairs.Where(m =>
        !db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null
            && !p.Stages.Any(s => s.State != StageState.NotApplicable && s.State != StageState.Credited)));

    /// <summary>Pairs whose mentee is asked for a questionnaire by a stage.</summary>
    public static IQueryable<Mentorship> WithSurvey(this IQueryable<Mentorship> pairs, PortalDbContext db) => pairs.Where(m =>
        !db.Set<Participation>().Any(p => p.PersonId == m.MenteeId && p.Side == PoolSide.Mentees && p.EndedOn == null
            && !p.Stages.Any(s => s.Survey != null && s.State != StageState.NotApplicable && s.State != StageState.Credited)));
}
