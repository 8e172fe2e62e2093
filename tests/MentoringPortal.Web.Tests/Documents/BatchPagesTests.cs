using System.IO.Compression;
using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

/// <summary>Many papers at once, with the demonstration's own documents.</summary>
public sealed class BatchPagesTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    // Read by those whom it names itself, not by all of the leadership.
    private const string Questionnaire = "D-07";

    private Task<List<(Guid Id, string Title, byte[] Pdf)>> StoredAsync(TestSchool school) => portal.InSchoolAsync(school, async db =>
        (await db.Set<IssuedDocument>().Where(d => d.Code != Questionnaire).OrderByDescending(d => d.Date).ThenByDescending(d => d.Id).Select(d => new { d.Id, d.Title, d.Content.Pdf })
            .ToListAsync()).ConvertAll(d => (d.Id, d.Title, d.Pdf)));

    [Fact]
    public async Task Ticked_documents_come_as_a_ZIP_of_the_stored_bytes()
    {
        var stored = await StoredAsync(portal.First);
        var two = stored.Take(2).ToList();
        var answer = await portal.SignedIn(SchoolRole.Director).GetAsync($"/documents/batch.zip?id={two[1].Id}&id={two[0].Id}&id={two[0].Id}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/zip", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".zip", answer.Response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        Assert.Equal(2, zip.Entries.Count);
        for (var i = 0; i < 2; i++)
        {
            using var content = new MemoryStream();
            await using (var entry = await zip.Entries[i].OpenAsync()) await entry.CopyToAsync(content);
            Assert.Equal(two[i].Pdf, content.ToArray());
        }
    }

    [Fact]
    public async Task Everything_that_the_filter_selects_comes_as_one_PDF_with_bookmarks()
    {
        var stored = await StoredAsync(portal.First);
        var curator = portal.SignedIn(SchoolRole.Curator);
        using var all = PdfDocument.Open((await curator.GetAsync("/documents/batch.pdf?all=true")).Body);
        Assert.Equal(stored.Sum(d => Pages(d.Pdf)), all.NumberOfPages);
        Assert.True(all.TryGetBookmarks(out var bookmarks));
        Assert.Equal(stored.Count, bookmarks.GetNodes().Count());
        using var orders = PdfDocument.Open((await curator.GetAsync("/documents/batch.pdf?all=true&kind=D-04")).Body);
        Assert.True(orders.NumberOfPages < all.NumberOfPages);
        Assert.Equal(HttpStatusCode.BadRequest, (await curator.GetAsync("/documents/batch.pdf?all=true&kind=D-99")).Status);
    }

    [Fact]
    public async Task A_participant_takes_only_the_own_documents_along()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var own = await mentee.GetAsync("/documents/batch.zip?all=true");
        using var zip = new ZipArchive(new MemoryStream(own.Body));
        var all = await StoredAsync(portal.First);
        Assert.InRange(zip.Entries.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task One_foreign_record_among_the_ticked_ones_is_404_for_all()
    {
        var own = (await StoredAsync(portal.First))[0].Id;
        var foreign = (await StoredAsync(portal.Second))[0].Id;
        var director = portal.SignedIn(SchoolRole.Director);
        foreach (var url in new[] { $"/documents/batch.zip?id={own}&id={foreign}", $"/documents/batch.pdf?id={own}&id={Guid.NewGuid()}",
            $"/documents/batch.pdf?id={own}&id=x", $"/orders/batch.pdf?id={foreign}", $"/consents/batch.zip?id={foreign}", $"/dossiers/{foreign}/batch.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync(url)).Status);
        }

        // What the mentee may not see does not exist in a selection either.
        var hidden = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>()
            .Where(d => d.AboutPersonId != null && d.AboutPersonId != portal.First[SchoolRole.Mentee].PersonId && d.Code == "D-20").Select(d => d.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/documents/batch.zip?id={hidden}")).Status);
    }

    [Theory]
    [InlineData("/documents/batch.pdf")]
    [InlineData("/orders/batch.zip")]
    [InlineData("/consents/batch.pdf?state=Requested")]
    public async Task An_empty_selection_is_answered_with_a_message(string url)
    {
        var page = await portal.SignedIn(SchoolRole.Curator).GetAsync(url);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("ничего не отметили", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href^='{url[..url.IndexOf('/', 1)]}']"));
    }

    [Fact]
    public async Task Orders_come_signed_as_stored_and_drafts_as_they_stand()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        var list = await director.OpenAsync("/orders");
        var boxes = list.Document.QuerySelectorAll("input.pick[form=batch]");
        Assert.NotEmpty(boxes);
        using var zip = new ZipArchive(new MemoryStream((await director.GetAsync("/orders/batch.zip?all=true")).Body));
        Assert.Equal(boxes.Length, zip.Entries.Count);
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("Приказ от ", StringComparison.Ordinal));
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("Проект приказа", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consents_to_sign_are_printed_together()
    {
        var asked = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.State == ConsentState.Requested).Select(c => c.Id).ToListAsync());
        Assert.True(asked.Count > 1);
        using var pdf = PdfDocument.Open((await portal.SignedIn(SchoolRole.Curator).GetAsync("/consents/batch.pdf?all=true&state=Requested")).Body);
        Assert.True(pdf.NumberOfPages >= asked.Count);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(asked.Count, bookmarks.GetNodes().Count());
    }

    [Fact]
    public async Task A_dossier_comes_whole_with_its_inventory_and_its_scans()
    {
        var person = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = portal.First[SchoolRole.Mentee].PersonId;
            var plan = await db.Set<IssuedDocument>().FirstAsync(d => d.Code == "D-12");
            db.Add(new DossierItem(person, "План адаптации", plan.Date, 2, plan.Id, null, person, TestClock.Today));
            var scan = new Domain.Files.StoredFile("диплом.pdf", "application/pdf", [.. "%PDF-1.4\n%%EOF"u8], new string('0', 64),
                TestClock.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), null);
            db.Add(scan);
            db.Add(DossierItem.Add(person, "Копия диплома", TestClock.Today, 2, scan.Id, person, TestClock.Today).Value);
            await db.SaveChangesAsync();
            return person;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        using var zip = new ZipArchive(new MemoryStream((await deputy.GetAsync($"/dossiers/{person}/batch.zip")).Body));
        Assert.Equal("00. Опись дела.pdf", zip.Entries[0].FullName);
        Assert.Contains(zip.Entries, e => e.FullName.EndsWith("План адаптации.pdf", StringComparison.Ordinal));
        Assert.Contains(zip.Entries, e => e.FullName.EndsWith("Копия диплома.pdf", StringComparison.Ordinal));
        using var pdf = PdfDocument.Open((await deputy.GetAsync($"/dossiers/{person}/batch.pdf")).Body);
        Assert.Contains("Копия диплома", pdf.GetPage(pdf.NumberOfPages).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/dossiers/{person}/batch.pdf")).Status);
    }

    [Fact]
    public async Task The_progress_of_a_download_is_told_to_its_owner_only()
    {
        const string key = "0123456789abcdef01234567";
        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync("/downloads/" + key)).Status);
        await director.GetAsync("/documents/batch.zip?all=true&key=" + key);
        var progress = System.Text.Json.JsonDocument.Parse((await director.GetAsync("/downloads/" + key)).Body).RootElement;
        Assert.True(progress.GetProperty("over").GetBoolean());
        Assert.Equal(progress.GetProperty("total").GetInt32(), progress.GetProperty("done").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync("/downloads/" + key)).Status);
    }

    [Fact]
    public async Task The_lists_keep_their_budget_and_their_filter()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.True((await portal.QueriesOfAsync(curator, "/documents")).Count <= 3);
        Assert.True((await portal.QueriesOfAsync(curator, "/consents")).Count <= 3);
        Assert.True((await portal.QueriesOfAsync(curator, "/orders")).Count <= 3);
        var page = await curator.OpenAsync("/documents?kind=D-04");
        Assert.Equal("D-04", page.Document.QuerySelector("#batch input[name=kind]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_filter_offers_the_kinds_that_the_reader_may_see_in_the_journal()
    {
        var codes = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Code != Questionnaire).Select(d => d.Code).Distinct().ToListAsync());
        Assert.Equal(codes.Order(), (await KindsAsync(SchoolRole.Curator, "/documents")).Order());
        // Not each kind is the mentee's to know of; what was asked for stays in the field.
        // A short list shows no filter unless its address carries one.
        var own = await KindsAsync(SchoolRole.Mentee, "/documents?page=1");
        Assert.NotEmpty(own);
        Assert.True(own.Count < codes.Count);
        Assert.Equal(own.Append("D-46").Order(), (await KindsAsync(SchoolRole.Mentee, "/documents?kind=D-46")).Order());
    }

    [Fact]
    public async Task A_list_of_one_line_offers_no_download_of_many()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var number = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Code == "D-04").OrderBy(d => d.Id).Select(d => d.Number).FirstAsync());
        var one = await curator.OpenAsync($"/documents?kind=D-04&q={Uri.EscapeDataString(number!)}");
        Assert.Single(one.Document.QuerySelectorAll("tbody tr"));
        Assert.Empty(one.Document.QuerySelectorAll("input.pick, #batch"));
        Assert.NotEmpty((await curator.OpenAsync("/documents")).Document.QuerySelectorAll("#batch"));
    }

    private async Task<List<string>> KindsAsync(SchoolRole role, string address) =>
        [.. (await portal.SignedIn(role).OpenAsync(address)).Document.QuerySelectorAll("#kind option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0)];

    private static int Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }
}
