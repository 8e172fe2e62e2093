using MentoringPortal.Documents;
using MentoringPortal.Documents.Volumes;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>A paper to bind in.</summary>
/// <param name="Pdf">A file of the portal's own engine is bound in; any other one is named in the contents only.</param>
public sealed record VolumePart(string Title, DateOnly? Date, ReadOnlyMemory<byte> Pdf);

/// <summary>Binds papers into one PDF: contents with counted sheets first, then every paper under a bookmark of its name.</summary>
public static class VolumeBinder
{
    /// <summary>The bound volume.</summary>
    /// <param name="contents">What the first sheets say; lines and sheets are filled in here.</param>
    public static async Task<byte[]> BindAsync(string title, IReadOnlyList<VolumePart> parts, BoundContentsData contents, CancellationToken cancel)
    {
        var sheets = parts.Select(p => OfficialBatch.PagesOf(p.Pdf)).ToList();
        var (own, first) = (1, ReadOnlyMemory<byte>.Empty);
        // The contents tell on which sheet a paper begins, which depends on how many sheets the contents take.
        for (var tries = 0; tries < 3; tries++)
        {
            first = PaperResults.JoinablePdf(BoundContents.Compose(contents with { Lines = Lines(parts, sheets, own), Sheets = own + sheets.Sum(s => s ?? 0) }));
            var taken = OfficialBatch.PagesOf(first) ?? own;
            if (taken == own) break;

            own = taken;
        }

        using var volume = new MemoryStream();
        await OfficialBatch.WritePdfAsync(Files(parts, sheets, first), volume, title, contents.School.FullName, null, cancel);
        return volume.ToArray();
    }

    private static List<BoundLine> Lines(IReadOnlyList<VolumePart> parts, List<int?> sheets, int own)
    {
        var next = own + 1;
        var lines = new List<BoundLine>();
        for (var i = 0; i < parts.Count; i++)
        {
            lines.Add(new BoundLine(parts[i].Title, parts[i].Date, sheets[i] is null ? null : next, sheets[i]));
            next += sheets[i] ?? 0;
        }

        return lines;
    }

    private static async IAsyncEnumerable<BatchFile> Files(IReadOnlyList<VolumePart> parts, List<int?> sheets, ReadOnlyMemory<byte> first)
    {
        await Task.CompletedTask;
        yield return new BatchFile("Содержание.pdf", first);
        for (var i = 0; i < parts.Count; i++)
        {
            if (sheets[i] is not null) yield return new BatchFile(parts[i].Title + ".pdf", parts[i].Pdf);
        }
    }
}
