using System.Buffers.Text;
using System.Text;

namespace MentoringPortal.Documents.Pdf;

/// <summary>Growing bytes with the few notations that PDF needs.</summary>
internal sealed class PdfBuffer(int capacity = 1024)
{
    private byte[] _bytes = new byte[capacity];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>The same for an asynchronous write; valid until the next change.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Forgets what was written after this length.</summary>
    public void Truncate(int length) => _length = length;

    public PdfBuffer Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    public PdfBuffer Write(byte value)
    {
        Room(1)[0] = value;
        _length++;
        return this;
    }

    /// <summary>ASCII text.</summary>
    public PdfBuffer Write(string text)
    {
        _length += Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    public PdfBuffer Write(int number)
    {
        Utf8Formatter.TryFormat(number, Room(12), out var written);
        _length += written;
        return this;
    }

    /// <summary>A number with at most two decimals, without needless zeros.</summary>
    public PdfBuffer Write(float number)
    {
        var hundredths = (int)MathF.Round(number * 100);
        if (hundredths < 0)
        {
            Write((byte)'-');
            hundredths = -hundredths;
        }
        Write(hundredths / 100);
        var rest = hundredths % 100;
        if (rest == 0) return this;
        Write((byte)'.').Write((byte)('0' + rest / 10));
        return rest % 10 == 0 ? this : Write((byte)('0' + rest % 10));
    }

    public PdfBuffer Space() => Write((byte)' ');

    /// <summary>Reference to an object.</summary>
    public PdfBuffer Reference(int id) => Write(id).Write(" 0 R"u8);

    /// <summary>Text string of any characters.</summary>
    public PdfBuffer Text(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\'))) return Write((byte)'(').Write(text).Write((byte)')');
        return Write("<FEFF"u8).Write(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Write((byte)'>');
    }

    /// <summary>Two-byte code inside a literal string.</summary>
    public void Code(ushort code)
    {
        var room = Room(4);
        var at = 0;
        Escaped(room, ref at, (byte)(code >> 8));
        Escaped(room, ref at, (byte)code);
        _length += at;
    }

    private static void Escaped(Span<byte> room, ref int at, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            room[at++] = (byte)'\\';
            if (value == '\r') value = (byte)'r';
        }
        room[at++] = value;
    }

    private Span<byte> Room(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }
}
