using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Plans;

/// <summary>A measure offered for a new plan.</summary>
/// <param name="Day">Due day, counted from the first day of the plan.</param>
public sealed record StarterMeasure(int Day, string Measure, string? Form, PlanItemResponsible Responsible, string? Result);

/// <summary>
/// A starter set of measures: one versioned file in <c>Data/Reference/Plans</c>. Mentor and mentee take what fits and change it freely.
/// </summary>
/// <param name="Code">File name before the version, «adaptation».</param>
/// <param name="Goal">Goal offered for the plan.</param>
public sealed record PlanTemplate(string Code, int Version, string Title, string Goal, IReadOnlyList<StarterMeasure> Measures) : IReferenceFile
{
    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<FileProblem> Problems()
    {
        foreach (var problem in FileProblems.Text("$.code", Code, 60).Concat(FileProblems.Text("$.title", Title, 300))) yield return problem;
        if (Version < 1) yield return new("$.version", "versions start from 1");
        if (Goal.Length > 2000) yield return new("$.goal", "the goal is too long");
        if (Measures.Count == 0) yield return new("$.measures", "there are no measures");
        foreach (var (measure, i) in Measures.Select((m, i) => (m, i)))
        {
            if (measure.Day is < 0 or > 1100) yield return new($"$.measures[{i}].day", $"day {measure.Day} is out of 0 to 1100");
            foreach (var problem in FileProblems.Text($"$.measures[{i}].measure", measure.Measure, 1000)) yield return problem;
            if (measure.Form?.Length > 200) yield return new($"$.measures[{i}].form", "at most 200 characters");
            if (measure.Result?.Length > 1000) yield return new($"$.measures[{i}].result", "at most 1000 characters");
        }
    }
}
