using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
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
                           where m.ToEditionId == edition || (m.FromEditionId == edition && m.Reason != null)
                           join p in Running(program) on m.ParticipationId equals p.Id
                           join x in db.Set<Person>() on p.PersonId equals x.Id
                           join b in db.Set<Person>() on m.ById equals b.Id
                           orderby m.On descending, x.SearchName, m.Id descending
                           select new
                           {
                               m.ParticipationId,
                               x.Name,
                               m.On,
                               By = b.Name,
                               m.Changes,
                               m.Reason,
                               IsLatest = p.EditionId == edition && !db.Set<TrackMove>().Any(l => l.ParticipationId == m.ParticipationId && l.Id > m.Id),
                           }).Take(MostMoved).ToListAsync(cancel);
        var page = ids.Select(row =>
        {
            var hand = tracks.Find(t => t.Track.Id == row.Id)!;
            var stage = hand.Edition.Stage(hand.Track.Current?.StageCode)?.Title;
            var made = hand.Track.MoveTo(to, hand.Edition, hand.Work, hand.Rests, calendar, me, clock.Today, new MoveChoice(filter.KeepsRunning()));
            return new TrackMoveRow(row.Id, row.Name, row.Number, stage, made.Ok ? made.Value.Lines : [], made.Ok ? null : made.Violations[0].Message);
        });
        return new TrackMovesPage(program, to.Definition.Title, number, page,
            moved.ConvertAll(m => new MovedRow(m.ParticipationId, m.Name, m.On, m.By, m.Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries), m.Reason,
                m.Reason is null && m.IsLatest)),
            filter.KeepsRunning(),
            posted ?? new TrackMoveForm { Chosen = [.. page.Rows.Where(r => r.Stays is null).Select(r => r.Id)] });
    }

    /// <summary>The latest move of a track that runs, to the edition of the page, with all that its way back depends on.</summary>
    public async Task<MoveInHand?> BackAsync(Guid program, int number, Guid trackId, bool tracked, CancellationToken cancel)
    {
        if (!access.MayWrite || await access.EditionAsync(program, number, cancel) is not { State: not EditionState.Draft } edition) return null;

        var track = await Running(program).AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .Include(p => p.Stages).ThenInclude(s => s.Shifts).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == trackId && p.EditionId == edition.Id, cancel);
        var move = await db.Set<TrackMove>().AsNoTracking().Where(m => m.ParticipationId == trackId).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancel);
        if (track is null || move is not { IsBack: false } || move.ToEditionId != edition.Id) return null;

        var earlier = await db.Set<ProgramEdition>().AsNoTracking().FirstAsync(e => e.Id == move.FromEditionId, cancel);
        var hand = (await InHandAsync([track], tracked, cancel))[0];
        return new MoveInHand(hand, move, new MoveTarget(earlier.Id, earlier.Number, await programs.OfAsync(earlier.Id, cancel)), await IssuedAsync(track, move, cancel));
    }

    /// <summary>The page that asks for the reason and tells what changes.</summary>
    public async Task<MoveBackPage?> BackPageAsync(Guid program, int number, Guid trackId, MoveBackForm form, CancellationToken cancel)
    {
        if (await BackAsync(program, number, trackId, tracked: false, cancel) is not { } back) return null;

        var (person, by) = (back.Hand.Track.PersonId, back.Move.ById);
        var names = await db.Set<Person>().AsNoTracking().Where(p => p.Id == person || p.Id == by).Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var issued = back.Move.CheckBack(back.Hand.Track.EditionId, back.Issued, "–");
        var made = back.Hand.Track.MoveTo(back.To, back.Hand.Edition, back.Hand.Work, back.Hand.Rests, await calendars.ReadAsync(cancel), actor.PersonId ?? Guid.Empty,
            clock.Today, new MoveChoice(BackBecause: "–"));
        return new MoveBackPage(program, number, trackId, names[person].Full, back.To.Number,
            [
                new("Сейчас", $"редакция {number}"),
                new("Перевод", $"{RussianDate.Short(back.Move.On)}, {names[by].SurnameWithInitials}"),
            ],
            issued is [var refused, ..] ? refused.Message : made.Ok ? null : made.Violations[0].Message, made.Ok ? made.Value.Lines : [], form);
    }

    // Whatever was issued by the new edition holds the track with it.
    private async Task<string?> IssuedAsync(Participation track, TrackMove move, CancellationToken cancel)
    {
        var (edition, mentee, on, stages) = (move.ToEditionId, track.PersonId, move.On, track.Stages.Select(s => s.Id).ToList());
        var concluded = await db.Set<StageAssessment>().AsNoTracking().Where(a => stages.Contains(a.TrackStageId) && a.EditionId == edition
            && (a.ConclusionNumber != null || a.FiledOn != null)).OrderBy(a => a.PeriodFrom).Select(a => new { a.StageTitle, a.HasConclusion }).FirstOrDefaultAsync(cancel);
        if (concluded is not null) return $"{(concluded.HasConclusion ? "выдано заключение" : "принят комплект")} этапа «{concluded.StageTitle}»";

        var approved = await (from r in db.Set<PlanRevision>().AsNoTracking()
                              join p in db.Set<Plan>() on r.PlanId equals p.Id
                              where p.MenteeId == mentee && r.ApprovedOn >= @on
                              select new { r.Id, r.ApprovedOn }).ToListAsync(cancel);
        return approved.Exists(r => r.ApprovedOn > on || r.Id.CompareTo(move.Id) > 0) ? "утверждён план" : null;
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
