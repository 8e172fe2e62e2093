using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Meetings;

/// <summary>A ready agenda.</summary>
/// <param name="Kind">Meetings that it is offered for first; null: for any.</param>
/// <param name="Lines">Points in their order.</param>
public sealed record AgendaTemplate(string Code, string Title, MeetingKind? Kind, IReadOnlyList<string> Lines)
{
    /// <summary>The points as a numbered text.</summary>
    public string Text => string.Join('\n', Lines.Select((line, i) => $"{i + 1}. {line}"));
}

/// <summary>A file of ready agendas.</summary>
public sealed record AgendaTemplates(int Version, IReadOnlyList<AgendaTemplate> Templates) : IReferenceFile
{
    // Each agenda has a code of its own.
    string? IReferenceFile.Code => null;

    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<FileProblem> Problems()
    {
        if (Version < 1) yield return new("$.version", "versions start from 1");
        if (Templates.Count == 0) yield return new("$.templates", "there are no agendas");
        foreach (var problem in FileProblems.Codes("$.templates", Templates.Select(t => t.Code))) yield return problem;
        foreach (var (template, i) in Templates.Select((t, i) => (t, i)))
        {
            foreach (var problem in FileProblems.Text($"$.templates[{i}].title", template.Title, 200)) yield return problem;
            if (template.Lines.Count == 0) yield return new($"$.templates[{i}].lines", "an agenda without points");
            foreach (var problem in template.Lines.SelectMany((line, j) => FileProblems.Text($"$.templates[{i}].lines[{j}]", line, 500))) yield return problem;
        }
    }
}
