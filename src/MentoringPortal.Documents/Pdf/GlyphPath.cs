using System.Buffers.Binary;

namespace MentoringPortal.Documents.Pdf;

/// <summary>Draws a glyph as a path: it looks like a letter, but nobody who takes the text out of the document meets it.</summary>
internal static class GlyphPath
{
    private const int OnCurve = 1, ShortX = 2, ShortY = 4, Repeat = 8, SameX = 16, SameY = 32;
    private const int WordArguments = 1, Offsets = 2, Scale = 8, MoreComponents = 32, TwoScales = 64, Matrix = 128;

    private readonly record struct Point(float X, float Y, bool OnCurve)
    {
        public static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);
    }

    /// <summary>Writes the closed contours of a glyph with its origin at x, scaled; the caller fills them.</summary>
    public static void Write(PdfBuffer content, FontFace face, ushort glyph, float x, float scale, float y = 0)
    {
        var outline = face.Outline(glyph);
        if (outline.Length < 10) return;
        if (BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
        {
            WriteComponents(content, face, outline, x, y, scale);
            return;
        }
        foreach (var contour in Contours(outline, x, y, scale)) WriteContour(content, contour);
    }

    private static void WriteComponents(PdfBuffer content, FontFace face, ReadOnlySpan<byte> outline, float x, float y, float scale)
    {
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            if ((flags & (Scale | TwoScales | Matrix)) != 0 || (flags & Offsets) == 0) throw new NotSupportedException("A scaled part of a glyph is not drawn as a path.");
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            at += 4;
            var words = (flags & WordArguments) != 0;
            var (dx, dy) = words ? (BinaryPrimitives.ReadInt16BigEndian(outline[at..]), BinaryPrimitives.ReadInt16BigEndian(outline[(at + 2)..]))
                : ((sbyte)outline[at], (sbyte)outline[at + 1]);
            at += words ? 4 : 2;
            Write(content, face, component, x + dx * scale, scale, y + dy * scale);
        }
        while ((flags & MoreComponents) != 0);
    }

    private static List<Point[]> Contours(ReadOnlySpan<byte> outline, float x, float y, float scale)
    {
        var ends = new int[BinaryPrimitives.ReadInt16BigEndian(outline)];
        for (var i = 0; i < ends.Length; i++) ends[i] = BinaryPrimitives.ReadUInt16BigEndian(outline[(10 + 2 * i)..]);
        var at = 10 + 2 * ends.Length;
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        var flags = new byte[ends[^1] + 1];
        for (var i = 0; i < flags.Length; i++)
        {
            var flag = outline[at++];
            flags[i] = flag;
            if ((flag & Repeat) == 0) continue;
            for (var more = outline[at++]; more > 0; more--) flags[++i] = flag;
        }
        var xs = Coordinates(outline, ref at, flags, ShortX, SameX);
        var ys = Coordinates(outline, ref at, flags, ShortY, SameY);
        var contours = new List<Point[]>(ends.Length);
        var start = 0;
        foreach (var end in ends)
        {
            contours.Add([.. Enumerable.Range(start, end - start + 1).Select(i => new Point(x + xs[i] * scale, y + ys[i] * scale, (flags[i] & OnCurve) != 0))]);
            start = end + 1;
        }
        return contours;
    }

    private static int[] Coordinates(ReadOnlySpan<byte> outline, ref int at, byte[] flags, int isShort, int same)
    {
        var result = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var samePositive = (flags[i] & same) != 0;
            if ((flags[i] & isShort) != 0)
            {
                value += samePositive ? outline[at++] : -outline[at++];
            }
            else if (!samePositive)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
                at += 2;
            }
            result[i] = value;
        }
        return result;
    }

    /// <summary>Straight lines between points on the curve; a point off it bends the line towards itself.</summary>
    private static void WriteContour(PdfBuffer content, Point[] points)
    {
        var first = Array.FindIndex(points, p => p.OnCurve);
        var from = first >= 0 ? points[first] : Point.Middle(points[^1], points[0]);
        Put(content, from).Write("m "u8);
        for (var k = 1; k <= points.Length; k++)
        {
            var point = points[(first + k) % points.Length];
            if (point.OnCurve)
            {
                if (k < points.Length) Put(content, point).Write("l "u8);
                from = point;
                continue;
            }
            var next = points[(first + k + 1) % points.Length];
            var to = next.OnCurve ? next : Point.Middle(point, next);
            Put(content, new(from.X + (point.X - from.X) * 2 / 3, from.Y + (point.Y - from.Y) * 2 / 3, false));
            Put(content, new(to.X + (point.X - to.X) * 2 / 3, to.Y + (point.Y - to.Y) * 2 / 3, false));
            Put(content, to).Write("c "u8);
            from = to;
            if (next.OnCurve) k++;
        }
        content.Write("h\n"u8);
    }

    private static PdfBuffer Put(PdfBuffer content, Point point) => content.Write(point.X).Space().Write(point.Y).Space();
}
