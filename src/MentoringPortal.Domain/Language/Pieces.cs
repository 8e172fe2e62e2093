using System.Buffers;

namespace MentoringPortal.Domain.Language;

/// <summary>Cuts a compound name at spaces, hyphens and brackets, keeping them, so that it can be put together again unchanged.</summary>
internal static class Pieces
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" -()\u2011\u00A0");

    public static bool IsCompound(string text) => text.AsSpan().ContainsAny(Marks);

    public static List<string> Split(string text)
    {
        var pieces = new List<string>(5);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsMark(text[i])) continue;
            if (i > start) pieces.Add(text[start..i]);
            pieces.Add(text[i].ToString());
            start = i + 1;
        }

        if (start < text.Length) pieces.Add(text[start..]);
        return pieces;
    }

    public static bool IsSeparator(string piece) => piece.Length == 1 && IsMark(piece[0]);

    // Brackets hold a former surname: «Петрова (Иванова)».
    private static bool IsMark(char letter) => Marks.Contains(letter);
}
