using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents.Layout;

/// <summary>
/// Widths of the columns of a table, the same in PDF and Word: the wished shares, but no column narrower than
/// the longest word of its header or a date or number of its cells, as long as the others can spare the room.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Space left and right of the text of a cell.</summary>
    public const float Padding = 3.5f;

    /// <summary>Rows looked at for dates and numbers: enough to know a column, cheap for a long register.</summary>
    private const int RowsRead = 30;

    public static float[] Of(TableBlock table, float width, float fontSize)
    {
        var total = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => c.Width / total * width).ToArray();
        var needed = table.Columns.Select(c => Longest(c.Title, FontStyle.Bold, fontSize, figuresOnly: false)).ToArray();
        foreach (var row in table.Rows.Take(RowsRead))
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (column >= needed.Length) break;
                if (cell.Span == 1) needed[column] = Math.Max(needed[column], Longest(cell.Text, FontStyle.Regular, fontSize, figuresOnly: true));
                column += Math.Max(cell.Span, 1);
            }
        }
        for (var i = 0; i < needed.Length; i++) needed[i] += 2 * Padding + 0.5f;
        if (needed.Sum() > width) return widths;
        var missing = 0f;
        var spare = 0f;
        for (var i = 0; i < widths.Length; i++)
        {
            if (widths[i] < needed[i]) missing += needed[i] - widths[i];
            else spare += widths[i] - needed[i];
        }
        for (var i = 0; i < widths.Length && missing > 0; i++)
            widths[i] = widths[i] < needed[i] ? needed[i] : widths[i] - (widths[i] - needed[i]) * missing / spare;
        return widths;
    }

    private static float Longest(string text, FontStyle style, float fontSize, bool figuresOnly)
    {
        if (text.Length == 0 || text.Length > 200 && figuresOnly) return 0;
        var face = FontFace.Get(style);
        float longest = 0, word = 0;
        var counts = !figuresOnly;
        foreach (var c in Typography.Prepare(text))
        {
            if (c is ' ' or '\n')
            {
                if (counts) longest = Math.Max(longest, word);
                (word, counts) = (0, !figuresOnly);
                continue;
            }
            counts |= char.IsAsciiDigit(c);
            word += face.Advance(c) * fontSize / FontFace.UnitsPerEm;
        }
        return counts ? Math.Max(longest, word) : longest;
    }
}
