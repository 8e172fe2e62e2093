using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Moves running tracks to an edition in force: stages, assessments that lie ahead, plans, controls and duties follow it; all chosen ones, or nobody.</summary>
public sealed class MoveTracks(PortalDbContext db, CurrentActor actor, TrackMovesReader reader, OpenStages stages, MoveDuties duties, SchoolCalendarReader calendars,
    SchoolClock clock)
{
    /// <param name="keepsRunning">Stages that have begun keep their days.</param>
    public async Task<Outcome<Saved>> RunAsync(Guid program, int number, TrackMoveForm form, bool keepsRunning, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || await reader.TargetAsync(program, number, cancel) is not { } to) return Outcome.Missing;

        var chosen = form.Chosen.Distinct().ToList();
        if (chosen.Count == 0) return new RuleViolation("Отметьте, кого перевести", nameof(form.Chosen));

        var tracks = await reader.Running(program).Include(p => p.Stages).ThenInclude(s => s.Shifts).Where(p => chosen.Contains(p.Id)).AsSplitQuery().ToListAsync(cancel);
        if (tracks.Count < chosen.Count) return Outcome.Missing;

        var calendar = await calendars.ReadAsync(cancel);
        var mentees = tracks.ConvertAll(t => t.PersonId);
        var names = await db.Set<Person>().AsNoTracking().Where(p => mentees.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var controls = await db.Set<ControlEvent>().Where(c => chosen.Contains(c.ParticipationId) && c.Code != null).ToListAsync(cancel);
        var plans = await db.PlansOfTracksAsync(chosen, cancel);
        var violations = new List<RuleViolation>();
        foreach (var (track, edition, work, rests, open) in await reader.InHandAsync(tracks, tracked: true, cancel))
        {
            var move = track.MoveTo(to, edition, work, rests, calendar, me, clock.Today, new MoveChoice(keepsRunning));
            var refused = !move.Ok ? move.Violations[0]
                : open.Select(a => a.MoveTo(to.EditionId, to.Definition.Stage(a.StageCode)!, clock.Today)).FirstOrDefault(r => r is not null);
            if (refused is not null)
            {
                violations.Add(new RuleViolation($"{names[track.PersonId].SurnameWithInitials}: {PhraseStart.Lower(refused.Message)}", nameof(form.Chosen)));
                continue;
            }

            db.Add(move.Value);
            var (removed, added) = ControlEvent.MoveTo(to.Definition, track, controls.FindAll(c => c.ParticipationId == track.Id), rests, calendar, clock.Today);
            db.RemoveRange(removed);
            db.AddRange(added);
            plans.Follow(track, to.Definition);
            await duties.AskAnewAsync(track, edition, to.Definition, mentees, cancel);
        }

        if (violations.Count > 0) return violations;

        await stages.FollowAsync(mentees, cancel);
        db.Describe($"Участники переведены на редакцию {number} программы");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
