using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MentoringPortal.Documents.Layout;
using MentoringPortal.Documents.Text;
using static MentoringPortal.Documents.Word.WordParts;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace MentoringPortal.Documents.Word;

/// <summary>Turns the blocks of a document into paragraphs and tables of Word.</summary>
internal sealed class WordBlocks(OpenXmlCompositeElement body, int width, PageSetup setup, IReadOnlyList<ContentsLine>? contents = null)
{
    /// <summary>From a box to tick to its text, twips.</summary>
    private const int BoxIndent = 340;

    private bool _pageBreak;
    private bool _afterText;

    public void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Add(block);
    }

    private void Add(Block block)
    {
        // A table stands as far below the facts or the text before it as on the printed page.
        if (_afterText && block is TableBlock { Caption: null }) Append(Gap(100));
        _afterText = block is FactsBlock or ParagraphBlock;
        switch (block)
        {
            case ParagraphBlock p:
                Append(Styled(p));
                break;
            case HeadingBlock h:
                var heading = Para(h.Text, h.Level == 1 ? WordStyles.Heading : WordStyles.Subheading);
                if (h.Centered) heading.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
                Append(heading);
                break;
            case ItemBlock item:
                var paragraph = Para([new Run(item.Label + "\u00A0"), .. item.Runs], WordStyles.Item);
                if (item.Level > 1) paragraph.ParagraphProperties!.Append(new Indentation { FirstLine = $"{709 * item.Level}" });
                if (item.KeepWithNext) paragraph.ParagraphProperties!.Append(new KeepNext());
                Append(paragraph);
                break;
            case FactsBlock facts:
                Append(Facts(facts), Gap(60));
                break;
            case TableBlock table:
                if (table.Caption is { } caption) Append(Para(caption, WordStyles.Subheading));
                Append(Table(table), Gap(120));
                break;
            case CheckListBlock list:
                foreach (var item in list.Items)
                {
                    // The text of an item that needs several lines stands under itself, clear of the box.
                    var ticked = Para([$"{(item.Checked == true ? "☒" : "☐")}\t{item.Text}{(item.Note is { } note ? $" – {note}" : "")}"], WordStyles.Requisite, keepTabs: true);
                    ticked.ParagraphProperties!.Append(new Tabs(new TabStop { Val = TabStopValues.Left, Position = BoxIndent }),
                        new Indentation { Left = $"{BoxIndent}", Hanging = $"{BoxIndent}" });
                    Append(ticked);
                }
                break;
            case BarChartBlock chart:
                Append(Para([Run.Strong(chart.Title)], WordStyles.Subheading));
                Append(Chart(chart), Gap(120));
                break;
            case FillLinesBlock fill:
                if (fill.Label is { } label)
                {
                    var question = Para(label, WordStyles.Requisite);
                    KeepWithNext(question);
                    Append(question);
                }
                var lines = Grid(width, [1]);
                for (var i = 0; i < fill.Lines; i++) AddRow(lines, [Cell(Para("", WordStyles.Text), rule: true)]);
                foreach (var row in lines.Elements<WordRow>().SkipLast(1)) KeepWithNext(row);
                Append(lines, Gap());
                break;
            case HandSignatureBlock signature:
                HandSignature(signature);
                break;
            case NoteBlock remark:
                Append(Para(remark.Text, WordStyles.Small));
                break;
            case ContentsBlock table:
                Contents(table);
                break;
            case PageBreakBlock:
                _pageBreak = true;
                break;
        }
    }

    private void Append(params OpenXmlElement[] elements)
    {
        if (_pageBreak)
        {
            _pageBreak = false;
            body.Append(new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new Break { Type = BreakValues.Page })));
        }
        foreach (var element in elements)
        {
            if (element is Paragraph paragraph) Order(paragraph);
            body.Append(element);
        }
    }

    /// <summary>Stands on the bottom margin, as wide as the text.</summary>
    private static FrameProperties AtBottom(int width) => new()
    {
        Width = $"{width}",
        Wrap = TextWrappingValues.NotBeside,
        HorizontalPosition = HorizontalAnchorValues.Margin,
        VerticalPosition = VerticalAnchorValues.Margin,
        XAlign = HorizontalAlignmentValues.Center,
        YAlign = VerticalAlignmentValues.Bottom,
    };

    private Paragraph Styled(ParagraphBlock block)
    {
        var paragraph = Para(block.Runs, WordStyles.Text);
        var properties = paragraph.ParagraphProperties!;
        if (block.KeepWithNext) properties.Append(new KeepNext());
        if (block.AtBottom) properties.Append(AtBottom(width));
        if (block.SpaceBefore) properties.Append(new SpacingBetweenLines { Before = "160" });
        if (!block.Indent) properties.Append(new Indentation { FirstLine = "0" });
        if (block.Align != TextAlign.Justify) properties.Append(new Justification { Val = Justify(block.Align) });
        return paragraph;
    }

    private static JustificationValues Justify(TextAlign align) => align switch
    {
        TextAlign.Center => JustificationValues.Center,
        TextAlign.Right => JustificationValues.Right,
        TextAlign.Left => JustificationValues.Left,
        _ => JustificationValues.Both,
    };

    /// <summary>Lines with a tab of dots; the pages are those of the PDF face. No indent on the right: LibreOffice prints no page behind it.</summary>
    private void Contents(ContentsBlock table)
    {
        var title = Para([Run.Strong(table.Title)], WordStyles.Centered);
        KeepWithNext(title);
        Append(title);
        foreach (var line in contents ?? [])
        {
            var paragraph = Para([$"{line.Title}\t{line.Page}"], WordStyles.Requisite, keepTabs: true);
            paragraph.ParagraphProperties!.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = width }));
            paragraph.ParagraphProperties.Append(new Indentation { Left = line.Level > 1 ? "354" : "0" });
            Append(paragraph);
        }
    }

    private Table Facts(FactsBlock facts)
    {
        var names = Twips(BlockComposer.FactsSplit(width / 20f));
        var widths = Widths(width, [names, width - names]);
        var table = Columns(width, [names, width - names], [Cell(Para("", WordStyles.Requisite)), Cell(Para("", WordStyles.Requisite))]);
        table.RemoveAllChildren<WordRow>();
        foreach (var fact in facts.Facts)
        {
            WordCell name = Cell(Narrowed(fact.Name, widths[0])), value = Cell(Narrowed(fact.Value ?? "", widths[1]), rule: string.IsNullOrEmpty(fact.Value));
            SetWidth(name, widths[0]);
            SetWidth(value, widths[1]);
            table.Append(new WordRow(new TableRowProperties(new CantSplit()), name, value));
        }
        return table;
    }

    private Paragraph Narrowed(string text, int twips) => Para([new Run(text)], WordStyles.Requisite, room: new(twips / 20f, setup.FontSize));

    private Table Table(TableBlock block)
    {
        var size = block.FontSize ?? Math.Max(setup.FontSize - 2, 10);
        var widths = Widths(width, ColumnWidths.Of(block, width / 20f, size));
        var half = WordStyles.Half(size);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(),
                    Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            Grid(widths));
        var titles = Row([.. block.Columns.Select((c, i) => TextCell(c.Title, widths[i], 1, TextAlign.Center, true, half))], header: true);
        KeepWithNext(titles);
        table.Append(titles);
        if (block.NumberedColumns) table.Append(Row([.. widths.Select((w, i) => TextCell($"{i + 1}", w, 1, TextAlign.Center, false, half))], header: true));
        if (block.Rows.Count == 0) table.Append(Row([TextCell(block.EmptyText, width, block.Columns.Count, TextAlign.Center, false, half)], header: false));
        for (var i = 0; i < block.Rows.Count; i++)
        {
            var row = block.Rows[i];
            var cells = new List<WordCell>();
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (column >= widths.Length) break;
                var span = Math.Clamp(cell.Span, 1, widths.Length - column);
                cells.Add(TextCell(cell.Text, widths[column..(column + span)].Sum(), span, cell.Align ?? block.Columns[column].Align, cell.Bold || row.Strong, half, cell.Hex));
                column += span;
            }
            if (column < widths.Length) cells.Add(TextCell("", widths[column..].Sum(), widths.Length - column, TextAlign.Left, false, half));
            var line = Row(cells, header: false, mayBreak: IsTall(row, widths, size));
            // A small table is not torn on an upright page; on a low, wide one it would leave half a page empty.
            var whole = (TableComposer.IsSmall(block) && !setup.Landscape && i + 1 < block.Rows.Count) || i + 2 == block.Rows.Count;
            if (whole || row.IsGroupTitle || (i + 1 < block.Rows.Count && block.Rows[i + 1].IsTotal)) KeepWithNext(line);
            table.Append(line);
        }
        return table;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U, Space = 0U };

    // Roughly: a letter is half as wide as high.
    private bool IsTall(TableRow row, int[] widths, float size) => row.Cells.Select((cell, i) =>
        cell.Text.Length * size / 2 / (widths[Math.Min(i, widths.Length - 1)] / 20f) * size * 1.15f).DefaultIfEmpty().Max()
        > Sheet.For(setup, setup.Landscape).ContentHeight * TableComposer.TallRow;

    private static WordRow Row(IReadOnlyList<WordCell> cells, bool header, bool mayBreak = false)
    {
        var properties = new TableRowProperties();
        if (!mayBreak) properties.Append(new CantSplit());
        if (header) properties.Append(new TableHeader());
        return new([properties, .. cells]);
    }

    private static WordCell TextCell(string text, int width, int span, TextAlign align, bool bold, string half, string? fill = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        var paragraph = Para([new Run(text, bold)], WordStyles.Table, room: new(width / 20f - 2 * ColumnWidths.Padding - 1, float.Parse(half,
            System.Globalization.CultureInfo.InvariantCulture) / 2));
        if (align != TextAlign.Left) paragraph.ParagraphProperties!.Append(new Justification { Val = Justify(align) });
        foreach (var run in paragraph.Elements<DocumentFormat.OpenXml.Wordprocessing.Run>()) (run.RunProperties ??= new RunProperties()).Append(new FontSize { Val = half });
        return new(properties, paragraph);
    }

    /// <summary>A chart as a table: the bar is a filled cell as wide as its value.</summary>
    private Table Chart(BarChartBlock chart)
    {
        const int steps = 20;
        var widths = Widths(width, [46, .. Enumerable.Repeat(44f / steps, steps), 10]);
        var table = Columns(width, [1], [Cell(Para("", WordStyles.Small))]);
        table.RemoveAllChildren<WordRow>();
        table.RemoveAllChildren<TableGrid>();
        table.Append(Grid(widths));
        foreach (var bar in chart.Bars)
        {
            for (var i = 0; i < bar.Values.Count; i++)
            {
                var filled = chart.Maximum <= 0 ? 0 : (int)Math.Round(steps * Math.Clamp((bar.Values[i] ?? 0) / chart.Maximum, 0, 1));
                var label = i == 0 ? bar.Label : "";
                if (chart.Series is { Count: > 1 } series && i < series.Count) label = i == 0 ? $"{label} ({series[i]})" : $"({series[i]})";
                var row = new WordRow(new TableRowProperties(new CantSplit()), Bar(label, widths[..1], null));
                if (filled > 0) row.Append(Bar("", widths[1..(1 + filled)], i % 2 == 0 ? "595959" : "B3B3B3"));
                row.Append(Bar(" " + Phrases.Number(bar.Values[i]), widths[(1 + filled)..], null));
                table.Append(row);
            }
        }
        // A chart is one picture.
        foreach (var row in table.Elements<WordRow>().SkipLast(1)) KeepWithNext(row);
        return table;
    }

    private static WordCell Bar(string text, int[] widths, string? fill)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa });
        if (widths.Length > 1) properties.Append(new GridSpan { Val = widths.Length });
        properties.Append(new TableCellBorders(
            new TopBorder { Val = BorderValues.Single, Size = 24U, Color = "FFFFFF" },
            new BottomBorder { Val = BorderValues.Single, Size = 24U, Color = "FFFFFF" }));
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var line = Para(text, WordStyles.Small);
        if (fill is null) return new(properties, line);

        // The line is shaded, not the cell: beside a label of several lines the bar keeps its height.
        (line.ParagraphProperties ??= new ParagraphProperties()).Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        Order(line);
        return new(properties, line);
    }

    private void HandSignature(HandSignatureBlock signature)
    {
        Append(Gap(240));
        if (signature.Caption is { } caption)
        {
            var said = Para(caption, WordStyles.Requisite);
            KeepWithNext(said);
            Append(said);
        }

        var table = Grid(width, [24, 3, 34, 2, 37]);
        AddRow(table,
        [
            Cell(Para("", WordStyles.Requisite), rule: true), Cell(Para("", WordStyles.Requisite)),
            Cell(Para(signature.Name ?? "", WordStyles.Centered), rule: true), Cell(Para("", WordStyles.Requisite)),
            Cell(Para(signature.WithDate ? Phrases.BlankDate : "", WordStyles.Right)),
        ]);
        KeepWithNext(table);
        AddRow(table,
        [
            Cell(Para("(подпись)", WordStyles.Small)), Cell(Para("", WordStyles.Small)), Cell(Para("(инициалы, фамилия)", WordStyles.Small)),
            Cell(Para("", WordStyles.Small)), Cell(Para("", WordStyles.Small)),
        ]);
        Append(table);
        Append(Gap(60));
    }
}
