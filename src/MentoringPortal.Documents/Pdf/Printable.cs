namespace MentoringPortal.Documents.Pdf;

/// <summary>Tells which characters of a text no embedded face can print.</summary>
internal static class Printable
{
    public static IEnumerable<(int Offset, string Sign)> Missing(string text)
    {
        var face = FontFace.Get(FontStyle.Regular);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return (i, text.Substring(i, 2));
                i++;
            }
            else if (text[i] >= ' ' && face.Glyph(text[i]) == 0 && Text.Typography.Clean(text[i].ToString()).Trim().Length > 0)
            {
                yield return (i, text[i].ToString());
            }
        }
    }
}
