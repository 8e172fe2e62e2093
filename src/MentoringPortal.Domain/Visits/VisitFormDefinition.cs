namespace MentoringPortal.Domain.Visits;

/// <summary>Points of a line and what they mean.</summary>
public sealed record VisitPoints(int Points, string Words);

/// <summary>The form of a visit sheet as data: the scale, the types of lessons offered, what is scored. A school may word the lines its own way.</summary>
/// <param name="Scale">Points that may be given, from the least.</param>
/// <param name="LessonTypes">Offered when the type of the lesson is typed.</param>
/// <param name="Lines">What is scored, line by line.</param>
public sealed record VisitFormDefinition(string Code, int Version, string Title, IReadOnlyList<VisitPoints> Scale, IReadOnlyList<string> LessonTypes, IReadOnlyList<string> Lines)
{
    /// <summary>Greatest points of a line.</summary>
    public int Most => Scale.Max(s => s.Points);

    /// <summary>«0–2».</summary>
    public string ScaleWords => $"{Scale.Min(s => s.Points)}–{Most}";

    /// <summary>«0 – не проявляется, 1 – частично, 2 – в полной мере».</summary>
    public string ScaleKey => string.Join(", ", Scale.Select(s => $"{s.Points}\u00a0– {s.Words}"));
}
