using System.IO.Compression;
using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Statistics;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Statistics;

/// <summary>The form for municipal monitoring: begun from a template, its rows worded, filled, issued, sent; the next begins from it.</summary>
public sealed class StatisticsTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    [Fact]
    public async Task D48_a_form_is_worded_filled_issued_and_sent_and_the_next_one_begins_from_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await (await curator.OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Origin", "presence")
            .Set("Form.Authority", "Управление образования").SendAsync();
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Приказ о назначении куратора", page.Text, StringComparison.Ordinal);
        Assert.Contains("Не заполнен", page.Text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, url)).Count, 1, 16);

        // The number of the page is the number of the figure.
        var pairs = await portal.InSchoolAsync(portal.First, async db =>
            (await FigureCatalogue.Find("pairs-now")!.Rows(db, new(new(2026, 9, 1), TestClock.Today)).ToListAsync()).Count);
        Assert.Equal($"{pairs}", ValueOf(page, "2.1"));

        // Rows: one goes, one comes, the rest keep their places.
        var rows = (await curator.OpenAsync(url + "/rows")).Form("/rows");
        rows.Set("Form.Rows[1].Place", "").Set("Form.Rows[19].Place", "99").Set("Form.Rows[19].Title", "Участие в конкурсах").Set("Form.Rows[19].Source", "count");
        var arranged = await rows.SendAsync();
        Assert.DoesNotContain("Раздел «Наставничество» на сайте", arranged.Text, StringComparison.Ordinal);
        Assert.Contains("Участие в конкурсах", arranged.Text, StringComparison.Ordinal);
        var wrong = await (await curator.OpenAsync(url + "/rows")).Form("/rows").Set("Form.Rows[2].Title", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains(wrong.Errors, e => e.Contains("Назовите показатель", StringComparison.Ordinal));

        // What is not filled keeps it from being issued.
        var check = await curator.OpenAsync(url + "/issue");
        Assert.Contains("Не заполнен", check.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await check.Form("/issue").SubmitAsync()).Status);

        var values = (await curator.OpenAsync(url + "/values")).Form("/values");
        var bad = await (await curator.OpenAsync(url + "/values")).Form("/values").Set("Form.Answers[18].Value", "много").Set("Form.Answers[1].Link", "школа").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains(bad.Errors, e => e.Contains("целое число", StringComparison.Ordinal));
        Assert.Contains(bad.Errors, e => e.Contains("Ссылка начинается", StringComparison.Ordinal));
        Assert.Contains("много", bad.Html, StringComparison.Ordinal);
        var filled = await values.Set("Form.Answers[7].Has", "false").Set("Form.Answers[18].Value", "1 204").Set("Form.Answers[17].Value", "Открытые уроки").SendAsync();
        Assert.Contains("1204", filled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Не заполнен", filled.Text, StringComparison.Ordinal);

        var issued = await (await curator.OpenAsync(url + "/issue")).Form("/issue").SendAsync();
        Assert.Contains("больше не меняется", issued.Text, StringComparison.Ordinal);
        var paper = Papers.Text((await curator.OpenAsync(url + "/form.pdf")).Body);
        Assert.Contains("СВЕДЕНИЯ по форме", paper, StringComparison.Ordinal);
        Assert.Contains("Открытые уроки", paper, StringComparison.Ordinal);
        foreach (var path in new[] { "/values", "/rows", "/issue" }) Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(url + path)).Status);

        // It stays as it was, whatever happens to the pairs.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Статистова", "Анна"), TestData.Staff("Формин", "Олег"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        });
        Assert.Equal($"{pairs}", ValueOf(await curator.OpenAsync(url), "2.1"));
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(url + "/form.docx")).Status);
        using (var book = new ZipArchive(new MemoryStream((await curator.GetAsync(url + "/form.xlsx")).Body)))
        {
            Assert.Equal(2, book.Entries.Count(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)));
        }

        var early = await (await curator.OpenAsync(url)).Form("/sent").Set("Sent.SentOn", "01.09.2026").Set("Sent.SentHow", "почтой").SubmitAsync();
        Assert.Contains(early.Errors, e => e.Contains("раньше дня", StringComparison.Ordinal));
        Assert.Contains("отправлена", (await (await curator.OpenAsync(url)).Form("/sent").Set("Sent.SentOn", TestClock.Today.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture))
            .Set("Sent.SentHow", "по электронной почте").SendAsync()).Text.ToLowerInvariant(), StringComparison.Ordinal);

        // The next form has the same rows and the earlier answers beside.
        var next = await (await curator.OpenAsync("/statistics/new")).Form("/statistics").SendAsync();
        Assert.Contains("Участие в конкурсах", next.Text, StringComparison.Ordinal);
        Assert.Contains("1204", next.Text, StringComparison.Ordinal);
        var draft = next.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.DoesNotContain(draft, (await (await curator.OpenAsync(draft)).Form("/removal").SendAsync()).Html, StringComparison.Ordinal);

        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await director.GetAsync("/statistics/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/statistics")).Status);
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var path in new[] { "", "/form.pdf", "/form.xlsx" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url + path)).Status);
    }

    [Fact]
    public async Task D48_every_number_of_a_form_is_that_of_another_count_on_page_and_paper()
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var curator = portal.SignedIn(SchoolRole.Curator, school);
            var page = await (await curator.OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Origin", "figures").Set("Form.From", "01.09.2026").Set("Form.To", "23.11.2026")
                .SendAsync();
            var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
            var id = Guid.Parse(url.Split('/')[^1]);
            var (rows, world) = await portal.InSchoolAsync(school, async db =>
                ((await db.Set<Domain.Statistics.StatisticsForm>().SingleAsync(f => f.Id == id)).Rows, await Councils.CountedWorld.ReadAsync(db)));
            var counted = rows.Where(r => r.Kind == Domain.Statistics.FormRowKind.Count && FigureCatalogue.Find(r.Source ?? "") is not null).ToList();
            Assert.NotEmpty(counted);
            var printed = Papers.Tables((await curator.GetAsync(url + "/form.docx")).Body).Single(t => t[0][0] == "№");
            foreach (var row in counted)
            {
                var number = $"{Councils.FigureTests.Counts[row.Source!](world, new(new(2026, 9, 1), TestClock.Today))}";
                Assert.Equal((row.Title, number), (row.Title, ValueOf(page, row.Number!)));
                Assert.Equal((row.Title, number), (row.Title, printed.Single(r => r[0] == row.Number)[3]));
            }
        }
    }

    [Theory]
    [InlineData("01.12.2026", "31.12.2026", "Период ещё не начался")]
    [InlineData("01.09.2022", "23.11.2026", "Период не длиннее трёх лет")]
    [InlineData("", "23.11.2026", "Укажите первый день")]
    public async Task D48_a_period_that_cannot_be_reported_is_refused_beside_its_field_and_what_was_typed_stays(string from, string to, string said)
    {
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Title", "Наша форма").Set("Form.From", from)
            .Set("Form.To", to).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(said, StringComparison.Ordinal));
        Assert.Contains("Наша форма", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23.11.2026", "23.11.2026")]
    [InlineData("24.11.2023", "23.11.2026")]
    [InlineData("01.09.2005", "31.08.2006")]
    public async Task D48_one_day_three_years_and_a_period_without_data_make_a_form(string from, string to)
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var page = await (await curator.OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Origin", "figures").Set("Form.From", from).Set("Form.To", to).SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(page.Response.RequestMessage!.RequestUri!.AbsolutePath + "/form.pdf")).Status);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task D48_every_answer_of_presence_is_proved_by_another_count(string code)
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            await portal.InSchoolAsync(school, async db =>
            {
                var period = new Domain.Councils.CountedPeriod(new(2026, 9, 1), TestClock.Today);
                var found = await PaperSource.Find(code)!.Read(db, period, default);
                var documents = (await db.Set<IssuedDocument>().AsNoTracking().Select(d => new { d.Code, d.Date, d.CancelledOn, d.ReplacedById, d.SubjectId }).ToListAsync())
                    .FindAll(d => d.Date <= period.To && d.CancelledOn is null && d.ReplacedById is null);
                var pairs = await db.Set<Domain.Mentorships.Mentorship>().AsNoTracking().ToListAsync();
                Assert.Equal(code switch
                {
                    "paper-regulation" => documents.Count(d => d.Code == "D-01"),
                    "paper-curator" => documents.Count(d => d.Code == "D-03"),
                    "paper-pairs" => documents.Count(d => d.Code == "D-04" && pairs.Exists(m => m.OrderId == d.SubjectId && m.ApprovedOn <= period.To && m.StartsOn <= period.To
                        && m.LastOn >= period.From)),
                    "paper-road-map" => (await db.Set<RoadMap>().AsNoTracking().ToListAsync()).Count(m => m.Year == 2026 && m.State == RoadMapState.InForce),
                    "paper-program" => (await db.Set<Domain.Programs.ProgramEdition>().AsNoTracking().ToListAsync()).Count(e => e.State == Domain.Programs.EditionState.InForce
                        && !(e.InForceOn > period.To)),
                    "paper-pools" => (await db.Set<PoolRecord>().AsNoTracking().ToListAsync()).Where(r => r.EnteredOn <= period.To).DistinctBy(r => r.Side).Count(),
                    _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A new source needs its own count here."),
                }, found.Count);
            });
        }

        var client = portal.SignedIn(SchoolRole.Curator);
        var shown = await portal.InSchoolAsync(portal.First, db => PaperSource.Find(code)!.Read(db, new(new(2026, 9, 1), TestClock.Today), default));
        foreach (var paper in shown.Take(2)) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(paper.Href)).Status);
    }

    private static string ValueOf(PortalPage page, string number) => page.Document.QuerySelectorAll("tbody tr")
        .First(r => r.QuerySelector("th")!.TextContent.StartsWith(number + " ", StringComparison.Ordinal)).QuerySelector("td")!.TextContent.Trim();

    public static TheoryData<string> Sources => [.. PaperSource.All.Select(s => s.Code)];
}
