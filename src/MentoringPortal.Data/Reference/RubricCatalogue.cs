using MentoringPortal.Domain.Efficiency;

namespace MentoringPortal.Data.Reference;

/// <summary>All rubrics in all their versions, read once.</summary>
public static class RubricCatalogue
{
    /// <summary>The rubric of a program that names none.</summary>
    public const string Default = "program-effect";

    private const string Folder = "Rubrics";

    private static readonly Lazy<IReadOnlyList<Rubric>> Everything = new(() => [.. ReferenceFiles.Names(Folder).Select(n => ReferenceFiles.Read<Rubric>(Folder, n))]);

    public static IReadOnlyList<Rubric> All => Everything.Value;

    /// <summary>The version that new sheets are scored by.</summary>
    public static Rubric? Latest(string code) => All.Where(r => r.Code == code).MaxBy(r => r.Version);

    /// <summary>The version that a stored sheet belongs to.</summary>
    public static Rubric? Find(string code, int version) => All.FirstOrDefault(r => r.Code == code && r.Version == version);
}
