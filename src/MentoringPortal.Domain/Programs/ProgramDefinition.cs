using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>From what day the track of a mentee is counted.</summary>
public enum TrackStart
{
    /// <summary>The first day of the mentee's first pair.</summary>
    PairStart,

    /// <summary>The day of hiring.</summary>
    Hired,

    /// <summary>The day of admission to the program.</summary>
    Admitted,
}

/// <summary>Who may stand on a side of a pair.</summary>
public enum SideKind
{
    Staff,
    Pupil,
    External,
}

/// <summary>Whose plan it is.</summary>
public enum PlanOwner
{
    /// <summary>Of those who work together.</summary>
    Unit,

    /// <summary>Of the mentee, whoever mentors.</summary>
    Mentee,
}

/// <summary>Rhythm of reports and control.</summary>
public enum ReportRhythm
{
    SchoolPeriod,
    CalendarQuarter,
    HalfYear,
    Month,
    AfterEvent,
    OnceAYear,
    StageEnd,
    ProgramEnd,

    /// <summary>The school does not ask for it.</summary>
    Never,
}

/// <summary>A model of interaction within a form.</summary>
/// <param name="Is">The model of the catalogue that it is, where its code does not say so; of forms that are open only.</param>
public sealed record FormModel(string Code, string Label, string? Goal = null, InteractionModel? Is = null);

/// <summary>A form of mentoring of the program: who is on which side, with which models.</summary>
public sealed record ProgramForm(string Code, string Label, IReadOnlyList<SideKind> Mentor, IReadOnlyList<SideKind> Mentee, IReadOnlyList<FormModel> Models, string? Goal = null,
    IReadOnlyList<string>? MentorCategories = null, IReadOnlyList<string>? MenteeCategories = null)
{
    /// <summary>The portal makes its pairs: both sides are of the staff. Forms with pupils or people from outside are described and not yet open.</summary>
    public bool IsOpen => Mentor.Contains(SideKind.Staff) && Mentee.Contains(SideKind.Staff);
}

/// <summary>Which paper the program is, and so which order approves it.</summary>
public enum ProgramAct
{
    /// <summary>D-06.</summary>
    Program,

    /// <summary>«Положение» with numbered clauses: D-01.</summary>
    Regulation,

    /// <summary>A road map that stands for the program: D-02.</summary>
    RoadMap,
}

/// <summary>A kind of work together; limits warn, they do not refuse.</summary>
public sealed record ProgramKind(string Code, int? MinMentees = null, int? MaxMentees = null);

/// <summary>A phase of the school's year: a heading of road map and progress bar without a state of its own.</summary>
public sealed record ProgramPhase(string Code, string Title, IReadOnlyList<string>? Measures = null, string? Result = null);

/// <summary>A list to tick off; marks are rows, the list is data.</summary>
public sealed record ProgramChecklist(string Code, string Title, IReadOnlyList<string> Items, string? When = null);

/// <summary>Duties or rights of a role, in the words of the school.</summary>
public sealed record DutyList(ProgramRole Role, IReadOnlyList<string> Duties, IReadOnlyList<string>? Rights = null);

/// <summary>A category of mentees: what a mentee gets follows from it.</summary>
/// <param name="StartAt">Stage at which it begins (S0-34); null: at the first.</param>
/// <param name="ExperienceUnderYears">Proposed to whoever has fewer full years of pedagogical experience.</param>
/// <param name="HiredUnderMonths">Proposed to whoever was hired fewer months ago.</param>
/// <param name="Base">Categories of the base that say so already.</param>
/// <param name="Words">What papers call such a mentee; null: as the program calls all of them.</param>
/// <param name="HasTrack">False: no stages, no assessment, no dossier of the mentee.</param>
public sealed record MenteeCategory(string Code, string Label, string? StartAt = null, int? ExperienceUnderYears = null, int? HiredUnderMonths = null, bool HasTrack = true,
    IReadOnlyList<PoolCategory>? Base = null, Phrase? Words = null);

/// <summary>A post of the program; who holds it is said by an order or on the program's page.</summary>
/// <param name="Title">«Куратор программы».</param>
public sealed record PostDefinition(string Code, ProgramRole Role, string Title)
{
    /// <summary>The post to which D-03 appoints.</summary>
    public const string Curator = "curator";
}

/// <summary>A kind of plan (D-10 … D-16).</summary>
/// <param name="Months">First and last month of the plan counted from the beginning of the track; null: as long as the pair.</param>
/// <param name="AmendedBy">On whose initiative a running plan may be changed (S0-42).</param>
/// <param name="Starter">File of measures that a new plan is begun with.</param>
public sealed record PlanKindDefinition(string Code, string Title, string Document, PlanOwner Owner, ProgramRole Approver, IReadOnlyList<int>? Months = null,
    string? Starter = null, IReadOnlyList<ProgramRole>? AmendedBy = null, ProgramRole? Fallback = null)
{
    /// <summary>«план адаптации»: the title within a sentence.</summary>
    public string ShortTitle { get; } = Title.Replace("Индивидуальный ", "", StringComparison.Ordinal) is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : Title;

    /// <summary>Besides goal and measures it has text parts: a personalized program or a route (D-10, D-16).</summary>
    public bool HasSections => Document is "D-10" or "D-16";

    /// <summary>Months the plan is for, from the beginning; null: as long as the pair.</summary>
    public int? LastMonth => Months is [_, var last] ? last : null;
}

/// <summary>A control of the work within a span of months of the track, or after another one (S0-22).</summary>
/// <param name="From">Months of the track that pass before it.</param>
/// <param name="To">Months of the track within which it is held.</param>
/// <param name="After">«finding»: held again after findings.</param>
/// <param name="By">Who holds it; null: the deputy for the educational work.</param>
public sealed record ControlDefinition(string Code, string Title, int? From = null, int? To = null, string? After = null, string? What = null, string? Term = null,
    ProgramRole? By = null);

/// <summary>A report that somebody owes somebody.</summary>
/// <param name="To">Post of the program that receives it; null: the curator.</param>
/// <param name="Sections">What is written, section by section; null: one text.</param>
/// <param name="Dated">A section holds several entries with their days (S2-13).</param>
/// <param name="Name">What the paper is called where the program's title words a duty: «периодически докладывать …»; null: as the title.</param>
/// <param name="Document">Code of the paper, «D-26»; null: the usual paper of a period.</param>
public sealed record ReportDefinition(string Code, string Title, ProgramRole From, ReportRhythm Rhythm, string? To = null, IReadOnlyList<string>? Sections = null,
    bool Dated = false, string? Name = null, string? Document = null, IReadOnlyList<HearingPlace>? Hearings = null)
{
    /// <summary>The report's name with a capital, as lists and the paper print it.</summary>
    public string Called => Name ?? (Title.Length == 0 ? "" : char.ToUpperInvariant(Title[0]) + Title[1..]);
}

/// <summary>What the portal's own data may hint at; only a hint to the curator.</summary>
public enum RiskHint
{
    /// <summary>Points of the road map past their day.</summary>
    OverdueItems,

    /// <summary>Pairs without an entry for a month.</summary>
    FewMeetings,

    /// <summary>Many entries made in a day, or the same text again.</summary>
    FormalEntries,

    /// <summary>Findings of controls that are not removed in time.</summary>
    OverdueFindings,

    /// <summary>Marks in questionnaires lower than the time before.</summary>
    FallingAnswers,
}

/// <summary>A risk with what is done against it.</summary>
public sealed record ProgramRisk(string Risk, IReadOnlyList<string> Measures, RiskHint? Hint = null);

/// <summary>An indicator of the program.</summary>
public sealed record ProgramIndicator(string Code, string Group, string Text, string? Unit = null);

/// <summary>A program of mentoring as data: one file a source school, afterwards the school's own edition. Stages may be absent: then nobody has a track.</summary>
/// <param name="Description">For whom it is and what it asks, for a school that chooses.</param>
/// <param name="OrderWord">«ПРИКАЗ» or «РАСПОРЯЖЕНИЕ».</param>
/// <param name="TermMonths">Length of the program and of a full track.</param>
/// <param name="Act">Which paper it is.</param>
/// <param name="LegalActs">Acts it rests on, for the school's register.</param>
/// <param name="Questionnaires">Codes of the questionnaires that a mentee fills outside the stages: at the beginning of the pair and again in its last days (S2-10).</param>
/// <param name="Rubric">Code of the rubric the program is scored by.</param>
public sealed partial record ProgramDefinition(
    string Code,
    int Version,
    string Title,
    string Description,
    string OrderWord,
    int TermMonths,
    ProgramPassport Passport,
    ProgramWords Words,
    IReadOnlyList<ProgramForm> Forms,
    IReadOnlyList<ProgramPhase> Phases,
    IReadOnlyList<ProgramKind>? Kinds = null,
    IReadOnlyList<ProgramChecklist>? Checklists = null,
    IReadOnlyList<DutyList>? Duties = null,
    IReadOnlyList<MenteeCategory>? Categories = null,
    TrackStart TrackFrom = TrackStart.PairStart,
    IReadOnlyList<PostDefinition>? Posts = null,
    IReadOnlyList<PlanKindDefinition>? PlanKinds = null,
    IReadOnlyList<StageDefinition>? Stages = null,
    IReadOnlyList<ControlDefinition>? Control = null,
    IReadOnlyList<ReportDefinition>? Reports = null,
    IReadOnlyList<ProgramRisk>? Risks = null,
    IReadOnlyList<ProgramIndicator>? Indicators = null,
    string? Rubric = null,
    ProgramAct Act = ProgramAct.Program,
    RoadMapDefinition? RoadMap = null,
    IReadOnlyList<LegalActDefinition>? LegalActs = null,
    IReadOnlyList<string>? Questionnaires = null)
{
    /// <summary>The assessed stages in their order.</summary>
    public IReadOnlyList<StageDefinition> StageList => Stages ?? [];

    /// <summary>The kinds of plans.</summary>
    public IReadOnlyList<PlanKindDefinition> PlanKindList => PlanKinds ?? [];

    /// <summary>Codes of the questionnaires that stages ask for, in their order, and of those outside the stages.</summary>
    public IEnumerable<string> Surveys => StageList.Where(s => s.Survey is not null).Select(s => s.Survey!).Concat(Questionnaires ?? []).Distinct();

    /// <summary>The questionnaire is filled in every pair, outside the stages.</summary>
    public bool Offers(string survey) => Questionnaires?.Contains(survey) == true;

    /// <summary>True where a mentee has a track, a dossier and assessments.</summary>
    public bool HasTrack => StageList.Count > 0;

    /// <summary>A stage by its code; null where the program has none of that name.</summary>
    public StageDefinition? Stage(string? code) => StageList.FirstOrDefault(s => s.Code == code);

    /// <summary>A plan kind by its code.</summary>
    public PlanKindDefinition? PlanKind(string? code) => PlanKindList.FirstOrDefault(p => p.Code == code);

    /// <summary>Profile types that the program names for mentors or mentees of the forms that are open (S0-62).</summary>
    public IReadOnlyList<string> ProfileTypes(PoolSide side) =>
        [.. Forms.Where(f => f.IsOpen).SelectMany(f => (side == PoolSide.Mentors ? f.MentorCategories : f.MenteeCategories) ?? []).Distinct()];

    /// <summary>The category that a mentee is proposed for: the first whose limits fit; null where the program has no categories.</summary>
    /// <param name="inBase">What the curator has entered in the base; it goes before the limits.</param>
    /// <param name="experienceYears">Full years of pedagogical experience; null: not known.</param>
    /// <param name="hiredOn">Day of hiring; null: not known or not of the staff.</param>
    public MenteeCategory? CategoryFor(PoolCategory? inBase, int? experienceYears, DateOnly? hiredOn, DateOnly today) =>
        Categories?.FirstOrDefault(c => inBase is { } said && c.Base?.Contains(said) == true) ?? Categories?.FirstOrDefault(c =>
        (c.ExperienceUnderYears is null || experienceYears is null || experienceYears < c.ExperienceUnderYears)
        && (c.HiredUnderMonths is not { } months || (hiredOn is { } hired && today <= CalendarTerm.LastDay(hired, months))));

    /// <summary>A category by its code.</summary>
    public MenteeCategory? Category(string? code) => Categories?.FirstOrDefault(c => c.Code == code);

    /// <summary>Another edition words the duties or rights of a role otherwise; each of its words was signed for (S0-11, S0-12).</summary>
    public bool DutiesDiffer(ProgramDefinition other, ProgramRole role) => !DutiesAndRights(this, role).SequenceEqual(DutiesAndRights(other, role));

    /// <summary>Stages that a mentee of a category goes through: none without a track, else from where the category begins.</summary>
    public IEnumerable<StageDefinition> StagesOf(string? category) => Category(category) switch
    {
        { HasTrack: false } => [],
        { StartAt: { } startAt } => StageList.SkipWhile(s => s.Code != startAt),
        _ => StageList,
    };

    private static IEnumerable<string> DutiesAndRights(ProgramDefinition program, ProgramRole role) =>
        program.Duties?.FirstOrDefault(d => d.Role == role) is { } list ? [.. list.Duties, .. list.Rights ?? []] : [];
}
