using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Data.Reference;

/// <summary>Starter sets of measures in all their versions, read once.</summary>
public static class PlanTemplateCatalogue
{
    private const string Folder = "Plans";

    private static readonly Lazy<IReadOnlyList<PlanTemplate>> Everything = new(() => [.. ReferenceFiles.Names(Folder).Select(Read)]);

    public static IReadOnlyList<string> FileNames => ReferenceFiles.Names(Folder);

    public static PlanTemplate Read(string fileName) => ReferenceFiles.Read<PlanTemplate>(Folder, fileName);

    /// <summary>The newest set for a kind of plan.</summary>
    public static PlanTemplate? Latest(PlanKind kind) => Everything.Value.Where(t => t.Kind == kind).MaxBy(t => t.Version);
}
