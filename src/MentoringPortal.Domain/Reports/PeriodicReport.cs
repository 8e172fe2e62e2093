using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Reports;

/// <summary>Where a report stands.</summary>
public enum PeriodicState
{
    /// <summary>Asked for, being written.</summary>
    Asked,

    /// <summary>Confirmed by its author; waits for «принято».</summary>
    HandedIn,

    /// <summary>«Принято».</summary>
    Accepted,
}

/// <summary>A section of a report: what is written, and where the form asks so, by day.</summary>
public sealed record ReportSection(string Title, string? Text);

/// <summary>
/// «Периодический отчёт» (S0-17, S0-19, S2-12, S2-13, S3-15): asked for by the program's rhythm, put together from what is there, confirmed by its author and received.
/// </summary>
[DisplayName("Периодический отчёт")]
public sealed class PeriodicReport : SchoolEntity
{
    /// <summary>Characters of a section.</summary>
    public const int LongestSection = 4000;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private PeriodicReport() { }

    /// <param name="reportCode">Code of the report in the program.</param>
    /// <param name="title">Its title in the program.</param>
    /// <param name="receiver">Who says «принято».</param>
    /// <param name="hearings">In how many places the program has it heard.</param>
    /// <param name="calendar">Working days of the school; null: the last day of the period is taken as it is.</param>
    public PeriodicReport(string reportCode, string title, Guid mentorshipId, Guid authorId, SchoolRole receiver, ReportPeriod period, int hearings = 0,
        SchoolCalendar? calendar = null)
    {
        Hearings = hearings;
        (ReportCode, Title, MentorshipId, AuthorId, Receiver) = (reportCode, title, mentorshipId, authorId, receiver);
        (FromOn, ToOn, PeriodWords) = (period.FromOn, period.ToOn, period.Words);
        DueOn = calendar?.SameOrNextWorkingDay(ToOn) ?? ToOn;
    }

    public string ReportCode { get; private set; } = "";

    [DisplayName("Отчёт")]
    public string Title { get; private set; } = "";

    public Guid MentorshipId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>The one role that says «принято».</summary>
    [DisplayName("Кто принимает")]
    public SchoolRole Receiver { get; private set; }

    /// <summary>In how many places the program has it heard (S2-6); 0: in none.</summary>
    [DisplayName("Сколько раз заслушивается")]
    public int Hearings { get; private set; }

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day of the period.</summary>
    [DisplayName("По какой день")]
    public DateOnly ToOn { get; private set; }

    /// <summary>Day by which it is due: the last of the period, or the next working day of the school (T-08, T-09).</summary>
    [DisplayName("Сдать до")]
    public DateOnly DueOn { get; private set; }

    /// <summary>«I полугодие 2026/2027».</summary>
    [DisplayName("Период")]
    public string PeriodWords { get; private set; } = "";

    [DisplayName("Состояние")]
    public PeriodicState State { get; private set; }

    /// <summary>What is written.</summary>
    [NotAudited]
    [DisplayName("Содержание отчёта")]
    public string Json { get; private set; } = "[]";

    /// <summary>What the portal knew when it was handed in, as lines; null before.</summary>
    [NotAudited]
    [DisplayName("Сведения портала")]
    public string? FactsJson { get; private set; }

    [DisplayName("Сдан")]
    public DateOnly? HandedInOn { get; private set; }

    [DisplayName("Принят")]
    public DateOnly? AcceptedOn { get; private set; }

    public Guid? AcceptedById { get; private set; }

    /// <summary>What is to be mended, after it was given back.</summary>
    [DisplayName("Что исправить")]
    public string? ReturnReason { get; private set; }

    /// <summary>The school's calendar may have changed since it was asked for.</summary>
    public void Recount(SchoolCalendar calendar)
    {
        if (State == PeriodicState.Asked) DueOn = calendar.SameOrNextWorkingDay(ToOn);
    }

    public IReadOnlyList<ReportSection> Read() => JsonSerializer.Deserialize<List<ReportSection>>(Json, Options)!;

    /// <summary>Facts as they were at the handing in.</summary>
    public IReadOnlyList<ReportSection> ReadFacts() => FactsJson is { } facts ? JsonSerializer.Deserialize<List<ReportSection>>(facts, Options)! : [];

    /// <summary>Keeps what is written so far.</summary>
    public IReadOnlyList<RuleViolation> Write(IReadOnlyList<ReportSection> sections)
    {
        if (State != PeriodicState.Asked) return [new RuleViolation("Отчёт уже сдан: попросите вернуть его, чтобы исправить")];

        var violations = new List<RuleViolation>();
        for (var i = 0; i < sections.Count; i++) Texts.Limit(violations, sections[i].Text, $"Sections[{i}].Text", LongestSection);
        if (violations.Count == 0) Json = JsonSerializer.Serialize(sections.Select(s => s with { Text = Texts.OrNull(s.Text) }), Options);

        return violations;
    }

    /// <summary>The author confirms it; nobody does it twice.</summary>
    /// <param name="facts">What the portal knows, frozen with it.</param>
    public IReadOnlyList<RuleViolation> HandIn(IReadOnlyList<ReportSection> facts, DateOnly today)
    {
        if (State != PeriodicState.Asked) return [new RuleViolation("Отчёт уже сдан")];

        var sections = Read();
        if (sections.All(s => s.Text is null)) return [new RuleViolation("Напишите хотя бы в одном разделе, что сделано за период", "Sections[0].Text")];

        (State, HandedInOn, ReturnReason) = (PeriodicState.HandedIn, today, null);
        FactsJson = JsonSerializer.Serialize(facts, Options);
        return [];
    }

    /// <summary>«Принято».</summary>
    public RuleViolation? Accept(Guid personId, DateOnly today)
    {
        if (State == PeriodicState.Accepted) return new RuleViolation("Отчёт уже принят");

        if (State != PeriodicState.HandedIn) return new RuleViolation("Отчёт ещё не сдан");

        if (personId == AuthorId) return new RuleViolation("Свой отчёт не принимают: его принимает другой человек");

        (State, AcceptedOn, AcceptedById) = (PeriodicState.Accepted, today, personId);
        return null;
    }

    /// <summary>Gives it back to be mended.</summary>
    public IReadOnlyList<RuleViolation> Return(string? reason)
    {
        var violations = new List<RuleViolation>();
        if (State != PeriodicState.HandedIn) violations.Add(new RuleViolation("Вернуть можно только сданный и ещё не принятый отчёт"));
        Texts.Require(violations, reason, "Reason", "Напишите, что исправить", 1000);
        if (violations.Count == 0) (State, HandedInOn, FactsJson, ReturnReason) = (PeriodicState.Asked, null, null, reason!.Trim());

        return violations;
    }
}

/// <summary>Words of periodic reports.</summary>
public static class PeriodicLabels
{
    public static string Label(this PeriodicState state) => state switch
    {
        PeriodicState.Asked => "Ожидается",
        PeriodicState.HandedIn => "Сдан",
        PeriodicState.Accepted => "Принят",
    };
}
