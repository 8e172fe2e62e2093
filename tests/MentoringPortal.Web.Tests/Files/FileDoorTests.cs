using System.IO.Compression;
using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Domain.Files;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Files;

public sealed class FileDoorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n…");
    private static readonly byte[] Exe = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0];
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

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
        { "таблица.xlsx", Zip("word/document.xml"), "не соответствует расширению" },
        { "макрос.xlsx", Zip("xl/workbook.xml", "xl/vbaProject.bin"), "не соответствует расширению" },
        { "пусто.pdf", [], "пуст" },
    };

    [Theory]
    [MemberData(nameof(Spoofed))]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_a_clear_message(string name, byte[] bytes, string message) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var result = await Door(db).AcceptAsync(Upload(name, bytes));
        Assert.Contains(message, result.Violations[0].Message, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Word_and_Excel_files_and_pictures_are_accepted() => await portal.InSchoolAsync(portal.First, async db =>
    {
        Assert.True((await Door(db).AcceptAsync(Upload("письмо.docx", Zip("word/document.xml")))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("таблица.XLSX", Zip("xl/workbook.xml")))).Ok);
        Assert.True((await Door(db).AcceptAsync(Upload("скан.png", Png))).Ok);
    });

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Документы\\скан.pdf", "скан.pdf")]
    [InlineData("отчёт\u202Efdp.exe.pdf", "отчётfdp.exe.pdf")]
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

    private FileDoor Door(PortalDbContext db) => new(db, portal.Clock);

    private static FormFile Upload(string name, byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "File", name);

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var entry in entries.Prepend("[Content_Types].xml")) archive.CreateEntry(entry);
        }

        return stream.ToArray();
    }
}
