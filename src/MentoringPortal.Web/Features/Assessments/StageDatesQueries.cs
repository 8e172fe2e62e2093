using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The stages of a mentee for «Даты этапов».</summary>
public sealed class StageDatesQueries(PortalDbContext db, MentorshipAccess pairs, ProgramReader programs)
{
    /// <summary>The participation, where the actor sees a pair of the mentee.</summary>
    public async Task<Participation?> FindAsync(Guid id, CancellationToken cancel)
    {
        var visible = pairs.Visible();
        return await db.Set<Participation>().Include(p => p.Stages).ThenInclude(s => s.Shifts).AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == id && p.TrackFrom != null && p.PersonId != db.Actor.PersonId && visible.Any(m => m.MenteeId == p.PersonId), cancel);
    }

    public async Task<StageDatesPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } track) return null;

        var program = await programs.OfAsync(track.EditionId, cancel);
        var (mentee, stages) = (track.PersonId, track.Stages.Select(s => s.Id).ToList());
        var assessments = await db.Set<StageAssessment>().AsNoTracking().IgnoreAutoIncludes().Where(a => stages.Contains(a.TrackStageId)).OrderByDescending(a => a.Attempt)
            .Select(a => new { a.Id, a.TrackStageId, a.ConclusionNumber, a.ConclusionDate }).ToListAsync(cancel);
        var moves = await db.Set<TrackMove>().AsNoTracking().Where(m => m.ParticipationId == id).OrderByDescending(m => m.Id).ToListAsync(cancel);
        var edition = track.EditionId;
        var people = track.Stages.SelectMany(s => s.Shifts).Select(s => s.ById).Concat(moves.Select(m => m.ById)).Append(mentee).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var leaves = await db.Set<Pause>().AsNoTracking().Where(p => p.Ground == PauseGround.MenteeAbsence && db.Set<Mentorship>().Any(m => m.Id == p.ScopeId
            && m.MenteeId == mentee))
            .OrderBy(p => p.FromOn).ToListAsync(cancel);
        return new StageDatesPage(id, names[mentee].Full, $"с\u00a0{RussianDate.Short(track.TrackFrom!.Value)} по\u00a0{RussianDate.Short(track.TrackTo!.Value)}",
        [
            .. track.Stages.OrderBy(s => s.Position).Select(s => new StageDatesRow(
                s.StageCode,
                program.Stage(s.StageCode)?.Title ?? s.StageCode,
                Span(s.BaseFrom, s.BaseTo),
                Span(s.StartsOn, s.EndsOn),
                s.AssessDueOn is { } due && s.IsAhead ? "до\u00a0" + RussianDate.Short(due) : null,
                s is { IsPaused: true, IsAhead: true } ? "приостановлен" : s.State.Label(),
                s.State switch { StageState.Running => "info", StageState.Concluded or StageState.Credited => "done", _ => "wait" },
                [
                    .. s.Shifts.OrderBy(h => h.Number).Select(h => $"{RussianDate.Short(h.On)}, {names[h.ById].SurnameWithInitials}: "
                        + (h.NewFrom is { } from ? $"начало {RussianDate.Short(from)}" : "") + (h.NewFrom is not null && h.NewTo is not null ? ", " : "")
                        + (h.NewTo is { } to ? $"окончание {RussianDate.Short(to)}" : "") + $". {h.Reason}"),
                    .. s is { Keeps: not null, IsAhead: true } ? ["Сроки прежней редакции программы: сохранены при переводе"] : Array.Empty<string>(),
                    .. s.StateReason is null ? Array.Empty<string>() : [s.StateReason],
                    .. assessments.Where(a => a.TrackStageId == s.Id && a.ConclusionNumber is not null).Reverse()
                        .Select(a => $"заключение от\u00a0{RussianDate.Short(a.ConclusionDate!.Value)} №\u00a0{a.ConclusionNumber}"),
                ],
                s.IsAhead,
                assessments.Find(a => a.TrackStageId == s.Id)?.Id)),
        ],
        [.. leaves.Where(p => !p.IsEmpty).Select(p => $"{p.Period}: {p.Reason}").Distinct()])
        {
            Edition = await db.Set<ProgramEdition>().Where(e => e.Id == edition).Select(e => e.Number).FirstAsync(cancel),
            Moves = moves.ConvertAll(m => ($"{RussianDate.Short(m.On)}, {names[m.ById].SurnameWithInitials}: {m.Words}{(m.Reason is { } why ? $". {why}" : "")}", m.Lines)),
        };
    }

    public async Task<StageDatePage?> FormAsync(Guid id, string code, StageDatesForm? form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } track || track.Stages.FirstOrDefault(s => s.StageCode == code && s.IsAhead) is not { } stage) return null;

        var name = await db.Set<Person>().AsNoTracking().Where(p => p.Id == track.PersonId).Select(p => p.Name).FirstAsync(cancel);
        return new StageDatePage(id, name.Full, code, (await programs.OfAsync(track.EditionId, cancel)).Stage(code)?.Title ?? code, stage.Version,
            [new("По программе", Span(stage.BaseFrom, stage.BaseTo)), new("Сейчас", Span(stage.StartsOn, stage.EndsOn))],
            form ?? new StageDatesForm { StartsOn = stage.StartsOn, EndsOn = stage.EndsOn });
    }

    private static string Span(DateOnly from, DateOnly to) => from == to ? RussianDate.Short(to) : RussianDate.Span(from, to);
}
