using System.Globalization;
using MentoringPortal.Documents.Pdf;

namespace MentoringPortal.Documents.Layout;

/// <summary>Turns a table into row boxes: header repeated, a row torn only when it is so high that keeping it whole would leave much of a page empty.</summary>
internal sealed class TableComposer(TableBlock table, float width, float fontSize, float pageRoom, StructNode parent, ISet<string> missing)
{
    private const float PadX = ColumnWidths.Padding;
    private const float PadY = 2;
    private const float Line = 0.5f;
    private readonly float[] _edges = Edges(ColumnWidths.Of(table, width, fontSize));
    private readonly StructNode _node = parent.Child("Table");

    /// <summary>A table of so few rows is not torn, unless it alone would fill most of a page or leave much of one empty.</summary>
    public const int RowsTogether = 4;

    /// <summary>A row that takes more of a page than this goes on over pages.</summary>
    public const float TallRow = 0.4f;

    /// <summary>Titles of groups and totals are no rows of their own: with them a table of four rows is still a small one.</summary>
    public static bool IsSmall(TableBlock table) => table.Rows.Count(r => !r.IsGroupTitle && !r.IsTotal) <= RowsTogether && table.Rows.Count <= 2 * RowsTogether + 1;

    public IEnumerable<Box> Compose()
    {
        var boxes = Rows().ToList();
        if (IsSmall(table) && boxes.Sum(b => b.Height) <= pageRoom * 0.75f)
        {
            foreach (var box in boxes.Skip(1)) box.RatherWithPrevious = true;
            boxes[^1].KeepWithPrevious = true;
        }
        else if (boxes.Count > 3 && boxes[^1].Height + boxes[^2].Height < pageRoom * 0.25f)
        {
            // One row alone on the last page looks lost.
            boxes[^1].KeepWithPrevious = true;
        }

        return boxes;
    }

    private IEnumerable<Box> Rows()
    {
        var header = Header();
        yield return header;
        var rows = table.Rows.Count > 0 ? table.Rows : [new TableRow([new TableCell(table.EmptyText, table.Columns.Count, TextAlign.Center)])];
        var keep = true;
        foreach (var row in rows)
        {
            keep |= row.IsTotal;
            foreach (var box in Row(row, header))
            {
                box.KeepWithPrevious |= keep;
                keep = false;
                yield return box;
            }
            keep = row.IsGroupTitle;
        }
    }

    private static float[] Edges(float[] widths)
    {
        var edges = new float[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++) edges[i + 1] = edges[i] + widths[i];
        return edges;
    }

    private Box Header()
    {
        var row = _node.Child("TR");
        var cells = table.Columns.Select((c, i) => (Layout: Cell(c.Title, i, 1, TextAlign.Center, true, hyphenate: false), Index: i)).ToList();
        var height = cells.Max(c => c.Layout.Height) + 2 * PadY;
        var box = new Box { Height = height, SpaceBefore = 8 };
        foreach (var (layout, i) in cells)
            box.Place(layout, _edges[i] + PadX, (height - layout.Height) / 2, row.Child("TH", "/A<</O/Table/Scope/Column>>"));
        Frame(box, 0, height, Enumerable.Range(0, _edges.Length), top: true, bottom: true);
        if (!table.NumberedColumns) return box;
        var numbers = _node.Child("TR");
        for (var i = 0; i < table.Columns.Count; i++)
            box.Place(Cell((i + 1).ToString(CultureInfo.InvariantCulture), i, 1, TextAlign.Center, false), _edges[i] + PadX, height + PadY / 2, numbers.Child("TD"));
        box.Height += PadY / 2;
        Frame(box, height, box.Height, Enumerable.Range(0, _edges.Length), top: false, bottom: true);
        return box;
    }

    private IEnumerable<Box> Row(TableRow row, Box header)
    {
        var node = _node.Child("TR");
        var cells = new List<(TextLayout Layout, float X, StructNode Node)>();
        var borders = new List<int> { 0 };
        var shades = new List<(int From, int To, float Grey)>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (column >= table.Columns.Count) break;
            var span = Math.Clamp(cell.Span, 1, table.Columns.Count - column);
            if (cell.Grey is { } grey) shades.Add((column, column + span, grey));
            var layout = Cell(cell.Text, column, span, cell.Align ?? table.Columns[column].Align, cell.Bold || row.Strong);
            cells.Add((layout, _edges[column] + PadX, node.Child("TD", span > 1 ? $"/A<</O/Table/ColSpan {span}>>" : null)));
            column += span;
            borders.Add(column);
        }
        if (column < table.Columns.Count) borders.Add(table.Columns.Count);
        var lines = cells.Count == 0 ? 1 : cells.Max(c => c.Layout.Lines.Count);
        var lineHeight = fontSize * FontFace.LineHeight;
        var height = lines * lineHeight + 2 * PadY;
        if (height <= Math.Min(pageRoom * TallRow, pageRoom - header.Height))
        {
            var box = new Box { Height = height, Header = header };
            foreach (var (layout, x, cellNode) in cells) box.Place(layout, x, PadY, cellNode);
            foreach (var (from, to, grey) in shades) box.Shades.Add(new(_edges[from], 0, _edges[to] - _edges[from], height, grey));
            Frame(box, 0, height, borders, top: false, bottom: true);
            yield return box;
            yield break;
        }
        // Beside the other columns a divided word could not be read on at the head of the next page.
        cells = [.. Whole(row).Zip(cells, (layout, c) => (layout, c.X, c.Node))];
        lines = cells.Max(c => c.Layout.Lines.Count);
        for (var i = 0; i < lines; i++)
        {
            bool first = i == 0, last = i == lines - 1;
            var above = first ? PadY : 0;
            var part = new Box { Height = lineHeight + above + (last ? PadY : 0), Header = header, FrameWidth = last ? 0 : width, KeepWithPrevious = i is 1 or 2 || last };
            foreach (var (layout, x, cellNode) in cells)
            {
                if (i < layout.Lines.Count) part.Texts.Add(new(layout, i, i + 1, x, above, cellNode));
            }
            Frame(part, 0, part.Height, borders, top: false, bottom: last);
            yield return part;
        }
    }

    private IEnumerable<TextLayout> Whole(TableRow row)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var span = Math.Clamp(cell.Span, 1, Math.Max(1, table.Columns.Count - column));
            if (column >= table.Columns.Count) yield break;
            yield return Cell(cell.Text, column, span, cell.Align ?? table.Columns[column].Align, cell.Bold || row.Strong, hyphenate: false);
            column += span;
        }
    }

    private TextLayout Cell(string text, int column, int span, TextAlign align, bool bold, bool hyphenate = true) =>
        TextLayout.Break(text, new TextFormat(fontSize, align, Bold: bold, Hyphenate: hyphenate), _edges[column + span] - _edges[column] - 2 * PadX, missing);

    private void Frame(Box box, float from, float to, IEnumerable<int> borders, bool top, bool bottom)
    {
        foreach (var border in borders) box.Rules.Add(new(_edges[border], from, _edges[border], to, Line));
        if (top) box.Rules.Add(new(0, from, width, from, Line));
        if (bottom) box.Rules.Add(new(0, to, width, to, Line));
    }
}
