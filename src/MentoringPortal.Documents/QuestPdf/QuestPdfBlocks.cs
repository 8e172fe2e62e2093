using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MentoringPortal.Documents;

/// <summary>Blocks of the text, set with QuestPDF.</summary>
internal sealed class QuestPdfBlocks(PageSetup setup, float width)
{
    private const float Indent = 12.5f * Layout.Sheet.Millimetre;

    /// <summary>Room that what stands together must find on a page, else it begins a new one.</summary>
    private const float Together = 80;

    /// <summary>Adds blocks; one that must not end a page goes into one piece with the next.</summary>
    public void Add(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        var held = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            held.Add(blocks[i]);
            if (i + 1 < blocks.Count && Holds(blocks[i], blocks[i + 1])) continue;
            Place(column, held);
            held = [];
        }
    }

    /// <summary>The end of the text in one piece with what follows it, so that a signature never stands alone.</summary>
    public void AddWith(ColumnDescriptor column, IReadOnlyList<Block> blocks, Action<ColumnDescriptor> following)
    {
        if (blocks.Count == 0 || blocks[^1] is not (ParagraphBlock or ItemBlock or NoteBlock) || Lines(blocks[^1]) > 8)
        {
            Add(column, blocks);
            following(column);
            return;
        }
        var from = blocks.Count - 1;
        while (from > 0 && blocks[from - 1] is HeadingBlock) from--;
        Add(column, [.. blocks.Take(from)]);
        column.Item().ShowEntire().Column(end =>
        {
            Add(end, [.. blocks.Skip(from)]);
            following(end);
        });
    }

    private void Place(ColumnDescriptor column, List<Block> blocks)
    {
        if (blocks.Count == 1) Add(column, blocks[0]);
        else column.Item().EnsureSpace(Together).Column(piece => blocks.ForEach(b => Add(piece, b)));
    }

    private static bool Holds(Block block, Block next) =>
        block is HeadingBlock or ParagraphBlock { KeepWithNext: true } or ItemBlock { KeepWithNext: true } || next is NoteBlock && block is HandSignatureBlock;

    private int Lines(Block block)
    {
        IReadOnlyList<Run> runs = block switch { ParagraphBlock p => p.Runs, ItemBlock i => i.Runs, NoteBlock n => [n.Text], _ => [] };
        return Layout.TextLayout.Break(runs, new Layout.TextFormat(setup.FontSize), width, new HashSet<string>()).Lines.Count;
    }

    private void Add(ColumnDescriptor column, Block block)
    {
        switch (block)
        {
            case ParagraphBlock p:
                var place = column.Item().PaddingTop(p.SpaceBefore ? 8 : 0);
                Paragraph(place.SemanticParagraph(), p.Runs, p.Align, p.Indent ? Indent : 0);
                break;
            case HeadingBlock h:
                var heading = column.Item().PaddingTop(10);
                var title = (h.Level == 1 ? heading.SemanticHeader2() : heading.SemanticHeader3()).Text(Typography.Prepare(h.Text)).Bold();
                if (h.Centered) title.AlignCenter();
                break;
            case ItemBlock item:
                Paragraph(column.Item().EnsureSpace(30).SemanticParagraph(), [new Run(item.Label + "\u00A0"), .. item.Runs], TextAlign.Justify, Indent * item.Level);
                break;
            case FactsBlock facts:
                foreach (var fact in facts.Facts) Fact(column, fact);
                break;
            case TableBlock table:
                Table(column, table);
                break;
            case CheckListBlock list:
                foreach (var item in list.Items) Check(column, item);
                break;
            case BarChartBlock chart:
                Chart(column, chart);
                break;
            case FillLinesBlock fill:
                var answer = column.Item().PaddingTop(5);
                (fill.Lines <= 6 ? answer.ShowEntire() : answer).Column(lines =>
                {
                    if (fill.Label is { } label) lines.Item().Text(Typography.Prepare(label));
                    for (var i = 0; i < fill.Lines; i++) lines.Item().Height(setup.FontSize * 1.6f).AlignBottom().LineHorizontal(0.5f);
                });
                break;
            case HandSignatureBlock signature:
                HandSignature(column, signature);
                break;
            case NoteBlock note:
                column.Item().PaddingTop(5).Text(Typography.Prepare(note.Text)).FontSize(setup.FontSize - 2).Justify();
                break;
            case ContentsBlock contents:
                column.Item().Text(Typography.Prepare(contents.Title)).Bold().AlignCenter();
                break;
            case PageBreakBlock:
                column.Item().PageBreak();
                break;
        }
    }

    private void Paragraph(IContainer place, IReadOnlyList<Run> runs, TextAlign align, float indent) => place.Text(text =>
    {
        text.DefaultTextStyle(s => s.LineHeight(FontFace.LineHeight * setup.LineSpacing));
        text.ParagraphFirstLineIndentation(indent);
        Align(text, align);
        foreach (var run in runs)
        {
            var span = text.Span(Typography.Prepare(run.Text));
            if (run.Bold) span.Bold();
            if (run.Italic) span.Italic();
        }
    });

    private static void Align(TextDescriptor text, TextAlign align)
    {
        switch (align)
        {
            case TextAlign.Center: text.AlignCenter(); break;
            case TextAlign.Right: text.AlignRight(); break;
            case TextAlign.Left: text.AlignLeft(); break;
            default: text.Justify(); break;
        }
    }

    private void Fact(ColumnDescriptor column, Fact fact) => column.Item().PaddingTop(2).Row(row =>
    {
        row.ConstantItem(Layout.BlockComposer.FactsSplit(width)).PaddingRight(10).Text(Typography.Prepare(fact.Name));
        if (string.IsNullOrEmpty(fact.Value)) row.RelativeItem().AlignBottom().LineHorizontal(0.5f);
        else row.RelativeItem().Text(Typography.Prepare(fact.Value));
    });

    private void Table(ColumnDescriptor column, TableBlock block)
    {
        if (block.Caption is { } caption) column.Item().PaddingTop(8).EnsureSpace(60).Text(Typography.Prepare(caption));
        var size = block.FontSize ?? Math.Max(setup.FontSize - 2, 10);
        var widths = Layout.ColumnWidths.Of(block, width, size);
        column.Item().PaddingVertical(6).DefaultTextStyle(s => s.FontSize(size)).SemanticTable().Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                foreach (var w in widths) columns.RelativeColumn(w);
            });
            table.Header(header =>
            {
                foreach (var c in block.Columns) Cell(header.Cell().AsSemanticHorizontalHeader(), c.Title, TextAlign.Center, bold: true);
                if (!block.NumberedColumns) return;
                for (var i = 1; i <= block.Columns.Count; i++) Cell(header.Cell(), $"{i}", TextAlign.Center, bold: false);
            });
            if (block.Rows.Count == 0) Cell(table.Cell().ColumnSpan((uint)block.Columns.Count), block.EmptyText, TextAlign.Center, bold: false);
            foreach (var row in block.Rows)
            {
                var at = 0;
                var whole = StaysWhole(row, widths, size);
                foreach (var cell in row.Cells)
                {
                    if (at >= block.Columns.Count) break;
                    var span = Math.Clamp(cell.Span, 1, block.Columns.Count - at);
                    Cell(table.Cell().ColumnSpan((uint)span), cell.Text, cell.Align ?? block.Columns[at].Align, cell.Bold || row.Strong, whole, cell.Hex);
                    at += span;
                }
                if (at < block.Columns.Count) Cell(table.Cell().ColumnSpan((uint)(block.Columns.Count - at)), "", TextAlign.Left, bold: false);
            }
        });
    }

    /// <summary>A row is torn only when it could fill much of a page.</summary>
    private static bool StaysWhole(TableRow row, float[] widths, float size)
    {
        float room = 0;
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (at >= widths.Length) break;
            var span = Math.Clamp(cell.Span, 1, widths.Length - at);
            var layout = Layout.TextLayout.Break(cell.Text, new Layout.TextFormat(size), widths[at..(at + span)].Sum() - 2 * Layout.ColumnWidths.Padding, new HashSet<string>());
            room = Math.Max(room, layout.Height);
            at += span;
        }
        return room < 300;
    }

    private static void Cell(IContainer cell, string text, TextAlign align, bool bold, bool whole = true, string? fill = null) =>
        (whole ? cell.ShowEntire() : cell).Background(fill is null ? "#FFFFFF" : "#" + fill).Border(0.5f)
            .PaddingHorizontal(Layout.ColumnWidths.Padding).PaddingVertical(2).Text(t =>
    {
        Align(t, align);
        var span = t.Span(Typography.Prepare(text));
        if (bold) span.Bold();
    });

    private void Check(ColumnDescriptor column, CheckItem item) => column.Item().PaddingTop(3).ShowEntire().Row(row =>
    {
        var side = setup.FontSize * 0.7f;
        var mark = item.Checked == true ? $"<path d='M2 5 L4 8 L8.5 1.5' stroke='black' stroke-width='1.4' fill='none'/>" : "";
        row.ConstantItem(1.8f * setup.FontSize).PaddingTop(setup.FontSize * 0.22f).Width(side).Height(side)
            .Svg($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect x='.4' y='.4' width='9.2' height='9.2' stroke='black' stroke-width='.8' "
            + $"fill='none'/>{mark}</svg>");
        row.RelativeItem().Text(Typography.Prepare(item.Note is { } note ? $"{item.Text} – {note}" : item.Text));
    });

    private void Chart(ColumnDescriptor column, BarChartBlock chart)
    {
        column.Item().PaddingTop(10).EnsureSpace(60).Text(Typography.Prepare(chart.Title)).Bold();
        foreach (var bar in chart.Bars)
        {
            column.Item().PaddingTop(4).ShowEntire().Row(row =>
            {
                row.RelativeItem(46).PaddingRight(8).Text(Typography.Prepare(bar.Label)).FontSize(setup.FontSize - 3);
                row.RelativeItem(54).Column(group =>
                {
                    for (var i = 0; i < bar.Values.Count; i++)
                    {
                        var share = chart.Maximum <= 0 ? 0 : (float)Math.Clamp((bar.Values[i] ?? 0) / chart.Maximum, 0, 1) * 85;
                        var (value, grey) = (bar.Values[i], i % 2 == 0 ? Colors.Grey.Darken2 : Colors.Grey.Lighten1);
                        group.Item().BorderLeft(0.7f).Height(12).Row(line =>
                        {
                            if (share > 0) line.RelativeItem(share).PaddingVertical(1.5f).Background(grey);
                            line.RelativeItem(100 - share).PaddingLeft(5).Text(Phrases.Number(value)).FontSize(9);
                        });
                    }
                });
            });
        }
        if (chart.Series is not { Count: > 1 } series) return;
        column.Item().PaddingTop(6).Row(row =>
        {
            row.Spacing(14);
            for (var i = 0; i < series.Count; i++)
            {
                row.ConstantItem(9).PaddingTop(2).Height(9).Background(i % 2 == 0 ? Colors.Grey.Darken2 : Colors.Grey.Lighten1);
                row.AutoItem().Text(Typography.Prepare(series[i])).FontSize(setup.FontSize - 4);
            }
        });
    }

    private static void HandSignature(ColumnDescriptor column, HandSignatureBlock signature)
    {
        if (signature.Caption is { } caption) column.Item().PaddingTop(14).EnsureSpace(60).Text(Typography.Prepare(caption));
        column.Item().PaddingTop(14).ShowEntire().Row(row =>
        {
            row.Spacing(12);
            row.RelativeItem(26).AlignBottom().Column(c =>
            {
                c.Item().LineHorizontal(0.5f);
                c.Item().Text("(подпись)").FontSize(9).AlignCenter();
            });
            row.RelativeItem(36).Column(c =>
            {
                c.Item().Text(signature.Name ?? " ").AlignCenter();
                c.Item().LineHorizontal(0.5f);
                c.Item().Text("(инициалы, фамилия)").FontSize(9).AlignCenter();
            });
            row.RelativeItem(38).Text(signature.WithDate ? Phrases.BlankDate : "").AlignRight();
        });
    }
}
