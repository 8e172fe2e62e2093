namespace MentoringPortal.Documents.Pdf;

/// <summary>One page being written. Coordinates are points from the upper left corner.</summary>
internal sealed class PdfPage(PdfDocument document, float width, float height)
{
    private readonly PdfBuffer _content = new(4 * 1024);
    private readonly PdfBuffer _rules = new(512);
    private StructNode? _open;
    private bool _isOpen;

    public float Width { get; } = width;

    public float Height { get; } = height;

    public int Id { get; set; }

    /// <summary>Elements by the number of their mark on this page.</summary>
    public List<StructNode> Marks { get; } = [];

    public PdfBuffer Content => _content;

    /// <summary>What follows belongs to this element; null is decoration.</summary>
    public void Tag(StructNode? node)
    {
        if (_isOpen && ReferenceEquals(_open, node)) return;
        CloseTag();
        _open = node;
        _isOpen = true;
        if (node is null)
        {
            _content.Write("/Artifact BMC\n"u8);
            return;
        }
        _content.Write((byte)'/').Write(node.Type).Write("<</MCID "u8).Write(Marks.Count).Write(">>BDC\n"u8);
        node.Mark(this, Marks.Count);
        Marks.Add(node);
    }

    /// <summary>One line of text with its baseline at y. Each stretch is added to every space.</summary>
    public void Text(float x, float y, float size, ReadOnlySpan<char> text, ReadOnlySpan<FontStyle> styles, float stretch)
    {
        _content.Write("BT\n1 0 0 1 "u8).Write(x).Space().Write(Height - y).Write(" Tm\n"u8);
        var start = 0;
        while (start < text.Length)
        {
            var style = styles[start];
            var end = start + 1;
            while (end < text.Length && styles[end] == style) end++;
            var font = document.Font(style);
            _content.Write("/F"u8).Write((int)style).Space().Write(size).Write(" Tf\n"u8);
            Show(font, text[start..end], stretch == 0 ? 0 : -1000 * stretch / size);
            start = end;
        }
        _content.Write("ET\n"u8);
    }

    /// <summary>Rotated large pale word behind the text, drawn as shapes: it is not among the words that a reader takes out of the page.</summary>
    public void Watermark(string text, float size, float angle)
    {
        CloseTag();
        var face = FontFace.Get(FontStyle.Bold);
        float cos = MathF.Cos(angle), sin = MathF.Sin(angle), scale = size / FontFace.UnitsPerEm, half = 0;
        foreach (var c in text) half += face.Advance(c) * scale / 2;
        float x = Width / 2 - half * cos + size / 3 * sin, y = Height / 2 - half * sin - size / 3 * cos;
        _content.Write("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\nq 0.9 g "u8);
        foreach (var part in (float[])[cos, sin, -sin, cos, x, y]) _content.Write(part).Space();
        _content.Write("cm\n"u8);
        var at = 0f;
        foreach (var c in text)
        {
            GlyphPath.Write(_content, face, face.Glyph(c), at, scale);
            at += face.Advance(c) * scale;
        }
        _content.Write("f Q\nEMC\n"u8);
    }

    /// <summary>Thin line.</summary>
    public void Rule(float x1, float y1, float x2, float y2, float thickness)
    {
        _rules.Write(thickness).Write(" w "u8).Write(x1).Space().Write(Height - y1).Write(" m "u8).Write(x2).Space().Write(Height - y2).Write(" l S\n"u8);
    }

    /// <summary>Filled rectangle: bars, modules of a QR code. Grey 0 is black.</summary>
    public void Fill(float x, float y, float w, float h, float grey)
    {
        _rules.Write(grey).Write(" g "u8).Write(x).Space().Write(Height - y - h).Space().Write(w).Space().Write(h).Write(" re f\n"u8);
    }

    /// <summary>Filled rectangle below the text that is drawn after it: the shade of a cell.</summary>
    public void Shade(float x, float y, float w, float h, float grey)
    {
        CloseTag();
        _content.Write("/Artifact BMC\nq "u8).Write(grey).Write(" g "u8).Write(x).Space().Write(Height - y - h).Space().Write(w).Space().Write(h).Write(" re f Q\nEMC\n"u8);
    }

    /// <summary>Closes the page and gives its content stream.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        CloseTag();
        if (_rules.Length > 0) _content.Write("/Artifact BMC\n"u8).Write(_rules.Written).Write("EMC\n"u8);
        return _content.Written;
    }

    private void CloseTag()
    {
        if (_isOpen) _content.Write("EMC\n"u8);
        _isOpen = false;
    }

    private void Show(FontSubset font, ReadOnlySpan<char> text, float adjustment)
    {
        _content.Write("[("u8);
        foreach (var c in text)
        {
            _content.Code(font.Code(c));
            if (adjustment != 0 && c is ' ' or '\u00A0') _content.Write((byte)')').Write(adjustment).Write((byte)'(');
        }
        _content.Write(")]TJ\n"u8);
    }
}
