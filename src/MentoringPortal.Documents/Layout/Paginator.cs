using MentoringPortal.Documents.Pdf;

namespace MentoringPortal.Documents.Layout;

/// <summary>Puts boxes on pages, respecting what must stay together, and leaves no last page nearly empty.</summary>
/// <param name="pdf">The file.</param>
/// <param name="reserved">Height reserved at the bottom of a page by its number.</param>
/// <param name="startPage">Draws what every page carries.</param>
internal sealed class Paginator(PdfDocument pdf, Func<int, float> reserved, Action<PdfPage, int> startPage)
{
    /// <summary>So many lines at most go to the next page rather than leave a divided word at the page end.</summary>
    private const int MostMoved = 4;

    /// <summary>Signatures and marks stand below so many lines of the text at least.</summary>
    private const int LeastLines = 3;

    /// <summary>A last page that fills less than this share is pulled back where the text can be set a little closer.</summary>
    private const float NearlyEmpty = 0.15f;

    /// <summary>A page before the last that fills less than this share is filled where the text can be set a little closer.</summary>
    private const float HalfEmpty = 0.65f;

    /// <summary>A page before the last that would fill less than this share takes rows of a small table.</summary>
    private const float TornBelow = 0.6f;

    private static readonly float[] Tighter = [0.25f, 0.5f, 0.75f, 1];

    /// <summary>Lays out one section.</summary>
    public void Place(IReadOnlyList<Box> boxes, Sheet sheet)
    {
        if (boxes.Count == 0) return;
        var first = pdf.Pages.Count + 1;
        var (ends, tight) = Plan(boxes, page => sheet.ContentHeight - reserved(first + page));
        var start = 0;
        foreach (var end in ends)
        {
            var page = pdf.AddPage(sheet.Width, sheet.Height);
            startPage(page, pdf.Pages.Count);
            Draw(boxes, start, end, page, sheet, sheet.ContentHeight - reserved(pdf.Pages.Count), tight);
            start = end;
        }
    }

    /// <summary>Where the pages end, and how much closer than usual the text is set: 0 to 1.</summary>
    private static (List<int> Ends, float Tight) Plan(IReadOnlyList<Box> boxes, Func<int, float> room)
    {
        var ends = Breaks(boxes, room, 0);
        if (ends.Count < 2) return (ends, 0);
        var last = ends[^2];
        var lines = LinesIn(boxes, last, boxes.Count);
        if (lines >= LeastLines && HeightOf(boxes, last, boxes.Count, 0) > NearlyEmpty * room(ends.Count - 1) && !IsHalfEmpty(boxes, ends, room)) return (ends, 0);
        foreach (var tight in Tighter)
        {
            if (Breaks(boxes, room, tight) is var closer && closer.Count < ends.Count) return (closer, tight);
        }
        var tears = IsHalfEmpty(boxes, ends, room, ends.Count - 2);
        if (tears && Breaks(boxes, room, 0, ends.Count - 2) is var torn && torn.Count == ends.Count)
        {
            (ends, last) = (torn, torn[^2]);
            lines = LinesIn(boxes, last, boxes.Count);
        }
        if (lines < LeastLines) ends[^2] = TakeAlong(boxes, ends.Count > 2 ? ends[^3] : 0, last, room(ends.Count - 1), tears);
        return (ends, 0);
    }

    // What is kept together – a small table with the signatures below it – has left much of a page empty.
    private static bool IsHalfEmpty(IReadOnlyList<Box> boxes, List<int> ends, Func<int, float> room, int from = 0)
    {
        for (var page = from; page + 1 < ends.Count; page++)
        {
            var start = page == 0 ? 0 : ends[page - 1];
            if (!boxes[ends[page]].PageBreakBefore && HeightOf(boxes, start, ends[page], 0) < HalfEmpty * room(page)) return true;
        }

        return false;
    }

    /// <summary>An earlier end of the last page but one, so that lines of the text go along with the marks.</summary>
    private static int TakeAlong(IReadOnlyList<Box> boxes, int start, int end, float room, bool tearsSmall)
    {
        var found = end;
        for (var at = end - 1; at > start && HeightOf(boxes, at, boxes.Count, 0) <= room; at--)
        {
            if (boxes[at].KeepWithPrevious || (boxes[at].RatherWithPrevious && !tearsSmall)) continue;
            if (LinesIn(boxes, at, boxes.Count) < LeastLines) continue;
            if (found == end) found = at;
            if (!boxes[at - 1].EndsDivided) return at;
            if (found - at > MostMoved) break;
        }
        return found;
    }

    private static int LinesIn(IReadOnlyList<Box> boxes, int start, int end)
    {
        var lines = 0;
        for (var i = start; i < end; i++) lines += boxes[i].TextLines;
        return lines;
    }

    private static float HeightOf(IReadOnlyList<Box> boxes, int start, int end, float tight)
    {
        var height = boxes[start].Header?.Height ?? 0;
        for (var i = start; i < end; i++) height += boxes[i].HeightAt(tight) + (i == start ? 0 : boxes[i].SpaceAt(tight));
        return height;
    }

    /// <param name="tearsOn">At the end of this page a small table may be torn like others where it would leave much of the page empty; -1: of none.</param>
    private static List<int> Breaks(IReadOnlyList<Box> boxes, Func<int, float> room, float tight, int tearsOn = -1)
    {
        var ends = new List<int>();
        for (var start = 0; start < boxes.Count; start = ends[^1]) ends.Add(FindEnd(boxes, start, room(ends.Count), tight, ends.Count == tearsOn));
        return ends;
    }

    private static int FindEnd(IReadOnlyList<Box> boxes, int start, float room, float tight, bool tearsSmall)
    {
        var used = boxes[start].Header?.Height ?? 0;
        for (var i = start; i < boxes.Count; i++)
        {
            var box = boxes[i];
            if (i > start && box.PageBreakBefore) return i;
            used += box.HeightAt(tight) + (i == start ? 0 : box.SpaceAt(tight));
            if (used <= room + 0.01f || i == start) continue;
            var end = Together(boxes, start, i, tearsSmall: false);
            if (tearsSmall && (end == start || HeightOf(boxes, start, end, tight) < TornBelow * room)) end = Together(boxes, start, i, tearsSmall: true);
            return end == start ? i : WithWholeWord(boxes, start, end, tearsSmall);
        }
        return boxes.Count;
    }

    /// <summary>The nearest place at or before this one where a page may end.</summary>
    private static int Together(IReadOnlyList<Box> boxes, int start, int end, bool tearsSmall)
    {
        while (end > start && (boxes[end].KeepWithPrevious || (boxes[end].RatherWithPrevious && !tearsSmall))) end--;
        return end;
    }

    /// <summary>A little earlier, where the page does not end in a divided word; the same place when there is none near.</summary>
    private static int WithWholeWord(IReadOnlyList<Box> boxes, int start, int end, bool tearsSmall)
    {
        var earlier = end;
        while (earlier > start && end - earlier <= MostMoved && boxes[earlier - 1].EndsDivided) earlier = Together(boxes, start, earlier - 1, tearsSmall);
        return earlier > start && end - earlier <= MostMoved ? earlier : end;
    }

    private void Draw(IReadOnlyList<Box> boxes, int start, int end, PdfPage page, Sheet sheet, float room, float tight)
    {
        var y = 0f;
        if (boxes[start].Header is { } header)
        {
            header.Draw(page, sheet.Left, sheet.Top, asDecoration: true);
            y += header.Height;
        }
        for (var i = start; i < end; i++)
        {
            var box = boxes[i];
            if (i > start) y += box.SpaceAt(tight);
            if (box.AtBottom) y = Math.Max(y, room - box.Height);
            if (box.Bookmark is { } title) pdf.Bookmark(title, page, sheet.Top + y);
            box.Draw(page, sheet.Left, sheet.Top + y);
            y += box.HeightAt(tight);
        }
        if (boxes[end - 1].FrameWidth is > 0 and var frame) page.Rule(sheet.Left, sheet.Top + y, sheet.Left + frame, sheet.Top + y, 0.5f);
    }
}
