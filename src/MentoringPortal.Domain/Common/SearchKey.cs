using System.Text;

namespace MentoringPortal.Domain.Common;

/// <summary>The stored form of a text for case-insensitive search in Cyrillic, where SQLite folds only ASCII.</summary>
public static class SearchKey
{
    /// <summary>Upper case, ё as е, every dash and apostrophe as the plain one, trimmed, runs of any white space as one space.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var key = new StringBuilder(text.Length);
        var space = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = key.Length > 0;
                continue;
            }

            if (IsInvisible(letter)) continue;

            if (space) key.Append(' ');
            space = false;
            var upper = char.ToUpperInvariant(letter);
            key.Append(upper == 'Ё' ? 'Е' : IsDash(upper) ? '-' : IsApostrophe(upper) ? '\'' : upper);
        }

        return key.ToString();
    }

    /// <summary>The hyphen and what Word and other keyboards make of it: hyphens, dashes, minus, small and wide ones.</summary>
    public static bool IsDash(char letter) => letter is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>The signs typed for an apostrophe: ' ’ ‘ ‛ ʼ ʹ ` ´ ′ ＇.</summary>
    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '‛' or 'ʼ' or 'ʹ' or '`' or '´' or '′' or '＇';

    /// <summary>What stands in a text copied from a page or a PDF and is not seen: soft hyphens, joiners, the mark of stress over a vowel.</summary>
    public static bool IsInvisible(char letter) => letter is '\u00AD' or '\u0301' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF';
}
