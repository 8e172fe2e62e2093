using System.Text;

namespace MentoringPortal.Domain.Common;

/// <summary>The stored form of a text for case-insensitive search in Cyrillic, where SQLite folds only ASCII.</summary>
public static class SearchKey
{
    /// <summary>Upper case, ё as е, trimmed, runs of any white space as one space.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var key = new StringBuilder(text.Length);
        var space = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = key.Length > 0;
                continue;
            }

            if (space)
                key.Append(' ');
            space = false;
            var upper = char.ToUpperInvariant(letter);
            key.Append(upper == 'Ё' ? 'Е' : upper);
        }

        return key.ToString();
    }
}
