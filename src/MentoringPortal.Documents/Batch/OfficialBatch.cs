using System.IO.Compression;
using System.Text;
using MentoringPortal.Documents.Pdf;
using MentoringPortal.Documents.Text;

namespace MentoringPortal.Documents;

/// <summary>A file of a batch: stored bytes of an issued document or a fresh rendering.</summary>
/// <param name="Name">Wished file name with its extension; cleaned and made unique.</param>
/// <param name="Content">Bytes.</param>
public sealed record BatchFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Many documents at once, one at a time in memory.</summary>
public static class OfficialBatch
{
    // Bytes: a name may have 255 of them, with its extension and a number.
    private const int LongestName = 220;

    private static readonly HashSet<string> Devices = new(
        [.. new[] { "CON", "PRN", "AUX", "NUL" }, .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a ZIP as it goes: the output need not seek, and only the current file is held.</summary>
    /// <param name="files">Files in order; taken one by one.</param>
    /// <param name="output">For example the body of a response.</param>
    /// <param name="progress">Number of files written so far.</param>
    public static async Task WriteZipAsync(IAsyncEnumerable<BatchFile> files, Stream output, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        var gathering = new GatheringStream(output);
        await using var gathered = gathering.ConfigureAwait(false);
        var zip = await ZipArchive.CreateAsync(gathering, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
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

        await gathering.FlushAsync(cancellation);
    }

    /// <summary>
    /// Writes one PDF as it goes, every file under a bookmark of its name. Files that the portal's own engine did not write (scans, Word files) cannot be
    /// taken in: a last sheet names them.
    /// </summary>
    /// <param name="files">Files in order; taken one by one.</param>
    /// <param name="output">For example the body of a response.</param>
    /// <param name="title">Title of the file.</param>
    /// <param name="school">Whose documents they are.</param>
    /// <param name="progress">Number of files done so far.</param>
    /// <returns>Names of the files that were left out.</returns>
    public static async Task<IReadOnlyList<string>> WritePdfAsync(IAsyncEnumerable<BatchFile> files, Stream output, string title, string school,
        IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var leftOut = new List<string>();
        var count = 0;
        using var joiner = new PdfJoiner(output);
        await foreach (var file in files.WithCancellation(cancellation))
        {
            try
            {
                await joiner.AddAsync(file.Content, Typography.Clean(TitleOf(file.Name)), cancellation);
            }
            catch (ForeignPdfException)
            {
                leftOut.Add(file.Name);
            }

            progress?.Report(++count);
        }

        if (leftOut.Count > 0 || joiner.Count == 0) await joiner.AddAsync(LeftOut(school, leftOut), "Не вошли в этот файл", cancellation);
        await joiner.FinishAsync(Typography.Clean(title), Typography.Clean(school), cancellation);
        return leftOut;
    }

    /// <summary>Pages of a file that the portal wrote; null for a scan or a file of another program, which cannot be bound in.</summary>
    public static int? PagesOf(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            return PdfJoiner.PagesOf(new PdfReader(pdf));
        }
        catch (ForeignPdfException)
        {
            return null;
        }
    }

    private static byte[] LeftOut(string school, IReadOnlyList<string> names)
    {
        try
        {
            return OfficialPdf.RenderBuiltIn(Sheet(school, names));
        }
        catch (UnprintableCharactersException unprintable)
        {
            // The names come from uploads and may hold anything.
            return OfficialPdf.RenderBuiltIn(
                Sheet(school, [.. names.Select(n => unprintable.Characters.Aggregate(n, (name, character) => name.Replace(character, "?", StringComparison.Ordinal)))]));
        }
    }

    private static OfficialDocument Sheet(string school, IReadOnlyList<string> names) => new()
    {
        Code = "LEFT-OUT",
        Title = "Не вошли в этот файл",
        Kind = "СПИСОК",
        KindDetail = "документов, которые не вошли в этот файл",
        HasRegistration = false,
        Letterhead = new Letterhead(school),
        Body =
        [
            ParagraphBlock.Plain("Сканы и файлы других программ нельзя соединить с документами портала. Возьмите их отдельно или скачайте всё одним архивом ZIP."),
            new TableBlock([new("№\nп/п", 8, TextAlign.Center), new("Файл", 92)], [.. names.Select((n, i) => TableRow.Of($"{i + 1}", n))], EmptyText: "Документов нет."),
        ],
    };

    /// <summary>
    /// A file name that every system takes: no slashes, colons or control characters, ordinary spaces, no point at the end of the stem («Петрова А. И..pdf»),
    /// no name that Windows keeps for its devices, not too long.
    /// </summary>
    public static string SafeName(string name)
    {
        var clean = new string([.. Typography.Clean(name).Select(c => char.IsWhiteSpace(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? ' '
            : c is '/' or '\\' ? '-' : c == Typography.WholeHyphen ? '-' : c)]);
        while (clean.Contains("  ", StringComparison.Ordinal)) clean = clean.Replace("  ", " ", StringComparison.Ordinal);
        // What is left of a path before the name («../») goes, too.
        clean = clean.TrimStart(' ', '.', '-').TrimEnd(' ', '.');
        var extension = Path.GetExtension(clean);
        if (extension.Contains(' ', StringComparison.Ordinal) || extension.Length > 10) extension = "";
        var stem = clean[..^extension.Length].Trim(' ', '.');
        if (stem.Length == 0) stem = "Документ";
        if (Devices.Contains(stem.Split('.')[0].TrimEnd())) stem = "_" + stem;
        while (Encoding.UTF8.GetByteCount(stem) > LongestName) stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)].TrimEnd(' ', '.');
        return stem + extension;
    }

    // A title may hold a slash («№ 45/2026»): it is no path.
    private static string TitleOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

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
