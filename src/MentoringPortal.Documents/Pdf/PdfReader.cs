using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace MentoringPortal.Documents.Pdf;

/// <summary>The file is not one that <see cref="PdfFile"/> wrote, or it is damaged.</summary>
public sealed class ForeignPdfException(string message) : Exception(message);

/// <summary>Takes a file of <see cref="PdfFile"/> apart: its objects by number, small ones as they were packed, streams with their bytes still compressed.</summary>
internal sealed class PdfReader
{
    private static ReadOnlySpan<byte> Head => "%PDF-1.7\n%\u00e2"u8;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly (byte Kind, int Value, int Index)[] _places;
    private readonly Dictionary<int, (byte[] Content, int First, int[] Offsets)> _packs = [];

    /// <exception cref="ForeignPdfException">The file was not written by the portal.</exception>
    public PdfReader(ReadOnlyMemory<byte> file)
    {
        _file = file;
        try
        {
            if (!file.Span.StartsWith(Head)) throw Foreign();
            var tail = file.Span[^Math.Min(64, file.Length)..];
            var at = tail.LastIndexOf("startxref\n"u8);
            if (at < 0) throw Foreign();
            var (entries, table) = Stream(Number(tail[(at + 10)..]));
            if (!entries.StartsWith("/Type/XRef/Size ", StringComparison.Ordinal) || !entries.Contains("/W[1 4 2]/Root ", StringComparison.Ordinal)) throw Foreign();
            Root = Number(entries, "/Root ");
            var rows = Inflate(table.Span);
            _places = new (byte, int, int)[Number(entries, "/Size ")];
            for (var i = 0; i < _places.Length; i++)
            {
                var row = rows.AsSpan(7 * i, 7);
                _places[i] = (row[0], BinaryPrimitives.ReadInt32BigEndian(row[1..]), BinaryPrimitives.ReadUInt16BigEndian(row[5..]));
            }
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidDataException or FormatException or OverflowException)
        {
            throw Foreign();
        }
    }

    /// <summary>Number of the catalog.</summary>
    public int Root { get; }

    /// <summary>Numbers run from 1 to one less than this.</summary>
    public int Count => _places.Length;

    /// <summary>An object: its dictionary or array, and for a stream the compressed bytes. The dictionary of a stream is without its length and filter.</summary>
    /// <exception cref="ForeignPdfException">The file is damaged.</exception>
    public (string? Entries, ReadOnlyMemory<byte> Content) Object(int id)
    {
        try
        {
            var (kind, value, index) = _places[id];
            if (kind == 1) return Stream(value);
            if (kind != 2) throw Foreign();
            var (content, first, offsets) = Pack(value);
            var start = first + offsets[index];
            return (null, content.AsMemory(start, (index + 1 < offsets.Length ? first + offsets[index + 1] : content.Length) - start));
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or InvalidDataException or FormatException or OverflowException)
        {
            throw Foreign();
        }
    }

    private (byte[] Content, int First, int[] Offsets) Pack(int id)
    {
        if (_packs.TryGetValue(id, out var known)) return known;
        var (kind, value, _) = _places[id];
        var (entries, packed) = kind == 1 ? Stream(value) : throw Foreign();
        if (!entries.StartsWith("/Type/ObjStm/N ", StringComparison.Ordinal)) throw Foreign();
        var content = Inflate(packed.Span);
        var first = Number(entries, "/First ");
        var numbers = System.Text.Encoding.ASCII.GetString(content, 0, first).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var offsets = new int[Number(entries, "/N ")];
        for (var i = 0; i < offsets.Length; i++) offsets[i] = int.Parse(numbers[2 * i + 1], CultureInfo.InvariantCulture);
        return _packs[id] = (content, first, offsets);
    }

    // «5 0 obj\n<</Length 123/Filter/FlateDecode…>>\nstream\n…», as PdfFile writes it.
    private (string Entries, ReadOnlyMemory<byte> Content) Stream(int offset)
    {
        var here = _file.Span[offset..];
        var from = here.IndexOf(" 0 obj\n<</Length "u8);
        if (from is < 1 or > 10) throw Foreign();
        from += 17;
        var length = Number(here[from..]);
        var filter = here[from..].IndexOf("/Filter/FlateDecode"u8);
        if (filter is < 1 or > 10) throw Foreign();
        from += filter + 19;
        var end = here[from..].IndexOf(">>\nstream\n"u8);
        if (end < 0) throw Foreign();
        return (System.Text.Encoding.Latin1.GetString(here.Slice(from, end)), _file.Slice(offset + from + end + 10, length));
    }

    private static byte[] Inflate(ReadOnlySpan<byte> compressed)
    {
        using var result = new MemoryStream(compressed.Length * 4);
        using var source = new MemoryStream(compressed.ToArray());
        using (var inflate = new ZLibStream(source, CompressionMode.Decompress))
        {
            // Our own files never come near this; a bomb in a foreign one must not either.
            Span<byte> buffer = stackalloc byte[16 * 1024];
            for (int read; (read = inflate.Read(buffer)) > 0;)
            {
                result.Write(buffer[..read]);
                if (result.Length > 256 * 1024 * 1024) throw Foreign();
            }
        }
        return result.ToArray();
    }

    private static int Number(string entries, string key)
    {
        var at = entries.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) throw Foreign();
        at += key.Length;
        var end = at;
        while (end < entries.Length && char.IsAsciiDigit(entries[end])) end++;
        return int.Parse(entries.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        var any = false;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') break;
            number = checked(number * 10 + digit - '0');
            any = true;
        }
        return any ? number : throw Foreign();
    }

    private static ForeignPdfException Foreign() => new("The file was not written by this engine, or it is damaged.");
}
