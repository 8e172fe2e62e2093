using MentoringPortal.Domain.Surveys;

namespace MentoringPortal.Data.Reference;

/// <summary>All questionnaires in all their versions, read once.</summary>
public static class SurveyCatalogue
{
    private const string Folder = "Surveys";

    private static readonly Lazy<IReadOnlyList<SurveyDefinition>> Everything = new(() => [.. ReferenceFiles.Names(Folder).Select(Read)]);

    public static IReadOnlyList<string> FileNames => ReferenceFiles.Names(Folder);

    public static IReadOnlyList<SurveyDefinition> All => Everything.Value;

    public static SurveyDefinition Read(string fileName) => ReferenceFiles.Read<SurveyDefinition>(Folder, fileName);

    /// <summary>The version that new answers are given to.</summary>
    public static SurveyDefinition? Latest(string code) => All.Where(d => d.Code == code).MaxBy(d => d.Version);

    /// <summary>The version that stored answers belong to.</summary>
    public static SurveyDefinition? Find(string code, int version) => All.FirstOrDefault(d => d.Code == code && d.Version == version);
}
