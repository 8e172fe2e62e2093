namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>State of a step on the time line.</summary>
public enum StepState
{
    /// <summary>Not reached yet.</summary>
    Ahead,

    /// <summary>Being worked on.</summary>
    Now,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Should have been done already.</summary>
    Late,

    /// <summary>Here it ended otherwise than meant; the title says how.</summary>
    Stopped,
}

/// <summary>A step: what, in which state, when (already formatted), a note and where it leads.</summary>
public sealed record TimelineStep(string Title, StepState State, string? When = null, string? Note = null, string? Href = null);

/// <summary>Stages on a line, drawn by <c>_Timeline</c>.</summary>
public sealed record TimelineModel(IReadOnlyList<TimelineStep> Steps, string Label = "Ход работы");
