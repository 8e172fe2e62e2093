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
        Assert.Equal(["Приказ № 29.2.pdf", "Приказ № 29.2 (2).pdf", "a-b.pdf"], zip.Entries.Select(e => e.FullName));
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
    public async Task Documents_in_one_file_keep_their_own_page_numbers_and_get_their_whole_titles_as_bookmarks()
    {
        var order = DocumentCatalogue.Find("D-04")!.Usual();
        var documents = new[] { order with { Title = "Приказ № 45/2026 от 01.09.2026" }, DocumentCatalogue.Find("D-20")!.Usual(), DocumentCatalogue.Find("D-23")!.Usual() };
        using var together = PdfDocument.Open(await Joined([.. documents.Select(d => new BatchFile(d.Title + ".pdf", OfficialPdf.Render(d)))]));
        Assert.True(together.TryGetBookmarks(out var bookmarks));
        Assert.Equal(documents.Select(d => d.Title), bookmarks.Roots.Select(n => n.Title));
        using var first = PdfDocument.Open(OfficialPdf.Render(documents[0]));
        var second = together.GetPage(first.NumberOfPages + 2);
        Assert.Equal("2", string.Concat(second.Letters.Where(l => l.StartBaseLine.Y > second.Height - 57).Select(l => l.Value)));
    }

    [Fact]
    public async Task Stored_files_are_joined_with_their_text_their_pages_and_bookmarks()
    {
        var files = DocumentCatalogue.All.SelectMany(e => e.Samples).Select(s => s.Compose())
            .Select((d, i) => new BatchFile($"{i + 1}. {d.Title}.pdf", OfficialPdf.Render(d))).ToList();
        using var output = new MemoryStream();
        var done = new List<int>();
        Assert.Empty(await OfficialBatch.WritePdfAsync(Stream(files), new ForwardOnly(output), "Весь каталог", "МБОУ СОШ № 4", new Collected(done)));
        Assert.Equal(files.Count, done[^1]);
        using var joined = PdfDocument.Open(output.ToArray());
        Assert.Equal("Весь каталог", joined.Information.Title);
        Assert.True(joined.TryGetBookmarks(out var bookmarks));
        Assert.Equal(files.Count, bookmarks.GetNodes().Count());
        var page = 0;
        foreach (var file in files)
        {
            using var own = PdfDocument.Open(file.Content.ToArray());
            foreach (var expected in own.GetPages())
            {
                var actual = joined.GetPage(++page);
                Assert.Equal(expected.Text, actual.Text);
                Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
                Assert.Equal(expected.Letters.Select(l => l.FontName), actual.Letters.Select(l => l.FontName));
            }
        }

        Assert.Equal(page, joined.NumberOfPages);
        Assert.Equal(await Joined(files), output.ToArray());
    }

    [Fact]
    public async Task Files_of_other_programs_and_damaged_ones_are_named_on_a_last_sheet()
    {
        var order = OfficialPdf.Render(DocumentCatalogue.Find("D-04")!.Usual());
        byte[] torn = order[..(order.Length / 2)], bent = [.. order];
        for (var i = bent.Length / 2; i < bent.Length / 2 + 200; i++) bent[i] ^= 0x55;
        using var output = new MemoryStream();
        var leftOut = await OfficialBatch.WritePdfAsync(
            Stream([new("Скан 😀.pdf", "%PDF-1.4\n%%EOF"u8.ToArray()), new("Приказ.pdf", order), new("Рваный.pdf", torn),
                new("Уже соединённый.pdf", await Joined([new("Приказ.pdf", order)])), new("Пусто.pdf", Array.Empty<byte>()), new("Письмо.docx", "PK"u8.ToArray())]),
                output, "Дело", "МБОУ СОШ № 4");
        Assert.Equal(["Скан 😀.pdf", "Рваный.pdf", "Уже соединённый.pdf", "Пусто.pdf", "Письмо.docx"], leftOut);
        var pages = Printed.PageTexts(output.ToArray());
        Assert.Equal(Printed.PageTexts(order), pages[..^1]);
        Assert.Contains("Письмо.docx", pages[^1], StringComparison.Ordinal);
        // Bytes bent in the middle: the file is either taken whole or left out, never an exception of another kind.
        await OfficialBatch.WritePdfAsync(Stream([new("Гнутый.pdf", bent)]), new MemoryStream(), "Дело", "МБОУ СОШ № 4");
    }

    [Theory]
    [InlineData("Согласие: Петрова А. И..pdf", "Согласие Петрова А. И.pdf")]
    [InlineData("Приказ\u00A0№\u00A046/26.pdf", "Приказ № 46-26.pdf")]
    [InlineData("Приказ от 01.09.2026.pdf", "Приказ от 01.09.2026.pdf")]
    [InlineData("Что? Где? «Когда».docx", "Что Где «Когда».docx")]
    [InlineData("Отзыв\u2009о\u202Fработе .pdf", "Отзыв о работе.pdf")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("COM1.отчёт.pdf", "_COM1.отчёт.pdf")]
    [InlineData(".pdf", "pdf")]
    [InlineData("...", "Документ")]
    public async Task G10_A_name_in_an_archive_is_one_that_every_system_takes(string wished, string kept)
    {
        using var output = new MemoryStream();
        await OfficialBatch.WriteZipAsync(Stream([new(wished, new byte[] { 1 })]), output);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Equal(kept, zip.Entries.Single().FullName);
    }

    [Fact]
    public void G10_A_long_name_has_no_more_than_255_bytes_and_keeps_its_extension()
    {
        var name = OfficialBatch.SafeName(string.Concat(Enumerable.Repeat("Щи😀", 100)) + ".docx");
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(name) <= 245, $"{System.Text.Encoding.UTF8.GetByteCount(name)}");
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
    }

    private static async Task<byte[]> Joined(IReadOnlyList<BatchFile> files)
    {
        using var output = new MemoryStream();
        await OfficialBatch.WritePdfAsync(Stream(files), output, "Весь каталог", "МБОУ СОШ № 4");
        return output.ToArray();
    }

    private static async IAsyncEnumerable<BatchFile> Stream(IReadOnlyList<BatchFile> files)
    {
        foreach (var file in files)
        {
            await Task.Yield();
            yield return file;
        }
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

    /// <summary>Like the body of a response: can only be written on, and never synchronously.</summary>
    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
    }
}
