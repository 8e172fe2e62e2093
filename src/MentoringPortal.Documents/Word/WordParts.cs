using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace MentoringPortal.Documents.Word;

/// <summary>Small pieces of WordprocessingML.</summary>
internal static class WordParts
{
    public static int Twips(float points) => (int)MathF.Round(points * 20);

    public static Paragraph Para(string text, string style) => Para([new Run(text)], style);

    /// <param name="room">Width of a narrow cell: words that do not fit into it get the places where they may be divided.</param>
    public static Paragraph Para(IEnumerable<Run> runs, string style, bool keepTabs = false, Narrow room = default)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var run in runs) Append(paragraph, run, keepTabs, room);
        return paragraph;
    }

    /// <summary>Room of a cell in points and the size of its letters.</summary>
    public readonly record struct Narrow(float Width, float Size);

    /// <summary>Puts the properties of a paragraph in the order that the format asks for.</summary>
    public static void Order(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties!;
        var children = properties.ChildElements.ToList();
        properties.RemoveAllChildren();
        foreach (var child in children.OrderBy(Rank)) properties.Append(child);
    }

    private static int Rank(OpenXmlElement element) => element switch
    {
        ParagraphStyleId => 0,
        KeepNext => 1,
        KeepLines => 2,
        PageBreakBefore => 3,
        FrameProperties => 4,
        ParagraphBorders => 5,
        Shading => 6,
        Tabs => 7,
        SpacingBetweenLines => 8,
        Indentation => 9,
        Justification => 10,
        _ => 11,
    };

    /// <summary>No page break between this and what follows.</summary>
    public static void KeepWithNext(OpenXmlElement element)
    {
        foreach (var paragraph in element is Paragraph single ? [single] : element.Descendants<Paragraph>())
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            if (paragraph.ParagraphProperties.GetFirstChild<KeepNext>() is null) paragraph.ParagraphProperties.Append(new KeepNext());
            Order(paragraph);
        }
    }

    /// <summary>Empty line of a given height in twips.</summary>
    public static Paragraph Gap(int twips = 160) => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = twips.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact }));

    /// <summary>Table without rules, for things that stand side by side.</summary>
    public static Table Columns(int width, IReadOnlyList<float> shares, IReadOnlyList<DocumentFormat.OpenXml.Wordprocessing.TableCell> cells)
    {
        var table = Grid(width, shares);
        AddRow(table, cells);
        return table;
    }

    /// <summary>Such a table before its first row.</summary>
    public static Table Grid(int width, IReadOnlyList<float> shares) => new(
        new TableProperties(new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }, NoPadding()),
        Grid(Widths(width, shares)));

    /// <summary>A row that is not torn; a cell may span several columns.</summary>
    /// <param name="spaceBefore">Above the text of every cell, twips.</param>
    public static void AddRow(Table table, IReadOnlyList<DocumentFormat.OpenXml.Wordprocessing.TableCell> cells, int spaceBefore = 0)
    {
        var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture)).ToList();
        var column = 0;
        foreach (var cell in cells)
        {
            var span = cell.TableCellProperties?.GetFirstChild<GridSpan>()?.Val?.Value ?? 1;
            SetWidth(cell, widths[column..(column + span)].Sum());
            column += span;
            if (spaceBefore == 0) continue;
            foreach (var paragraph in cell.Elements<Paragraph>())
            {
                paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = $"{spaceBefore}" });
                Order(paragraph);
            }
        }
        table.Append(new DocumentFormat.OpenXml.Wordprocessing.TableRow([new TableRowProperties(new CantSplit()), .. cells]));
    }

    public static TableGrid Grid(IEnumerable<int> widths) => new(widths.Select(w => new GridColumn { Width = $"{w}" }));

    public static int[] Widths(int width, IReadOnlyList<float> shares)
    {
        var total = shares.Sum();
        var result = shares.Select(s => (int)(s / total * width)).ToArray();
        result[^1] += width - result.Sum();
        return result;
    }

    /// <summary>Cell of a table without rules. A rule below is the place for a signature.</summary>
    public static DocumentFormat.OpenXml.Wordprocessing.TableCell Cell(Paragraph content, bool rule = false, bool bottom = false)
    {
        var properties = new TableCellProperties();
        if (rule) properties.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 4U, Space = 0U }));
        if (bottom) properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
        return new(properties, content);
    }

    public static void SetWidth(DocumentFormat.OpenXml.Wordprocessing.TableCell cell, int width)
    {
        var properties = cell.TableCellProperties ?? cell.PrependChild(new TableCellProperties());
        properties.PrependChild(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
    }

    private static TableCellMarginDefault NoPadding() => new(
        new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
        new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa });

    /// <summary>Word cuts a word that is wider than its cell anywhere; with soft hyphens inside it divides where the language does.</summary>
    private static string Divided(string text, bool bold, Narrow room)
    {
        if (room.Width <= 0) return text;
        // Another face may stand in for ours on the reader's computer, and a wider one.
        var limit = room.Width * SafeShare;
        var face = FontFace.Get(bold ? FontStyle.Bold : FontStyle.Regular);
        StringBuilder? divided = null;
        text = Loosened(text, face, room);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            var width = 0f;
            for (end = start; end < text.Length && char.IsLetter(text[end]); end++) width += face.Advance(text[end]) * room.Size / FontFace.UnitsPerEm;
            if (width > limit && divided is null) divided = new StringBuilder(text, 0, start, text.Length + 8);
            if (divided is null) continue;
            var places = width > limit ? RussianHyphenation.Places(text.AsSpan(start, end - start)) : 0;
            for (var i = start; i < end; i++)
            {
                if (i - start is var at and < 64 && (places >> at & 1) != 0) divided.Append(SoftMark);
                divided.Append(text[i]);
            }
            if (end < text.Length) divided.Append(text[end]);
        }
        return divided?.ToString() ?? text;
    }

    /// <summary>Words held together that have no room beside each other, initials and a long surname, are let go rather than cut.</summary>
    private static string Loosened(string text, FontFace face, Narrow room)
    {
        if (!text.Contains(NoBreakSpace)) return text;
        var result = text.ToCharArray();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            var width = 0f;
            for (end = start; end < text.Length && text[end] is not (' ' or '-' or '\n' or '\t'); end++) width += face.Advance(text[end]) * room.Size / FontFace.UnitsPerEm;
            if (width <= room.Width * LooseShare) continue;
            for (var i = start; i < end; i++) if (result[i] == NoBreakSpace) result[i] = ' ';
        }
        return new string(result);
    }

    /// <summary>Words held together may fill so much of their cell.</summary>
    private const float LooseShare = 0.95f;

    private const char NoBreakSpace = '\u00A0';

    /// <summary>A word that fills more of its cell than this gets its places.</summary>
    private const float SafeShare = 0.7f;

    private const char SoftMark = '\u00AD';

    private static void Append(Paragraph paragraph, Run run, bool keepTabs, Narrow room)
    {
        var text = keepTabs ? string.Join('\t', run.Text.Split('\t').Select(Typography.Prepare)) : Divided(Typography.Prepare(run.Text), run.Bold, room);
        if (text.Length == 0) return;
        var result = new WordRun();
        if (run.Bold || run.Italic)
        {
            var properties = new RunProperties();
            if (run.Bold) properties.Append(new Bold());
            if (run.Italic) properties.Append(new Italic());
            result.Append(properties);
        }
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) result.Append(new Break());
            var pieces = lines[i].Split('\t');
            for (var k = 0; k < pieces.Length; k++)
            {
                if (k > 0) result.Append(new TabChar());
                var parts = pieces[k].Split(Typography.WholeHyphen);
                for (var n = 0; n < parts.Length; n++)
                {
                    if (n > 0) result.Append(new NoBreakHyphen());
                    var halves = parts[n].Split(SoftMark);
                    for (var m = 0; m < halves.Length; m++)
                    {
                        if (m > 0) result.Append(new SoftHyphen());
                        result.Append(new WordText(halves[m]) { Space = SpaceProcessingModeValues.Preserve });
                    }
                }
            }
        }
        paragraph.Append(result);
    }
}
