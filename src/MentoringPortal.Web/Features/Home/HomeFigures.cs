using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>Counts below the tasks, in one query.</summary>
/// <param name="Mentors">Mentors in the base.</param>
/// <param name="Mentees">Mentees in the base.</param>
/// <param name="ActivePairs">Pairs approved by order that have begun.</param>
/// <param name="EntriesThisMonth">Diary entries of the calendar month.</param>
/// <param name="OpenAssessments">Assessments not filed yet.</param>
/// <param name="FiledAssessments">Assessments filed.</param>
public sealed record HomeFigures(int Mentors, int Mentees, int ActivePairs, int EntriesThisMonth, int OpenAssessments, int FiledAssessments)
{
    // A compiled query keeps what it reads of its first context: the school comes as a parameter (the query filters read it anew each time).
    private static readonly Func<PortalDbContext, Guid, DateOnly, DateOnly, Task<HomeFigures>> Query =
        EF.CompileAsyncQuery((PortalDbContext db, Guid school, DateOnly monthStart, DateOnly today) =>
        db.Set<School>().Where(s => s.Id == school).Select(_ => new HomeFigures(
            db.Set<PoolRecord>().Count(r => r.Side == PoolSide.Mentors && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired)),
            db.Set<PoolRecord>().Count(r => r.Side == PoolSide.Mentees && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired)),
            db.Set<Mentorship>().Count(m => m.State == MentorshipState.Active && m.StartsOn <= today),
            db.Set<DiaryEntry>().Count(e => e.Date >= monthStart),
            db.Set<StageAssessment>().Count(a => a.State != AssessmentState.Filed),
            db.Set<StageAssessment>().Count(a => a.State == AssessmentState.Filed))).Single());

    public static Task<HomeFigures> FetchAsync(PortalDbContext db, Guid school, DateOnly today) => Query(db, school, new DateOnly(today.Year, today.Month, 1), today);
}
