using System.Text.Json;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Councils;

/// <summary>What the office chooses for a pack.</summary>
/// <param name="Topic">«О результатах наставничества в первом полугодии», item of the agenda.</param>
/// <param name="Sections">Codes of <see cref="PackSection"/> in the order of printing.</param>
public sealed record PackCard(string? Topic, DateOnly? From, DateOnly? To, bool ComparesYearBefore, IReadOnlyList<string> Sections);

/// <summary>A figure that has changed since a text was written.</summary>
public readonly record struct FigureChange(string Code, int Then, int Now);

/// <summary>
/// Papers made of the figures of a period: «Материалы к педсовету» (D-34), the final report (D-33), the hearing of a quarter (S2-6). It knows
/// of which period, which parts in which order, and text and draft decision as somebody has edited them. What was not edited is composed anew each time; what was edited stays
/// as it is, and the pack tells which figures have changed since.
/// </summary>
[DisplayName("Материалы к педсовету")]
public sealed class CouncilPack : SchoolEntity
{
    public const int TopicMax = 300;

    /// <summary>Characters of the memo, and of the draft decision.</summary>
    public const int TextMax = 20_000;

    private CouncilPack() { }

    /// <summary>What the same figures are written for; never changes.</summary>
    [DisplayName("Вид материалов")]
    public PackKind Kind { get; private set; }

    [DisplayName("О чём")]
    public string Topic { get; private set; } = "";

    [DisplayName("Период с")]
    public DateOnly From { get; private set; }

    /// <summary>Day of the report.</summary>
    [DisplayName("Период по")]
    public DateOnly To { get; private set; }

    [DisplayName("Сравнение с прошлым годом")]
    public bool ComparesYearBefore { get; private set; }

    /// <summary>Codes of the sections with spaces between, in the order of printing.</summary>
    [DisplayName("Разделы")]
    public string Sections { get; private set; } = "";

    /// <summary>The edited memo, a paragraph a line; null: composed from the figures.</summary>
    [DisplayName("Справка")]
    public string? Memo { get; private set; }

    /// <summary>The edited draft decision, an item a line; null: composed.</summary>
    [DisplayName("Проект решения")]
    public string? Decision { get; private set; }

    /// <summary>The figures as they stood when the text was edited; null while nothing was.</summary>
    [NotAudited]
    public string? FiguresJson { get; private set; }

    [DisplayName("Когда изменён текст")]
    public DateOnly? WrittenOn { get; private set; }

    [DisplayName("Кто подготовил")]
    public Guid PreparedById { get; private set; }

    [DisplayName("Дата подготовки")]
    public DateOnly PreparedOn { get; private set; }

    public CountedPeriod Period => new(From, To);

    /// <summary>The chosen sections in their order.</summary>
    public IReadOnlyList<PackSection> Chosen => [.. Sections.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(code => PackSection.All.FirstOrDefault(s => s.Code == code)).OfType<PackSection>()];

    public bool IsEdited => WrittenOn is not null;

    public static Result<CouncilPack> Prepare(PackCard card, Guid preparedById, DateOnly today, PackKind kind = PackKind.Council)
    {
        var pack = new CouncilPack { Kind = kind, PreparedById = preparedById, PreparedOn = today };
        var violations = pack.Arrange(card, today);
        return violations.Count > 0 ? violations.ToList() : pack;
    }

    /// <summary>Another period, other parts or another order of them. An edited text stays.</summary>
    public IReadOnlyList<RuleViolation> Arrange(PackCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Topic, nameof(Topic), Kind.TopicAsked(), TopicMax);
        var period = CountedPeriod.Of(card.From, card.To, today);
        violations.AddRange(period.Violations);
        var sections = card.Sections.Where(c => PackSection.All.Any(s => s.Code == c)).Distinct().ToList();
        if (sections.Count == 0) violations.Add(new RuleViolation("Выберите хотя бы один раздел", nameof(Sections)));
        if (violations.Count > 0) return violations;

        (Topic, From, To, ComparesYearBefore) = (card.Topic!.Trim().TrimEnd('.'), period.Value.From, period.Value.To, card.ComparesYearBefore);
        Sections = string.Join(' ', sections);
        return [];
    }

    /// <summary>Keeps the texts as they were edited, with the figures they speak of.</summary>
    /// <param name="figures">Values by code on the day of the edit.</param>
    public IReadOnlyList<RuleViolation> Write(string? memo, string? decision, IReadOnlyDictionary<string, int> figures, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, memo, nameof(Memo), "Напишите текст или вернитесь к составленному порталом", TextMax);
        Texts.Require(violations, decision, nameof(Decision), Kind == PackKind.Final ? "Напишите предложения" : "Напишите проект решения", TextMax);
        if (violations.Count == 0) (Memo, Decision, FiguresJson, WrittenOn) = (memo!.Trim(), decision!.Trim(), JsonSerializer.Serialize(figures), today);
        return violations;
    }

    /// <summary>Gives the edited texts up: both are composed again.</summary>
    public void Recompose() => (Memo, Decision, FiguresJson, WrittenOn) = (null, null, null, null);

    /// <summary>What has changed since the text was edited, by the order of the figures now.</summary>
    public IReadOnlyList<FigureChange> ChangesTo(IReadOnlyDictionary<string, int> now)
    {
        if (FiguresJson is null) return [];

        var then = JsonSerializer.Deserialize<Dictionary<string, int>>(FiguresJson)!;
        return [.. now.Where(f => then.TryGetValue(f.Key, out var was) && was != f.Value).Select(f => new FigureChange(f.Key, then[f.Key], f.Value))];
    }

    /// <summary>Lines of a typed text: one a paragraph, or one an item.</summary>
    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
