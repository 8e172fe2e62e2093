using System.IO.Compression;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Documents.Tests;

public sealed class BatchTests
{
    [Fact]
    public async Task A_batch_streams_into_a_ZIP_with_safe_names_of_its_own()
    {
        using var output = new MemoryStream();
        var written = new List<int>();
        await OfficialBatch.WriteZipAsync(Files(), new ForwardOnly(output), new Collected(written));
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Equal(["Приказ № 29.2.pdf", "Приказ № 29.2 (2).pdf", "a b.pdf"], zip.Entries.Select(e => e.FullName));
        Assert.Equal([1, 2, 3], written);
        Assert.Equal(3, zip.Entries[2].Length);

        static async IAsyncEnumerable<BatchFile> Files()
        {
            yield return new("Приказ № 29.2.pdf", new byte[] { 1 });
            await Task.Yield();
            yield return new("Приказ № 29.2.pdf", new byte[] { 1, 2 });
            yield return new("../a/b.pdf", new byte[] { 1, 2, 3 });
        }
    }

    [Fact]
    public void Documents_in_one_file_keep_their_own_page_numbers_and_get_bookmarks()
    {
        var documents = new[] { "D-04", "D-20", "D-23" }.Select(c => DocumentCatalogue.Find(c)!.Usual()).ToList();
        using var together = PdfDocument.Open(OfficialPdf.RenderTogether(documents, "Комплект"));
        var pages = documents.Select(d => PdfDocument.Open(OfficialPdf.Render(d)).NumberOfPages).ToList();
        Assert.Equal(pages.Sum(), together.NumberOfPages);
        Assert.True(together.TryGetBookmarks(out var bookmarks));
        Assert.All(documents, d => Assert.Contains(bookmarks.GetNodes(), n => n.Title == d.Title));
        var second = together.GetPage(pages[0] + 2);
        Assert.Equal("2", string.Concat(second.Letters.Where(l => l.StartBaseLine.Y > second.Height - 57).Select(l => l.Value)));
    }

    [Fact]
    public void An_engine_that_is_not_compiled_in_is_refused_with_an_explanation()
    {
        Assert.Contains(PdfEngines.BuiltIn, PdfEngines.Names);
        Assert.Contains("BuiltIn", Assert.Throws<InvalidOperationException>(() => PdfEngines.Use("Нет такого")).Message, StringComparison.Ordinal);
    }

    private sealed class Collected(List<int> numbers) : IProgress<int>
    {
        public void Report(int value) => numbers.Add(value);
    }

    /// <summary>Like the body of a response: can only be written on.</summary>
    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
