using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Data.Reference;

/// <summary>Programs of the source schools in all their versions, read once; a file with a mistake stops the start with file, path and line.</summary>
public static class ProgramCatalogue
{
    /// <summary>The program a school begins with until it takes another one.</summary>
    public const string Default = "s0";

    private const string Folder = "Programs";

    private static readonly Lazy<IReadOnlyList<ProgramDefinition>> Everything = new(() => [.. FileNames.Select(name => Read(name, null))]);

    private static readonly Lazy<(HashSet<string> Surveys, HashSet<string> Starters, HashSet<string> Rubrics)> Known = new(() => (
        [.. SurveyCatalogue.All.Select(s => s.Code)], [.. PlanTemplateCatalogue.Codes], [.. RubricCatalogue.All.Select(r => r.Code)]));

    public static IReadOnlyList<string> FileNames => ReferenceFiles.Names(Folder);

    public static IReadOnlyList<ProgramDefinition> All => Everything.Value;

    /// <summary>The newest version of a program; null where there is none of that code.</summary>
    public static ProgramDefinition? Latest(string code) => All.Where(p => p.Code == code).MaxBy(p => p.Version);

    /// <summary>The text of the newest version, for a school that takes it.</summary>
    public static string LatestText(string code) =>
        System.Text.Encoding.UTF8.GetString(ReferenceFiles.Bytes(Folder, $"{code}.v{(Latest(code) ?? throw new ArgumentException($"There is no program {code}.")).Version}.json"));

    /// <summary>The newest version of every program, for a school that chooses.</summary>
    public static IReadOnlyList<ProgramDefinition> Offered => [.. All.GroupBy(p => p.Code).Select(g => g.MaxBy(p => p.Version)!).OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>Reads every file and checks it against the papers of the catalogue too.</summary>
    public static void Check(IReadOnlySet<string> documents)
    {
        foreach (var name in FileNames) Read(name, documents);
        if (Latest(Default) is null) throw new StartRefusedException($"Reference/{Folder}: there is no program «{Default}», with which schools begin");
    }

    /// <summary>Reads a program from its text.</summary>
    /// <param name="file">Name for the message.</param>
    /// <param name="documents">Codes of papers that exist; null: not checked here.</param>
    /// <exception cref="StartRefusedException">The first mistake, with file, path and line.</exception>
    public static ProgramDefinition Parse(string file, ReadOnlySpan<byte> json, IReadOnlySet<string>? documents = null)
    {
        var program = ReferenceFiles.Parse<ProgramDefinition>(file, json);
        var (surveys, starters, rubrics) = Known.Value;
        foreach (var problem in ProgramCheck.Problems(program, new ProgramSurroundings(surveys, starters, documents, rubrics))) ReferenceFiles.Refuse(file, json, problem);
        return program;
    }

    /// <summary>The text of a definition, as <see cref="Parse"/> reads it back.</summary>
    public static string Write(ProgramDefinition program) => ReferenceFiles.Write(program);

    private static ProgramDefinition Read(string name, IReadOnlySet<string>? documents)
    {
        var (file, json) = ($"Reference/{Folder}/{name}", ReferenceFiles.Bytes(Folder, name));
        var program = Parse(file, json, documents);
        foreach (var problem in ReferenceFiles.Misnamed(name, program.Code, program.Version)) ReferenceFiles.Refuse(file, json, problem);
        return program;
    }
}
