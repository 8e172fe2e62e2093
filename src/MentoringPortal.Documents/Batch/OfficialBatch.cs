using System.IO.Compression;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents;

/// <summary>A file of a batch: stored bytes of an issued document or a fresh rendering.</summary>
/// <param name="Name">Wished file name with its extension; cleaned and made unique.</param>
/// <param name="Content">Bytes.</param>
public sealed record BatchFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Many documents at once, one at a time in memory.</summary>
public static class OfficialBatch
{
    private const int LongestName = 120;

    /// <summary>Writes a ZIP as it goes: the output need not seek, and only the current file is held.</summary>
    /// <param name="files">Files in order; taken one by one.</param>
    /// <param name="output">For example the body of a response.</param>
    /// <param name="progress">Number of files written so far.</param>
    public static async Task WriteZipAsync(IAsyncEnumerable<BatchFile> files, Stream output, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await using (zip.ConfigureAwait(false))
        {
            await foreach (var file in files.WithCancellation(cancellation))
            {
                // A PDF is compressed already; packing it again would only take time.
                var entry = zip.CreateEntry(Unique(SafeName(file.Name), used), CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                var target = await entry.OpenAsync(cancellation);
                await using (target.ConfigureAwait(false)) await target.WriteAsync(file.Content, cancellation);
                progress?.Report(++count);
            }
        }
    }

    /// <summary>A file name that every system takes: no slashes or control characters, not too long.</summary>
    public static string SafeName(string name)
    {
        var clean = new string([.. Typography.Clean(name).Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\n' ? ' ' : c)]).Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        if (stem.Length == 0) stem = "Документ";
        return (stem.Length > LongestName ? stem[..LongestName].TrimEnd() : stem) + extension;
    }

    private static string Unique(string name, HashSet<string> used)
    {
        if (used.Add(name)) return name;
        for (var i = 2; ; i++)
        {
            var next = $"{Path.GetFileNameWithoutExtension(name)} ({i}){Path.GetExtension(name)}";
            if (used.Add(next)) return next;
        }
    }
}
