using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MentoringPortal.Testing;

/// <summary>The smallest files that are what they say.</summary>
public static class TestFiles
{
    /// <summary>A scan: one page without anything on it.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A picture that says to be this large; nothing of it is drawn.</summary>
    public static byte[] Png(uint width = 8, uint height = 8)
    {
        var bytes = new byte[57];
        ((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']).CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(20), height);
        "IEND"u8.CopyTo(bytes.AsSpan(49));
        return bytes;
    }

    /// <summary>The same as a photograph.</summary>
    public static byte[] Jpeg(ushort width = 8, ushort height = 8) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    /// <summary>An archive with these entries, each filled with <paramref name="zeros"/> zeros.</summary>
    public static byte[] Zip(int zeros, params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var name in entries.Prepend("[Content_Types].xml"))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var left = zeros; left > 0; left -= 1 << 20) entry.Write(new byte[Math.Min(left, 1 << 20)]);
            }
        }

        return stream.ToArray();
    }
}
