using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>«Участие»: this person takes part in this program on this side. A mentee's participation is the track: its stages hang on it.</summary>
public sealed partial class Participation : SchoolEntity
{
    private readonly List<TrackStage> _stages = [];

    private Participation() { }

    public Guid ProgramId { get; private set; }

    public Guid EditionId { get; private set; }

    public Guid PersonId { get; private set; }

    public PoolSide Side { get; private set; }

    /// <summary>1; 2 and on after a dismissal and a return.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Category of the mentee by the program; what the mentee gets follows from it (M9).</summary>
    public string? Category { get; private set; }

    public DateOnly AdmittedOn { get; private set; }

    /// <summary>Day the track is counted from; null without a track.</summary>
    public DateOnly? TrackFrom { get; private set; }

    /// <summary>Last day of the track; null without one.</summary>
    public DateOnly? TrackTo { get; private set; }

    /// <summary>Last day: the program is gone through, or the mentee has left; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The program has lists of duties that mentor and mentee acknowledge (S0-11, S0-12).</summary>
    public bool AsksDuties { get; private set; }

    /// <summary>Code of the questionnaire outside the stages that the program asks at the beginning and in the last days of a pair (S2-10): the first one; null: none.</summary>
    public string? Questionnaire { get; private set; }

    public IReadOnlyList<TrackStage> Stages => _stages;

    /// <summary>Admits a mentee: stages before the one at which the category begins are made as not applicable, with the reason (S0-34).</summary>
    /// <param name="category">Null where the program has no categories.</param>
    /// <param name="trackFrom">Day the track begins with.</param>
    public static Participation OfMentee(Guid programId, Guid editionId, ProgramDefinition program, Guid personId, int round, MenteeCategory? category, DateOnly admittedOn,
        DateOnly trackFrom, SchoolCalendar calendar)
    {
        var made = new Participation
        {
            ProgramId = programId,
            EditionId = editionId,
            PersonId = personId,
            Side = PoolSide.Mentees,
            Round = round,
            Category = category?.Code,
            AdmittedOn = admittedOn,
            AsksDuties = AsksDutiesIn(program),
            Questionnaire = program.Questionnaires is [var asked, ..] ? asked : null,
        };
        var own = program.StagesOf(category?.Code).ToList();
        if (own.Count == 0) return made;

        // A newcomer's dates count from the first stage that applies (S0-34).
        var skipped = own[0].From;
        made.TrackFrom = trackFrom;
        made.TrackTo = CalendarTerm.LastDay(trackFrom, program.TermMonths - skipped);
        foreach (var (stage, position) in program.StageList.Select((s, i) => (s, i + 1)))
        {
            made._stages.Add(TrackStage.Of(program, stage, position, trackFrom, made.TrackTo.Value, skipped, calendar,
                own.Contains(stage) ? null : $"Категория «{category!.Label}»: этап не проходится"));
        }

        return made;
    }

    /// <summary>The stage that the mentee goes through now: the first that is neither over nor left out; null without a track.</summary>
    public TrackStage? Current => _stages.OrderBy(s => s.Position).FirstOrDefault(s => s.IsAhead);

    /// <summary>Every stage that applies is over: nothing of the program is left.</summary>
    public bool IsGoneThrough => _stages.Count > 0 && !_stages.Exists(s => s.IsAhead);
}

/// <summary>State of a stage on a track.</summary>
public enum StageState
{
    Ahead,
    Running,
    Concluded,

    /// <summary>Concluded before, or elsewhere: taken over from a paper.</summary>
    Credited,
    NotApplicable,
}

/// <summary>A stage on the track of a mentee, with the dates in force.</summary>
public sealed class TrackStage : SchoolEntity
{
    private readonly List<StageShift> _shifts = [];

    private TrackStage() { }

    public Guid ParticipationId { get; private set; }

    public string StageCode { get; private set; } = "";

    /// <summary>From 1 in the order of the program.</summary>
    public int Position { get; private set; }

    public StageState State { get; private set; }

    /// <summary>Code of the questionnaire that the stage asks for, kept here so that lists may ask for it; null: none.</summary>
    public string? Survey { get; private set; }

    /// <summary>Kind of plan that the stage asks for, kept here for the same reason; null: none.</summary>
    public string? Plan { get; private set; }

    /// <summary>Day from which the plan is asked for, where it is composed long before its stage (S0-48); null: from the first day of the stage.</summary>
    public DateOnly? PlanFrom { get; private set; }

    /// <summary>Code of the checklist that the first meeting waits for; null: none.</summary>
    public string? GateList { get; private set; }

    /// <summary>How many items that list has.</summary>
    public int GateItems { get; private set; }

    /// <summary>Kind of the unit's plan that is ready before the first meeting (D-11, S0-24a); null: none.</summary>
    public string? GatePlan { get; private set; }

    /// <summary>First day by the edition.</summary>
    public DateOnly BaseFrom { get; private set; }

    /// <summary>Last day by the edition.</summary>
    public DateOnly BaseTo { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>A pause is open: nothing is due.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Day of the milestone (T-02).</summary>
    public DateOnly? MilestoneOn { get; private set; }

    /// <summary>First day of the assessment (T-05).</summary>
    public DateOnly? AssessFrom { get; private set; }

    /// <summary>Last day of the assessment (T-04, T-05).</summary>
    public DateOnly? AssessDueOn { get; private set; }

    /// <summary>Why the stage is left out or taken over.</summary>
    public string? StateReason { get; private set; }

    /// <summary>What it has kept of an earlier edition at a move, or had kept before the latest one; null: neither.</summary>
    [NotAudited]
    public StageCalendar? Kept { get; private set; }

    /// <summary>What it keeps of an earlier edition, besides its first and last day; null: it goes by the edition of the track.</summary>
    public StageCalendar? Keeps => Kept is { Left: null } ? Kept : null;

    public IReadOnlyList<StageShift> Shifts => _shifts;

    /// <summary>Neither over nor left out.</summary>
    public bool IsAhead => State is StageState.Ahead or StageState.Running;

    internal static TrackStage Of(ProgramDefinition program, StageDefinition stage, int position, DateOnly trackFrom, DateOnly trackEndsOn, int skipped, SchoolCalendar calendar,
        string? leftOutBecause)
    {
        var made = new TrackStage
        {
            StageCode = stage.Code,
            State = leftOutBecause is null ? StageState.Ahead : StageState.NotApplicable,
            StateReason = leftOutBecause,
        };
        made.Take(program, stage, position, trackFrom, trackEndsOn, skipped);
        made.Recount(stage, trackEndsOn, [], calendar);
        return made;
    }

    /// <summary>Another edition of the program is in force for the track: what is over keeps its days and what it asked for.</summary>
    /// <param name="kept">Its days stay, and this calendar with them; null: it takes those of the edition.</param>
    /// <param name="isBack">The latest move is taken back.</param>
    internal void FollowEdition(ProgramDefinition program, StageDefinition stage, int position, DateOnly trackFrom, DateOnly trackEndsOn, int skipped,
        IEnumerable<PauseSpan> rests, SchoolCalendar calendar, StageCalendar? kept, bool isBack)
    {
        Position = position;
        if (!IsAhead) return;

        var days = new LeftDays(BaseFrom, BaseTo);
        Take(program, stage, position, trackFrom, trackEndsOn, skipped);
        if (kept is not null) (BaseFrom, BaseTo) = (days.From, days.To);
        // What it had kept until this move is let go of, and comes back with the move.
        Kept = kept ?? (!isBack && Keeps is { } before ? before with { Left = days } : null);
        Recount(stage, trackEndsOn, rests, calendar);
    }

    /// <summary>The latest move is taken back: what the stage had kept before holds again.</summary>
    internal void KeepAgain()
    {
        if (IsAhead && Kept?.Left is { } days) (BaseFrom, BaseTo, Kept) = (days.From, days.To, Kept with { Left = null });
    }

    // What an edition asks of the stage, and its days by the edition.
    private void Take(ProgramDefinition program, StageDefinition stage, int position, DateOnly trackFrom, DateOnly trackEndsOn, int skipped)
    {
        var closing = stage.Kind == StageKind.Closing;
        var gate = stage.Checklists?.FirstOrDefault(c => c.Gate == ChecklistGate.FirstMeeting);
        Position = position;
        Survey = stage.Survey;
        Plan = stage.Plan ?? stage.Package.FirstOrDefault(p => p.Plan is not null)?.Plan;
        PlanFrom = closing ? trackFrom : null;
        GateList = gate?.Checklist;
        GatePlan = gate?.Plan;
        GateItems = program.Checklists?.FirstOrDefault(c => c.Code == GateList)?.Items.Count ?? 0;
        (BaseFrom, BaseTo) = DaysBy(stage, trackFrom, trackEndsOn, skipped);
    }

    /// <summary>First and last day of the stage by an edition.</summary>
    internal static (DateOnly From, DateOnly To) DaysBy(StageDefinition stage, DateOnly trackFrom, DateOnly trackEndsOn, int skipped)
    {
        var closing = stage.Kind == StageKind.Closing;
        // The papers at the end of a track are asked for before it is over, where the file says from which month.
        return (closing && stage.From == 0 ? trackEndsOn : CalendarTerm.After(trackFrom, Math.Max(stage.From - skipped, 0)),
            closing ? trackEndsOn : CalendarTerm.LastDay(trackFrom, Math.Max(stage.To - skipped, 1)));
    }

    /// <summary>Counts the dates anew from the edition, what was set by hand, and the pauses; call it in the save that changes one of them.</summary>
    public void Recount(StageDefinition stage, DateOnly trackEndsOn, IEnumerable<PauseSpan> pauses, SchoolCalendar calendar) =>
        (StartsOn, EndsOn, IsPaused, MilestoneOn, AssessFrom, AssessDueOn) = DatesBy(By(stage), BaseFrom, BaseTo, trackEndsOn, pauses, calendar);

    /// <summary>The stage of the edition with the calendar that is kept.</summary>
    public StageDefinition By(StageDefinition stage) => Keeps is { } kept ? stage with { Milestone = kept.Milestone, Assess = kept.Assess } : stage;

    /// <summary>Its dates by another definition, with what was set by hand.</summary>
    internal StageDates DatesBy(StageDefinition stage, DateOnly from, DateOnly to, DateOnly trackEndsOn, IEnumerable<PauseSpan> pauses, SchoolCalendar calendar) =>
        StageDates.Of(stage, from, to, trackEndsOn, _shifts.Select(s => new StageEdit(s.On, s.Number, s.NewFrom, s.NewTo)), pauses, calendar);

    /// <summary>Sets a date by hand or by an outcome; dates are counted anew by <see cref="Recount"/>.</summary>
    /// <param name="track">The participation: dates set by hand stay within its days.</param>
    public RuleViolation? Set(ShiftKind kind, DateOnly? from, DateOnly? to, string? reason, Guid byId, DateOnly today, Participation track)
    {
        if (!IsAhead) return new RuleViolation("Этап завершён или не проходится: его даты не меняют");

        if (from is null && to is null) return new RuleViolation("Укажите новую дату", nameof(EndsOn));

        // A leave may have carried the end beyond the day that an issued conclusion names: the later of the two holds.
        if (kind == ShiftKind.Prolonged && to <= EndsOn) return null;

        if ((to ?? EndsOn) < (from ?? StartsOn)) return new RuleViolation("Окончание этапа раньше начала: проверьте даты", nameof(EndsOn));

        if (kind == ShiftKind.Edited && from < track.TrackFrom) return new RuleViolation($"Этап начинается раньше программы ({track.TrackFrom:dd.MM.yyyy})", nameof(StartsOn));

        // Leaves move the end of a stage beyond the days of the edition; so far a date set by hand may go, too.
        var last = track.TrackTo > EndsOn ? track.TrackTo : EndsOn;
        if (kind == ShiftKind.Edited && to > last) return new RuleViolation($"Этап выходит за срок программы ({last:dd.MM.yyyy})", nameof(EndsOn));

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500) return new RuleViolation("Напишите причину, не длиннее 500 знаков", "Reason");

        _shifts.Add(new StageShift(_shifts.Count + 1, kind, from, to, reason.Trim(), byId, today));
        return null;
    }

    /// <summary>Day by which the package is asked for: the milestone, where the assessment begins with it, else the last day of the assessment.</summary>
    public DateOnly? PackageDueOn => MilestoneOn ?? AssessDueOn;

    /// <summary>An edition leaves the stage out for the category of the mentee.</summary>
    internal void LeaveOut(string because) => (State, StateReason) = (StageState.NotApplicable, because);
    /// <summary>An edition that left it out no longer holds: it lies ahead as before.</summary>
    internal void TakeInAgain()
    {
        if (State == StageState.NotApplicable) (State, StateReason) = (StageState.Ahead, null);
    }

    /// <summary>It has begun and is not over.</summary>
    public bool RunsOn(DateOnly day) => IsAhead && StartsOn <= day;

    /// <summary>Its assessment is open.</summary>
    public void Begin() => State = StageState.Running;

    /// <summary>Its assessment was called off.</summary>
    public void CallOff() => State = StageState.Ahead;

    /// <summary>The conclusion is filed.</summary>
    public void Conclude() => State = StageState.Concluded;

    /// <summary>A corrected conclusion prolongs the stage that the first one had ended.</summary>
    public void Reopen() => State = StageState.Running;

    /// <summary>Takes the stage over as gone through, by a paper of another school or of before.</summary>
    /// <param name="basis">«Заключение школы № 5 от 12.05.2025».</param>
    public RuleViolation? Credit(string? basis)
    {
        if (!IsAhead) return new RuleViolation("Этап завершён или не проходится: зачитывать нечего");

        if (string.IsNullOrWhiteSpace(basis) || basis.Trim().Length > 500) return new RuleViolation("Назовите документ, по которому этап зачтён, не длиннее 500 знаков", "Basis");

        (State, StateReason) = (StageState.Credited, basis.Trim());
        return null;
    }
}

/// <summary>How a date of a stage came to be set.</summary>
public enum ShiftKind
{
    Edited,

    /// <summary>By the outcome «этап продлевается».</summary>
    Prolonged,
}

/// <summary>A date of a stage that was set, with who, when and why; pauses are not kept here, they belong to the participation.</summary>
public sealed class StageShift : SchoolEntity
{
    private StageShift() { }

    internal StageShift(int number, ShiftKind kind, DateOnly? newFrom, DateOnly? newTo, string reason, Guid byId, DateOnly on)
    {
        Number = number;
        Kind = kind;
        NewFrom = newFrom;
        NewTo = newTo;
        Reason = reason;
        ById = byId;
        On = on;
    }

    public Guid TrackStageId { get; private set; }

    /// <summary>From 1 in the order of setting.</summary>
    public int Number { get; private set; }

    public ShiftKind Kind { get; private set; }

    public DateOnly? NewFrom { get; private set; }

    public DateOnly? NewTo { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ById { get; private set; }

    public DateOnly On { get; private set; }
}
