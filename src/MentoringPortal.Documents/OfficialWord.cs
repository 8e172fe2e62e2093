using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MentoringPortal.Documents.Word;

namespace MentoringPortal.Documents;

/// <summary>The Word face of a document: real styles, repeated table headers, a page field from page 2 on; the same bytes for the same content.</summary>
public static class OfficialWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Render(OfficialDocument document)
    {
        using var draft = new MemoryStream();
        using (var package = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            new WordComposer(document, package).Compose();
        }
        return Settled(draft);
    }

    /// <summary>Packs the parts again with a fixed time, so that the bytes depend on the content only.</summary>
    private static byte[] Settled(MemoryStream draft)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return result.ToArray();
    }
}
