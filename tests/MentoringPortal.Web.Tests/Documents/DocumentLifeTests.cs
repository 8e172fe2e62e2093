using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

/// <summary>Reminders, scans, filters, the meaning of a signature, a draft whose sources changed.</summary>
public sealed class DocumentLifeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly byte[] Scan = TestFiles.Pdf;

    [Fact]
    public async Task A_reminder_stands_in_the_inbox_and_on_the_home_and_goes_out_once_a_day()
    {
        var order = await OwnOrderAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.DoesNotContain("Ознакомление просрочено", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        var (first, second) = ((await curator.OpenAsync(order)).Form("/reminders"), (await curator.OpenAsync(order)).Form("/reminders"));
        var said = await first.SendAsync();
        Assert.Contains("Напоминание получили: 3 человека", said.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Сегодня уже напоминали", said.Text, StringComparison.Ordinal);
        // The page was open in another window.
        var again = await second.SendAsync();
        Assert.Contains("следующее напоминание – завтра", again.Text, StringComparison.Ordinal);

        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Contains("напоминание 23.11.2026", (await mentee.OpenAsync("/inbox")).Text, StringComparison.Ordinal);
        Assert.Contains("напоминание 23.11.2026", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var paper = (await mentee.OpenAsync("/inbox")).Document.QuerySelector("main a[href$='/acknowledgement']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await (await mentee.OpenAsync(paper)).Form().At(order + "/reminders").SubmitAsync()).Status);
    }

    [Fact]
    public async Task After_three_working_days_the_curator_sees_who_keeps_the_document_waiting()
    {
        var later = new LaterPortal();
        await later.InitializeAsync();
        await later.OwnPeopleAsync();
        var order = await later.SubmittedOrderAsync(await later.ProposedAsync(later.First[SchoolRole.Mentor].PersonId, later.First[SchoolRole.Mentee].PersonId));
        await (await later.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "5").SendAsync();

        // Monday 23 November: Thursday is the third working day, Friday is late.
        later.Clock.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Ознакомление просрочено", (await later.SignedIn(SchoolRole.Curator).OpenAsync("/")).Text, StringComparison.Ordinal);
        later.Clock.Advance(TimeSpan.FromDays(1));
        var curator = later.SignedIn(SchoolRole.Curator);
        var home = await curator.OpenAsync("/");
        Assert.Contains("Ознакомление просрочено", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ознакомить с приказом", home.Text, StringComparison.Ordinal);
        Assert.Single((await curator.OpenAsync("/documents?state=overdue")).Document.QuerySelectorAll("tbody tr"));
        // Work, figures and their months, the order of the pairs, the quarters, interviews and councils of the line of the year, and three for the cards.
        // The last one asks for the next steps of all shown pairs at once. A curator also reads how many pairs lack a plan and what the form of monitoring counts.
        Assert.InRange((await later.QueriesOfAsync(curator, "/")).Count, 1, 14);
        Assert.InRange((await later.QueriesOfAsync(curator, "/documents?state=overdue")).Count, 1, 3);
        await ((IAsyncLifetime)later).DisposeAsync();
    }

    [Fact]
    public async Task The_scan_of_the_paper_is_replaced_with_its_history_and_read_by_those_who_see_the_document()
    {
        var order = await OwnOrderAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        var wrong = await (await curator.OpenAsync(order + "/scans/new")).Form().Attach("Form.Scan", "скан.pdf", [.. "MZ"u8], "application/pdf").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        await (await curator.OpenAsync(order + "/scans/new")).Form().Attach("Form.Scan", "первый.pdf", Scan, "application/pdf").SendAsync();
        var page = await (await curator.OpenAsync(order + "/scans/new")).Form().Attach("Form.Scan", "второй.pdf", [.. Scan, 10], "application/pdf").SendAsync();
        var links = page.Document.QuerySelectorAll("a[href*='/scans/']").Select(a => a.GetAttribute("href")!).Where(h => !h.EndsWith("new", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("прежний", page.Text, StringComparison.Ordinal);
        Assert.Equal(Scan.Length, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(links[1])).Body.Length);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Psychologist).GetAsync(links[0])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(links[0])).Status);
    }

    [Fact]
    public async Task The_journal_is_filtered_sorted_and_printed()
    {
        await OwnOrderAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        // Other tests of this class issue orders too: each is told by its people.
        foreach (var (query, rows) in new[]
        {
            ("state=acknowledging", 1), ("state=in-force", 0), ("state=cancelled", 0), ("state=archived", 0), ("year=2026", 1), ("year=2025", 0),
                ("from=23.11.2026&to=23.11.2026", 1), ("from=24.11.2026", 0),
            ("awaits=соколов", 1), ("awaits=никто", 0), ("about=соколов", 0), ("sort=number", 1), ("sort=title", 1), ("sort=oldest", 1), ("volume=2026", 0),
                ("case=" + Guid.NewGuid(), 0), ("year=99999", 1), ("sort=нет&state=нет", 1),
        })
        {
            var found = (await curator.OpenAsync("/documents?" + query)).Document.QuerySelectorAll("tbody tr")
                .Count(r => r.TextContent.Contains("900-ОД", StringComparison.Ordinal));
            Assert.True(found == rows, $"{query}: {found}");
            Assert.InRange((await portal.QueriesOfAsync(curator, "/documents?" + query)).Count, 1, 3);
        }

        var printed = Papers.Text((await curator.GetAsync("/documents/journal.pdf?year=2026")).Body).Replace('\u00a0', ' ');
        Assert.Contains("ЖУРНАЛ", printed, StringComparison.Ordinal);
        Assert.Contains("за 2026 год", printed, StringComparison.Ordinal);
        Assert.Contains("900-ОД", printed, StringComparison.Ordinal);
        Assert.Contains("Ознакомление", Papers.SheetText((await curator.GetAsync("/documents/journal.xlsx?state=acknowledging")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/documents/journal.pdf")).Status);

        // A participant cannot ask the journal who has not acknowledged.
        Assert.Single((await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/documents?awaits=никто")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_draft_whose_people_changed_shows_the_difference_and_is_signed_only_knowingly()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Ряб");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        await portal.InSchoolAsync(portal.First, db =>
            db.Set<Person>().Where(p => p.Id == mentee).ExecuteUpdateAsync(s => s.SetProperty(p => p.Staff!.Post, "педагог-организатор")));

        var director = portal.SignedIn(SchoolRole.Director);
        var signature = await director.OpenAsync(order + "/signature");
        Assert.Contains("Сведения изменились", signature.Text, StringComparison.Ordinal);
        Assert.Contains("педагог-организатор", signature.Text, StringComparison.Ordinal);
        var refused = await signature.Form().Set("Form.Number", "801").SubmitAsync();
        Assert.Contains("подтвердите", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("801", refused.Form().Value("Form.Number"));
        Assert.Contains("подписан", (await refused.Form().Set("Form.AcceptsChanges", "true").SendAsync()).Heading, StringComparison.Ordinal);
        var stored = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "801").Select(d => d.Content.Pdf).SingleAsync());
        Assert.Contains("педагога-организатора", Papers.Text(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_composed_anew_by_the_curator_and_then_signed_without_questions()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Сом");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(mentor, mentee));
        await portal.InSchoolAsync(portal.First, db => db.Set<Person>().Where(p => p.Id == mentor).ExecuteUpdateAsync(s => s.SetProperty(p => p.Staff!.Post, "методист")));
        var page = await portal.SignedIn(SchoolRole.Curator).OpenAsync(order);
        Assert.Contains("Сведения изменились", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Сведения изменились", (await page.Form("/anew").SendAsync()).Text, StringComparison.Ordinal);
        var signature = await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature");
        Assert.DoesNotContain("Сведения изменились", signature.Text, StringComparison.Ordinal);
        Assert.Contains("подписан", (await signature.Form().Set("Form.Number", "802").SendAsync()).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_electronic_documents_are_adopted_the_words_and_the_printed_mark_change()
    {
        var school = new LaterPortal();
        await school.InitializeAsync();
        var director = school.SignedIn(SchoolRole.Director);
        Assert.Contains("юридическую силу имеет бумага", (await director.OpenAsync("/settings/signatures")).Text, StringComparison.Ordinal);
        var half = await (await director.OpenAsync("/settings/signatures")).Form().Set("Form.Adopted", "true").Set("Form.ElectronicFlowAct", "12")
            .Set("Form.ElectronicFlowActOn", "01.09.2026").SubmitAsync();
        Assert.Contains("учредителем", Assert.Single(half.Errors), StringComparison.Ordinal);
        await half.Form().Set("Form.AgreedWithFounder", "true").SendAsync();
        var forged = (await school.SignedIn(SchoolRole.Curator).OpenAsync("/settings/calendar")).Form("days").At("/settings/signatures").Force("Form.Adopted", "false");
        Assert.Equal(HttpStatusCode.Forbidden, (await forged.SubmitAsync()).Status);

        await school.OwnPeopleAsync();
        var order = await school.SubmittedOrderAsync(await school.ProposedAsync(school.First[SchoolRole.Mentor].PersonId, school.First[SchoolRole.Mentee].PersonId));
        var signature = await director.OpenAsync(order + "/signature");
        Assert.Contains("простая электронная подпись", signature.Text, StringComparison.Ordinal);
        Assert.Contains("локальный акт от 01.09.2026 № 12", signature.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var done = await signature.Form().Set("Form.Number", "5").SendAsync();
        Assert.Contains("Печатать его не нужно", done.Text, StringComparison.Ordinal);
        var document = await school.InSchoolAsync(school.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "5").Select(d => new { d.Id, d.Content.Pdf }).SingleAsync());
        Assert.Contains("локальныйактот01.09.2026№12", string.Concat(Papers.Letters(document.Pdf).Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        var mentee = school.SignedIn(SchoolRole.Mentee);
        var acknowledge = await mentee.OpenAsync($"/documents/{document.Id}/acknowledgement");
        Assert.Contains("заменяет подпись на листе ознакомления", acknowledge.Text, StringComparison.Ordinal);
        Assert.Contains("Расписываться на бумаге не нужно", (await acknowledge.Form().SendAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("простаяэлектронная",
            string.Concat(Papers.Letters((await director.GetAsync($"/documents/{document.Id}/acknowledgements.pdf")).Body).Where(c => char.IsLetter(c))), StringComparison.Ordinal);
        await ((IAsyncLifetime)school).DisposeAsync();
    }

    private async Task<string> OwnOrderAsync()
    {
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "900-ОД").Select(d => (Guid?)d.Id).FirstOrDefaultAsync());
        if (id is null)
        {
            await portal.OwnPeopleAsync();
            var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));
            await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "900-ОД").SendAsync();
            id = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "900-ОД").Select(d => d.Id).SingleAsync());
        }

        return "/documents/" + id;
    }

    /// <summary>A portal of its own, since these tests move the clock or a setting of the school.</summary>
    private sealed class LaterPortal : PortalFactory;
}
