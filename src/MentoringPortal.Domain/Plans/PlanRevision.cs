using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Plans;

/// <summary>A measure as it stood in an approved edition.</summary>
public sealed record PlanRevisionItem(
    int Position,
    string Measure,
    string? ActivityForm,
    DateOnly DueOn,
    PlanItemResponsible Responsible,
    string? ExpectedResult,
    PlanItemState State,
    bool IsUnplanned,
    DateOnly? DoneOn,
    string? Comment);

/// <summary>What an approved edition consisted of.</summary>
public sealed record PlanRevisionContent(string? Goal, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<PlanRevisionItem> Items, PlanSections? Sections = null);

/// <summary>
/// An approved edition of a plan, frozen (S0-30, S0-42): the plan goes on changing, but what was approved can always be read again.
/// </summary>
[DisplayName("Утверждённая редакция плана")]
public sealed class PlanRevision : SchoolEntity
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private PlanRevision() { }

    /// <summary>Freezes a plan that has just been approved.</summary>
    public static PlanRevision Of(Plan plan) => new()
    {
        PlanId = plan.Id,
        Edition = plan.Edition,
        AmendmentReason = plan.AmendmentReason,
        AmendedBy = plan.AmendedBy,
        ApprovedById = plan.ApprovedById ?? throw new InvalidOperationException("Only an approved plan is frozen."),
        ApprovedOn = plan.ApprovedOn!.Value,
        ContentJson = JsonSerializer.Serialize(
            new PlanRevisionContent(
                plan.Goal,
                plan.StartsOn,
                plan.EndsOn,
                [.. plan.Items.OrderBy(i => i.DueOn).ThenBy(i => i.Position)
                    .Select(i => new PlanRevisionItem(i.Position, i.Measure, i.ActivityForm, i.DueOn, i.Responsible, i.ExpectedResult, i.State, i.IsUnplanned, i.DoneOn,
                    i.Comment))],
                plan.SectionsJson is null ? null : plan.ReadSections()),
            Options),
    };

    public Guid PlanId { get; private set; }

    /// <summary>From 1.</summary>
    [DisplayName("Редакция")]
    public int Edition { get; private set; }

    /// <summary>Why this edition was made; null for the first.</summary>
    [DisplayName("Почему изменён план")]
    public string? AmendmentReason { get; private set; }

    /// <summary>On whose initiative (S0-42); null for the first, or where it was not asked.</summary>
    [DisplayName("По чьей инициативе изменён")]
    public ProgramRole? AmendedBy { get; private set; }

    [DisplayName("Кто утвердил")]
    public Guid ApprovedById { get; private set; }

    public Person ApprovedBy { get; private set; } = null!;

    [DisplayName("Дата утверждения")]
    public DateOnly ApprovedOn { get; private set; }

    /// <summary>The D-12 issued with the approval.</summary>
    public Guid? DocumentId { get; private set; }

    [NotAudited]
    [DisplayName("Содержание")]
    public string ContentJson { get; private set; } = "";

    public void Issued(Guid documentId) => DocumentId = documentId;

    /// <summary>The edition as it was approved.</summary>
    public PlanRevisionContent Read() => JsonSerializer.Deserialize<PlanRevisionContent>(ContentJson, Options)!;
}
