using System.ComponentModel;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>What is typed into a row.</summary>
public sealed class StatisticsAnswerForm
{
    /// <summary>«true», «false», or nothing: as the portal knows.</summary>
    [DisplayName("Есть или нет")]
    public string? Has { get; set; }

    [DisplayName("Значение")]
    public string? Value { get; set; }

    [DisplayName("№, дата")]
    public string? Reference { get; set; }

    [DisplayName("Ссылка на сайт школы")]
    public string? Link { get; set; }

    [DisplayName("Пояснение")]
    public string? Note { get; set; }

    /// <param name="kind">A number may be typed with spaces between its thousands.</param>
    public FormAnswer Answer(FormRowKind kind) => new(bool.TryParse(Has, out var has) ? has : null,
        kind == FormRowKind.Count ? Value?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal) : Value, Reference, Link, Note);

    public static StatisticsAnswerForm Of(FormAnswer answer) => new()
    {
        Has = answer.Has is { } has ? has ? "true" : "false" : null,
        Value = answer.Value,
        Reference = answer.Reference,
        Link = answer.Link,
        Note = answer.Note,
    };
}

/// <summary>What is typed into all rows, headings included.</summary>
public sealed class StatisticsValuesForm
{
    [DisplayName("Строки")]
    public List<StatisticsAnswerForm> Answers { get; set; } = [];

    public static StatisticsValuesForm Of(StatisticsForm form) => new() { Answers = [.. form.Rows.Select(r => StatisticsAnswerForm.Of(r.Answer))] };
}

/// <summary>The page where rows are filled.</summary>
public sealed record StatisticsValuesPage(StatisticsPage Page, Guid Version, StatisticsValuesForm Form)
{
    /// <summary>Choices of a presence.</summary>
    public static IReadOnlyList<Choice> Has(StatisticsLineView line) =>
    [
        new("", line.Row.Source is null ? "не заполнено" : line.Value.Source == FormValues.Portal ? $"по данным портала: {line.Value.Value}" : "по данным портала"),
        new("true", "есть"), new("false", "нет"),
    ];
}

/// <summary>When and how the form went away.</summary>
public sealed class StatisticsSentForm
{
    [DisplayName("День отправки")]
    public DateOnly? SentOn { get; set; }

    [DisplayName("Как отправлена")]
    public string? SentHow { get; set; }
}
