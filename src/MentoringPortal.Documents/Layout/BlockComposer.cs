using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents.Layout;

/// <summary>Turns the blocks of a document into boxes of a given width.</summary>
internal sealed class BlockComposer(PageSetup setup, float width, float pageRoom, StructNode root, ISet<string> missing,
    IReadOnlyList<ContentsLine>? contents = null)
{
    private const float Indent = 12.5f * Sheet.Millimetre;

    /// <summary>Room for the names of facts; on a wide page they need no more than on a tall one.</summary>
    private const float FactNames = 72 * Sheet.Millimetre;

    /// <summary>So many blank lines are not torn apart.</summary>
    private const int LinesTogether = 6;

    private readonly List<Box> _boxes = [];
    private StructNode? _list;
    private bool _keepNext;
    private bool _breakNext;
    private bool _afterTable;

    public List<Box> Boxes => _boxes;

    public float Width => width;

    public ISet<string> Missing => missing;

    public void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Add(block);
    }

    public void Add(Block block)
    {
        if (block is not ItemBlock) _list = null;
        switch (block)
        {
            case ParagraphBlock p:
                Paragraph(p.Runs, Format(p.Align, p.Indent ? Indent : 0), 0, root.Child("P"), p.SpaceBefore ? 8 : 0);
                _keepNext = p.KeepWithNext;
                _boxes[^1].AtBottom = p.AtBottom;
                break;
            case HeadingBlock h:
                Paragraph([Run.Strong(h.Text)], Format(h.Centered ? TextAlign.Center : TextAlign.Left, 0) with { Hyphenate = false }, 0,
                    root.Child(h.Level == 1 ? "H2" : "H3"), h.Level == 1 ? 10 : 7, h.Text, keepWhole: true);
                _keepNext = true;
                break;
            case ItemBlock item:
                Item(item);
                break;
            case FactsBlock facts:
                Facts(facts);
                break;
            case TableBlock table:
                Table(table);
                break;
            case CheckListBlock list:
                CheckList(list);
                break;
            case BarChartBlock chart:
                Append(new ChartComposer(chart, width, setup.FontSize - 2, root, missing).Compose());
                break;
            case FillLinesBlock fill:
                FillLines(fill);
                break;
            case HandSignatureBlock signature:
                Append([HandSignature(signature)]);
                break;
            case NoteBlock note:
                // A remark belongs to what stands above it and never opens a page alone.
                _keepNext |= _boxes.Count > 0;
                Paragraph([note.Text], new TextFormat(setup.FontSize - 2, TextAlign.Justify, Hyphenate: true), 0, root.Child("P"), 5);
                break;
            case ContentsBlock table:
                Contents(table);
                break;
            case PageBreakBlock:
                _breakNext = true;
                break;
        }
    }

    /// <summary>Lines of a paragraph, with neither widow nor orphan.</summary>
    public void Paragraph(IReadOnlyList<Run> runs, in TextFormat format, float x, StructNode node, float spaceBefore, string? bookmark = null, bool keepWhole = false)
    {
        var layout = TextLayout.Break(runs, format, width - x, missing);
        var count = layout.Lines.Count;
        Append(Enumerable.Range(0, count).Select(i =>
        {
            var box = new Box
            {
                Height = layout.LineHeight,
                Slack = layout.LineHeight - layout.Size * FontFace.LineHeight,
                SpaceBefore = i == 0 ? spaceBefore : 0,
                KeepWithPrevious = i > 0 && (keepWhole || i == 1 || i == count - 1),
                Bookmark = i == 0 ? bookmark : null,
            };
            box.Texts.Add(new(layout, i, i + 1, x, 0, node));
            return box;
        }));
    }

    /// <summary>Adds boxes after what stands there, obeying a page break or a heading before them.</summary>
    public void Append(IEnumerable<Box> boxes)
    {
        foreach (var box in boxes)
        {
            var next = box;
            if (_breakNext) next = Broken(box);
            next.KeepWithPrevious |= _keepNext;
            if (_afterTable) next.SpaceBefore = Math.Max(next.SpaceBefore, 6);
            _keepNext = _breakNext = _afterTable = false;
            _boxes.Add(next);
        }
    }

    /// <summary>Where the values of facts begin.</summary>
    public static float FactsSplit(float width) => Math.Min(width * 0.42f, FactNames);

    public TextFormat Format(TextAlign align, float firstIndent) =>
        new(setup.FontSize, align, firstIndent, 0, setup.LineSpacing, Hyphenate: align == TextAlign.Justify);

    private static Box Broken(Box box)
    {
        var copy = new Box
        {
            Height = box.Height,
            Slack = box.Slack,
            IsMark = box.IsMark,
            PageBreakBefore = true,
            Bookmark = box.Bookmark,
            FrameWidth = box.FrameWidth,
        };
        copy.Texts.AddRange(box.Texts);
        copy.Rules.AddRange(box.Rules);
        copy.Fills.AddRange(box.Fills);
        copy.Shades.AddRange(box.Shades);
        return copy;
    }

    private void Item(ItemBlock item)
    {
        _list ??= root.Child("L");
        var entry = _list.Child("LI");
        // The label stands in the indent, the text goes on from it: the custom of Russian orders.
        var indent = Indent * item.Level;
        Paragraph([new Run(item.Label + "\u00A0"), .. item.Runs], Format(TextAlign.Justify, indent), 0, entry.Child("LBody"), 0);
        _keepNext = item.KeepWithNext;
    }

    private void Facts(FactsBlock facts)
    {
        var list = root.Child("L");
        var split = FactsSplit(width);
        var format = new TextFormat(setup.FontSize, Spacing: 1);
        foreach (var fact in facts.Facts)
        {
            var entry = list.Child("LI");
            var box = new Box { SpaceBefore = 2 };
            var name = TextLayout.Break(fact.Name, format, split - 10, missing);
            box.Place(name, 0, 0, entry.Child("Lbl"));
            if (string.IsNullOrEmpty(fact.Value))
            {
                for (var i = 1; i <= name.Lines.Count; i++) box.Rules.Add(new(split, i * name.LineHeight - 2, width, i * name.LineHeight - 2, 0.5f));
            }
            else if (TextLayout.Break(fact.Value, format, width - split, missing) is var value && value.Height > pageRoom / 3)
            {
                // A very long value goes below its name as a paragraph, so that it can run over pages.
                Append([box]);
                _keepNext = true;
                Paragraph([fact.Value], Format(TextAlign.Justify, 0), 0, entry.Child("LBody"), 0);
                continue;
            }
            else
            {
                box.Place(value, split, 0, entry.Child("LBody"));
            }
            Append([box]);
        }
    }

    private void Table(TableBlock table)
    {
        if (table.Caption is { } caption)
        {
            Paragraph([caption], Format(TextAlign.Left, 0), 0, root.Child("P"), 8, keepWhole: true);
            _keepNext = true;
        }
        Append(new TableComposer(table, width, table.FontSize ?? Math.Max(setup.FontSize - 2, 10), pageRoom, root, missing).Compose());
        _afterTable = true;
    }

    private void Contents(ContentsBlock block)
    {
        const float numbers = 10 * Sheet.Millimetre;
        Paragraph([Run.Strong(block.Title)], Format(TextAlign.Center, 0), 0, root.Child("P"), 0, keepWhole: true);
        _keepNext = true;
        var list = root.Child("TOC");
        foreach (var line in contents ?? [])
        {
            var indent = line.Level > 1 ? Indent / 2 : 0;
            var entry = list.Child("TOCI");
            var text = TextLayout.Break(line.Title, Format(TextAlign.Left, 0), width - indent - numbers, missing);
            var box = new Box { SpaceBefore = line.Level > 1 ? 1 : 4 };
            box.Place(text, indent, 0, entry);
            box.Place(TextLayout.Break(line.Page is { } page ? Phrases.Number(page) : "00", Format(TextAlign.Right, 0), numbers, missing), width - numbers,
                text.Height - text.LineHeight, entry);
            // Dots lead from the last word to the number.
            var foot = text.Height - text.LineHeight + (text.LineHeight - text.Size * FontFace.LineHeight) / 2 + text.Size * FontFace.Ascent;
            var from = indent + (text.Lines.Count == 1 ? text.Width : LastLine(text)) + 4;
            for (var x = width - numbers - 2; x > from; x -= 4) box.Rules.Add(new(x - 0.8f, foot - 0.5f, x, foot - 0.5f, 0.8f));
            Append([box]);
        }

        float LastLine(TextLayout text) => TextLayout.Break(text.LastLine, Format(TextAlign.Left, 0), width, missing).Width;
    }

    private void CheckList(CheckListBlock list)
    {
        var node = root.Child("L");
        var side = setup.FontSize * 0.7f;
        foreach (var item in list.Items)
        {
            var box = new Box { SpaceBefore = 3 };
            var text = item.Note is { } note ? $"{item.Text} – {note}" : item.Text;
            var entry = node.Child("LI").Child("LBody", alternative: item.Checked switch { true => "отмечено: " + text, false => "не отмечено: " + text, null => null });
            box.Place(TextLayout.Break(text, new TextFormat(setup.FontSize), width - 1.8f * setup.FontSize, missing), 1.8f * setup.FontSize, 0, entry);
            float top = setup.FontSize * 0.22f, x = 2, right = x + side, bottom = top + side;
            box.Rules.AddRange([new(x, top, right, top, 0.7f), new(right, top, right, bottom, 0.7f), new(right, bottom, x, bottom, 0.7f), new(x, bottom, x, top, 0.7f)]);
            if (item.Checked == true)
            {
                box.Rules.AddRange([new(x + side * 0.2f, top + side * 0.5f, x + side * 0.42f, top + side * 0.8f, 1.2f),
                    new(x + side * 0.42f, top + side * 0.8f, x + side * 0.85f, top + side * 0.15f, 1.2f)]);
            }
            Append([box]);
        }
    }

    private void FillLines(FillLinesBlock fill)
    {
        if (fill.Label is { } label)
        {
            Paragraph([label], Format(TextAlign.Left, 0), 0, root.Child("P"), 5, keepWhole: true);
            _keepNext = true;
        }
        for (var i = 0; i < fill.Lines; i++)
        {
            var height = setup.FontSize * 1.6f;
            var box = new Box { Height = height };
            box.Rules.Add(new(0, height - 2, width, height - 2, 0.5f));
            // The lines of one answer stay on one page.
            box.KeepWithPrevious = i > 0 && fill.Lines <= LinesTogether;
            Append([box]);
        }
    }

    private Box HandSignature(HandSignatureBlock signature)
    {
        var box = new Box { SpaceBefore = 14, KeepWithPrevious = true, IsMark = true };
        var node = root.Child("P");
        float y = 0, line = setup.FontSize * FontFace.LineHeight;
        if (signature.Caption is { } caption)
        {
            box.Place(TextLayout.Break(caption, new TextFormat(setup.FontSize), width, missing), 0, 0, node);
            y = box.Height + 8;
        }
        float hand = width * 0.26f, nameFrom = width * 0.3f, nameTo = signature.WithDate ? width * 0.64f : width * 0.72f;
        var format = new TextFormat(setup.FontSize, TextAlign.Center);
        var small = new TextFormat(9, TextAlign.Center);
        if (signature.Name is { } name)
        {
            var layout = TextLayout.Break(name, format, nameTo - nameFrom, missing);
            box.Place(layout, nameFrom, y, node);
            line = layout.Height;
        }
        box.Rules.Add(new(0, y + line, hand, y + line, 0.5f));
        box.Rules.Add(new(nameFrom, y + line, nameTo, y + line, 0.5f));
        box.Place(TextLayout.Break("(подпись)", small, hand, missing), 0, y + line + 1, node);
        box.Place(TextLayout.Break("(инициалы, фамилия)", small, nameTo - nameFrom, missing), nameFrom, y + line + 1, node);
        if (signature.WithDate)
        {
            box.Place(TextLayout.Break(Phrases.BlankDate, format with { Align = TextAlign.Right }, width - nameTo, missing), nameTo, y
                + line - setup.FontSize * FontFace.LineHeight, node);
        }
        return box;
    }
}
