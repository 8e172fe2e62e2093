using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Domain.Files;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Operation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Files;

public sealed class FileDoorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Pdf = TestFiles.Pdf;
    private static readonly byte[] Exe = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0];
    private static readonly byte[] Png = TestFiles.Png();

    [Fact]
    public async Task A_scan_is_stored_with_its_hash_and_served_as_an_attachment_to_its_own_school_only()
    {
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var file = (await Door(db).AcceptAsync(Upload("Согласие Петровой.pdf", Pdf))).Value;
            await db.SaveChangesAsync();
            Assert.Equal(64, file.Sha256.Length);
            return file.Id;
        });
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var result = Assert.IsType<FileContentResult>(await Door(db).DownloadAsync(id));
            Assert.Equal("Согласие Петровой.pdf", result.FileDownloadName);
            Assert.Equal(Pdf, result.FileContents);
        });
        await portal.InSchoolAsync(portal.Second, async db => Assert.IsType<NotFoundResult>(await Door(db).DownloadAsync(id)));
    }

    public static TheoryData<string, byte[], string> Spoofed() => new()
    {
        { "отчёт.pdf", Exe, "не соответствует расширению" },
        { "фото.jpg", Png, "не соответствует расширению" },
        { "setup.exe", Exe, "не принимаются" },
        { "страница.html", Encoding.UTF8.GetBytes("<script>"), "не принимаются" },
        { "без-расширения", Pdf, "не принимаются" },
        { "таблица.xlsx", TestFiles.Zip(0, "word/document.xml"), "архив другого вида" },
        { "макрос.xlsx", TestFiles.Zip(0, "xl/workbook.xml", "xl/vbaProject.bin"), "макросы" },
        { "пусто.pdf", [], "пуст" },
    };

    [Theory]
    [MemberData(nameof(Spoofed))]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_a_clear_message(string name, byte[] bytes, string message) =>
        await portal.InSchoolAsync(portal.First, async db =>
    {
        var result = await Door(db).AcceptAsync(Upload(name, bytes));
        Assert.Contains(message, result.Violations[0].Message, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Word_and_Excel_files_and_pictures_are_accepted() => await portal.InSchoolAsync(portal.First, async db =>
    {
        Assert.True((await Door(db).AcceptAsync(Upload("письмо.docx", TestFiles.Zip(100, "word/document.xml")))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("таблица.XLSX", TestFiles.Zip(100, "xl/workbook.xml")))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("скан.png", Png))).Ok);
    });

    public static TheoryData<string, byte[], string> Hollow() => new()
    {
        { "скан.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF"), "обрезан или повреждён" },
        { "скан.pdf", TestFiles.Pdf[..^8], "обрезан или повреждён" },
        { "скан.png", TestFiles.Png(50_000, 50_000), "слишком велика (50000 × 50000 точек)" },
        { "скан.png", TestFiles.Png(20_000, 20_000), "слишком велика" },
        { "скан.png", TestFiles.Png(0, 100), "обрезан или повреждён" },
        { "скан.png", TestFiles.Png()[..20], "обрезан или повреждён" },
        { "фото.jpg", TestFiles.Jpeg(50_000, 50_000), "слишком велика" },
        { "фото.jpeg", TestFiles.Jpeg()[..12], "обрезан или повреждён" },
        { "скан.webp", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x4F, 0xC3, 0, 0x4F, 0xC3, 0], "слишком велика (50000 × 50000 точек)" },
        { "скан.webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8, 0], "обрезан или повреждён" },
        { "бомба.docx", TestFiles.Zip(60_000_000, "word/document.xml"), "слишком много данных" },
        { "тысячи.xlsx", TestFiles.Zip(0, [.. Enumerable.Range(0, 2100).Select(i => $"xl/{i}")]), "слишком много частей" },
        { "рваный.docx", TestFiles.Zip(100, "word/document.xml")[..60], "обрезан или повреждён" },
    };

    [Theory]
    [MemberData(nameof(Hollow))]
    public async Task S7_A_scan_is_looked_into_within_limits(string name, byte[] bytes, string message) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = await Door(db).AcceptAsync(Upload(name, bytes));
        Assert.Contains(message, result.Violations[0].Message, StringComparison.Ordinal);
        Assert.True(watch.ElapsedMilliseconds < 5000, $"{watch.ElapsedMilliseconds} ms");
    });

    [Fact]
    public async Task S7_A_bomb_that_lies_about_its_size_is_unpacked_no_further_than_the_limit() => await portal.InSchoolAsync(portal.First, async db =>
    {
        // The directory at the end says 100 bytes where 200 million follow.
        var bomb = TestFiles.Zip(200_000_000, "word/document.xml");
        var size = BitConverter.GetBytes(200_000_000);
        for (var at = bomb.AsSpan().IndexOf(size); at >= 0; at = bomb.AsSpan().IndexOf(size)) BitConverter.GetBytes(100).CopyTo(bomb, at);
        Assert.False((await Door(db).AcceptAsync(Upload("бомба.docx", bomb))).Ok);
    });

    [Fact]
    public async Task S7_Ordinary_pictures_of_every_kind_are_accepted() => await portal.InSchoolAsync(portal.First, async db =>
    {
        Assert.True((await Door(db).AcceptAsync(Upload("скан А3 600 точек.png", TestFiles.Png(7016, 9921)))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("фото.jpg", TestFiles.Jpeg(4000, 3000)))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("скан.webp",
            [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0xFF, 3, 0]))).Ok);
    });

    [Fact]
    public async Task S6_A_school_has_a_share_of_the_disk_and_is_told_when_it_is_used_up() => await portal.InSchoolAsync(portal.Second, async db =>
    {
        var small = new FileDoor(db, portal.Clock, portal.Services.GetRequiredService<StorageLimits>() with { FilesOfSchool = TestFiles.Pdf.Length });
        Assert.True((await small.AcceptAsync(Upload("первый.pdf", Pdf))).Ok);
        await db.SaveChangesAsync();
        Assert.Contains("Место под файлы школы кончилось", (await small.AcceptAsync(Upload("второй.pdf", Pdf))).Violations[0].Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Документы\\скан.pdf", "скан.pdf")]
    [InlineData("отчёт\u202Efdp.exe.pdf", "отчётfdp.exe.pdf")]
    [InlineData("Петрова А. И..pdf", "Петрова А. И.pdf")]
    [InlineData("Согласие:\u00A0Петрова\u00A0\u00A0А.pdf", "Согласие Петрова А.pdf")]
    [InlineData("nul.pdf", "_nul.pdf")]
    public async Task Only_the_bare_name_is_kept(string name, string kept) => await portal.InSchoolAsync(portal.First, async db =>
        Assert.Equal(kept, (await Door(db).AcceptAsync(Upload(name, Pdf))).Value.FileName));

    [Fact]
    public async Task Lists_of_files_never_read_the_bytes() => await portal.InSchoolAsync(portal.First, async db =>
    {
        await Door(db).AcceptAsync(Upload("список.pdf", Pdf));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        Assert.Null((await db.Set<StoredFile>().FirstAsync()).Content);
    });

    private FileDoor Door(PortalDbContext db) => new(db, portal.Clock, portal.Services.GetRequiredService<StorageLimits>());

    private static FormFile Upload(string name, byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "File", name);
}
