namespace MentoringPortal.Domain.Common;

/// <summary>A mistake of a reference file.</summary>
/// <param name="Path">Where: «$.stages[0].package[1].plan».</param>
/// <param name="Message">What is wrong.</param>
public sealed record FileProblem(string Path, string Message);

/// <summary>What is read from a file of <c>Data/Reference</c>: the closed vocabulary is checked by the types, the meaning here.</summary>
public interface IReferenceFile
{
    /// <summary>File name before the version; null where one file holds several things with codes of their own.</summary>
    string? Code { get; }

    /// <summary>The number in the file name, from 1.</summary>
    int Version { get; }

    /// <summary>Every mistake, in the order of the file.</summary>
    IEnumerable<FileProblem> Problems();
}

/// <summary>Checks that kinds of reference files have in common.</summary>
public static class FileProblems
{
    /// <summary>A text is there and not longer than it may be.</summary>
    public static IEnumerable<FileProblem> Text(string path, string? text, int most = 4000)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new(path, "a text is required");
        else if (text.Length > most) yield return new(path, $"{text.Length} characters, at most {most}");
    }

    /// <summary>Every element has a code, each its own; the mistake is told at the element.</summary>
    /// <param name="path">Of the list.</param>
    /// <param name="member">Of the code within an element; empty where the elements are the codes.</param>
    public static IEnumerable<FileProblem> Codes(string path, IEnumerable<string?> codes, string member = ".code")
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var code in codes)
        {
            if (string.IsNullOrWhiteSpace(code)) yield return new($"{path}[{at}]{member}", "a code is required");
            else if (!known.Add(code)) yield return new($"{path}[{at}]{member}", $"«{code}» is there twice");
            at++;
        }
    }
}
