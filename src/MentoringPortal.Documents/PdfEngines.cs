namespace MentoringPortal.Documents;

/// <summary>The PDF engines compiled into this build. «BuiltIn» is always there, «QuestPDF» when built with UseQuestPdf=true.</summary>
public static partial class PdfEngines
{
    public const string BuiltIn = "BuiltIn";

    private static readonly Dictionary<string, Func<OfficialDocument, byte[]>> Engines = Compiled();

    internal static Func<OfficialDocument, byte[]> Current { get; private set; } = OfficialPdf.RenderBuiltIn;

    /// <summary>Names for the setting Documents:PdfEngine.</summary>
    public static IReadOnlyCollection<string> Names => Engines.Keys;

    /// <summary>Chooses the engine for the whole process, once at its start. Throws when the build has no such engine.</summary>
    public static void Use(string name) => Current = Engines.TryGetValue(name, out var engine)
        ? engine
        : throw new InvalidOperationException(
            $"Documents:PdfEngine is «{name}», but this build has only: {string.Join(", ", Names)}. QuestPDF needs a build with -p:UseQuestPdf=true.");

    /// <summary>Renders with a named engine.</summary>
    internal static byte[] Render(string name, OfficialDocument document) => Engines[name](document);

    private static Dictionary<string, Func<OfficialDocument, byte[]>> Compiled()
    {
        var engines = new Dictionary<string, Func<OfficialDocument, byte[]>>(StringComparer.OrdinalIgnoreCase) { [BuiltIn] = OfficialPdf.RenderBuiltIn };
        AddOptional(engines);
        return engines;
    }

    /// <summary>Has a body only in the folder of an optional engine that is compiled in.</summary>
    static partial void AddOptional(Dictionary<string, Func<OfficialDocument, byte[]>> engines);
}
