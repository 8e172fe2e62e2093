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

    private static int FindEnd(IReadOnlyList<Box> boxes, int start, float room)
    {
        var used = boxes[start].Header?.Height ?? 0;
        for (var i = start; i < boxes.Count; i++)
        {
            var box = boxes[i];
            if (i > start && box.PageBreakBefore) return i;
            used += box.Height + (i == start ? 0 : box.SpaceBefore);
            if (used <= room + 0.01f || i == start) continue;
            var end = i;
            while (end > start && boxes[end].KeepWithPrevious) end--;
            return end == start ? i : end;
        }
        return boxes.Count;
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
