using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>The program that the school works by now.</summary>
/// <param name="ProgramId">Null where the school has taken none: it works by the usual one.</param>
public sealed record ProgramInForce(Guid? ProgramId, Guid? EditionId, ProgramDefinition Definition)
{
    /// <summary>The stage that a pair works on: by the mentee's track; the first one where the pair was made before there were tracks; none without a track (M9).</summary>
    /// <param name="isAdmitted">The mentee takes part in a program.</param>
    /// <param name="stageCode">First stage of the track that is not left out.</param>
    public StageDefinition? StageOf(bool isAdmitted, string? stageCode) => isAdmitted ? Definition.Stage(stageCode) : Definition.StageList is [var first, ..] ? first : null;
}

/// <summary>The stage that a mentee goes through.</summary>
/// <param name="Stages">The whole track; null where the pair was made before there were tracks.</param>
/// <param name="TakesPartBy">The participation, with stages or without; null where the pair was made before there were tracks.</param>
public sealed record StageInHand(StageDefinition? Stage, TrackStage? Track, ProgramInForce Program, IReadOnlyList<TrackStage>? Stages = null, Guid? TakesPartBy = null)
{
    /// <summary>The plan of the stage; null without a stage.</summary>
    public PlanKindDefinition? PlanKind => Program.Definition.PlanKind(Stage?.Plan);

    /// <summary>Day of the stage's milestone, else its last day.</summary>
    /// <param name="pairStartsOn">Counted from where there is no track.</param>
    public DateOnly? DueOn(DateOnly pairStartsOn) => Stage is null ? null
        : Track is not null ? Track.MilestoneOn ?? Track.EndsOn
        : Stage.Milestone is { } milestone ? pairStartsOn.AddMonths(milestone.Months) : CalendarTerm.LastDay(pairStartsOn, Stage.To);

    /// <summary>The stages with their days, for the axis of a pair; what closes the program stands last and has no number (S0-48).</summary>
    public IReadOnlyList<Mentorships.StageSpan> Spans(DateOnly pairStartsOn) =>
    [
        .. Program.Definition.StageList.Select((stage, i) => (Stage: stage, Number: i + 1, Track: Stages?.FirstOrDefault(t => t.StageCode == stage.Code)))
            .Where(s => Stages is null || s.Track is { State: not (StageState.NotApplicable or StageState.Credited) })
            .Select(s => (s.Track, s.Number, Stage: s.Track?.By(s.Stage) ?? s.Stage))
            .Select(s => new Mentorships.StageSpan(
                s.Stage.Kind == StageKind.Closing ? s.Stage.Title : $"{s.Number}. {s.Stage.Title}",
                s.Track?.StartsOn ?? CalendarTerm.After(pairStartsOn, s.Stage.From),
                s.Track?.EndsOn ?? CalendarTerm.LastDay(pairStartsOn, s.Stage.Kind == StageKind.Closing ? Program.Definition.TermMonths : s.Stage.To),
                s.Stage.Milestone is { } m ? char.ToUpperInvariant(m.Text[0]) + m.Text[1..] : null,
                s.Stage.Milestone is null ? null : s.Track is not null ? s.Track.MilestoneOn : pairStartsOn.AddMonths(s.Stage.Milestone.Months),
                s.Track?.State == StageState.Concluded ? s.Stage.Kind == StageKind.Closing ? "подведены" : "завершён"
                    : s.Track is { IsPaused: true, IsAhead: true } ? "приостановлен" : null)),
    ];
}

/// <summary>Reads programs: the row of the edition always through the school's filter, its parsed text kept by edition, since an edition in force never changes.</summary>
public sealed class ProgramReader(PortalDbContext db, IMemoryCache kept)
{
    private ProgramInForce? _inForce;

    // By school, since the acting school is no part of an address; a new edition in force forgets it.
    private (string, Guid)? SchoolKey => db.CurrentSchoolId is { } school ? ("program of", school) : null;

    private (string, Guid)? EditionsKey => db.CurrentSchoolId is { } school ? ("editions of", school) : null;

    /// <summary>Another edition has come into force for the acting school.</summary>
    public void ForgetSchool()
    {
        _inForce = null;
        if (SchoolKey is { } key) kept.Remove(key);
        if (EditionsKey is { } editions) kept.Remove(editions);
    }

    /// <summary>An edition has become a draft again.</summary>
    public void ForgetEdition(Guid editionId) => kept.Remove(KeyOf(editionId));

    /// <summary>The text of an edition that may still change: never kept.</summary>
    public async Task<ProgramDefinition> OfDraftAsync(Guid editionId, CancellationToken cancel) => Read(editionId, await JsonAsync(editionId, cancel));

    /// <summary>The text of a program: its edition in force, else the latest; null where the school has no such program.</summary>
    public async Task<ProgramDefinition?> OfProgramAsync(Guid programId, CancellationToken cancel)
    {
        var edition = await db.Set<ProgramEdition>().AsNoTracking().Where(e => e.ProgramId == programId)
            .OrderByDescending(e => e.State == EditionState.InForce).ThenByDescending(e => e.Number).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancel);
        return edition is { } id ? await OfDraftAsync(id, cancel) : null;
    }

    /// <summary>The program in force; asked once a school.</summary>
    public async ValueTask<ProgramInForce> InForceAsync(CancellationToken cancel)
    {
        if (_inForce is not null) return _inForce;

        if (SchoolKey is { } known && kept.TryGetValue(known, out ProgramInForce? found)) return _inForce = found!;

        var edition = await (from e in db.Set<ProgramEdition>().AsNoTracking()
                             where e.State == EditionState.InForce
                             join p in db.Set<SchoolProgram>() on e.ProgramId equals p.Id
                             orderby p.IsUsual descending, e.Id
                             select new { e.Id, e.ProgramId }).FirstOrDefaultAsync(cancel);
        _inForce = edition is null ? new ProgramInForce(null, null, ProgramCatalogue.Latest(ProgramCatalogue.Default)!)
            : new ProgramInForce(edition.ProgramId, edition.Id, await DefinitionAsync(edition.Id, cancel));
        if (edition is not null && SchoolKey is { } key) kept.Set(key, _inForce);

        return _inForce;
    }

    /// <summary>Rules of the edition that a record of this school goes by.</summary>
    public async ValueTask<ProgramDefinition> OfAsync(Guid? editionId, CancellationToken cancel) =>
        editionId is { } id ? await DefinitionAsync(id, cancel) : (await InForceAsync(cancel)).Definition;

    /// <summary>The stage of an assessment of this school.</summary>
    public async ValueTask<StageDefinition> StageAsync(Domain.Assessments.StageAssessment assessment, CancellationToken cancel) =>
        (await OfAsync(assessment.EditionId, cancel)).Stage(assessment.StageCode)
        ?? throw new InvalidOperationException($"The edition has no stage {assessment.StageCode}.");

    /// <summary>Rules of the edition by which a mentee takes part, or took part last; those in force for whoever never did.</summary>
    public async Task<ProgramDefinition> OfMenteeAsync(Guid menteeId, CancellationToken cancel) =>
        await OfAsync(await db.Set<Participation>().Where(p => p.PersonId == menteeId && p.Side == PoolSide.Mentees)
            .OrderByDescending(p => p.EndedOn == null).ThenByDescending(p => p.AdmittedOn).ThenByDescending(p => p.Id)
            .Select(p => (Guid?)p.EditionId).FirstOrDefaultAsync(cancel), cancel);

    /// <summary>Rules by which each of these mentees takes part, or took part last; those in force for whoever never did.</summary>
    public async Task<Func<Guid, ProgramInForce>> OfMenteesAsync(IReadOnlyCollection<Guid> mentees, CancellationToken cancel)
    {
        var now = await InForceAsync(cancel);
        var tracks = await db.Set<Participation>().AsNoTracking().Where(p => mentees.Contains(p.PersonId) && p.Side == PoolSide.Mentees)
            .OrderByDescending(p => p.EndedOn == null).ThenByDescending(p => p.AdmittedOn).ThenByDescending(p => p.Id)
            .Select(p => new { p.PersonId, p.ProgramId, p.EditionId }).ToListAsync(cancel);
        var own = new Dictionary<Guid, ProgramInForce>();
        foreach (var track in tracks.DistinctBy(t => t.PersonId))
        {
            own[track.PersonId] = track.EditionId == now.EditionId ? now : new ProgramInForce(track.ProgramId, track.EditionId, await DefinitionAsync(track.EditionId, cancel));
        }

        return mentee => own.GetValueOrDefault(mentee, now);
    }

    /// <summary>Rules by which the mentee of a pair takes part, or took part last.</summary>
    public async Task<ProgramDefinition> OfPairAsync(Guid mentorshipId, CancellationToken cancel) =>
        await OfAsync(await (from m in db.Set<Mentorship>()
                             where m.Id == mentorshipId
                             join p in db.Set<Participation>() on m.MenteeId equals p.PersonId
                             where p.Side == PoolSide.Mentees
                             orderby p.EndedOn == null descending, p.AdmittedOn descending, p.Id descending
                             select (Guid?)p.EditionId).FirstOrDefaultAsync(cancel), cancel);

    /// <summary>
    /// The program in force and behind it every other edition that is or was in force, newest first: lists of many mentees name stages and plans by it. Asked once a
    /// school; tracks go by no other edition.
    /// </summary>
    public async Task<IReadOnlyList<ProgramDefinition>> AtWorkAsync(CancellationToken cancel)
    {
        var now = await InForceAsync(cancel);
        var all = new List<ProgramDefinition> { now.Definition };
        if (now.EditionId is null) return all;

        var key = EditionsKey;
        if (key is null || !kept.TryGetValue(key, out List<Guid>? others))
        {
            others = await db.Set<ProgramEdition>().AsNoTracking().Where(e => e.State != EditionState.Draft && e.Id != now.EditionId
                    && db.Set<ProgramEditionContent>().Any(c => c.EditionId == e.Id))
                .OrderByDescending(e => e.InForceOn).ThenByDescending(e => e.Number).ThenBy(e => e.Id).Select(e => e.Id).ToListAsync(cancel);
            if (key is not null) kept.Set(key, others);
        }

        foreach (var edition in others!) all.Add(await DefinitionAsync(edition, cancel));

        return all;
    }

    /// <summary>What papers call a mentee: by the category, else as the program calls all of them.</summary>
    public async Task<Phrase> StatusAsync(Guid menteeId, CancellationToken cancel)
    {
        var track = await db.Set<Participation>().Where(p => p.PersonId == menteeId && p.Side == PoolSide.Mentees).OrderByDescending(p => p.Round)
            .Select(p => new { p.EditionId, p.Category }).FirstOrDefaultAsync(cancel);
        var program = await OfAsync(track?.EditionId, cancel);
        return program.Categories?.FirstOrDefault(c => c.Code == track?.Category)?.Words ?? program.Words.Mentee;
    }

    /// <summary>The stage that a mentee goes through, or went through last: none for whoever has no track by category (M9).</summary>
    public async Task<StageInHand> InHandAsync(Guid menteeId, CancellationToken cancel)
    {
        var program = await InForceAsync(cancel);
        var participation = await db.Set<Participation>().AsNoTracking().Include(p => p.Stages)
            .Where(p => p.PersonId == menteeId && p.Side == PoolSide.Mentees).OrderByDescending(p => p.EndedOn == null).ThenByDescending(p => p.AdmittedOn)
            .ThenByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        // A track goes on by the edition it was begun with.
        if (participation is not null && participation.EditionId != program.EditionId)
        {
            program = new ProgramInForce(participation.ProgramId, participation.EditionId, await DefinitionAsync(participation.EditionId, cancel));
        }

        var track = participation?.Current ?? participation?.Stages.Where(s => s.State == StageState.Concluded).MaxBy(s => s.Position);
        return new StageInHand(program.StageOf(participation is not null, track?.StageCode), track, program, participation?.Stages, participation?.Id);
    }

    private async ValueTask<ProgramDefinition> DefinitionAsync(Guid editionId, CancellationToken cancel)
    {
        if (kept.TryGetValue(KeyOf(editionId), out ProgramDefinition? known)) return known!;

        return kept.Set(KeyOf(editionId), Read(editionId, await JsonAsync(editionId, cancel)));
    }

    private Task<string> JsonAsync(Guid editionId, CancellationToken cancel) =>
        db.Set<ProgramEditionContent>().AsNoTracking().Where(c => c.EditionId == editionId).Select(c => c.Json).FirstAsync(cancel);

    private static (string, Guid) KeyOf(Guid editionId) => ("edition", editionId);

    private static ProgramDefinition Read(Guid editionId, string json) => ProgramCatalogue.Parse("edition " + editionId, Encoding.UTF8.GetBytes(json));
}
