using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Plans;

/// <summary>What is typed to keep a plan as a sample.</summary>
/// <param name="Take">Measures of the plan that go into the sample.</param>
public sealed record PlanSampleCard(string? Title, string? Goal, IReadOnlyCollection<Guid> Take);

/// <summary>
/// «Образец»: goal and measures of a plan that the school keeps for new ones, with days counted from the first day of a plan and without people, marks and dates.
/// </summary>
[DisplayName("Образец плана")]
public sealed class PlanSample : SchoolEntity
{
    public const int TitleMax = 200;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private PlanSample() { }

    /// <summary>Kind of plan by the program.</summary>
    [DisplayName("Вид плана")]
    public string Kind { get; private set; } = "";

    [DisplayName("Название образца")]
    public string Title { get; private set; } = "";

    [NotAudited]
    [DisplayName("Цель")]
    public string? Goal { get; private set; }

    [NotAudited]
    [DisplayName("Мероприятия")]
    public string MeasuresJson { get; private set; } = "[]";

    /// <summary>How many measures it holds.</summary>
    [DisplayName("Мероприятий")]
    public int Count { get; private set; }

    [DisplayName("Кто сохранил")]
    public Guid SavedById { get; private set; }

    [DisplayName("Дата")]
    public DateOnly SavedOn { get; private set; }

    /// <summary>The measures, each due so many days after the first day of a plan.</summary>
    public IReadOnlyList<StarterMeasure> Measures => JsonSerializer.Deserialize<List<StarterMeasure>>(MeasuresJson, Options) ?? [];

    /// <summary>Keeps a plan as a sample; who is called by name in a text that is taken makes it refused, for the sample is read by others.</summary>
    /// <param name="names">The people of the plan.</param>
    /// <param name="known">Titles of the samples of this kind.</param>
    public static Result<PlanSample> Of(Plan plan, PlanSampleCard card, IReadOnlyCollection<RussianName> names, IReadOnlyCollection<string> known, Guid byId, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        CheckTitle(violations, card.Title, known);
        Texts.Limit(violations, card.Goal, nameof(Goal), 2000);
        var items = plan.Items.Where(i => MayTake(i.IsUnplanned, i.State) && card.Take.Contains(i.Id)).OrderBy(i => i.DueOn).ThenBy(i => i.Position).ToList();
        if (items.Count == 0) violations.Add(new RuleViolation("Отметьте хотя бы одно мероприятие", nameof(card.Take)));

        if (Named(card.Goal, names) is { } inGoal) violations.Add(new RuleViolation($"В цели названа фамилия ({inGoal}): образец увидят другие, замените её", nameof(Goal)));

        foreach (var item in items)
        {
            if (Named($"{item.Measure} {item.ExpectedResult}", names) is not { } named) continue;

            violations.Add(new RuleViolation($"В мероприятии названа фамилия ({named}): снимите отметку – образец увидят другие", nameof(card.Take)));
            break;
        }

        if (violations.Count > 0) return violations;

        return new PlanSample
        {
            Kind = plan.Kind,
            Title = card.Title!.Trim(),
            Goal = Texts.OrNull(card.Goal),
            MeasuresJson = JsonSerializer.Serialize(items.Select(i => new StarterMeasure(Math.Max(0, (i.OriginalDueOn ?? i.DueOn).DayNumber - plan.StartsOn.DayNumber),
                i.Measure, i.ActivityForm, i.Responsible, i.ExpectedResult)), Options),
            Count = items.Count,
            SavedById = byId,
            SavedOn = today,
        };
    }

    /// <summary>Measures that may go into a sample: foreseen by the plan and not cancelled.</summary>
    public static bool MayTake(bool isUnplanned, PlanItemState state) => !isUnplanned && state != PlanItemState.Cancelled;

    /// <summary>Another title.</summary>
    /// <param name="known">Titles of the other samples of this kind.</param>
    public IReadOnlyList<RuleViolation> Rename(string? title, IReadOnlyCollection<string> known)
    {
        var violations = new List<RuleViolation>();
        CheckTitle(violations, title, known);
        if (violations.Count == 0) Title = title!.Trim();

        return violations;
    }

    /// <summary>The first surname, in any case, that a text names; null: none.</summary>
    public static string? Named(string? text, IReadOnlyCollection<RussianName> names)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var forms = names.SelectMany(n => Enum.GetValues<GrammaticalCase>().Select(c => n.In(c).Surname)).ToHashSet(StringComparer.Ordinal);
        var separators = text.Where(c => !char.IsLetter(c) && c != '-').Distinct().ToArray();
        return text.Split(separators, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(forms.Contains);
    }

    private static void CheckTitle(List<RuleViolation> violations, string? title, IReadOnlyCollection<string> known)
    {
        Texts.Require(violations, title, nameof(Title), "Назовите образец", TitleMax);
        var key = SearchKey.Of(title);
        if (violations.Count == 0 && known.Any(k => SearchKey.Of(k) == key)) violations.Add(new RuleViolation("Образец с таким названием уже есть", nameof(Title)));
    }
}
