namespace MentoringPortal.Domain.Programs;

/// <summary>What a stage is: a step of growth that is assessed, or the papers at the end of the track (S0-48).</summary>
public enum StageKind
{
    Growth,
    Closing,
}

/// <summary>From what day a date of a stage is counted.</summary>
public enum StageAnchor
{
    Start,
    Milestone,
    End,
    TrackEnd,
}

/// <summary>Who brings a part of the package.</summary>
public enum PartAuthor
{
    Mentee,

    /// <summary>Whoever leads the mentee's pairs.</summary>
    LeadMentor,

    /// <summary>Every mentor of the mentee, each an own part.</summary>
    EachMentor,
}

/// <summary>What a plan must be to count as a part.</summary>
public enum PlanPartState
{
    /// <summary>Begun.</summary>
    Draft,

    Approved,

    /// <summary>Approved, with a mark on every measure.</summary>
    Marked,

    /// <summary>Marked, and evaluated by the mentor.</summary>
    Evaluated,
}

/// <summary>What an outcome does besides being written.</summary>
public enum OutcomeEffect
{
    None,

    /// <summary>The stage goes on: its plan runs, its end is set anew.</summary>
    Prolong,

    /// <summary>Recommends for the talent pool.</summary>
    TalentPool,
}

/// <summary>How the days of a term are counted.</summary>
public enum DayCount
{
    Calendar,
    Working,
}

/// <summary>Where a term goes that ends on a day without work.</summary>
public enum DayRoll
{
    None,
    NextWorkingDay,
}

/// <summary>A day counted from an anchor of the stage: months first, then days; both may be negative.</summary>
public sealed record StagePoint(StageAnchor Anchor, int Months = 0, int Days = 0);

/// <summary>When the stage is assessed (T-02, T-04, T-05).</summary>
/// <param name="From">First day; null: from the beginning of the stage.</param>
/// <param name="Until">Last day.</param>
/// <param name="Term">Row of the list of deadlines.</param>
public sealed record AssessWindow(StagePoint Until, StagePoint? From = null, string? Term = null);

/// <summary>A day inside a stage by which something is done (S0-24, T-02).</summary>
public sealed record StageMilestone(int Months, string Text, string? Term = null);

/// <summary>A part of the package (S0-26, S0-37, S0-44).</summary>
/// <param name="Title">Exact words of the school's program.</param>
/// <param name="From">Who brings it.</param>
/// <param name="Document">Code of the paper, «D-23».</param>
/// <param name="Survey">Code of the questionnaire that is the part.</param>
/// <param name="Plan">Code of the plan kind that is the part.</param>
/// <param name="State">What the plan must be.</param>
/// <param name="Blind">Other mentors read it only when it is shared.</param>
/// <param name="Rubric">Code of the rubric it is scored by.</param>
public sealed record PackagePartDefinition(string Code, string Title, PartAuthor From, string? Document = null, string? Survey = null, string? Plan = null,
    PlanPartState? State = null, bool Blind = false, string? Rubric = null, bool Required = true)
{
    /// <summary>The mentee brings it; else a mentor does.</summary>
    public bool IsMentees => From == PartAuthor.Mentee;
}

/// <summary>A point of the interview's agenda (S0-30, S0-40, S0-46).</summary>
/// <param name="Text">Exact words of the school's program.</param>
/// <param name="Opens">What its tick opens: «plan:CODE» a new edition of that plan, «change-of-mentor» a proposal.</param>
public sealed record AgendaItem(string Code, string Text, bool Required = true, string? Opens = null)
{
    /// <summary>Beginning of <see cref="Opens"/> that names a plan kind.</summary>
    public const string OpensPlan = "plan:";

    /// <summary><see cref="Opens"/> of a change of the mentor.</summary>
    public const string OpensChangeOfMentor = "change-of-mentor";

    /// <summary>Plan kind whose edition the point opens.</summary>
    public string? PlanKind => Opens?.StartsWith(OpensPlan, StringComparison.Ordinal) == true ? Opens[OpensPlan.Length..] : null;
}

/// <summary>«Вывод» that a conclusion may come to.</summary>
public sealed record StageOutcome(string Code, string Text, OutcomeEffect Effect = OutcomeEffect.None);

/// <summary>The paper that ends an assessment.</summary>
/// <param name="Title">«Заключение об адаптации {mentee.gen}».</param>
/// <param name="Fields">Fields that this conclusion has besides the common ones.</param>
public sealed record ConclusionDefinition(string Document, string Title, IReadOnlyList<string>? Fields = null);

/// <summary>Days for filing after the interview (S0-32, S0-47).</summary>
/// <param name="Source">Where the term comes from, if the school's program does not name it.</param>
public sealed record FilingRule(int Days, DayCount Count = DayCount.Calendar, DayRoll Roll = DayRoll.NextWorkingDay, string? Term = null, string? Source = null);

/// <summary>A list of things to do before a gate, inside a stage.</summary>
/// <param name="Checklist">Code of a checklist of the program.</param>
/// <param name="Gate">What waits for it; null: nothing.</param>
/// <param name="Plan">Kind of the unit's plan that is ready before the same gate (D-11); null: none.</param>
public sealed record StageChecklist(string Checklist, ChecklistGate? Gate = null, string? Plan = null);

/// <summary>What may wait for a checklist.</summary>
public enum ChecklistGate
{
    FirstMeeting,
}

/// <summary>A stage of a program: package, review, interview, conclusion and filing are each optional (settled by the file, carried out by the same methods).</summary>
/// <param name="From">Months from the beginning of the track to the first day.</param>
/// <param name="To">Months from the beginning of the track to the day after the last.</param>
/// <param name="Organizer">Who sees to package, review, draft, issue and filing.</param>
/// <param name="Interviewer">Who holds the interview and acquaints.</param>
/// <param name="Fallback">Who does it where every holder of the role mentors the mentee.</param>
/// <param name="JointReview">Organizer and leading mentor review the package together (S0-27).</param>
/// <param name="MayInvite">The mentee may be asked to come for clarification (S0-29).</param>
/// <param name="LateAllowed">An assessment after its term is recorded as late, not refused.</param>
public sealed record StageDefinition(
    string Code,
    string Title,
    ProgramRole Organizer,
    IReadOnlyList<PackagePartDefinition> Package,
    int From = 0,
    int To = 0,
    StageKind Kind = StageKind.Growth,
    string? Goal = null,
    string? Plan = null,
    StageMilestone? Milestone = null,
    IReadOnlyList<StageChecklist>? Checklists = null,
    IReadOnlyList<string>? ActivityForms = null,
    AssessWindow? Assess = null,
    bool LateAllowed = false,
    ProgramRole? Interviewer = null,
    ProgramRole? Fallback = null,
    bool JointReview = false,
    bool MayInvite = false,
    IReadOnlyList<AgendaItem>? Agenda = null,
    ConclusionDefinition? Conclusion = null,
    IReadOnlyList<StageOutcome>? Outcomes = null,
    FilingRule? Filing = null)
{
    /// <summary>The points of the interview; empty where the stage has none.</summary>
    public IReadOnlyList<AgendaItem> AgendaItems => Agenda ?? [];

    /// <summary>What the conclusion may come to.</summary>
    public IReadOnlyList<StageOutcome> OutcomeList => Outcomes ?? [];

    /// <summary>An outcome by its code.</summary>
    public StageOutcome? Outcome(string? code) => OutcomeList.FirstOrDefault(o => o.Code == code);

    /// <summary>Somebody talks with the mentee before the conclusion.</summary>
    public bool HasInterview => AgendaItems.Count > 0;

    /// <summary>The questionnaire of the package; null where it has none.</summary>
    public string? Survey => Package.FirstOrDefault(p => p.Survey is not null)?.Survey;

    /// <summary>A part by its code.</summary>
    public PackagePartDefinition? Part(string code) => Package.FirstOrDefault(p => p.Code == code);
}
