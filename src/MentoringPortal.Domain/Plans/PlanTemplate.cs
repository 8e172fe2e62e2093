namespace MentoringPortal.Domain.Plans;

/// <summary>A measure offered for a new plan.</summary>
/// <param name="Day">Due day, counted from the first day of the plan.</param>
public sealed record StarterMeasure(int Day, string Measure, string? Form, PlanItemResponsible Responsible, string? Result);

/// <summary>
/// A starter set of measures: one versioned file in <c>Data/Reference/Plans</c>. Mentor and mentee take what fits and change it freely.
/// </summary>
/// <param name="Code">File name before the version, «adaptation».</param>
/// <param name="Goal">Goal offered for the plan.</param>
public sealed record PlanTemplate(string Code, int Version, string Title, string Goal, IReadOnlyList<StarterMeasure> Measures)
{
    /// <summary>What is wrong with the file, for the test that reads every one.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Code) || Version < 1) yield return "code and version are required";
        if (Goal.Length > 2000) yield return "the goal is too long";
        if (Measures.Count == 0) yield return "there are no measures";
        foreach (var measure in Measures)
        {
            if (measure.Day is < 0 or > 1100) yield return $"day {measure.Day} is out of range";
            if (string.IsNullOrWhiteSpace(measure.Measure) || measure.Measure.Length > 1000) yield return "a measure has no text or too much of it";
            if (measure.Form?.Length > 200 || measure.Result?.Length > 1000) yield return $"«{measure.Measure}»: form or result is too long";
        }
    }
}
