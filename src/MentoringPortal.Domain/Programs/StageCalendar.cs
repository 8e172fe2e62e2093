namespace MentoringPortal.Domain.Programs;

/// <summary>
/// The days that an edition counts inside a stage. A stage that keeps its term when the track goes over to another edition keeps them, too: what was announced to
/// somebody who is on the way stays true to the end of the stage.
/// </summary>
/// <param name="Left">
/// A later move has let go of it: the stage goes by its edition, and by this calendar and these days again when that move is taken back. Null: it holds.
/// </param>
public sealed record StageCalendar(StageMilestone? Milestone = null, AssessWindow? Assess = null, LeftDays? Left = null)
{
    /// <summary>Characters of a kept calendar as the database has it.</summary>
    public const int Max = 2000;

    public static StageCalendar Of(StageDefinition stage) => new(stage.Milestone, stage.Assess);
}

/// <summary>First and last day that a stage had by an edition or kept of one.</summary>
public sealed record LeftDays(DateOnly From, DateOnly To);
