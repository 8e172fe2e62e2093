using MentoringPortal.Data;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Plans of mentees whose stages are being moved – by a leave, by hand, by a prolongation, by another edition: they end when the stages do.</summary>
internal static class PlansOnTracks
{
    /// <summary>Plans of these tracks that are not closed, with their measures.</summary>
    public static Task<List<Plan>> PlansOfTracksAsync(this PortalDbContext db, IReadOnlyCollection<Guid> tracks, CancellationToken cancel) =>
        db.Set<Plan>().Include(p => p.Items).Where(p => tracks.Contains(p.SubjectId) && p.State != PlanState.Closed).ToListAsync(cancel);

    /// <summary>Those of one track follow it; a kind that the program no longer has keeps its days.</summary>
    public static void Follow(this IEnumerable<Plan> plans, Participation track, ProgramDefinition program)
    {
        foreach (var plan in plans.Where(p => p.SubjectId == track.Id))
        {
            if (program.PlanKind(plan.Kind)?.OnTrack(program, track.Stages) is { } days) plan.Follow(days);
        }
    }
}
