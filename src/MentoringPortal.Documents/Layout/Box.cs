using MentoringPortal.Documents.Pdf;

namespace MentoringPortal.Documents.Layout;

/// <summary>Lines of a text placed inside a box.</summary>
internal readonly record struct PlacedText(TextLayout Layout, int From, int To, float X, float Y, StructNode? Node);

/// <summary>A thin line inside a box.</summary>
internal readonly record struct PlacedRule(float X1, float Y1, float X2, float Y2, float Thickness);

/// <summary>A filled rectangle inside a box.</summary>
internal readonly record struct PlacedFill(float X, float Y, float Width, float Height, float Grey);

/// <summary>A piece of the page that is never torn apart: a line, a table row, a signature.</summary>
internal sealed class Box
{
    public float Height { get; set; }

    /// <summary>Space above, dropped at the top of a page.</summary>
    public float SpaceBefore { get; set; }

    /// <summary>Height that may be given up so that a nearly empty page is pulled back: the leading of a line.</summary>
    public float Slack { get; init; }

    /// <summary>A signature, an acknowledgement, a filing mark: what never stands on a page without lines of the text.</summary>
    public bool IsMark { get; set; }

    /// <summary>Lines of the text itself, a ruled line to write on counted as one.</summary>
    public int TextLines => IsMark ? 0 : Texts.Count > 0 ? Texts.Max(t => t.To - t.From) : Rules.Count > 0 ? 1 : 0;

    /// <summary>Height when the text is set closer: 0 as usual, 1 as close as it goes.</summary>
    public float HeightAt(float tight) => Texts.Count == 0 && Rules.Count == 0 && Fills.Count == 0 ? Height * (1 - tight / 2) : Height - tight * Slack;

    /// <summary>Space above when the text is set closer.</summary>
    public float SpaceAt(float tight) => SpaceBefore * (1 - tight / 2);

    /// <summary>True: no page break between the previous box and this one.</summary>
    public bool KeepWithPrevious { get; set; }

    /// <summary>True: it stays with the previous box, too, unless that would leave much of a page empty: a row of a small table.</summary>
    public bool RatherWithPrevious { get; set; }

    public bool PageBreakBefore { get; init; }

    /// <summary>True: stands at the very bottom of its page.</summary>
    public bool AtBottom { get; set; }

    /// <summary>Header repeated when a page begins with this row.</summary>
    public Box? Header { get; init; }

    /// <summary>For a part of a row too high for a page: closes the frame at a page break.</summary>
    public float FrameWidth { get; init; }

    public string? Bookmark { get; init; }

    public List<PlacedText> Texts { get; } = [];

    public List<PlacedRule> Rules { get; } = [];

    public List<PlacedFill> Fills { get; } = [];

    /// <summary>Shades below the text.</summary>
    public List<PlacedFill> Shades { get; } = [];

    /// <summary>True when a word of this box goes on in the next one.</summary>
    public bool EndsDivided => Texts.Exists(t => t.To > t.From && t.Layout.EndsDivided(t.To - 1));

    public void Place(TextLayout layout, float x, float y, StructNode? node)
    {
        Texts.Add(new(layout, 0, layout.Lines.Count, x, y, node));
        Height = Math.Max(Height, y + layout.Height);
    }

    public void Draw(PdfPage page, float left, float top, bool asDecoration = false)
    {
        foreach (var s in Shades) page.Shade(left + s.X, top + s.Y, s.Width, s.Height, s.Grey);
        foreach (var text in Texts)
        {
            page.Tag(asDecoration ? null : text.Node);
            for (var i = text.From; i < text.To; i++)
                text.Layout.Draw(page, i, left + text.X, top + text.Y + (i - text.From) * text.Layout.LineHeight);
        }
        foreach (var r in Rules) page.Rule(left + r.X1, top + r.Y1, left + r.X2, top + r.Y2, r.Thickness);
        foreach (var f in Fills) page.Fill(left + f.X, top + f.Y, f.Width, f.Height, f.Grey);
    }
}
