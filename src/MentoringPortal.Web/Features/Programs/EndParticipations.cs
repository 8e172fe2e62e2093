using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>
/// Ends the track of a mentee who has gone through the program or has left: assessments before their interview are called off, what was talked over is finished and filed;
/// nothing else is asked for any more.
/// </summary>
public sealed class EndParticipations(PortalDbContext db)
{
    /// <summary>The mentee has left. The caller saves.</summary>
    public async Task LeftAsync(Guid menteeId, DateOnly on, CancellationToken cancel)
    {
        foreach (var track in await OpenAsync(menteeId, cancel)) await EndAsync(track, on, cancel);
    }

    /// <summary>A pair or a stage is over: where nothing of the program is left, the track is, too. The caller saves.</summary>
    public async Task GoneThroughAsync(Guid menteeId, DateOnly on, CancellationToken cancel)
    {
        foreach (var track in (await OpenAsync(menteeId, cancel)).Where(t => t.IsGoneThrough)) await EndAsync(track, on, cancel);
    }

    /// <summary>A pair of these mentees works again after all: their latest track goes on. The caller saves.</summary>
    public async Task ReopenAsync(IReadOnlyCollection<Guid> mentees, CancellationToken cancel)
    {
        var tracks = await db.Set<Participation>().Where(p => mentees.Contains(p.PersonId) && p.Side == PoolSide.Mentees).ToListAsync(cancel);
        foreach (var latest in tracks.GroupBy(p => p.PersonId).Select(g => g.MaxBy(p => p.Round)!)) latest.Reopen();
    }

    private Task<List<Participation>> OpenAsync(Guid menteeId, CancellationToken cancel) => db.Set<Participation>().Include(p => p.Stages)
        .Where(p => p.PersonId == menteeId && p.Side == PoolSide.Mentees && p.EndedOn == null).ToListAsync(cancel);

    private async Task EndAsync(Participation track, DateOnly on, CancellationToken cancel)
    {
        track.End(on);
        var stages = track.Stages.Select(s => s.Id).ToList();
        foreach (var open in await db.Set<StageAssessment>().Where(a => stages.Contains(a.TrackStageId) && a.FiledOn == null && a.InterviewHeldOn == null).ToListAsync(cancel))
        {
            // A conclusion that needed no interview is a paper of the school already.
            if (open.ConclusionDocumentId is not null) continue;

            track.Stages.First(s => s.Id == open.TrackStageId).CallOff();
            var id = open.Id;
            db.RemoveRange(await db.Set<MentorReview>().Where(r => r.AssessmentId == id && r.SubmittedAt == null).ToListAsync(cancel));
            db.Remove(open);
        }
    }
}
