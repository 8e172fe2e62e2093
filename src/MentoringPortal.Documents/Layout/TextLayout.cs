using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents.Layout;

/// <summary>A line: characters from start to end (without the spaces at its end), how far every space is stretched, where it begins.</summary>
internal readonly record struct TextLine(int Start, int End, float Indent, float Stretch, bool Hyphen);

/// <summary>A paragraph broken into lines of a given width.</summary>
internal sealed class TextLayout
{
    private readonly char[] _text;
    private readonly FontStyle[] _styles;
    private readonly List<TextLine> _lines = [];

    private TextLayout(char[] text, FontStyle[] styles, float size, float lineHeight)
    {
        _text = text;
        _styles = styles;
        Size = size;
        LineHeight = lineHeight;
    }

    public float Size { get; }

    public float LineHeight { get; }

    public IReadOnlyList<TextLine> Lines => _lines;

    public float Height => _lines.Count * LineHeight;

    /// <summary>Width of the longest line.</summary>
    public float Width { get; private set; }

    /// <summary>Breaks runs into lines.</summary>
    /// <param name="missing">Receives characters that no face has.</param>
    public static TextLayout Break(IReadOnlyList<Run> runs, in TextFormat format, float width, ISet<string> missing)
    {
        var parts = new string[runs.Count];
        var length = 0;
        for (var i = 0; i < parts.Length; i++) length += (parts[i] = Typography.Prepare(runs[i].Text)).Length;
        var text = new char[length];
        var styles = new FontStyle[length];
        var widths = new float[length];
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var bold = runs[i].Bold || format.Bold;
            var style = runs[i].Italic ? bold ? FontStyle.BoldItalic : FontStyle.Italic : bold ? FontStyle.Bold : FontStyle.Regular;
            var face = FontFace.Get(style);
            var scale = format.Size / FontFace.UnitsPerEm;
            var part = parts[i];
            for (var k = 0; k < part.Length; k++, at++)
            {
                var c = part[k];
                text[at] = c;
                styles[at] = style;
                if (c == '\n') continue;
                if (face.Glyph(c) == 0) Report(part, k, missing);
                widths[at] = face.Advance(c) * scale;
            }
        }
        var layout = new TextLayout(text, styles, format.Size, format.Size * FontFace.LineHeight * format.Spacing);
        layout.BreakLines(widths, width, format);
        return layout;
    }

    public static TextLayout Break(string text, in TextFormat format, float width, ISet<string> missing) => Break([new Run(text)], format, width, missing);

    /// <summary>Words of the last line.</summary>
    public string LastLine => _lines.Count == 0 ? "" : new string(_text, _lines[^1].Start, _lines[^1].End - _lines[^1].Start);

    /// <summary>True when the last word of the line goes on after a hyphen in the next one.</summary>
    public bool EndsDivided(int index)
    {
        var line = _lines[index];
        return index + 1 < _lines.Count && (line.Hyphen || line.End > line.Start && _text[line.End - 1] == '-' && _text[line.End] is not (' ' or '\n'));
    }

    /// <summary>Draws one line with its top at y.</summary>
    public void Draw(PdfPage page, int index, float x, float y)
    {
        var line = _lines[index];
        if (line.End == line.Start) return;
        // Half of the extra spacing stands above the line.
        var baseline = y + (LineHeight - Size * FontFace.LineHeight) / 2 + Size * FontFace.Ascent;
        var text = _text.AsSpan(line.Start, line.End - line.Start);
        var styles = _styles.AsSpan(line.Start, line.End - line.Start);
        if (line.Hyphen)
        {
            text = (char[])[.. text, '\u00AD'];
            styles = (FontStyle[])[.. styles, styles[^1]];
        }
        else if (line.End < _text.Length && _text[line.End] is (' ' or '\u00A0'))
        {
            // The space at the line end is written too, so that copied words do not grow together.
            text = _text.AsSpan(line.Start, line.End - line.Start + 1);
            styles = _styles.AsSpan(line.Start, line.End - line.Start + 1);
        }
        page.Text(x + line.Indent, baseline, Size, text, styles, line.Stretch);
    }

    private void BreakLines(float[] widths, float width, in TextFormat format)
    {
        var start = 0;
        var first = true;
        do
        {
            var indent = first ? format.FirstIndent : format.Hanging;
            start = NextLine(widths, start, width - indent, indent, format);
            first = false;
        }
        while (start < _text.Length);
    }

    private int NextLine(float[] widths, int start, float room, float indent, in TextFormat format)
    {
        while (start > 0 && start < _text.Length && _text[start] == ' ' && _text[start - 1] != '\n') start++;
        float used = 0, usedAtBreak = 0;
        int spaces = 0, spacesAtBreak = 0, breakAt = -1;
        for (var i = start; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\n')
            {
                Add(start, i, used, spaces, room, indent, format, last: true, hyphen: false);
                return i + 1;
            }
            if (c == ' ') (breakAt, usedAtBreak, spacesAtBreak) = (i, used, spaces);
            if (c is ' ' or '\u00A0') spaces++;
            used += widths[i];
            if (used > room + 0.01f && c != ' ') return Overflow(widths, start, i, room, indent, format, breakAt, usedAtBreak, spacesAtBreak, used, spaces);
            if (c is '-' or '/' or '–' or '—' && i > start && i + 1 < _text.Length && CanBreakAfter(i)) (breakAt, usedAtBreak, spacesAtBreak) = (i + 1, used, spaces);
        }
        Add(start, _text.Length, used, spaces, room, indent, format, last: true, hyphen: false);
        return _text.Length;
    }

    private int Overflow(float[] widths, int start, int i, float room, float indent, in TextFormat format, int breakAt, float usedAtBreak, int spacesAtBreak,
        float used, int spaces)
    {
        var slack = room - usedAtBreak;
        var loose = breakAt < 0 || (format.Align == TextAlign.Justify ? slack / Math.Max(spacesAtBreak, 1) > format.Size * 0.2f : slack > room * 0.5f);
        if (loose && (format.Hyphenate || breakAt < 0) && Hyphenate(widths, start, Math.Max(breakAt, start), room) is var (at, width, count) && at > 0)
        {
            Add(start, at, width, count, room, indent, format, last: false, hyphen: true);
            return at;
        }
        if (breakAt > start)
        {
            Add(start, breakAt, usedAtBreak, spacesAtBreak, room, indent, format, last: false, hyphen: false);
            return breakAt;
        }
        // What holds together is longer than the line: it is parted at its last space.
        for (var held = i; held > start; held--)
        {
            if (_text[held] != '\u00A0') continue;
            var counted = 0f;
            for (var k = start; k < held; k++) counted += widths[k];
            Add(start, held, counted, 0, room, indent, format, last: true, hyphen: false);
            return held + 1;
        }
        // One word longer than the line: it is cut where the line ends.
        var end = Math.Max(i, start + 1);
        Add(start, end, used - widths[i], spaces, room, indent, format, last: true, hyphen: false);
        return end;
    }

    /// <summary>The farthest division of a word that crosses the line end. Names and abbreviations stay whole unless they are very long.</summary>
    private (int At, float Width, int Spaces) Hyphenate(float[] widths, int start, int from, float room)
    {
        if (_lines.Count >= 2 && _lines[^1].Hyphen && _lines[^2].Hyphen) return default;
        float width = 0;
        var spaces = 0;
        for (var i = start; i < from; i++) Count(i);
        (int, float, int) best = default;
        var wordStart = from;
        while (wordStart < _text.Length && _text[wordStart] == ' ') Count(wordStart++);
        while (wordStart < _text.Length && _text[wordStart] is not (' ' or '\n') && width <= room)
        {
            var wordEnd = wordStart;
            while (wordEnd < _text.Length && char.IsLetter(_text[wordEnd])) wordEnd++;
            if (wordEnd == wordStart)
            {
                Count(wordStart++);
                continue;
            }
            var word = _text.AsSpan(wordStart, wordEnd - wordStart);
            var divisible = word.Length >= 5 && !(char.IsUpper(word[0]) && word.Length < 14) && !char.IsUpper(word[1]);
            var places = divisible ? RussianHyphenation.Places(word) : 0;
            for (var i = wordStart; i < wordEnd; i++)
            {
                var hyphen = FontFace.Get(_styles[i]).Advance('-') * Size / FontFace.UnitsPerEm;
                if (i - wordStart is var at and < 64 && (places >> at & 1) != 0 && width + hyphen <= room) best = (i, width + hyphen, spaces);
                Count(i);
            }
            wordStart = wordEnd;
        }
        return best;

        void Count(int i)
        {
            width += widths[i];
            if (_text[i] is ' ' or '\u00A0') spaces++;
        }
    }

    /// <summary>A hyphen or slash ends a line only between parts of two letters or more: never in «п/п» or «2026/2027».</summary>
    private bool CanBreakAfter(int i) =>
        i >= 2 && i + 2 < _text.Length && char.IsLetter(_text[i - 1]) && char.IsLetter(_text[i - 2]) && char.IsLetter(_text[i + 1]) && char.IsLetter(_text[i + 2]);

    private void Add(int start, int end, float used, int spaces, float room, float indent, in TextFormat format, bool last, bool hyphen)
    {
        while (end > start && _text[end - 1] == ' ' && !hyphen)
        {
            end--;
            spaces--;
            used -= FontFace.Get(_styles[end]).Advance(' ') * Size / FontFace.UnitsPerEm;
        }
        float stretch = 0, shift = 0;
        switch (format.Align)
        {
            case TextAlign.Justify when !last && spaces > 0:
                stretch = Math.Min((room - used) / spaces, Size * 2);
                break;
            case TextAlign.Center:
                shift = (room - used) / 2;
                break;
            case TextAlign.Right:
                shift = room - used;
                break;
        }
        Width = Math.Max(Width, indent + used);
        _lines.Add(new(start, end, indent + Math.Max(shift, 0), stretch, hyphen));
    }

    private static void Report(string text, int index, ISet<string> missing)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])) return;
        missing.Add(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? text.Substring(index, 2) : text[index].ToString());
    }
}

/// <summary>How a paragraph is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Align">Alignment.</param>
/// <param name="FirstIndent">Indent of the first line in points.</param>
/// <param name="Hanging">Indent of the other lines.</param>
internal readonly record struct TextFormat(float Size, TextAlign Align = TextAlign.Left, float FirstIndent = 0, float Hanging = 0, float Spacing = 1, bool Bold = false,
    bool Hyphenate = false);
