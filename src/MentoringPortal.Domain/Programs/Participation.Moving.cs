using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>How a track goes over to a new edition of its program.</summary>
public sealed partial class Participation
{
    /// <summary>What keeps the track with its edition; null: it may be moved.</summary>
    /// <param name="work">What works on the track now.</param>
    /// <param name="isBack">It goes back to the edition it was moved from.</param>
    public RuleViolation? CheckMove(MoveTarget to, WorkOnTrack work, bool isBack = false)
    {
        var there = isBack ? "В прежней редакции" : "В новой редакции";
        if (EndedOn is not null) return new RuleViolation("Участие в программе завершено");

        if (EditionId == to.EditionId) return new RuleViolation("Программа уже идёт по этой редакции");

        if (work.UnderWay is { } stage) return new RuleViolation($"Идёт оценка этапа «{stage}»: переведите после неё");

        if (Category is { } category && to.Definition.Category(category) is null) return new RuleViolation($"{there} нет категории, к которой отнесён участник");

        if (_stages.Find(s => s.State is StageState.Running or StageState.Concluded or StageState.Credited && to.Definition.Stage(s.StageCode) is null) is { } gone)
        {
            return new RuleViolation($"{there} нет этапа, который уже {(gone.IsAhead ? "идёт" : "пройден")}");
        }

        return work.PlanKinds.Any(k => to.Definition.PlanKind(k) is null) ? new RuleViolation($"{there} нет плана, который уже составлен: сначала закройте план") : null;
    }

    /// <summary>
    /// Moves the track: what is over stays as it was, what lies ahead or runs follows the new edition, dates set by hand and leaves hold. Call it on a copy that is not
    /// saved to tell beforehand what would change.
    /// </summary>
    /// <param name="from">The edition so far.</param>
    /// <param name="rests">Leaves of the mentee.</param>
    /// <param name="choice">What whoever moves it has chosen; null: everything follows the new edition.</param>
    /// <returns>The move with what has changed, or what keeps the track with its edition.</returns>
    public Result<TrackMove> MoveTo(MoveTarget to, ProgramDefinition from, WorkOnTrack work, IReadOnlyCollection<PauseSpan> rests, SchoolCalendar calendar, Guid byId,
        DateOnly today, MoveChoice? choice = null)
    {
        var chosen = choice ?? new MoveChoice();
        if (CheckMove(to, work, chosen.IsBack) is { } refused) return refused;

        var (now, before, earlier) = (to.Definition, TrackPicture.Of(this, from), EditionId);
        var own = now.StagesOf(Category).ToList();
        EditionId = to.EditionId;
        AsksDuties = AsksDutiesIn(now);
        Questionnaire = now.Questionnaires is [var asked, ..] ? asked : null;
        List<TrackChange> kept = [];
        if (own.Count > 0 && (TrackFrom is not null || !from.HasTrack)) kept = Follow(to, from, own, rests, calendar, today, chosen);
        if (own.Count == 0 && !now.HasTrack && TrackFrom is not null) LeaveTrack();

        var changes = TrackPicture.Of(this, now).Against(before, work.PlanKinds, chosen.IsBack);
        return new TrackMove(Id, earlier, to, [.. kept, .. changes], byId, today, chosen.BackBecause?.Trim());
    }

    /// <summary>Ends the participation: nothing more is asked for. The first end holds.</summary>
    public void End(DateOnly on) => EndedOn ??= on < AdmittedOn ? AdmittedOn : on;

    /// <summary>What had ended it was taken back: the track goes on as it was.</summary>
    public void Reopen() => EndedOn = null;

    // The edition has no stages, and none has begun.
    private void LeaveTrack()
    {
        _stages.Clear();
        (TrackFrom, TrackTo) = (null, null);
    }

    // Gives what is told of stages that keep their days.
    private List<TrackChange> Follow(MoveTarget to, ProgramDefinition earlier, List<StageDefinition> own, IReadOnlyCollection<PauseSpan> rests, SchoolCalendar calendar,
        DateOnly today, MoveChoice choice)
    {
        var (program, kept) = (to.Definition, new List<TrackChange>());
        if (choice.IsBack) _stages.ForEach(s => s.KeepAgain());
        // Stages that the program had not had before begin with the day of the move: nobody is late on it.
        var trackFrom = TrackFrom ??= today;
        var skipped = own[0].From;
        TrackTo = CalendarTerm.LastDay(trackFrom, program.TermMonths - skipped);
        // A stage that goes on beyond a shorter program carries the end of the track with it.
        var longest = _stages.Where(s => program.Stage(s.StageCode) is { } stage && Stays(s, stage)).Select(s => s.BaseTo).DefaultIfEmpty().Max();
        if (longest > TrackTo) TrackTo = longest;
        _stages.RemoveAll(s => program.Stage(s.StageCode) is null);
        var begun = _stages.Where(s => s.State is StageState.Running or StageState.Concluded or StageState.Credited).Select(s => s.StageCode).ToList();
        var lastBegun = program.StageList.Select((s, i) => begun.Contains(s.Code) ? i : -1).DefaultIfEmpty(-1).Max();
        foreach (var (stage, index) in program.StageList.Select((s, i) => (s, i)))
        {
            var byCategory = own.Contains(stage) ? null : $"Категория «{program.Category(Category)!.Label}»: этап не проходится";
            var leftOut = byCategory ?? (index < lastBegun ? $"Добавлен редакцией {to.Number}, когда уже шёл следующий этап" : null);
            if (_stages.Find(s => s.StageCode == stage.Code) is { } there)
            {
                if (byCategory is not null && there.State == StageState.Ahead) there.LeaveOut(byCategory);
                if (leftOut is null) there.TakeInAgain();
                var calendarSoFar = Stays(there, stage) ? there.Keeps ?? StageCalendar.Of(earlier.Stage(stage.Code) ?? stage) : null;
                var asked = TrackStage.DaysBy(stage, trackFrom, TrackTo.Value, skipped);
                if (asked == (there.BaseFrom, there.BaseTo) && calendarSoFar == StageCalendar.Of(stage)) calendarSoFar = null;
                var would = there.DatesBy(stage, asked.From, asked.To, TrackTo.Value, rests, calendar);
                var wasFor = (there.BaseFrom, there.BaseTo);
                there.FollowEdition(program, stage, index + 1, trackFrom, TrackTo.Value, skipped, rests, calendar, calendarSoFar, choice.IsBack);
                if (calendarSoFar is not null && !choice.IsBack) kept.AddRange(ToldOf(there, stage, wasFor, asked, would));
            }
            else
            {
                var added = TrackStage.Of(program, stage, index + 1, trackFrom, TrackTo.Value, skipped, calendar, leftOut);
                if (added.IsAhead) added.Recount(stage, TrackTo.Value, rests, calendar);
                _stages.Add(added);
            }
        }

        return kept;

        bool Stays(TrackStage track, StageDefinition stage) =>
            track.IsAhead && stage.Kind == StageKind.Growth && (choice.IsBack ? track.Keeps is not null : choice.KeepsRunning && track.RunsOn(today));
    }

    // What a stage has kept, beside what the edition asks.
    private static IEnumerable<TrackChange> ToldOf(TrackStage track, StageDefinition stage, (DateOnly, DateOnly) was, (DateOnly From, DateOnly To) asked, StageDates would)
    {
        var what = $"Этап «{stage.Title}» уже идёт";
        if (was != asked)
        {
            yield return new TrackChange(what, null,
                $"срок остаётся прежним, {RussianDate.Span(track.BaseFrom, track.BaseTo)}; по новой редакции был бы {RussianDate.Span(asked.From, asked.To)}");
        }

        var calendar = track.By(stage);
        if (track.MilestoneOn is { } milestone && would.MilestoneOn != milestone)
        {
            yield return new TrackChange(what, null, $"{calendar.Milestone!.Text} – по-прежнему до {milestone:dd.MM.yyyy}{Else(would.MilestoneOn)}");
        }

        if (track.AssessDueOn is { } due && would.AssessDueOn != due)
        {
            yield return new TrackChange(what, null, $"оценить – по-прежнему до {due:dd.MM.yyyy}{Else(would.AssessDueOn)}");
        }

        static string Else(DateOnly? day) => day is { } on ? $"; по новой редакции было бы до {on:dd.MM.yyyy}" : "";
    }

    private static bool AsksDutiesIn(ProgramDefinition program) => program.Duties?.Any(d => d.Role is ProgramRole.Mentor or ProgramRole.Mentee) == true;
}

/// <summary>A track in the words of an edition, to be laid beside another one.</summary>
internal sealed record TrackPicture(ProgramDefinition Program, string? Category, (DateOnly From, DateOnly To)? Term, IReadOnlyList<TrackPicture.Stage> Stages)
{
    /// <summary>A stage as the mentee sees it.</summary>
    internal sealed record Stage(string Code, string Title, bool IsAhead, string Span, string? By, DateOnly? ByOn, string? Due, string Plan, string Package);

    internal static TrackPicture Of(Participation track, ProgramDefinition program) => new(program, track.Category,
        track is { TrackFrom: { } from, TrackTo: { } to } ? (from, to) : null,
        [
            .. track.Stages.OrderBy(s => s.Position).Where(s => s.State != StageState.NotApplicable).Select(s =>
            {
                var stage = program.Stage(s.StageCode) is { } defined ? s.By(defined) : null;
                return new Stage(s.StageCode, stage?.Title ?? s.StageCode, s.IsAhead, RussianDate.Span(s.StartsOn, s.EndsOn), stage?.Milestone?.Text,
                    s.MilestoneOn, s.AssessDueOn is { } due ? $"{due:dd.MM.yyyy}" : null,
                    program.PlanKind(s.Plan)?.ShortTitle ?? "без плана", stage is null ? "" : string.Join("; ", stage.Package.Select(p => p.Title)));
            }),
        ]);

    /// <summary>What is other than before.</summary>
    /// <param name="plans">Kinds of the plans that are not closed.</param>
    /// <param name="isBack">The track goes back to what was signed.</param>
    internal IReadOnlyList<TrackChange> Against(TrackPicture before, IReadOnlyCollection<string> plans, bool isBack = false)
    {
        var changes = new List<TrackChange>();
        if (Term != before.Term)
        {
            Tell("Срок программы", before.Term is { } was ? RussianDate.Span(was.From, was.To) : null, Term is { } now ? RussianDate.Span(now.From, now.To) : null);
        }

        foreach (var stage in Stages.Where(s => s.IsAhead))
        {
            var what = $"Этап «{stage.Title}»";
            if (before.Stages.FirstOrDefault(s => s.Code == stage.Code) is not { } earlier)
            {
                changes.Add(new TrackChange(what, null, $"добавлен, {stage.Span}"));
                continue;
            }

            Compare("Название этапа", $"«{earlier.Title}»", $"«{stage.Title}»");
            Compare(what + ", срок", earlier.Span, stage.Span);
            if (earlier.ByOn != stage.ByOn && (stage.By ?? earlier.By) is { } by) Tell($"{what}, {by} до", Day(earlier.ByOn), Day(stage.ByOn));
            if (earlier.Due != stage.Due) Tell(what + ", оценить до", earlier.Due, stage.Due);
            Compare(what + ", план", earlier.Plan, stage.Plan);
            Compare(what + ", комплект", earlier.Package, stage.Package);
        }

        changes.AddRange(before.Stages.Where(s => s.IsAhead && !Stages.Any(x => x.Code == s.Code)).Select(s => new TrackChange($"Этап «{s.Title}»", s.Span, null)));
        Of(before.Program.Control, Program.Control, c => c.Code, c => c.Title, "Контроль");
        Of(before.Program.Checklists, Program.Checklists, c => c.Code, c => $"«{c.Title}»", "Перечень");
        foreach (var list in (Program.Checklists ?? [])
            .Where(l => before.Program.Checklists?.FirstOrDefault(c => c.Code == l.Code) is { } was && !was.Items.SequenceEqual(l.Items)))
        {
            changes.Add(new TrackChange($"Перечень «{list.Title}»", null, "пункты изменены"));
        }

        foreach (var role in new[] { ProgramRole.Mentor, ProgramRole.Mentee }.Where(r => before.Program.DutiesDiffer(Program, r)))
        {
            changes.Add(new TrackChange($"Обязанности {(role == ProgramRole.Mentor ? Program.Words.Mentor : Program.Words.Mentee).Genitive}", null,
                isBack ? "снова прежние, подписи под ними в силе" : "изменены, портал попросит ознакомиться с ними заново"));
        }

        Of(before.Program.Forms, Program.Forms, f => f.Code, f => $"«{f.Label}»", "Форма наставничества");
        Of(Kinds(before.Program), Kinds(Program), k => k.Code, k => $"«{k.Title}»", "План");
        Compare("Наставляемый называется", Called(before.Program), Called(Program));
        return changes;

        IEnumerable<PlanKindDefinition> Kinds(ProgramDefinition program) => program.PlanKindList.Where(k => plans.Contains(k.Code));

        void Compare(string what, string was, string now)
        {
            if (was != now) Tell(what, was, now);
        }

        void Tell(string what, string? was, string? now) => changes.Add(new TrackChange(what, was, now));

        void Of<T>(IEnumerable<T>? was, IEnumerable<T>? now, Func<T, string> code, Func<T, string> words, string what)
        {
            var (old, own) = ((was ?? []).ToDictionary(code, words), (now ?? []).ToDictionary(code, words));
            foreach (var (key, title) in own)
            {
                if (!old.TryGetValue(key, out var earlier)) Tell(what, null, "добавлено: " + title);
                else Compare(what, earlier, title);
            }

            foreach (var (key, title) in old.Where(o => !own.ContainsKey(o.Key))) Tell(what, title, null);
        }
    }

    private string Called(ProgramDefinition program) => (program.Category(Category)?.Words ?? program.Words.Mentee).Nominative;

    private static string? Day(DateOnly? day) => day is { } on ? $"{on:dd.MM.yyyy}" : null;
}
