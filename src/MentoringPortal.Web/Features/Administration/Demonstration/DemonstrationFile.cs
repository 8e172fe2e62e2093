using System.Text.Json;
using System.Text.Json.Serialization;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>A demonstration school as written in its JSON file; days are counted from today or from the start of a pair.</summary>
internal sealed record DemonstrationFile(DemoStaff[] Staff, DemoPoolRecord[] Mentors, DemoPoolRecord[] Mentees, DemoPair[] Pairs, DemoPlanItem[] PlanItems, DemoScore[]? Efficiency)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads <c>first-school</c> or <c>second-school</c>.</summary>
    public static DemonstrationFile Read(string name)
    {
        using var stream = typeof(DemonstrationFile).Assembly.GetManifestResourceStream($"Demonstration.{name}.json")
            ?? throw new InvalidOperationException($"The demonstration file {name} is missing.");
        return JsonSerializer.Deserialize<DemonstrationFile>(stream, Options)!;
    }
}

internal sealed record DemoStaff(string Key, string Surname, string GivenName, string? Patronymic, Gender Gender, string Post, string? Subject, string? Education, int Experience, int? HiredYearsAgo, string? HiredWith, string? Category);

internal sealed record DemoPoolRecord(string Person, PoolCategory? Category, string? Competences, string? Achievements, string? Request, int? Hours, bool Awaiting);

internal sealed record DemoPair(string Key, string Mentor, string Mentee, int StartedDaysAgo, int StartsInDays, string Topic, string? OrderNumber, string? Agreement, string? Plan, string? Assessment, bool Questionnaire, bool Review, DemoEntry[] Entries);

internal sealed record DemoEntry(int Day, DiaryEntryKind Kind, int Minutes, string Topic, string? Done, string? Result, string? Difficulty, string? Next, bool Shared);

internal sealed record DemoPlanItem(int Day, string Measure, string Form, PlanItemResponsible Responsible, string Result, string? Comment, string? Evidence);

/// <summary>A score of the sheet of the past academic year.</summary>
internal sealed record DemoScore(int Number, int Points, string Evidence);
