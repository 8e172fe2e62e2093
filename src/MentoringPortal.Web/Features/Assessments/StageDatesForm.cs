using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>New days of a stage with a reason, or the paper it is taken over by.</summary>
public sealed class StageDatesForm
{
    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public string? Reason { get; set; }

    public string? Basis { get; set; }
}

/// <summary>A stage of a mentee as it stands.</summary>
/// <param name="Notes">Who set a date when and why; why it is left out or taken over.</param>
public sealed record StageDatesRow(string Code, string Title, string ByProgram, string Now, string? Assess, string State, string StateKind, IReadOnlyList<string> Notes,
    bool MayChange,
    Guid? AssessmentId);

/// <summary>«Даты этапов».</summary>
public sealed record StageDatesPage(Guid Id, string Mentee, string Term, IReadOnlyList<StageDatesRow> Stages, IReadOnlyList<string> Leaves)
{
    /// <summary>Number of the edition that the track goes by.</summary>
    public int Edition { get; init; }

    /// <summary>How the track came to it: «30.11.2026, Котова Е.А.: переведён на редакцию 2», with what changed.</summary>
    public IReadOnlyList<(string Words, IReadOnlyList<string> Changes)> Moves { get; init; } = [];
}

/// <summary>The form of one stage.</summary>
public sealed record StageDatePage(Guid Id, string Mentee, string Code, string Title, Guid Version, IReadOnlyList<SummaryRow> Facts, StageDatesForm Form);

/// <summary>Words of a stage on a track.</summary>
public static class StageStateWords
{
    public static string Label(this StageState state) => state switch
    {
        StageState.Ahead => "впереди",
        StageState.Running => "идёт",
        StageState.Concluded => "завершён",
        StageState.Credited => "зачтён",
        StageState.NotApplicable => "не проходится",
    };
}
