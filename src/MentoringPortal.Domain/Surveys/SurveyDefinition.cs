using System.Text.RegularExpressions;
using MentoringPortal.Domain.Common;

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
    IReadOnlyList<SurveyReaderRole>? NamedReaders = null) : IReferenceFile
{
    public IEnumerable<SurveyQuestion> Questions => Sections.SelectMany(s => s.Questions);

    public bool IsReadBy(SurveyReaderRole role) => NamedReaders?.Contains(role) == true;

    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<FileProblem> Problems()
    {
        if (!IsCode(Code) || Code.Length > 60) yield return new("$.code", $"code «{Code}» is not a plain word");
        if (Version < 1) yield return new("$.version", "versions start from 1");
        foreach (var problem in FileProblems.Text("$.title", Title).Concat(FileProblems.Text("$.intro", Intro))) yield return problem;
        if (Sections.Count == 0) yield return new("$.sections", "there are no sections");
        foreach (var problem in FileProblems.Codes("$.sections", Sections.Select(s => s.Code))) yield return problem;
        var known = new HashSet<string>();
        foreach (var (section, i) in Sections.Select((s, i) => (s, i)))
        {
            foreach (var problem in FileProblems.Text($"$.sections[{i}].title", section.Title)) yield return problem;
            if (section.Questions.Count == 0) yield return new($"$.sections[{i}].questions", $"section «{section.Code}» is empty");
            foreach (var problem in section.Questions.SelectMany((q, j) => Problems($"$.sections[{i}].questions[{j}]", q, known))) yield return problem;
        }
    }

    private static IEnumerable<FileProblem> Problems(string path, SurveyQuestion question, HashSet<string> known)
    {
        if (!IsCode(question.Code)) yield return new(path + ".code", $"question code «{question.Code}» is not a plain word");
        else if (!known.Add(question.Code)) yield return new(path + ".code", $"question «{question.Code}» is there twice");
        foreach (var problem in FileProblems.Text(path + ".text", question.Text)) yield return problem;
        if (question.Min > question.Max || question.Max - question.Min > 10) yield return new(path + ".min", $"a scale from {question.Min} to {question.Max}");
        if (question.MaxLength is < 1 or > 20_000) yield return new(path + ".maxLength", "1 to 20,000 characters");
        if (question.Type is SurveyQuestionType.Single or SurveyQuestionType.Multiple && question.Choices.Count < 2)
        {
            yield return new(path + ".options", "at least two options are required");
        }

        if (question.Type == SurveyQuestionType.Matrix && question.Rows is not { Count: > 0 }) yield return new(path + ".rows", "a matrix has rows");
        foreach (var (list, options) in new[] { (".options", question.Options ?? []), (".rows", question.Rows ?? []) })
        {
            foreach (var problem in FileProblems.Codes(path + list, options.Select(o => o.Code))) yield return problem;
            foreach (var (option, i) in options.Select((o, i) => (o, i)))
            {
                if (!IsCode(option.Code) || option.Code == "other") yield return new($"{path}{list}[{i}].code", $"option code «{option.Code}» is not a plain word of its own");
                foreach (var problem in FileProblems.Text($"{path}{list}[{i}].text", option.Text)) yield return problem;
            }
        }
    }

    private static bool IsCode(string code) => CodePattern().IsMatch(code);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex CodePattern();
}
