using MentoringPortal.Documents.Pdf;

namespace MentoringPortal.Documents.Layout;

/// <summary>Puts boxes on pages, respecting what must stay together.</summary>
internal sealed class Paginator(PdfDocument pdf, Func<PdfPage, int, float> startPage)
{
    /// <summary>Lays out one section. The callback begins a page: draws what every page carries and gives the height reserved at its bottom.</summary>
    public void Place(IReadOnlyList<Box> boxes, Sheet sheet)
    {
        var start = 0;
        while (start < boxes.Count)
        {
            var page = pdf.AddPage(sheet.Width, sheet.Height);
            var room = sheet.ContentHeight - startPage(page, pdf.Pages.Count);
            var end = FindEnd(boxes, start, room);
            Draw(boxes, start, end, page, sheet, room);
            start = end;
        }
    }

    /// <summary>So many lines at most go to the next page rather than leave a divided word at the page end.</summary>
    private const int MostMoved = 4;

    private static int FindEnd(IReadOnlyList<Box> boxes, int start, float room)
    {
        var used = boxes[start].Header?.Height ?? 0;
        for (var i = start; i < boxes.Count; i++)
        {
            var box = boxes[i];
            if (i > start && box.PageBreakBefore) return i;
            used += box.Height + (i == start ? 0 : box.SpaceBefore);
            if (used <= room + 0.01f || i == start) continue;
            var end = Together(boxes, start, i);
            return end == start ? i : WithWholeWord(boxes, start, end);
        }
        return boxes.Count;
    }

    /// <summary>The nearest place at or before this one where a page may end.</summary>
    private static int Together(IReadOnlyList<Box> boxes, int start, int end)
    {
        while (end > start && boxes[end].KeepWithPrevious) end--;
        return end;
    }

    /// <summary>A little earlier, where the page does not end in a divided word; the same place when there is none near.</summary>
    private static int WithWholeWord(IReadOnlyList<Box> boxes, int start, int end)
    {
        var earlier = end;
        while (earlier > start && end - earlier <= MostMoved && boxes[earlier - 1].EndsDivided) earlier = Together(boxes, start, earlier - 1);
        return earlier > start && end - earlier <= MostMoved ? earlier : end;
    }

    private void Draw(IReadOnlyList<Box> boxes, int start, int end, PdfPage page, Sheet sheet, float room)
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
            if (i > start) y += box.SpaceBefore;
            if (box.AtBottom) y = Math.Max(y, room - box.Height);
            if (box.Bookmark is { } title) pdf.Bookmark(title, page, sheet.Top + y);
            box.Draw(page, sheet.Left, sheet.Top + y);
            y += box.Height;
        }
        if (boxes[end - 1].FrameWidth is > 0 and var frame)
            page.Rule(sheet.Left, sheet.Top + y, sheet.Left + frame, sheet.Top + y, 0.5f);
    }
}
