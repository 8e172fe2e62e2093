using MentoringPortal.Domain.Visits;

namespace MentoringPortal.Data.Reference;

/// <summary>All forms of visit sheets in all their versions, read once.</summary>
public static class VisitFormCatalogue
{
    /// <summary>The form that schools use.</summary>
    public const string Default = "lesson-visit";

    private const string Folder = "Visits";

    private static readonly Lazy<IReadOnlyList<VisitFormDefinition>> Everything = new(() =>
        [.. ReferenceFiles.Names(Folder).Select(n => ReferenceFiles.Read<VisitFormDefinition>(Folder, n))]);

    public static IReadOnlyList<VisitFormDefinition> All => Everything.Value;

    /// <summary>The version that new sheets are written by.</summary>
    public static VisitFormDefinition Latest => All.Where(f => f.Code == Default).MaxBy(f => f.Version)!;

    /// <summary>The version that a stored sheet belongs to; the latest where it is gone.</summary>
    public static VisitFormDefinition Find(string code, int version) => All.FirstOrDefault(f => f.Code == code && f.Version == version) ?? Latest;
}
