using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents.Layout;

/// <summary>Requisites before and after the text: letterhead, approvals, date and number, signatures, acknowledgement.</summary>
internal sealed class RequisiteComposer(BlockComposer blocks, PageSetup setup, StructNode root)
{
    private const float Corner = 80 * Sheet.Millimetre;
    private readonly StructNode _root = root;
    private readonly float _width = blocks.Width;
    private readonly float _size = setup.FontSize;

    public void Head(OfficialDocument document)
    {
        if (document.Letterhead is { } letterhead) Letterhead(letterhead);
        if (document.Approvals.Count > 0) Approvals(document.Approvals);
        if (document.Addressee.Count > 0) Corner8(string.Join('\n', document.Addressee), 10);
        Centered([Run.Strong(document.Kind)], 14, "H1");
        if (document.KindDetail is { } detail) Centered([Run.Strong(detail)], 1, "P");
        if (document.HasRegistration) Registration(document);
        if (document.Heading is { } heading)
        {
            var layout = Text(heading, new TextFormat(_size), _width * 0.62f);
            var box = new Box { SpaceBefore = 14 };
            box.Place(layout, 0, 0, _root.Child("P"));
            blocks.Append([box]);
        }
        if (blocks.Boxes.Count > 0) blocks.Append([new Box { Height = 8, KeepWithPrevious = true }]);
    }

    public void Tail(OfficialDocument document)
    {
        var first = blocks.Boxes.Count;
        for (var i = 0; i < document.Signatures.Count; i++) Signature(document.Signatures[i], i == 0 ? 24 : 14);
        if (document.Acknowledgement is { AsSheet: false } acknowledgement) InlineAcknowledgement(acknowledgement);
        if (document.Closing.Count > 0)
        {
            blocks.Append([new Box { Height = 10 }]);
            blocks.Add(document.Closing);
        }
        if (document.Executor is { } executor)
        {
            var box = new Box { SpaceBefore = 10, AtBottom = true };
            box.Place(Text(executor, new TextFormat(10), _width * 0.6f), 0, 0, _root.Child("P"));
            blocks.Append([box]);
        }
        foreach (var box in blocks.Boxes.Skip(first)) box.IsMark = true;
    }

    public void AppendixHead(Appendix appendix)
    {
        Corner8(appendix.Mark, 0, appendix.Title ?? appendix.Mark);
        if (appendix.Title is { } title) Centered([Run.Strong(title)], 14, "H2");
        blocks.Append([new Box { Height = 6, KeepWithPrevious = true }]);
    }

    public List<Box> AcknowledgementSheet(Acknowledgement acknowledgement)
    {
        Centered([Run.Strong("ЛИСТ ОЗНАКОМЛЕНИЯ")], 0, "H2");
        if (acknowledgement.SheetTitle is { } title) Centered([title], 2, "P");
        blocks.Append([new Box { Height = 8, KeepWithPrevious = true }]);
        blocks.Add(Phrases.TableOf(acknowledgement));
        return blocks.Boxes;
    }

    private void Letterhead(Letterhead letterhead)
    {
        var box = new Box();
        var node = _root.Child("P");
        var centre = new TextFormat(_size, TextAlign.Center);
        if (letterhead.Founder is { Length: > 0 } founder) box.Place(Text(founder, centre with { Size = _size - 2 }, _width), 0, 0, node);
        box.Place(TextLayout.Break([Run.Strong(SchoolName(letterhead.School, _size, _width))], centre, _width, blocks.Missing), 0, box.Height, node);
        if (letterhead.ShortName is { Length: > 0 } brief && brief != letterhead.School) box.Place(Text($"({brief})", centre, _width), 0, box.Height, node);
        if (letterhead.Contacts is { Length: > 0 } contacts) box.Place(Text(contacts, centre with { Size = 10 }, _width), 0, box.Height + 2, node);
        box.Height += 5;
        box.Rules.Add(new(0, box.Height, _width, box.Height, 1.2f));
        blocks.Append([box]);
    }

    /// <summary>A name that needs several lines is divided before its quotation mark when that is enough.</summary>
    public static string SchoolName(string name, float size, float width)
    {
        var quote = name.IndexOf(" «", StringComparison.Ordinal);
        if (quote < 0) return name;
        var divided = name[..quote] + "\n" + name[(quote + 1)..];
        var lines = Lines(name);
        return lines > 1 && Lines(divided) == lines ? divided : name;

        int Lines(string text) => TextLayout.Break(text, new TextFormat(size, TextAlign.Center, Bold: true), width, new HashSet<string>()).Lines.Count;
    }

    private TextLayout Text(string text, in TextFormat format, float width) => TextLayout.Break(text, format, width, blocks.Missing);

    private void Centered(IReadOnlyList<Run> runs, float spaceBefore, string tag) =>
        blocks.Paragraph(runs, new TextFormat(_size, TextAlign.Center), 0, _root.Child(tag), spaceBefore, keepWhole: true);

    private void Corner8(string text, float spaceBefore, string? bookmark = null)
    {
        var box = new Box { SpaceBefore = spaceBefore, Bookmark = bookmark };
        box.Place(Text(text, new TextFormat(_size), Corner), _width - Corner, 0, _root.Child("P"));
        blocks.Append([box]);
    }

    /// <summary>Two columns; a single block stands on the right, an approval always on the right of its row.</summary>
    private void Approvals(IReadOnlyList<ApprovalBlock> approvals)
    {
        foreach (var pair in Phrases.RowsOf(approvals))
        {
            var box = new Box { SpaceBefore = 10 };
            var column = Math.Min(Corner, _width / 2 - 8);
            for (var k = 0; k < pair.Count; k++)
            {
                var x = pair.Count == 1 || k == 1 ? _width - column : 0;
                box.Place(Text(Phrases.ApprovalOf(pair[k]), new TextFormat(_size), column), x, 0, _root.Child("P"));
            }
            blocks.Append([box]);
        }
    }

    private void Registration(OfficialDocument document)
    {
        var box = new Box { SpaceBefore = 10, KeepWithPrevious = true };
        var node = _root.Child("P");
        box.Place(Text(Phrases.DateOf(document), new TextFormat(_size), _width / 2), 0, 0, node);
        box.Place(Text(Phrases.RightOfDate(document), new TextFormat(_size, TextAlign.Right), _width / 2), _width / 2, 0, node);
        if (Phrases.PlaceBelow(document) is { Length: > 0 } place) box.Place(Text(place, new TextFormat(_size, TextAlign.Center), _width), 0, box.Height + 2, node);
        blocks.Append([box]);
    }

    private void Signature(Signature signature, float spaceBefore)
    {
        var box = new Box { SpaceBefore = spaceBefore, KeepWithPrevious = true };
        var node = _root.Child("P");
        var y = 0f;
        if (signature.Caption is { } caption)
        {
            box.Place(Text(caption, new TextFormat(_size), _width), 0, 0, node);
            y = box.Height + 4;
        }
        var post = Text(signature.Post, new TextFormat(_size), _width * 0.42f);
        box.Place(post, 0, y, node);
        var name = SignerName(signature.Name ?? "_______________");
        var last = y + post.Height - post.LineHeight;
        if (signature.Mark is { } mark)
        {
            var layout = Text(mark, new TextFormat(9, TextAlign.Center), _width * 0.24f);
            box.Place(layout, _width * 0.44f, Math.Max(0, last + post.LineHeight - layout.Height), node);
        }
        else
        {
            box.Rules.Add(new(_width * 0.45f, last + post.LineHeight - 2, _width * 0.66f, last + post.LineHeight - 2, 0.5f));
        }
        box.Place(name, _width * 0.7f, last, node);
        blocks.Append([box]);
    }

    /// <summary>A surname too long for its column goes below its initials rather than being divided.</summary>
    private TextLayout SignerName(string name)
    {
        var room = _width * 0.3f;
        var whole = Text(name, new TextFormat(_size), room);
        var dot = Math.Max(name.LastIndexOf(". ", StringComparison.Ordinal), name.LastIndexOf(".\u00A0", StringComparison.Ordinal));
        if (whole.Lines.Count == 1 || dot < 0) return whole;
        var divided = Text(name[..(dot + 1)] + "\n" + name[(dot + 2)..], new TextFormat(_size), room);
        return divided.Lines.Count == whole.Lines.Count || whole.Lines.Any(l => l.Hyphen) ? divided : whole;
    }

    private void InlineAcknowledgement(Acknowledgement acknowledgement)
    {
        blocks.Paragraph([acknowledgement.Phrase], new TextFormat(_size), 0, _root.Child("P"), 18, keepWhole: true);
        foreach (var entry in acknowledgement.Entries)
        {
            var box = new Box { SpaceBefore = 7, KeepWithPrevious = ReferenceEquals(entry, acknowledgement.Entries[0]) };
            var node = _root.Child("P");
            var line = _size * FontFace.LineHeight;
            if (entry.Mark is { } mark) box.Place(Text(mark, new TextFormat(_size - 3), _width * 0.24f), 0, 1, node);
            else box.Rules.Add(new(0, line - 2, _width * 0.23f, line - 2, 0.5f));
            box.Place(Text(entry.Name, new TextFormat(_size), _width * 0.31f), _width * 0.26f, 0, node);
            var date = entry.Date is { } on ? Phrases.Day(on) : Phrases.BlankDate;
            box.Place(Text(date, new TextFormat(_size, TextAlign.Right), _width * 0.42f), _width * 0.58f, 0, node);
            blocks.Append([box]);
        }
    }
}
