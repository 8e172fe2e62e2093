using System.Buffers.Binary;

namespace MentoringPortal.Documents.Pdf;

/// <summary>The four styles of the embedded family.</summary>
internal enum FontStyle : byte
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// <summary>A TrueType face read once per process: which glyph a character has and how wide it is.</summary>
internal sealed class FontFace
{
    /// <summary>Design units per em of every face here.</summary>
    public const int UnitsPerEm = 2048;

    /// <summary>Height of a line at size 1 with single spacing.</summary>
    public const float LineHeight = (1825f + 443 + 87) / UnitsPerEm;

    /// <summary>Distance from the top of a line to its baseline at size 1.</summary>
    public const float Ascent = (1825f + 43) / UnitsPerEm;

    private static readonly Lazy<FontFace>[] Faces =
    [
        new(() => Load("Tinos-Regular")), new(() => Load("Tinos-Bold")), new(() => Load("Tinos-Italic")), new(() => Load("Tinos-BoldItalic")),
    ];

    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly ushort[] _advances;
    private readonly byte[] _data;
    private readonly int _glyf;
    private readonly int _loca;
    private readonly int _hmtx;
    private readonly bool _longLoca;
    private readonly int _metrics;

    private FontFace(string name, byte[] data)
    {
        Name = name;
        _data = data;
        _glyf = Table("glyf").Offset;
        _loca = Table("loca").Offset;
        _hmtx = Table("hmtx").Offset;
        _longLoca = U16(Table("head").Offset + 50) == 1;
        _metrics = U16(Table("hhea").Offset + 34);
        _advances = new ushort[U16(Table("maxp").Offset + 4)];
        for (var g = 0; g < _advances.Length; g++) _advances[g] = (ushort)U16(_hmtx + 4 * Math.Min(g, _metrics - 1));
        ReadCharacterMap();
        // A non-breaking space is a space to whoever copies text out of the document.
        _glyphs['\u00A0'] = _glyphs[' '];
        _glyphs[Text.Typography.WholeHyphen] = _glyphs['-'];
    }

    public string Name { get; }

    public static FontFace Get(FontStyle style) => Faces[(int)style].Value;

    /// <summary>The glyph of a character; 0 when the face has none.</summary>
    public ushort Glyph(char c) => _glyphs[c];

    /// <summary>Width of a character in design units.</summary>
    public int Advance(char c) => _advances[_glyphs[c]];

    public int AdvanceOf(ushort glyph) => _advances[glyph];

    public short LeftBearing(ushort glyph) => glyph < _metrics
        ? (short)U16(_hmtx + 4 * glyph + 2)
        : (short)U16(_hmtx + 4 * _metrics + 2 * (glyph - _metrics));

    /// <summary>Outline bytes of a glyph.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (from, to) = _longLoca
            ? ((int)U32(_loca + 4 * glyph), (int)U32(_loca + 4 * glyph + 4))
            : (U16(_loca + 2 * glyph) * 2, U16(_loca + 2 * glyph + 2) * 2);
        return _data.AsSpan(_glyf + from, to - from);
    }

    public ReadOnlySpan<byte> TableBytes(string tag)
    {
        var (offset, length) = Table(tag);
        return _data.AsSpan(offset, length);
    }

    private static FontFace Load(string name)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new(name, data);
    }

    private void ReadCharacterMap()
    {
        var cmap = Table("cmap").Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var record = cmap + 4 + 8 * i;
            var sub = cmap + (int)U32(record + 4);
            if (U16(record) != 3 || U16(sub) != 4) continue;
            var segments = U16(sub + 6) / 2;
            int ends = sub + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, ranges = deltas + 2 * segments;
            for (var s = 0; s < segments; s++)
            {
                int end = U16(ends + 2 * s), start = U16(starts + 2 * s), delta = U16(deltas + 2 * s), range = U16(ranges + 2 * s);
                for (var c = start; c <= end && c != 0xFFFF; c++)
                {
                    var glyph = range == 0 ? c + delta : U16(ranges + 2 * s + range + 2 * (c - start));
                    if (range != 0 && glyph != 0) glyph += delta;
                    _glyphs[c] = (ushort)glyph;
                }
            }
            return;
        }
    }

    private (int Offset, int Length) Table(string tag)
    {
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + 16 * i;
            if (_data[record] == tag[0] && _data[record + 1] == tag[1] && _data[record + 2] == tag[2] && _data[record + 3] == tag[3])
            {
                return ((int)U32(record + 8), (int)U32(record + 12));
            }
        }
        throw new InvalidOperationException($"The font {Name} has no table {tag}.");
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
