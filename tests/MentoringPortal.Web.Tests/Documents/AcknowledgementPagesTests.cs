using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Files;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

public sealed class AcknowledgementPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private static readonly byte[] Scan = TestFiles.Pdf;
    private Guid _document;
    private string _page = "";

    public async Task InitializeAsync()
    {
        if (await FindAsync() is { } earlier)
        {
            (_document, _page) = (earlier, "/documents/" + earlier);
            return;
        }

        await portal.OwnPeopleAsync();
        var pair = await portal.ProposedAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var order = await portal.SubmittedOrderAsync(pair);
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.2").SendAsync();
        _document = (await FindAsync())!.Value;
        _page = "/documents/" + _document;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Everybody_named_acknowledges_in_his_own_way_and_the_order_is_in_force()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var inbox = await mentee.OpenAsync("/inbox");
        Assert.Equal("1", inbox.Document.QuerySelector(".bar-link .count")!.FirstChild!.TextContent);
        Assert.Contains("ожидает вас", inbox.Text, StringComparison.Ordinal);
        var check = await (await inbox.ClickAsync("Ознакомиться")).FollowAsync();
        Assert.Contains("рабочая отметка", check.Text, StringComparison.Ordinal);
        Assert.Contains("Ознакомление отмечено", (await check.Form().SendAsync()).Text, StringComparison.Ordinal);

        var curator = portal.SignedIn(SchoolRole.Curator);
        var mentorLine = await LineAsync(SchoolRole.Mentor);
        var paper = $"{_page}/acknowledgements/{mentorLine}/paper";
        var noScan = await (await curator.OpenAsync(paper)).Form().Set("Form.On", "23.11.2026").SubmitAsync();
        Assert.Contains("скан", Assert.Single(noScan.Errors), StringComparison.Ordinal);
        var wrongDay = await (await curator.OpenAsync(paper)).Form().Set("Form.On", "22.11.2026").Attach("Form.Scan", "лист.pdf", Scan, "application/pdf").SubmitAsync();
        Assert.Contains("не раньше даты документа", Assert.Single(wrongDay.Errors), StringComparison.Ordinal);
        var program = await (await curator.OpenAsync(paper)).Form().Set("Form.On", "23.11.2026").Attach("Form.Scan", "лист.pdf", [.. "MZ not a pdf"u8], "application/pdf")
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, program.Status);
        var page = await (await curator.OpenAsync(paper)).Form().Set("Form.On", "23.11.2026").Attach("Form.Scan", "лист.pdf", Scan, "application/pdf").SendAsync();
        Assert.Contains("на бумаге", page.Text, StringComparison.Ordinal);
        Assert.Equal(Scan, (await curator.GetAsync($"{_page}/acknowledgements/{mentorLine}/scan")).Body);

        var refusal = $"{_page}/acknowledgements/{await LineAsync(SchoolRole.Curator)}/refusal";
        var oneWitness = await (await curator.OpenAsync(refusal)).Form().Set("Form.On", "23.11.2026").Set("Form.FirstWitness", "Берг Л.Э.").SubmitAsync();
        Assert.Contains("два свидетеля", Assert.Single(oneWitness.Errors), StringComparison.Ordinal);
        await (await curator.OpenAsync(refusal)).Form().Set("Form.On", "23.11.2026").Set("Form.FirstWitness", "Берг Л.Э.").Set("Form.SecondWitness", "Ланская И.Б.").SendAsync();

        Assert.Equal(OrderState.InForce, await portal.InSchoolAsync(portal.First, db => db.Set<Order>().Where(o => o.DocumentId == _document).Select(o => o.State).SingleAsync()));
        var sheet = Papers.Text((await curator.GetAsync(_page + "/acknowledgements.pdf")).Body);
        Assert.Contains("отметка", sheet, StringComparison.Ordinal);
        Assert.Contains("отказ", sheet, StringComparison.Ordinal);

        // Sent once more, the record stays what it was.
        Assert.StartsWith(_page, (await mentee.GetAsync(_page + "/acknowledgement")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scan_of_a_signature_is_read_by_those_only_who_see_the_document()
    {
        // Minutes about the curator, who is a mentee too, before the interview.
        var scan = await portal.InSchoolAsync(portal.First, async db =>
        {
            var now = TestClock.Start.UtcDateTime;
            var minutes = new IssuedDocument("D-24", "Протокол собеседования", null, TestClock.Today, Guid.NewGuid(), portal.First[SchoolRole.Curator].PersonId, "{}",
                Scan, "", now);
            var file = new StoredFile("лист.pdf", "application/pdf", Scan, "", now, null);
            db.AddRange(minutes, file);
            var line = new Acknowledgement(minutes.Id, portal.First[SchoolRole.Mentor].PersonId);
            Assert.Null(line.OnPaper(TestClock.Today, file.Id, now, TestClock.Today, TestClock.Today));
            db.Add(line);
            await db.SaveChangesAsync();
            return $"/documents/{minutes.Id}/acknowledgements/{line.Id}/scan";
        });
        Assert.Equal(Scan, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).GetAsync(scan)).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync(scan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).GetAsync(scan)).Status);
    }

    [Fact]
    public async Task The_stored_bytes_are_given_to_those_whom_the_order_names_and_to_the_leadership()
    {
        var stored = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Id == _document).Select(d => new { d.Sha256, d.Content.Pdf })
            .SingleAsync());
        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.Curator, SchoolRole.Director, SchoolRole.DeputyDirectorMethodical })
        {
            var client = portal.SignedIn(role);
            var pdf = await client.GetAsync(_page + ".pdf");
            Assert.Equal(stored.Pdf, pdf.Body);
            Assert.Equal($"\"{stored.Sha256}\"", pdf.Response.Headers.ETag!.Tag);
            Assert.Contains("29.2", (await client.OpenAsync(_page)).Heading, StringComparison.Ordinal);
        }

        Assert.StartsWith("PK", System.Text.Encoding.ASCII.GetString((await portal.SignedIn(SchoolRole.Mentee).GetAsync(_page + ".docx")).Body), StringComparison.Ordinal);
        var again = new HttpRequestMessage(HttpMethod.Get, _page + ".pdf");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"{stored.Sha256}\"");
        Assert.Equal(HttpStatusCode.NotModified, (await portal.SignedIn(SchoolRole.Mentor).SendAsync(again)).Status);
    }

    [Fact]
    public async Task Those_whom_it_does_not_concern_and_other_schools_find_nothing()
    {
        await portal.ByOrderAsync(SchoolRole.Mentee);
        await portal.ByOrderAsync(SchoolRole.Mentee, portal.Second);
        foreach (var client in new[] { portal.SignedIn(SchoolRole.Psychologist), portal.SignedIn(SchoolRole.SystemAdministrator),
            portal.SignedIn(SchoolRole.MethodUnionHead), portal.SignedIn(SchoolRole.Director, portal.Second), portal.SignedIn(SchoolRole.Mentee, portal.Second) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(_page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(_page + ".pdf")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(_page + ".docx")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(_page + "/acknowledgement")).Status);
            Assert.DoesNotContain("29.2", (await client.OpenAsync("/documents")).Text, StringComparison.Ordinal);
        }

        var line = await LineAsync(SchoolRole.Mentor);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"{_page}/acknowledgements/{line}/paper")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"{_page}/acknowledgements/{line}/paper")).Status);
    }

    [Fact]
    public async Task A_participant_does_not_read_how_the_others_acknowledged()
    {
        var page = await portal.SignedIn(SchoolRole.Mentor).OpenAsync(_page);
        Assert.Single(page.Document.QuerySelectorAll(".ack-list li"));
        Assert.Empty(page.Document.QuerySelectorAll(".history"));
    }

    [Fact]
    public async Task The_journal_finds_the_order_by_number_and_by_name_within_its_budget()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var query in new[] { "29.2", "соколов", "ПЕТРОВА" })
        {
            Assert.Single((await curator.OpenAsync("/documents?q=" + Uri.EscapeDataString(query))).Document.QuerySelectorAll("tbody tr"));
        }

        Assert.Empty((await curator.OpenAsync("/documents?kind=D-20")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("29.2", Papers.SheetText((await curator.GetAsync("/documents/journal.xlsx")).Body), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/documents")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/inbox")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, _page)).Count, 1, 4);
    }

    private Task<Guid?> FindAsync() =>
        portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "29.2").Select(d => (Guid?)d.Id).FirstOrDefaultAsync());

    private Task<Guid> LineAsync(SchoolRole role)
    {
        var person = portal.First[role].PersonId;
        return portal.InSchoolAsync(portal.First, db => db.Set<Acknowledgement>().Where(a => a.DocumentId == _document && a.PersonId == person).Select(a => a.Id).SingleAsync());
    }
}
