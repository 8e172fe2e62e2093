using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Programs;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>Which plans a mentee has by the program and the category (M9).</summary>
public static class PlanKinds
{
    /// <summary>The kinds in the order of the file: those of stages that the mentee goes through, and those of no stage; none where the mentee has no track.</summary>
    public static IReadOnlyList<PlanKindDefinition> PlanKindsOf(this StageInHand inHand, ProgramDefinition program)
    {
        if (!program.HasTrack) return program.PlanKindList;

        if (inHand.Stage is null) return [];

        var leftOut = inHand.Stages?.Where(s => s.State is StageState.NotApplicable or StageState.Credited).Select(s => program.Stage(s.StageCode)?.Plan).ToList() ?? [];
        return [.. program.PlanKindList.Where(k => !leftOut.Contains(k.Code))];
    }

    extension(StageInHand inHand)
    {
        /// <summary>The participation on which the track hangs; null where the pair was made before there were tracks.</summary>
        public Guid? ParticipationId => inHand.Stages is [var any, ..] ? any.ParticipationId : null;
    }

    /// <summary>The stage of the track that a plan is for; null for a plan of no stage.</summary>
    public static TrackStage? StageOfPlan(this StageInHand inHand, string kind) =>
        inHand.Stages?.FirstOrDefault(s => inHand.Program.Definition.Stage(s.StageCode)?.Plan == kind);

    /// <summary>First and last day of a plan on the track; null for a plan of the pair, and without a track.</summary>
    public static (DateOnly From, DateOnly To)? DaysOf(this StageInHand inHand, PlanKindDefinition kind) =>
        inHand.Stages is { } stages ? kind.OnTrack(inHand.Program.Definition, stages) : null;

    /// <summary>Day from which the months of a kind are counted: the first of the track for a plan of the mentee; null: the first of the pair.</summary>
    public static DateOnly? CountedFrom(this StageInHand inHand, PlanKindDefinition kind) =>
        kind.Owner == PlanOwner.Mentee && inHand.Stages is { Count: > 0 } stages ? stages.Min(s => s.BaseFrom) : null;

    /// <summary>A package asks for the plan with the mentor's evaluation (S0-48).</summary>
    public static bool IsEvaluated(this ProgramDefinition program, string kind) =>
        program.StageList.Any(s => s.Package.Any(p => p.Plan == kind && p.State == PlanPartState.Evaluated));
}
