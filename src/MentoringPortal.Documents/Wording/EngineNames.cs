namespace MentoringPortal.Documents.Wording;

/// <summary>
/// Names of variables and filters are Russian words, which the Liquid engine does not read. Letter by letter they become Latin ones:
/// capitals, and a to g for the seven rarest, so that no name ever equals a keyword and every column stays where its author sees it.
/// </summary>
internal static class EngineNames
{
    private const string Russian = "абвгдежзийклмнопрстуфхчшьяёцщъыэю";
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";

    public static bool IsRussian(char c) => Russian.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    /// <summary>The letter as the engine reads it; digits, the underscore and Latin letters stay.</summary>
    public static char ToEngine(char c) => Russian.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c;

    /// <summary>The name as the engine reads it.</summary>
    public static string ToEngine(string name) => string.Create(name.Length, name, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++) span[i] = ToEngine(from[i]);
    });
}
