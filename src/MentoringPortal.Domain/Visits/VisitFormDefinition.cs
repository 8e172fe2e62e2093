using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Visits;

/// <summary>Points of a line and what they mean.</summary>
public sealed record VisitPoints(int Points, string Words);

/// <summary>The form of a visit sheet as data: the scale, the types of lessons offered, what is scored. A school may word the lines its own way.</summary>
/// <param name="Scale">Points that may be given, from the least.</param>
/// <param name="LessonTypes">Offered when the type of the lesson is typed.</param>
/// <param name="Lines">What is scored, line by line.</param>
public sealed record VisitFormDefinition(string Code, int Version, string Title, IReadOnlyList<VisitPoints> Scale, IReadOnlyList<string> LessonTypes, IReadOnlyList<string> Lines)
    : IReferenceFile
{
    /// <summary>Greatest points of a line.</summary>
    public int Most => Scale.Max(s => s.Points);

    /// <summary>«0–2».</summary>
    public string ScaleWords => $"{Scale.Min(s => s.Points)}–{Most}";

    /// <summary>«0 – не проявляется, 1 – частично, 2 – в полной мере».</summary>
    public string ScaleKey => string.Join(", ", Scale.Select(s => $"{s.Points}\u00a0– {s.Words}"));

    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<FileProblem> Problems()
    {
        foreach (var problem in FileProblems.Text("$.code", Code, 60).Concat(FileProblems.Text("$.title", Title, 300))) yield return problem;
        if (Version < 1) yield return new("$.version", "versions start from 1");
        if (Scale.Count < 2) yield return new("$.scale", "a scale of at least two marks is required");
        foreach (var (points, i) in Scale.Select((s, i) => (s, i)))
        {
            foreach (var problem in FileProblems.Text($"$.scale[{i}].words", points.Words, 200)) yield return problem;
            if (i > 0 && points.Points <= Scale[i - 1].Points) yield return new($"$.scale[{i}].points", "points rise from the least");
        }

        foreach (var problem in FileProblems.Codes("$.lessonTypes", LessonTypes, "")) yield return problem;
        if (Lines.Count == 0) yield return new("$.lines", "there is nothing to score");
        foreach (var problem in Lines.SelectMany((line, i) => FileProblems.Text($"$.lines[{i}]", line, 300))) yield return problem;
    }
}
