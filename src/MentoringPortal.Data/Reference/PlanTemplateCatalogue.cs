using MentoringPortal.Domain.Plans;

namespace MentoringPortal.Data.Reference;

/// <summary>Starter sets of measures in all their versions, read once.</summary>
public static class PlanTemplateCatalogue
{
    private const string Folder = "Plans";

    private static readonly Lazy<IReadOnlyList<PlanTemplate>> Everything = new(() => [.. ReferenceFiles.Names(Folder).Select(Read)]);

    public static IReadOnlyList<string> FileNames => ReferenceFiles.Names(Folder);

    /// <summary>Codes of all sets.</summary>
    public static IEnumerable<string> Codes => Everything.Value.Select(t => t.Code).Distinct();

    public static PlanTemplate Read(string fileName) => ReferenceFiles.Read<PlanTemplate>(Folder, fileName);

    /// <summary>The newest version of a set; null for none.</summary>
    public static PlanTemplate? Latest(string? code) => Everything.Value.Where(t => t.Code == code).MaxBy(t => t.Version);
}
