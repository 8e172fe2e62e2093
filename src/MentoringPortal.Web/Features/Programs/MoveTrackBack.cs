using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Takes the latest move of a track back while nothing was issued by the new edition: stages, assessments, plans, controls and duties are as before.</summary>
public sealed class MoveTrackBack(PortalDbContext db, CurrentActor actor, TrackMovesReader reader, OpenStages stages, MoveDuties duties, SchoolCalendarReader calendars,
    SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid track, MoveBackForm form, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await reader.BackAsync(program, number, track, tracked: true, cancel) is not { } back) return Outcome.Missing;

        var (hand, to) = (back.Hand, back.To);
        var violations = back.Move.CheckBack(hand.Track.EditionId, back.Issued, form.Reason);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var calendar = await calendars.ReadAsync(cancel);
        var moved = hand.Track.MoveTo(to, hand.Edition, hand.Work, hand.Rests, calendar, me, clock.Today, new MoveChoice(BackBecause: form.Reason));
        if (!moved.Ok) return moved.Violations[0];

        foreach (var assessment in hand.Open)
        {
            if (assessment.MoveTo(to.EditionId, to.Definition.Stage(assessment.StageCode)!, clock.Today) is { } refused) return refused;
        }

        db.Add(moved.Value);
        var controls = await db.Set<ControlEvent>().Where(c => c.ParticipationId == track && c.Code != null).ToListAsync(cancel);
        var (removed, added) = ControlEvent.MoveTo(to.Definition, hand.Track, controls, hand.Rests, calendar, clock.Today);
        db.RemoveRange(removed);
        db.AddRange(added);
        (await db.PlansOfTracksAsync([track], cancel)).Follow(hand.Track, to.Definition);
        await duties.HoldAgainAsync(hand.Track, hand.Edition, to.Definition, cancel);
        await stages.FollowAsync([hand.Track.PersonId], cancel);
        db.Describe($"Участник возвращён на редакцию {to.Number} программы");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
