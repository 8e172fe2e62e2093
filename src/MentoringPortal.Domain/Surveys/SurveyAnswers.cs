using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Surveys;

/// <summary>
/// Answers to one questionnaire: key → chosen codes or the text. Keys are those of <see cref="SurveyQuestion.Keys"/>.
/// Stored as a JSON object: question code → text, number, array of codes, or for a matrix an object of rows.
/// </summary>
public sealed class SurveyAnswers
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Reads stored answers.</summary>
    public static SurveyAnswers Parse(string json)
    {
        var answers = new SurveyAnswers();
        if (JsonNode.Parse(json) is JsonObject root) foreach (var (code, node) in root) answers.Read(code, node);

        return answers;
    }

    /// <summary>All values of a key; empty when it was not answered.</summary>
    public IReadOnlyList<string> All(string key) => _values.TryGetValue(key, out var values) ? values : [];

    /// <summary>The only or first value of a key.</summary>
    public string? One(string key) => All(key) is { Count: > 0 } values ? values[0] : null;

    public bool Has(string key, string value) => All(key).Contains(value);

    /// <summary>True when the question is answered; a matrix when every row is.</summary>
    public bool IsAnswered(SurveyQuestion question) => question.Type == SurveyQuestionType.Matrix
        ? (question.Rows ?? []).All(r => All(question.RowKey(r)).Count > 0)
        : All(question.Code).Count > 0 || (question.Other is not null && All(question.OtherKey).Count > 0);

    /// <summary>Takes the posted values of a section; keys of other sections stay as they are.</summary>
    /// <param name="posted">Cleaned values by key.</param>
    public void Take(SurveySection section, Func<string, IEnumerable<string?>> posted)
    {
        foreach (var key in section.Questions.SelectMany(q => q.Keys()))
        {
            var values = posted(key).Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Distinct().ToList();
            if (values.Count == 0) _values.Remove(key);
            else _values[key] = values;
        }
    }

    /// <summary>What cannot be kept as it is: unknown options, too long texts.</summary>
    public List<RuleViolation> Unfit(SurveySection section)
    {
        var violations = new List<RuleViolation>();
        foreach (var question in section.Questions)
        {
            foreach (var key in question.Keys())
            {
                if (key == question.OtherKey || question.Type == SurveyQuestionType.Open)
                {
                    Texts.Limit(violations, One(key), key, key == question.OtherKey ? Math.Min(question.MaxLength, 1000) : question.MaxLength);
                }
                else if (All(key).Any(v => question.Choices.All(o => o.Code != v)) || (question.Type != SurveyQuestionType.Multiple && All(key).Count > 1))
                {
                    violations.Add(new RuleViolation("Выберите из предложенных вариантов", key));
                }
            }
        }

        return violations;
    }

    /// <summary>Questions that must be answered and are not.</summary>
    public IEnumerable<SurveyQuestion> Missing(SurveyDefinition definition) => definition.Questions.Where(q => q.Required && !IsAnswered(q));

    /// <summary>How many questions are answered.</summary>
    public int AnsweredOf(SurveyDefinition definition) => definition.Questions.Count(IsAnswered);

    /// <summary>For storing.</summary>
    public string ToJson(SurveyDefinition definition)
    {
        var root = new JsonObject();
        foreach (var question in definition.Questions)
        {
            if (question.Type == SurveyQuestionType.Matrix)
            {
                var rows = new JsonObject();
                foreach (var row in question.Rows ?? [])
                {
                    if (One(question.RowKey(row)) is { } value) rows[row.Code] = value;
                }

                if (rows.Count > 0) root[question.Code] = rows;
            }
            else if (question.Type == SurveyQuestionType.Multiple)
            {
                if (All(question.Code).Count > 0) root[question.Code] = new JsonArray([.. All(question.Code).Select(v => (JsonNode)v)]);
            }
            else if (One(question.Code) is { } value)
            {
                root[question.Code] = value;
            }

            if (question.Other is not null && One(question.OtherKey) is { } other) root[question.OtherKey] = other;
        }

        return root.ToJsonString(Options);
    }

    /// <summary>The answers in words: one line for each question or row; unanswered ones have no text.</summary>
    public IEnumerable<SurveyAnswerLine> Lines(SurveyQuestion question)
    {
        if (question.Type == SurveyQuestionType.Matrix)
        {
            foreach (var row in question.Rows ?? []) yield return new SurveyAnswerLine(question, row, Words(question, question.RowKey(row)));
            if (question.Other is not null && One(question.OtherKey) is { } other)
            {
                yield return new SurveyAnswerLine(question, new SurveyOption("other", question.Other), other);
            }
            yield break;
        }

        var words = Words(question, question.Code);
        if (question.Other is not null && One(question.OtherKey) is { } own) words = words is null ? own : words + "; " + own;
        yield return new SurveyAnswerLine(question, null, words);
    }

    private string? Words(SurveyQuestion question, string key)
    {
        var values = All(key);
        if (values.Count == 0) return null;
        return question.Type == SurveyQuestionType.Open
            ? values[0]
            : string.Join("; ", values.Select(v => question.Choices.FirstOrDefault(o => o.Code == v)?.Text ?? v));
    }

    private void Read(string key, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject rows:
                foreach (var (row, value) in rows) Read(key + "." + row, value);
                break;
            case JsonArray array:
                _values[key] = [.. array.Select(n => n?.ToString() ?? "").Where(v => v.Length > 0)];
                break;
            case JsonValue value when value.ToString() is { Length: > 0 } text:
                _values[key] = [text];
                break;
        }
    }
}

/// <summary>An answer in words.</summary>
/// <param name="Row">Row of a matrix; null for other questions.</param>
/// <param name="Text">Null when not answered.</param>
public sealed record SurveyAnswerLine(SurveyQuestion Question, SurveyOption? Row, string? Text);
