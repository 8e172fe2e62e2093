using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>
/// Counts the dates of a mentee's stages anew, from the edition, what was set by hand and the mentee's leaves (settled I): called in every save that changes one of
/// them. A mentor's absence moves nothing: the track runs on with a substitute.
/// </summary>
public sealed class RecountTracks(PortalDbContext db, ProgramReader programs, SchoolCalendarReader calendars)
{
    /// <summary>The open tracks of a mentee. The caller saves.</summary>
    public async Task RunAsync(Guid menteeId, CancellationToken cancel)
    {
        var tracks = await db.Set<Participation>().Include(p => p.Stages).ThenInclude(s => s.Shifts).AsSplitQuery()
            .Where(p => p.PersonId == menteeId && p.Side == PoolSide.Mentees && p.EndedOn == null && p.TrackFrom != null).ToListAsync(cancel);
        foreach (var track in tracks) await RunAsync(track, cancel);
    }

    /// <summary>One track, loaded with its shifts. The caller saves.</summary>
    public async Task RunAsync(Participation track, CancellationToken cancel)
    {
        var rests = await LayControls.RestsAsync(db, track.PersonId, cancel);
        var program = await programs.OfAsync(track.EditionId, cancel);
        var calendar = await calendars.ReadAsync(cancel);
        var stages = track.Stages.Select(s => s.Id).ToList();
        var open = await db.Set<StageAssessment>().Where(a => stages.Contains(a.TrackStageId) && a.State != AssessmentState.Filed).ToListAsync(cancel);
        foreach (var stage in track.Stages.Where(s => s.IsAhead))
        {
            stage.Recount(program.Stage(stage.StageCode)!, track.TrackTo!.Value, rests, calendar);
            foreach (var assessment in open.Where(a => a.TrackStageId == stage.Id)) assessment.Follow(stage);
        }

        var planned = await db.Set<ControlEvent>().Where(c => c.ParticipationId == track.Id && c.State == ControlState.Planned && c.Code != null).ToListAsync(cancel);
        foreach (var control in planned) control.Recount(program, track, rests, calendar);

        (await db.PlansOfTracksAsync([track.Id], cancel)).Follow(track, program);
    }
}
