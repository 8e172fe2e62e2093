using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.People;

/// <summary>A school with 200 people in each base, for budgets and borders.</summary>
public sealed class FullSchool : PortalFactory, IAsyncLifetime
{
    public Guid PersonId { get; private set; }

    public Guid MentorRecordId { get; private set; }

    public Guid ConsentId { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await InSchoolAsync(First, async db =>
        {
            var people = Enumerable.Range(1, 200)
                .Select(i => TestData.Staff("Тестов" + new string([.. i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('а' + d - '0'))]),
                "Олег", subject: i % 2 == 0 ? "математика" : "физика")).ToList();
            people[0].SetContacts("+7 900 111-22-33", "=cmd@school.example");
            db.AddRange(people);
            await db.SaveChangesAsync();
            foreach (var person in people) TestData.InPool(db, person.Id, PoolSide.Mentors);

            foreach (var person in people.Skip(1)) db.Add(new PoolRecord(person.Id, PoolSide.Mentees, TestClock.Today));
            foreach (var person in people.Skip(1)) db.Add(new Consent(person.Id, ConsentKind.MenteeParticipation, TestClock.Today.AddDays(-20)));
            await db.SaveChangesAsync();
            PersonId = people[0].Id;
            MentorRecordId = (await db.Set<PoolRecord>().SingleAsync(r => r.PersonId == people[0].Id)).Id;
            ConsentId = (await db.Set<Consent>().FirstAsync(c => c.PersonId == people[0].Id)).Id;
            var mentees = people.Take(5).Select(p => TestData.Staff("Подопечная", p.Name.Surname[^1] + "нна")).ToList();
            db.AddRange(mentees);
            await db.SaveChangesAsync();
            for (var i = 0; i < 5; i++) await TestData.ActivePairAsync(db, people[i].Id, mentees[i].Id);
        });
    }
}

/// <summary>Who sees what, at what cost.</summary>
public sealed class PeopleBordersTests(FullSchool portal) : IClassFixture<FullSchool>
{
    private const SchoolRole Leaders = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.Curator;
    private const SchoolRole Readers = Leaders | SchoolRole.MethodUnionHead;

    [Theory]
    [InlineData("/people", Readers | SchoolRole.Psychologist | SchoolRole.SystemAdministrator)]
    [InlineData("/people/{person}", Readers | SchoolRole.Psychologist | SchoolRole.SystemAdministrator)]
    [InlineData("/people/export.xlsx", Readers | SchoolRole.Psychologist | SchoolRole.SystemAdministrator)]
    [InlineData("/people/new", SchoolRole.Curator)]
    [InlineData("/people/{person}/edit", SchoolRole.Curator)]
    [InlineData("/people/{person}/name-forms", SchoolRole.Curator)]
    [InlineData("/people/{person}/invitation", SchoolRole.Curator | SchoolRole.SystemAdministrator)]
    [InlineData("/mentors", Readers)]
    [InlineData("/mentees", Readers)]
    [InlineData("/mentors/register.pdf", Readers)]
    [InlineData("/mentees/register.docx", Readers)]
    [InlineData("/mentors/register.xlsx", Readers)]
    [InlineData("/mentors/new", SchoolRole.Curator)]
    [InlineData("/mentors/{record}/edit", SchoolRole.Curator)]
    [InlineData("/mentors/{record}/withdrawal", SchoolRole.Curator)]
    [InlineData("/consents", Leaders | SchoolRole.Mentor | SchoolRole.Mentee)]
    [InlineData("/consents/{consent}/receipt", SchoolRole.Curator)]
    [InlineData("/consents/{consent}/revocation", SchoolRole.Curator)]
    public async Task A_page_opens_to_its_roles_and_to_no_other(string url, SchoolRole roles)
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        foreach (var account in portal.First.Accounts)
        {
            var answer = await portal.SignedIn(account).GetAsync(Address(url));
            Assert.True(((account.Role & roles) != 0 ? HttpStatusCode.OK : HttpStatusCode.Forbidden) == answer.Status, $"{account.Role} {url}: {answer.Status}");
        }
    }

    [Fact]
    public async Task M19_the_psychologist_reads_no_base_and_is_told_why_nothing_is_due()
    {
        var psychologist = portal.SignedIn(SchoolRole.Psychologist);
        var home = await psychologist.OpenAsync("/");
        Assert.Contains("Здесь появятся пункты дорожной карты, за которые отвечаете вы", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/mentors", home.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await psychologist.GetAsync("/mentees/register.xlsx")).Status);
    }

    [Theory]
    [InlineData("/people/{person}")]
    [InlineData("/people/{person}/edit")]
    [InlineData("/people/{person}/name-forms")]
    [InlineData("/people/{person}/archive")]
    [InlineData("/people/{person}/invitation")]
    [InlineData("/mentors/{record}")]
    [InlineData("/mentors/{record}/edit")]
    [InlineData("/mentors/{record}/withdrawal")]
    [InlineData("/consents/{consent}")]
    [InlineData("/consents/{consent}/print.pdf")]
    [InlineData("/consents/{consent}/scan")]
    [InlineData("/consents/{consent}/receipt")]
    [InlineData("/consents/{consent}/revocation")]
    public async Task Another_schools_record_is_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(Address(url))).Status);

    [Fact]
    public async Task Another_schools_person_cannot_be_taken_into_a_base()
    {
        var form = (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/mentors/new")).Form("/mentors");

        var answer = await form.Force("Form.PersonId", portal.PersonId.ToString()).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Выберите сотрудника", answer.Errors);
    }

    [Fact]
    public async Task A_mentor_sees_own_card_and_consents_and_nobody_elses()
    {
        var me = portal.First[SchoolRole.Mentor];
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var papers = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == me.PersonId).Select(c => c.Id).ToListAsync());
        var own = papers[0];
        var mentor = portal.SignedIn(SchoolRole.Mentor);

        Assert.Contains("Согласия", (await mentor.OpenAsync("/people/me")).Text, StringComparison.Ordinal);
        var list = await mentor.OpenAsync("/consents");
        Assert.Equal(papers.Count, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Тестов", list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync($"/consents/{own}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/consents/{portal.ConsentId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/consents/{portal.ConsentId}/print.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"/mentors/{portal.MentorRecordId}")).Status);
    }

    [Fact]
    public async Task The_union_head_reads_a_card_without_consents_account_and_history()
    {
        var card = await portal.SignedIn(SchoolRole.MethodUnionHead).OpenAsync($"/people/{portal.PersonId}");

        Assert.DoesNotContain("Согласие на", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Вход в портал", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("История", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people", 3)]
    [InlineData("/people?q=тестов&page=3", 3)]
    [InlineData("/people/{person}", 4)]
    [InlineData("/mentors", 3)]
    [InlineData("/mentees", 3)]
    [InlineData("/mentors?free=true", 3)]
    [InlineData("/mentors/{record}", 3)]
    [InlineData("/mentors/new", 3)]
    [InlineData("/consents", 3)]
    [InlineData("/consents/{consent}", 3)]
    [InlineData("/mentors/register.pdf", 5)]
    public async Task A_page_keeps_its_budget_of_queries_and_bytes(string url, int queries)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);

        var sent = await portal.QueriesOfAsync(curator, Address(url));

        Assert.True(sent.Count <= queries, $"{url}: {sent.Count} queries\n{string.Join("\n---\n", sent)}");
        if (!url.Contains("new", StringComparison.Ordinal)) Assert.InRange((await curator.GetAsync(Address(url))).Html.Length, 0, 40_000);
    }

    [Fact]
    public async Task The_list_leads_through_all_pages_without_counting()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var names = new List<string>();
        var page = await curator.OpenAsync("/mentors");
        while (true)
        {
            names.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            if (page.Document.QuerySelector("a[rel=next]") is not { } next) break;
            page = await curator.OpenAsync(next.GetAttribute("href")!);
        }

        Assert.True(names.Count >= 200);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task An_address_with_nonsense_shows_the_whole_list() =>
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Curator).GetAsync("/mentors?state=Nonsense&page=-5&category=x&free=maybe")).Status);

    [Fact]
    public async Task A_consent_is_found_by_the_code_on_its_paper()
    {
        var code = portal.ConsentId.ToString("N")[^8..];

        Assert.Single((await portal.SignedIn(SchoolRole.Curator).OpenAsync("/consents?q=" + code)).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Awaited_consents_stand_first_and_say_how_long()
    {
        var first = (await portal.SignedIn(SchoolRole.Director).OpenAsync("/consents")).Document.QuerySelector("tbody tr")!;

        Assert.Contains("ждём 20", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_is_valid_holds_every_row_and_no_formula()
    {
        var bytes = (await portal.SignedIn(SchoolRole.Curator).GetAsync("/mentors/register.xlsx")).Body;
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => e.Description));
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.True(rows.Count >= 202);
        Assert.StartsWith("Содержит персональные данные", rows[0].InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, r => r.Descendants<CellFormula>().Any());
        Assert.Contains(rows, r => r.InnerText.Contains("=cmd@school.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_emoji_in_a_card_does_not_stop_the_register()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var record = await db.Set<PoolRecord>().SingleAsync(r => r.Id == portal.MentorRecordId);
            record.Describe(new PoolCard(PoolCategory.ExperiencedTeacher, "Учу {{name}} <b>с улыбкой</b> 😀", null, null, 3));
            await db.SaveChangesAsync();
        });

        var pdf = await portal.SignedIn(SchoolRole.Curator).GetAsync("/mentors/register.pdf");

        Assert.Equal(HttpStatusCode.OK, pdf.Status);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf.Body, 0, 5));
    }

    [Fact]
    public void Cells_keep_their_kind()
    {
        Column<int>[] columns = [new("Текст", _ => "=1+1\u0001\uD83D"), new("Число", number => number), new("День", _ => new DateOnly(2026, 9, 1))];
        var bytes = XlsxSheet.ToBytes("Лист: [проверка] / очень длинное название листа", columns, [5]);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => e.Description));
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().Elements<Cell>().ToList();
        Assert.Equal("=1+1", cells[0].InnerText);
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal("5", cells[1].CellValue!.Text);
        Assert.Equal(new DateOnly(2026, 9, 1).ToDateTime(TimeOnly.MinValue).ToOADate(), double.Parse(cells[2].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("29.9")]
    [InlineData("46/26")]
    [InlineData("1-3")]
    [InlineData("007")]
    public void G10_A_text_stays_a_text_when_a_clerk_enters_the_cell(string text)
    {
        Column<string>[] columns = [new("Номер", number => number)];
        var bytes = XlsxSheet.ToBytes("Журнал", columns, [text], "Личные данные");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(workbook.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<Cell>(), c =>
        {
            var format = formats[(int)c.StyleIndex!.Value];
            Assert.Equal(49u, format.NumberFormatId!.Value);
            Assert.True(format.ApplyNumberFormat!.Value);
        });
    }

    private string Address(string url) =>
        url.Replace("{person}", portal.PersonId.ToString(), StringComparison.Ordinal).Replace("{record}", portal.MentorRecordId.ToString(), StringComparison.Ordinal)
        .Replace("{consent}", portal.ConsentId.ToString(), StringComparison.Ordinal);
}
