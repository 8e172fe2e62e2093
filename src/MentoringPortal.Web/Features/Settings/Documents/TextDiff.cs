namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>What became of a piece of a text.</summary>
public enum DiffKind { Same, Removed, Added }

/// <summary>A piece of a text with what became of it.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Difference of two texts, word by word.</summary>
public static class TextDiff
{
    /// <summary>Longer texts are shown whole, old and new.</summary>
    private const int MostWords = 1500;

    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (old, now) = (Cut(before), Cut(after));
        if (old.Count > MostWords || now.Count > MostWords) return [new(DiffKind.Removed, before), new(DiffKind.Added, after)];
        var longest = Table(old, now);
        var parts = new List<DiffPart>();
        var (removed, added) = ("", "");
        int i = 0, j = 0;
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                Flush();
                Add(parts, DiffKind.Same, old[i++]);
                j++;
            }
            else if (i < old.Count && (j == now.Count || longest[i + 1, j] >= longest[i, j + 1]))
            {
                removed += old[i++];
            }
            else
            {
                added += now[j++];
            }
        }
        Flush();
        return parts;

        // What was taken out between two unchanged words stands before what was put in.
        void Flush()
        {
            if (removed.Length > 0) Add(parts, DiffKind.Removed, removed);
            if (added.Length > 0) Add(parts, DiffKind.Added, added);
            (removed, added) = ("", "");
        }
    }

    private static int[,] Table(List<string> old, List<string> now)
    {
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--) longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        return longest;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, string text)
    {
        if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = new(kind, parts[^1].Text + text);
        else parts.Add(new(kind, text));
    }

    /// <summary>Words, each with the space behind it.</summary>
    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))) continue;
            words.Add(text[start..i]);
            start = i;
        }
        return words;
    }
}
