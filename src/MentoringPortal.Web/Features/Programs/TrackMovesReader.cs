using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>A track with everything that its move depends on.</summary>
/// <param name="Edition">The edition it goes by.</param>
/// <param name="Rests">Leaves of the mentee.</param>
/// <param name="Open">Its open assessments: stages overlap.</param>
public sealed record TrackInHand(Participation Track, ProgramDefinition Edition, WorkOnTrack Work, IReadOnlyList<PauseSpan> Rests, IReadOnlyList<StageAssessment> Open);

/// <summary>Reads who may go over to an edition in force, and tells beforehand what each move changes by making it on a copy.</summary>
public sealed class TrackMovesReader(PortalDbContext db, CurrentActor actor, ProgramAccess access, ProgramReader programs, SchoolCalendarReader calendars, SchoolClock clock)
{
    // The latest moves that the page tells of.
    private const int MostMoved = 50;

    /// <summary>The edition, where it is in force and the actor may move tracks to it.</summary>
    public async Task<MoveTarget?> TargetAsync(Guid program, int number, CancellationToken cancel) =>
        access.MayWrite && await access.EditionAsync(program, number, cancel) is { State: EditionState.InForce } edition
            ? new MoveTarget(edition.Id, number, await programs.OfAsync(edition.Id, cancel)) : null;

    /// <summary>Tracks of the program that run; nobody reads here how the own assessment stands.</summary>
    public IQueryable<Participation> Running(Guid program) =>
        db.Set<Participation>().Where(p => p.ProgramId == program && p.Side == PoolSide.Mentees && p.EndedOn == null && p.PersonId != actor.PersonId);

    public async Task<TrackMovesPage?> PageAsync(Guid program, int number, TrackMoveFilter filter, TrackMoveForm? posted, CancellationToken cancel)
    {
        if (await TargetAsync(program, number, cancel) is not { } to) return null;

        var url = $"/programs/{program}/editions/{number}/moves";
        var ids = await (from p in Running(program)
                         where p.EditionId != to.EditionId
                         join x in db.Set<Person>() on p.PersonId equals x.Id
                         join e in db.Set<ProgramEdition>() on p.EditionId equals e.Id
                         orderby x.SearchName, p.Id
                         select new { p.Id, x.Name, e.Number }).PageOfAsync(filter, url, cancel);
        var shown = ids.Rows.Select(r => r.Id).ToList();
        var tracks = await InHandAsync(await db.Set<Participation>().AsNoTracking().Include(p => p.Stages).ThenInclude(s => s.Shifts)
            .Where(p => shown.Contains(p.Id)).AsSplitQuery().ToListAsync(cancel), tracked: false, cancel);
        var calendar = await calendars.ReadAsync(cancel);
        var me = actor.PersonId ?? Guid.Empty;
        var edition = to.EditionId;
        var moved = await (from m in db.Set<TrackMove>().AsNoTracking()
                           where m.ToEditionId == edition
                           join p in Running(program) on m.ParticipationId equals p.Id
                           join x in db.Set<Person>() on p.PersonId equals x.Id
                           join b in db.Set<Person>() on m.ById equals b.Id
                           orderby m.On descending, x.SearchName, m.Id
                           select new { m.ParticipationId, x.Name, m.On, By = b.Name, m.Changes }).Take(MostMoved).ToListAsync(cancel);
        var page = ids.Select(row =>
        {
            var hand = tracks.Find(t => t.Track.Id == row.Id)!;
            var stage = hand.Edition.Stage(hand.Track.Current?.StageCode)?.Title;
            var made = hand.Track.MoveTo(to, hand.Edition, hand.Work, hand.Rests, calendar, me, clock.Today);
            return new TrackMoveRow(row.Id, row.Name, row.Number, stage, made.Ok ? made.Value.Lines : [], made.Ok ? null : made.Violations[0].Message);
        });
        return new TrackMovesPage(program, to.Definition.Title, number, page,
            moved.ConvertAll(m => new MovedRow(m.ParticipationId, m.Name, m.On, m.By, m.Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries))),
            posted ?? new TrackMoveForm { Chosen = [.. page.Rows.Where(r => r.Stays is null).Select(r => r.Id)] });
    }

    /// <summary>What works on these tracks, in three queries for all of them.</summary>
    /// <param name="tracks">Loaded with stages and shifts.</param>
    /// <param name="tracked">The assessments are to be changed.</param>
    public async Task<List<TrackInHand>> InHandAsync(IReadOnlyCollection<Participation> tracks, bool tracked, CancellationToken cancel)
    {
        var (mentees, stages) = (tracks.Select(t => t.PersonId).ToList(), tracks.SelectMany(t => t.Stages).Select(s => s.Id).ToList());
        var open = await db.Set<StageAssessment>().AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .Where(a => stages.Contains(a.TrackStageId) && a.State != AssessmentState.Filed).ToListAsync(cancel);
        var plans = await (from p in db.Set<Plan>().AsNoTracking()
                           where p.State != PlanState.Closed
                           join m in db.Set<Mentorship>() on p.UnitId equals m.UnitId
                           where mentees.Contains(m.MenteeId) && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)
                           select new { m.MenteeId, p.Kind }).Distinct().ToListAsync(cancel);
        var pauses = await (from p in db.Set<Pause>().AsNoTracking()
                            where p.Ground == PauseGround.MenteeAbsence
                            join m in db.Set<Mentorship>() on p.ScopeId equals m.Id
                            where mentees.Contains(m.MenteeId)
                            select new { m.MenteeId, Pause = p }).ToListAsync(cancel);
        var made = new List<TrackInHand>();
        foreach (var track in tracks)
        {
            var own = open.FindAll(a => track.Stages.Any(s => s.Id == a.TrackStageId));
            made.Add(new TrackInHand(track, await programs.OfAsync(track.EditionId, cancel),
                new WorkOnTrack(own.Find(a => !a.IsAheadOn(clock.Today))?.StageTitle, [.. plans.Where(p => p.MenteeId == track.PersonId).Select(p => p.Kind)]),
                [.. pauses.Where(p => p.MenteeId == track.PersonId && !p.Pause.IsEmpty).Select(p => new PauseSpan(p.Pause.FromOn, p.Pause.ToOn))], own));
        }

        return made;
    }
}
