using System.Text.Json;
using System.Text.Json.Serialization;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Demo;

/// <summary>
/// A demonstration school as written in its JSON files. Days of a pair are teaching days from its start; of a pair that began with an academic year
/// 1040 is the fortieth teaching day of its second year. «Ago» is counted back from today in days on which the staff are at school.
/// </summary>
/// <param name="Program">Code of the program that the school works by; by default the usual one.</param>
/// <param name="RoadMapOrder">Number of the order that approves the road map of this year; null: it stays a draft, or was approved on paper.</param>
internal sealed record DemonstrationFile(DemoStaff[] Staff, DemoPoolRecord[] Mentors, DemoPoolRecord[] Mentees, DemoOrder[] Orders, DemoAppointment? CuratorOrder,
    string? ProgramOrder, string? Program, DemoExtension? Extension, DemoScore[]? Efficiency, DemoScore[]? PairEfficiency, string[]? RoadMap,
    DemoSheet[]? Sheets, DemoControl[]? Controls, string? RoadMapOrder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All files of one folder, <c>first-school</c> for example: people stand in one, orders in one or several.</summary>
    public static DemonstrationFile Read(string folder)
    {
        var files = Names(folder).Select(ReadOne).ToList();
        return files.Single(f => f.Staff is not null) with
        {
            Orders = [.. files.SelectMany(f => f.Orders ?? [])],
            Sheets = [.. files.SelectMany(f => f.Sheets ?? [])],
            Controls = [.. files.SelectMany(f => f.Controls ?? [])],
        };
    }

    /// <summary>
    /// Keys and names of those who have an account for their pair. The sign-in page asks for no more, and a whole file makes the runtime compile a reader of every
    /// one of its parts.
    /// </summary>
    public static IReadOnlyList<(string Key, string Name)> PeopleOfPairs(string folder)
    {
        var files = Names(folder).Select(name =>
        {
            using var stream = typeof(DemonstrationFile).Assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            return json.RootElement.Clone();
        }).ToList();
        var names = files.SelectMany(f => Parts(f, "staff")).ToDictionary(s => Text(s, "key")!, s => $"{Text(s, "surname")} {Text(s, "givenName")}");
        var pairs = files.SelectMany(f => Parts(f, "orders")).SelectMany(o => Parts(o, "pairs")).ToList();
        var mentors = pairs.SelectMany(p => p.TryGetProperty("replacement", out var other) ? new[] { Text(p, "mentor"), Text(other, "mentor") } : [Text(p, "mentor")]);
        var mentees = pairs.Where(p => !p.TryGetProperty("ending", out _)).Select(p => Text(p, "mentee"));
        return [.. mentors.Concat(mentees).OfType<string>().Distinct().Select(key => (key, names[key]))];

        static IEnumerable<JsonElement> Parts(JsonElement of, string name) => of.TryGetProperty(name, out var parts) ? parts.EnumerateArray() : [];
        static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() : null;
    }

    private static IEnumerable<string> Names(string folder) => typeof(DemonstrationFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith($"Demonstration.{folder}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public IEnumerable<DemoPair> Pairs => Orders.SelectMany(o => o.Pairs);

    /// <summary>The order in which a pair stands.</summary>
    public DemoOrder OrderOf(string pair) => Orders.First(o => o.Pairs.Any(p => p.Key == pair));

    private static DemonstrationFile ReadOne(string name)
    {
        using var stream = typeof(DemonstrationFile).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<DemonstrationFile>(stream, Options)!;
    }
}

/// <param name="Education">«{hired}» is the summer before the hiring.</param>
/// <param name="HiredFor">Key of the pair for which the person was hired, a fortnight before it begins.</param>
internal sealed record DemoStaff(string Key, string Surname, string GivenName, string? Patronymic, Gender Gender, string Post, string? Subject, string? Education,
    int Experience, int? HiredYearsAgo, string? HiredFor, string? Category);

internal sealed record DemoPoolRecord(string Person, PoolCategory? Category, string? Competences, string? Achievements, string? Request, int? Hours, bool Awaiting,
    PairTopics Topics = PairTopics.None);

/// <summary>Where an order and its pairs stand.</summary>
internal enum DemoOrderState
{
    Signed,
    OnSignature,

    /// <summary>No order yet: the pairs wait for consents.</summary>
    Awaiting,
}

/// <summary>Pairs that one order approves; all begin on the same day.</summary>
/// <param name="Years">Whole years for which they are formed.</param>
/// <param name="Group">The pairs are one group.</param>
/// <param name="Meetings">Meetings of the whole group.</param>
/// <param name="Kind">Of pairs that are no group.</param>
internal sealed record DemoOrder(string Key, string? Number, DemoStart Start, DemoPair[] Pairs, DemoEntry[]? Meetings, int Years = 3, DemoOrderState State = DemoOrderState.Signed,
    bool Group = false, MentoringKind Kind = MentoringKind.Traditional);

/// <summary>Exactly one is set.</summary>
/// <param name="YearsAgo">With the academic year so many years before today's.</param>
/// <param name="TeachingDaysAgo">So many teaching days before today.</param>
/// <param name="InDays">On the first teaching day after so many days.</param>
/// <param name="Autumn">A start in the first weeks of September is moved to the first day of school.</param>
internal sealed record DemoStart(int? YearsAgo, int? TeachingDaysAgo, int? InDays, bool Autumn);

internal sealed record DemoPair(string Key, string Mentor, string Mentee, string Topic, string? Agreement, DemoEntry[] Entries, DemoPlan[]? Plans, DemoStage[]? Stages,
    DemoCompletion? Completion, DemoReplacement? Replacement, DemoPause? Pause, DemoEnding? Ending, DemoFinal? Final, DemoKnown[]? Known,
    FormGrounds? Grounds = null);

internal sealed record DemoEntry(int Day, DiaryEntryKind Kind, int Min, string Topic, string? Done, string? Result, string? Hard, string? Next, bool Private);

/// <summary>How far a plan has come.</summary>
internal enum DemoPlanState
{
    Draft,
    Review,
    Approved,
}

/// <param name="At">Day on which it is composed.</param>
/// <param name="ApproveAt">Day of approval; by default soon after.</param>
internal sealed record DemoPlan(string Kind, int At, int? ApproveAt, string Goal, DemoPlanItem[] Items, DemoPlanItem? Unplanned,
    DemoGoal[]? Goals, DemoComment[]? Comments, PlanSections? Sections, DemoPlanState State = DemoPlanState.Approved);

/// <summary>Who says it.</summary>
internal enum DemoVoice
{
    Mentor,
    Mentee,
    Curator,
    Deputy,
}

/// <summary>A comment on the draft of a plan, on the day after it is composed.</summary>
internal sealed record DemoComment(DemoVoice By, string Text);

/// <summary>What the mentee wants from a plan.</summary>
/// <param name="By">Day by which.</param>
/// <param name="Reached">Day on which it was found to be reached.</param>
internal sealed record DemoGoal(int By, string Text, int? Reached, string? Result);

/// <summary>A difficulty or a strength of the mentee.</summary>
/// <param name="Resolved">Day on which it was overcome.</param>
/// <param name="Helped">What helped.</param>
internal sealed record DemoKnown(int Day, DemoVoice By, bool Strength, string? Direction, string Text, DifficultySource Source, int? Resolved, string? Helped);

/// <param name="Day">Day by which it is planned.</param>
/// <param name="Entry">Number of the diary entry that fulfils it, from 1.</param>
/// <param name="Done">Day on which it was done, where no entry tells of it.</param>
internal sealed record DemoPlanItem(int Day, string Measure, string? Form, PlanItemResponsible? Who, string Result, int? Entry, int? Done, string? Comment, string? Evidence,
    PlanItemState State = PlanItemState.Done);

/// <summary>How far the assessment of a stage has come; each word is the last step done.</summary>
internal enum DemoStep
{
    Survey,
    Review,
    Joint,
    Drafted,
    Appointed,

    /// <summary>The interview: the minutes are there, the conclusion is not.</summary>
    Held,

    /// <summary>The conclusion has its number, nobody has read it.</summary>
    Issued,
    Acknowledged,
    Filed,
}

/// <summary>The assessment of a stage: <see cref="At"/> or <see cref="Ago"/> is the day of the mentor's part.</summary>
/// <param name="ProlongTo">New last day of the stage.</param>
/// <param name="Shorten">Why the stage ends before its time.</param>
internal sealed record DemoStage(string Stage, int? At, int? Ago, DemoSurvey? Survey, DemoReview? Review, DemoJoint? Joint, string? Results, string? Conclusions,
    string? Proposals, string? Next, string? Prospects, string? Agreements, int? ProlongTo, string? Shorten, DemoStep Until = DemoStep.Filed,
    string Outcome = "done", int Attempt = 1, ReviewRecommendation Recommendation = ReviewRecommendation.StageCompleted);

/// <param name="Hard">Eight answers in order: y, p, n.</param>
/// <param name="Self">Ten marks in order, 1 to 5.</param>
internal sealed record DemoSurvey(string Training, string Lacking, string Hard, string Hardest, string Team, string[] Forms, string Topics, string Mentor, string Self,
    int Confidence, string Proud);

internal sealed record DemoReview(string Strengths, string Difficulties, string Dynamics, string Proposals);

internal sealed record DemoJoint(string Findings, string Corrections);

/// <summary>The papers at the end of the program; without marks only the specialist's report is there so far.</summary>
/// <param name="At">Day of the papers, or <see cref="Ago"/>.</param>
/// <param name="Reason">Why they are asked for before the end of the program.</param>
/// <param name="Learned">The specialist's report.</param>
/// <param name="Evaluation">What the mentor concludes from the marks.</param>
internal sealed record DemoFinal(int? At, int? Ago, string Reason, string Learned, DemoMark[]? Marks, string? Evaluation, string? Done, string? Conclusion, string? Proposals,
    string? PlanEvaluation, string? PlanReview, string? PlanProposals);

/// <summary>A mark by a criterion.</summary>
internal sealed record DemoMark(int Points, string Comment);

/// <summary>The pair has done its work.</summary>
/// <param name="At">Its last day.</param>
internal sealed record DemoCompletion(int At, string Result);

/// <param name="At">Last day of the first mentor.</param>
/// <param name="Stage">The stage for which the first mentor leaves a review.</param>
internal sealed record DemoReplacement(int At, string Mentor, EarlyEndGround Ground, string OrderNumber, string? Agreement, string Reason, string Stage, DemoReview Review);

/// <summary>From and to as days of the pair, or open since so many days ago.</summary>
internal sealed record DemoPause(PauseGround Ground, int? From, int? To, int? Ago, string Reason);

internal sealed record DemoEnding(int At, EarlyEndGround Ground, string OrderNumber, string Reason);

/// <summary>The order that appointed the curator, signed before the first pairs.</summary>
internal sealed record DemoAppointment(string Number, string Basis);

/// <summary>A draft of an order that gives a pair more time.</summary>
internal sealed record DemoExtension(string Pair, int Months, string Reason);

/// <summary>A score of a sheet of efficiency.</summary>
internal sealed record DemoScore(int Number, int Points, string Evidence);

/// <summary>How far a visit sheet has come.</summary>
internal enum DemoSheetState
{
    Draft,
    Shared,
    Read,
}

/// <summary>A visit sheet on the day of a diary entry.</summary>
/// <param name="Entry">Number of the entry, from 1.</param>
/// <param name="By">«mentee»: the mentee at the lesson of the mentor.</param>
/// <param name="Scores">A digit a line, «-» for a line that is not scored.</param>
/// <param name="Remarks">By the number of the line.</param>
internal sealed record DemoSheet(string Pair, int Entry, string? By, string Class, string Subject, string Topic, string? Type, string? Aim, string Scores,
    Dictionary<int, string>? Remarks, string? Strengths, string? Mistakes, string? Advice, string? Conclusion, string? Note, DemoSheetState Until = DemoSheetState.Read);

/// <summary>A control that was held.</summary>
/// <param name="Code">Of the program's control; null: the school planned it itself, as <see cref="Title"/>.</param>
/// <param name="At">Day of the pair.</param>
internal sealed record DemoControl(string Pair, string? Code, string? Title, int At, string Checked, string Conclusions, string? Advice, DemoFinding[]? Findings,
    DemoRepeat? Repeat);

/// <param name="Days">Days of the pair after the control until which it is to be removed, or <see cref="Ahead"/> days of work from today.</param>
internal sealed record DemoFinding(string Text, PlanItemResponsible Who, int? Days, int? Ahead, DemoAnswer? Answer, DemoClosing? Close);

internal sealed record DemoAnswer(int At, string Text);

/// <summary>Closed without a repeated control.</summary>
internal sealed record DemoClosing(int At, string Note);

internal sealed record DemoRepeat(int At, string Checked, string Conclusions, DemoVerdict[] Verdicts);

internal sealed record DemoVerdict(bool Removed, string Note, int? Ahead);
