using System.Buffers.Binary;
using System.IO.Compression;

namespace MentoringPortal.Web.Infrastructure.Files;

/// <summary>Looks inside an uploaded file, within limits, before it is kept: a name and three bytes make no document, and a small file can unpack to gigabytes.</summary>
internal static class FileContents
{
    /// <summary>Pixels of a picture: A3 at 600 dpi has 70 million.</summary>
    public const long MaxPixels = 120_000_000;

    /// <summary>Pixels of one side.</summary>
    public const int MaxSide = 30_000;

    /// <summary>Bytes of an unpacked Word or Excel file.</summary>
    public const long MaxUnpacked = 100L * 1024 * 1024;

    private const int MaxEntries = 2000, Tail = 4096;
    private static readonly byte[] EndOfImage = [0xFF, 0xD9];
    private const string NotWhole = "файл обрезан или повреждён";

    /// <summary>Holds at least one part, says where its parts are, and ends as a PDF ends.</summary>
    public static string? Pdf(byte[] bytes)
    {
        var all = bytes.AsSpan();
        var tail = all[Math.Max(0, bytes.Length - Tail)..];
        return tail.IndexOf("%%EOF"u8) >= 0 && all.IndexOf("endobj"u8) >= 0 && (tail.IndexOf("startxref"u8) >= 0 || all.IndexOf("trailer"u8) >= 0) ? null : NotWhole;
    }

    /// <summary>The first chunk tells the size, the last one ends the file.</summary>
    public static string? Png(byte[] bytes)
    {
        if (bytes.Length < 45 || !bytes.AsSpan(12, 4).SequenceEqual("IHDR"u8)) return NotWhole;
        return Sides(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)))
            ?? (bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).IndexOf("IEND"u8) >= 0 ? null : NotWhole);
    }

    /// <summary>Goes from marker to marker to the one that tells the size.</summary>
    public static string? Jpeg(byte[] bytes)
    {
        var ends = bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).LastIndexOf(EndOfImage) >= 0;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return NotWhole;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sides(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5))) ?? (ends ? null : NotWhole);
            }

            var isBare = marker is 0x01 or (>= 0xD0 and <= 0xD8);
            at += isBare ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return NotWhole;
    }

    /// <summary>Three kinds of WebP tell their size in three ways.</summary>
    public static string? Webp(byte[] bytes)
    {
        if (bytes.Length < 30 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) > bytes.Length - 8) return NotWhole;
        var kind = bytes.AsSpan(12, 4);
        if (kind.SequenceEqual("VP8X"u8)) return Sides(1u + ReadUInt24(bytes, 24), 1u + ReadUInt24(bytes, 27));
        if (kind.SequenceEqual("VP8L"u8))
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(21));
            return Sides(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8)
            ? Sides(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(26)) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(28)) & 0x3FFFu) : NotWhole;
    }

    /// <summary>
    /// A ZIP archive with the folder of its kind and no macros, whose entries do not lie over each other and really unpack within the limit: what an entry says of its
    /// size is not believed.
    /// </summary>
    public static string? Office(byte[] bytes, string folder)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(e => e.CompressedLength) > bytes.Length) return "слишком много частей внутри файла";
            if (!archive.Entries.Any(e => e.FullName == "[Content_Types].xml") || !archive.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal)))
            {
                return "это архив другого вида";
            }

            if (archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return "в файле есть макросы";
            if (archive.Entries.Sum(e => e.Length) > MaxUnpacked) return "внутри слишком много данных";
            return Unpacks(bytes) ? null : "внутри слишком много данных";
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException)
        {
            return NotWhole;
        }
    }

    // From entry to entry of the directory at the end of the file; each is unpacked to its own end and counted. The library would stop where the entry says.
    private static bool Unpacks(byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(end + 10));
        var at = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(end + 16));
        var buffer = new byte[64 * 1024];
        var total = 0L;
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.AsSpan(at, 46);
            var (method, packed, local) = (BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), BinaryPrimitives.ReadInt32LittleEndian(entry[20..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[42..]));
            var start = local + 30 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(local + 26)) + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(local + 28));
            using var content = new MemoryStream(bytes, start, packed, writable: false);
            using Stream plain = method switch
            {
                0 => content,
                8 => new DeflateStream(content, CompressionMode.Decompress),
                _ => throw new InvalidDataException($"Packed by the method {method}."),
            };
            for (int read; (read = plain.Read(buffer)) > 0;)
            {
                if ((total += read) > MaxUnpacked) return false;
            }

            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return true;
    }

    private static uint ReadUInt24(byte[] bytes, int at) => bytes[at] | ((uint)bytes[at + 1] << 8) | ((uint)bytes[at + 2] << 16);

    private static string? Sides(uint width, uint height) => width == 0 || height == 0 ? NotWhole
        : width > MaxSide || height > MaxSide || (long)width * height > MaxPixels
            ? $"картинка слишком велика ({width} × {height} точек): отсканируйте с меньшим разрешением" : null;
}
