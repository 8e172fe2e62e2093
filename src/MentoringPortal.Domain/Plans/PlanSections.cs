using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Plans;

/// <summary>What a personalized program and a route say besides goal and measures (S1-3, D-10, D-16); every part may be absent.</summary>
/// <param name="Explanation">«Пояснительная записка».</param>
/// <param name="Directions">«Направления наставнической деятельности».</param>
/// <param name="Tasks">«Задачи», one a line.</param>
/// <param name="Results">«Ожидаемые результаты».</param>
/// <param name="Control">«Способы контроля».</param>
/// <param name="Combined">«Сочетание форм наставничества»: which other forms work besides the pair's own (S1-6); most plans have one form, so it is never missing.</param>
public sealed record PlanSections(string? Explanation = null, string? Directions = null, string? Tasks = null, string? Results = null, string? Control = null,
    string? Combined = null)
{
    /// <summary>Characters of a part.</summary>
    public const int Longest = 4000;

    /// <summary>What the part is called that says which forms are combined.</summary>
    public const string CombinedTitle = "Сочетание форм наставничества";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The parts in their order with the words before them; those that are not written are null.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Title, string? Text)> Parts =>
    [
        ("Пояснительная записка", Explanation), (CombinedTitle, Combined), ("Направления", Directions), ("Задачи", Tasks), ("Ожидаемые результаты", Results),
        ("Способы контроля", Control),
    ];

    /// <summary>Names of the parts that should be written and are not, «задачи».</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing => [.. Parts.Where(p => p.Text is null && p.Title != CombinedTitle).Select(p => p.Title.ToLowerInvariant())];

    /// <summary>What serves another plan as well: neither the explanation nor the directions nor the combination of forms, which are chosen for one person.</summary>
    public PlanSections ForOthers() => this with { Explanation = null, Directions = null, Combined = null };

    /// <summary>The parts from what is kept of them.</summary>
    public static PlanSections Read(string? json) => json is null ? new() : JsonSerializer.Deserialize<PlanSections>(json, Options)!;

    internal string? Write() => Parts.All(p => p.Text is null) ? null : JsonSerializer.Serialize(this, Options);
}

/// <summary>Text parts of a plan.</summary>
public sealed partial class Plan
{
    /// <summary>The parts as they are kept; null: none is written.</summary>
    [NotAudited]
    [DisplayName("Разделы плана")]
    public string? SectionsJson { get; private set; }

    /// <summary>The text parts.</summary>
    public PlanSections ReadSections() => PlanSections.Read(SectionsJson);

    /// <summary>Writes the text parts; what is empty is taken out.</summary>
    public IReadOnlyList<RuleViolation> SetSections(PlanSections card)
    {
        var violations = new List<RuleViolation>();
        Texts.Limit(violations, card.Explanation, nameof(card.Explanation), PlanSections.Longest);
        Texts.Limit(violations, card.Directions, nameof(card.Directions), PlanSections.Longest);
        Texts.Limit(violations, card.Tasks, nameof(card.Tasks), PlanSections.Longest);
        Texts.Limit(violations, card.Results, nameof(card.Results), PlanSections.Longest);
        Texts.Limit(violations, card.Control, nameof(card.Control), PlanSections.Longest);
        Texts.Limit(violations, card.Combined, nameof(card.Combined), PlanSections.Longest);
        if (violations.Count == 0)
        {
            SectionsJson = new PlanSections(Texts.OrNull(card.Explanation), Texts.OrNull(card.Directions), Texts.OrNull(card.Tasks), Texts.OrNull(card.Results),
                Texts.OrNull(card.Control), Texts.OrNull(card.Combined)).Write();
        }

        return violations;
    }
}
