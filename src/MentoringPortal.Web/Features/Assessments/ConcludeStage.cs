using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the filing of an assessment does to the track: the stage is over, or it goes on with a new term and the next assessment (M10). The caller saves.</summary>
public sealed class ConcludeStage(PortalDbContext db, ProgramReader programs, RecountTracks recount, SchoolClock clock)
{
    public async Task<RuleViolation?> ApplyAsync(AssessmentWork work, CancellationToken cancel)
    {
        var (a, stageId) = (work.Assessment, work.Assessment.TrackStageId);
        var track = await db.Set<Participation>().Include(p => p.Stages).ThenInclude(s => s.Shifts).AsSplitQuery()
            .FirstAsync(p => p.Stages.Any(s => s.Id == stageId), cancel);
        var stage = track.Stages.First(s => s.Id == stageId);
        var next = await db.Set<StageAssessment>().FirstOrDefaultAsync(x => x.TrackStageId == stageId && x.Attempt == a.Attempt + 1, cancel);
        var outcome = work.Stage.Outcome(a.Outcome);
        if (outcome?.Effect != OutcomeEffect.Prolong)
        {
            // A corrected conclusion may end what the first one had prolonged.
            if (next is { IsUntouched: true }) db.Remove(next);
            if (next is null or { IsUntouched: true }) stage.Conclude();
            // The last papers of a mentee whose pairs are over already.
            var person = track.PersonId;
            if (track.IsGoneThrough && !await db.OpenPairs().AnyAsync(m => m.MenteeId == person, cancel)) track.End(clock.Today);
            return null;
        }

        if (next is not null) return null;

        stage.Reopen();
        if (stage.Set(ShiftKind.Prolonged, null, a.ProlongTo, $"Заключение №\u00a0{a.ConclusionNumber}: {outcome.Text}", work.Assessor.PersonId, clock.Today,
            track) is { } violation)
        {
            return violation with { Field = "" };
        }

        await recount.RunAsync(track, cancel);
        var mentee = track.PersonId;
        var pairs = await db.Set<Mentorship>().Where(m => m.MenteeId == mentee && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)).ToListAsync(cancel);
        var lead = pairs.Find(m => m.Id == a.MentorshipId) ?? pairs.Find(m => m.IsLead) ?? await db.Set<Mentorship>().FirstAsync(m => m.Id == a.MentorshipId, cancel);
        db.Add(StageAssessment.Open(stage, (await programs.OfAsync(track.EditionId, cancel)).Stage(stage.StageCode)!, track.EditionId, lead, pairs, a.Attempt + 1));
        return null;
    }
}
