using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Surveys;

/// <summary>Kinds of questions.</summary>
public enum SurveyQuestionType
{
    /// <summary>One option of several.</summary>
    Single,

    /// <summary>Any number of options.</summary>
    Multiple,

    /// <summary>A number from Min to Max.</summary>
    Rating,

    /// <summary>Free text.</summary>
    Open,

    /// <summary>One option for each of several rows.</summary>
    Matrix,
}

/// <summary>Who reads a filled questionnaire with the name on it besides the person who filled it.</summary>
public enum SurveyReaderRole
{
    /// <summary>The deputy directors, who assess the stage.</summary>
    Deputy,

    /// <summary>The mentor of the pair.</summary>
    Mentor,
}

/// <summary>What a question tells the stage-1 conclusion (§4.3).</summary>
public enum SurveyQuestionMeaning
{
    None,

    /// <summary>Rows answered «да» or «частично» are the difficulties the specialist names.</summary>
    Difficulties,

    /// <summary>Rows are competences the specialist rates.</summary>
    SelfAssessment,

    /// <summary>Help that is wanted.</summary>
    WantedHelp,
}

/// <summary>An option or a row of a matrix.</summary>
public sealed record SurveyOption(string Code, string Text);

/// <summary>A question.</summary>
/// <param name="Code">Never changes within a questionnaire, so that versions can be compared.</param>
/// <param name="Options">Options of single, multiple and matrix questions. A matrix of ratings takes its options from Min to Max.</param>
/// <param name="Rows">Rows of a matrix.</param>
/// <param name="Other">Words of the own variant, «Другое»; null for none.</param>
/// <param name="MaxLength">Longest free text, in characters.</param>
public sealed record SurveyQuestion(
    string Code,
    SurveyQuestionType Type,
    string Text,
    string? Hint = null,
    bool Required = false,
    IReadOnlyList<SurveyOption>? Options = null,
    IReadOnlyList<SurveyOption>? Rows = null,
    string? Other = null,
    int MaxLength = 4000,
    int Min = 1,
    int Max = 5,
    SurveyQuestionMeaning Meaning = SurveyQuestionMeaning.None)
{
    /// <summary>Options to choose from; the marks of a rating are options too.</summary>
    public IReadOnlyList<SurveyOption> Choices => Options is { Count: > 0 } ? Options
        : Type is SurveyQuestionType.Rating or SurveyQuestionType.Matrix
            ? [.. Enumerable.Range(Min, Max - Min + 1)
            .Select(n => new SurveyOption(n.ToString(System.Globalization.CultureInfo.InvariantCulture), n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]
        : [];

    /// <summary>Keys of the answers this question has: its code, one for each row, one for the own variant.</summary>
    public IEnumerable<string> Keys()
    {
        if (Type == SurveyQuestionType.Matrix)
        {
            foreach (var row in Rows ?? []) yield return RowKey(row);
        }
        else
        {
            yield return Code;
        }

        if (Other is not null) yield return OtherKey;
    }

    public string OtherKey => Code + ".other";

    public string RowKey(SurveyOption row) => Code + "." + row.Code;
}

/// <summary>A page of a questionnaire.</summary>
public sealed record SurveySection(string Code, string Title, IReadOnlyList<SurveyQuestion> Questions, string? Intro = null);

/// <summary>
/// A questionnaire: one versioned file in <c>Data/Reference/Surveys</c>. A changed questionnaire is a new version; filled ones keep theirs.
/// </summary>
/// <param name="Code">File name before the version, «young-specialist».</param>
/// <param name="Intro">Why it is asked and what happens with the answers.</param>
/// <param name="NamedReaders">Who reads the answers with the name; empty: nobody but the person, others see totals only.</param>
public sealed partial record SurveyDefinition(
    string Code,
    int Version,
    string Title,
    string Intro,
    IReadOnlyList<SurveySection> Sections,
    IReadOnlyList<SurveyReaderRole>? NamedReaders = null)
{
    public IEnumerable<SurveyQuestion> Questions => Sections.SelectMany(s => s.Questions);

    public bool IsReadBy(SurveyReaderRole role) => NamedReaders?.Contains(role) == true;

    /// <summary>What is wrong with the file, for the test that reads every one.</summary>
    public IEnumerable<string> Problems()
    {
        if (!CodePattern().IsMatch(Code) || Code.Length > 60) yield return $"code «{Code}» is not a plain word";
        if (Version < 1) yield return "version starts from 1";
        if (string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(Intro)) yield return "title and intro are required";
        if (Sections.Count == 0) yield return "there are no sections";
        foreach (var twice in Questions.GroupBy(q => q.Code).Where(g => g.Count() > 1)) yield return $"question «{twice.Key}» is there twice";
        foreach (var twice in Sections.GroupBy(s => s.Code).Where(g => g.Count() > 1)) yield return $"section «{twice.Key}» is there twice";
        foreach (var section in Sections)
        {
            if (string.IsNullOrWhiteSpace(section.Title) || section.Questions.Count == 0) yield return $"section «{section.Code}» is empty";
        }

        foreach (var question in Questions)
        {
            if (!CodePattern().IsMatch(question.Code)) yield return $"question code «{question.Code}» is not a plain word";
            if (string.IsNullOrWhiteSpace(question.Text)) yield return $"question «{question.Code}» has no text";
            if (question.Min > question.Max || question.Max - question.Min > 10) yield return $"scale of «{question.Code}» is wrong";
            if (question.MaxLength is < 1 or > 20_000) yield return $"length of «{question.Code}» is wrong";
            if (question.Type is SurveyQuestionType.Single or SurveyQuestionType.Multiple && question.Choices.Count < 2)
            {
                yield return $"question «{question.Code}» needs at least two options";
            }
            if (question.Type == SurveyQuestionType.Matrix && question.Rows is not { Count: > 0 }) yield return $"matrix «{question.Code}» has no rows";
            foreach (var option in question.Choices.Concat(question.Rows ?? []))
            {
                if (!CodePattern().IsMatch(option.Code) || option.Code == "other" || string.IsNullOrWhiteSpace(option.Text))
                {
                    yield return $"option «{option.Code}» of «{question.Code}» is wrong";
                }
            }

            foreach (var twice in question.Choices.GroupBy(o => o.Code).Concat((question.Rows ?? []).GroupBy(o => o.Code)).Where(g => g.Count() > 1))
            {
                yield return $"option «{twice.Key}» of «{question.Code}» is there twice";
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex CodePattern();
}
