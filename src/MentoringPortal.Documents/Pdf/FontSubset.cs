using System.Buffers.Binary;

namespace MentoringPortal.Documents.Pdf;

/// <summary>
/// The glyphs that one document uses of one face, numbered in the order of their first use.
/// Embedding only these keeps a page at a few kilobytes.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private const int DirectLow = 0x530;
    private const int DirectHigh = 0x2000;
    private readonly ushort[] _direct = new ushort[DirectLow + 0x200];
    private readonly Dictionary<char, ushort> _rare = [];
    private readonly List<(char Character, ushort Glyph)> _used = [('\0', 0)];

    public FontFace Face => face;

    /// <summary>Used characters by their code in the document; the first is the missing glyph.</summary>
    public IReadOnlyList<(char Character, ushort Glyph)> Used => _used;

    /// <summary>Code of a character in the document.</summary>
    public ushort Code(char c)
    {
        var slot = c < DirectLow ? c : c is >= (char)DirectHigh and < (char)(DirectHigh + 0x200) ? c - DirectHigh + DirectLow : -1;
        if (slot >= 0) return _direct[slot] != 0 ? _direct[slot] : _direct[slot] = Add(c);
        return _rare.TryGetValue(c, out var code) ? code : _rare[c] = Add(c);
    }

    private ushort Add(char c)
    {
        // A soft hyphen looks like a hyphen but tells a reader that the word goes on.
        var glyph = c == '\u00AD' ? face.Glyph('-') : face.Glyph(c);
        _used.Add((c, glyph));
        return (ushort)(_used.Count - 1);
    }

    /// <summary>The font program: outlines without hinting, metrics, nothing else.</summary>
    public byte[] Build()
    {
        var glyphs = _used.Select(u => u.Glyph).ToList();
        var place = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++) place.TryAdd(glyphs[i], (ushort)i);
        using var glyf = new MemoryStream();
        var offsets = new List<uint> { 0 };
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(WithoutHinting(face.Outline(glyphs[i]), glyphs, place));
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            offsets.Add((uint)glyf.Length);
        }

        var loca = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i), offsets[i]);
        var hmtx = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)face.AdvanceOf(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * i + 2), face.LeftBearing(glyphs[i]));
        }
        var head = face.TableBytes("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = face.TableBytes("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = face.TableBytes("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return Assemble([("glyf", glyf.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp)]);
    }

    private static byte[] WithoutHinting(ReadOnlySpan<byte> outline, List<ushort> glyphs, Dictionary<ushort, ushort> place)
    {
        if (outline.Length < 10) return [];
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours < 0) return Composite(outline, glyphs, place);
        var at = 10 + 2 * contours;
        var instructions = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        var result = new byte[outline.Length - instructions];
        outline[..at].CopyTo(result);
        outline[(at + 2 + instructions)..].CopyTo(result.AsSpan(at + 2));
        return result;
    }

    private static byte[] Composite(ReadOnlySpan<byte> outline, List<ushort> glyphs, Dictionary<ushort, ushort> place)
    {
        const int wordArguments = 1, scale = 8, more = 32, twoScales = 64, matrix = 128, instructions = 256;
        var result = outline.ToArray();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(at));
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at), (ushort)(flags & ~instructions));
            var component = BinaryPrimitives.ReadUInt16BigEndian(result.AsSpan(at + 2));
            if (!place.TryGetValue(component, out var index))
            {
                index = (ushort)glyphs.Count;
                glyphs.Add(component);
                place[component] = index;
            }
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at + 2), index);
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2) + ((flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
        }
        while ((flags & more) != 0);
        return result[..at];
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var size = 12 + 16 * tables.Count + tables.Sum(t => (t.Bytes.Length + 3) & ~3);
        var font = new byte[size];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), 64);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)(tables.Count * 16 - 64));
        var at = 12 + 16 * tables.Count;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, bytes) = tables[i];
            var record = font.AsSpan(12 + 16 * i);
            for (var k = 0; k < 4; k++) record[k] = (byte)tag[k];
            bytes.CopyTo(font.AsSpan(at));
            var padded = (bytes.Length + 3) & ~3;
            uint sum = 0;
            for (var k = 0; k < padded; k += 4) unchecked { sum += BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at + k)); }
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], sum);
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)bytes.Length);
            at += padded;
        }
        return font;
    }
}
