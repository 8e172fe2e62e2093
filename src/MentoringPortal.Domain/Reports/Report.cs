using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Reports;

/// <summary>A mark by one criterion of the rubric with its ground.</summary>
/// <param name="Points">Points of the rubric's scale; null while not marked.</param>
public sealed record ReportMark(int? Points, string? Comment);

/// <summary>What is written in a report: texts by the name of their field, marks in the order of the criteria.</summary>
public sealed record ReportContent(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<ReportMark> Marks)
{
    /// <summary>A text by its field; null where nothing is written.</summary>
    public string? Text(string field) => Texts.GetValueOrDefault(field);
}

/// <summary>
/// «Итоговый документ»: a paper of a package that its author writes himself – the mentee's report, the mentor's report and evaluation (S0-48 … S0-50). One a part; after it
/// was handed in the part holds the frozen paper, and the text is written on only when the part is given back.
/// </summary>
[DisplayName("Итоговый документ")]
public sealed class Report : SchoolEntity
{
    /// <summary>Characters of one text.</summary>
    public const int TextMax = 8000;

    /// <summary>Characters of the ground of a mark.</summary>
    public const int CommentMax = 1000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private Report() { }

    /// <summary>Begins the paper of a part.</summary>
    /// <param name="partId">The part of the package, read through the school's filter.</param>
    /// <param name="document">Code of the paper.</param>
    public Report(Guid partId, Guid authorId, string document)
    {
        PartId = partId;
        AuthorId = authorId;
        Document = document;
        ContentJson = JsonSerializer.Serialize(new ReportContent(new Dictionary<string, string>(), []), Options);
    }

    public Guid PartId { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>Code of the paper, «D-27».</summary>
    public string Document { get; private set; } = "";

    [NotAudited]
    [DisplayName("Содержание")]
    public string ContentJson { get; private set; } = "";

    [DisplayName("Передан")]
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>What is written.</summary>
    public ReportContent Read() => JsonSerializer.Deserialize<ReportContent>(ContentJson, Options)!;

    /// <summary>Keeps what is written: empty texts fall away, limits are told beside their fields.</summary>
    public IReadOnlyList<RuleViolation> Write(ReportContent content)
    {
        var violations = new List<RuleViolation>();
        foreach (var (field, text) in content.Texts) Common.Texts.Limit(violations, text, field, TextMax);
        foreach (var (mark, i) in content.Marks.Select((m, i) => (m, i))) Common.Texts.Limit(violations, mark.Comment, $"Marks[{i}].Comment", CommentMax);
        if (violations.Count == 0)
        {
            ContentJson = JsonSerializer.Serialize(
                new ReportContent(
                    content.Texts.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value.Trim()),
                    [.. content.Marks.Select(m => m with { Comment = Common.Texts.OrNull(m.Comment) })]),
                Options);
        }

        return violations;
    }

    /// <summary>What is still missing for handing in.</summary>
    /// <param name="required">Fields that must be written, with the words that ask for them.</param>
    /// <param name="criteria">Criteria of the rubric, each to be marked.</param>
    public IReadOnlyList<RuleViolation> Missing(IEnumerable<(string Field, string Ask)> required, int criteria)
    {
        var content = Read();
        return
        [
            .. Enumerable.Range(0, criteria).Where(i => content.Marks.ElementAtOrDefault(i)?.Points is null)
                .Select(i => new RuleViolation($"Оцените по критерию {i + 1}", $"Marks[{i}].Points")),
            .. required.Where(f => content.Text(f.Field) is null).Select(f => new RuleViolation(f.Ask, f.Field)),
        ];
    }

    /// <summary>The paper went into the package.</summary>
    public void HandIn(DateOnly today) => HandedInOn = today;
}
