using System.Text;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.People;

/// <summary>A typed part of a name as it is kept: Word's dashes and the many apostrophes become one, spaces single, signs that are not seen are gone.</summary>
public static class NamePart
{
    // Typed into the field of a patronymic by people who are asked for one and have none.
    private static readonly HashSet<string> None = new(StringComparer.OrdinalIgnoreCase) { "нет", "нету", "отсутствует", "не указано", "не имеется", "без отчества", "б/о", "б.о" };

    /// <summary>The part, trimmed; empty when nothing was typed.</summary>
    public static string Of(string? typed)
    {
        var part = new StringBuilder();
        foreach (var letter in typed ?? "")
        {
            if (SearchKey.IsInvisible(letter)) continue;

            if (!char.IsWhiteSpace(letter)) part.Append(SearchKey.IsDash(letter) ? '-' : SearchKey.IsApostrophe(letter) ? '’' : letter);
            else if (part.Length > 0 && part[^1] != ' ') part.Append(' ');
        }

        // «Петров - Водкин» is one surname.
        return part.ToString().TrimEnd().Replace(" -", "-", StringComparison.Ordinal).Replace("- ", "-", StringComparison.Ordinal);
    }

    /// <summary>A patronymic; a bare dash or full stop and words like «нет» say that there is none.</summary>
    public static string? OrNone(string? typed) => Of(typed) is { Length: > 0 } part && part.Any(char.IsLetter) && !None.Contains(part.TrimEnd('.')) ? part : null;
}
