using System.IO.Compression;
using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Features.Volumes;
using Xunit;

namespace MentoringPortal.Web.Tests.Volumes;

/// <summary>All tables of a year in one workbook, on the demonstration's school year.</summary>
public sealed class YearWorkbookTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    [Fact]
    public async Task Every_sheet_of_the_year_is_there_and_every_column_is_explained()
    {
        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Contains("Скачать Excel", (await director.OpenAsync("/council/year?year=1")).Text, StringComparison.Ordinal);
        foreach (var year in new[] { "", "?year=2025", "?year=2024", "?year=9999" })
        {
            using var book = new ZipArchive(new MemoryStream((await director.GetAsync("/council/year.xlsx" + year)).Body));
            using var names = new StreamReader(book.GetEntry("xl/workbook.xml")!.Open());
            var sheets = await names.ReadToEndAsync();
            Assert.Contains("Показатели", sheets, StringComparison.Ordinal);
            Assert.Contains("Что значит каждая колонка", sheets, StringComparison.Ordinal);
            if (year.Length > 0) continue;

            foreach (var sheet in new[] { "Реестр пар", "Поощрения", "Публикации", "Партнёры" }) Assert.Contains(sheet, sheets, StringComparison.Ordinal);

            // The director considers no dispute and finds none.
            Assert.DoesNotContain("Споры", sheets, StringComparison.Ordinal);
        }

        using (var book = new ZipArchive(new MemoryStream((await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).GetAsync("/council/year.xlsx")).Body)))
        {
            using var names = new StreamReader(book.GetEntry("xl/workbook.xml")!.Open());
            Assert.Contains("Споры", await names.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/council/year.xlsx")).Status);
        await portal.InSchoolAsync(portal.First, db =>
        {
            foreach (var column in Features.Documents.DocumentListReader.Columns) Assert.NotNull(YearColumns.Find("Журнал документов", column.Title));
            foreach (var column in Features.Events.EventReader.Columns) Assert.NotNull(YearColumns.Find("Мероприятия", column.Title));
            foreach (var column in Features.Achievements.AchievementReader.Columns) Assert.NotNull(YearColumns.Find("Достижения", column.Title));
            foreach (var column in Features.Petitions.PetitionReader.Columns(TestClock.Today)) Assert.NotNull(YearColumns.Find("Обращения", column.Title));
            foreach (var column in Features.Awards.AwardReader.Columns) Assert.NotNull(YearColumns.Find("Поощрения", column.Title));
            foreach (var column in Features.Publications.PublicationReader.Columns) Assert.NotNull(YearColumns.Find("Публикации", column.Title));
            foreach (var column in Features.Disputes.DisputeReader.Columns) Assert.NotNull(YearColumns.Find("Споры", column.Title));
            foreach (var column in Features.Partners.PartnerReader.Columns(TestClock.Today)) Assert.NotNull(YearColumns.Find("Партнёры", column.Title));
            foreach (var column in Features.RoadMaps.RoadMapReader.Columns) Assert.NotNull(YearColumns.Find("Дорожная карта", column.Title));
            foreach (var column in Features.Mentorships.MentorshipRegisterController.Columns(TestClock.Today, ProgramCatalogue.Latest("s0")!))
            {
                Assert.NotNull(YearColumns.Find("Реестр пар", column.Title));
            }

            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("final")]
    [InlineData("hearing")]
    public async Task D33_S2_6_a_report_and_a_hearing_are_composed_edited_and_printed_and_name_every_column(string kind)
    {
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await (await deputy.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").SendAsync();
        var pack = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains(kind == "final" ? "Итоговый аналитический отчёт" : "Заслушивание за четверть", page.Text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(deputy, pack)).Count, 1, 32);
        var text = Papers.Text((await deputy.GetAsync(pack + "/pack.pdf")).Body);
        Assert.Contains(kind == "final" ? "УТВЕРЖДАЮ" : "Кого и о чём заслушать", text, StringComparison.Ordinal);
        Assert.Contains(kind == "final" ? "Предложения" : "Проект решения", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync(pack + "/pack.docx")).Status);
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync(pack + "/pack.xlsx")).Status);
        foreach (var head in page.Document.QuerySelectorAll("h3:has(+ .heat-box) + .heat-box thead th").Select(h => h.TextContent))
        {
            Assert.True(head.Length == 3 || ColumnMeanings.Find(head) is not null || ColumnMeanings.Find("Кого и о чём заслушать: " + head) is not null, head);
        }

        if (kind == "final")
        {
            // The cohorts of the paper are those of their page, and the page of the report draws what the paper prints.
            var cohorts = (await deputy.OpenAsync("/mentorships/cohorts")).Document.QuerySelectorAll("table.table tbody tr");
            var totals = page.Document.QuerySelectorAll(".of-pack").Single(t => t.QuerySelector("caption")!.TextContent == "Этапы по наборам").QuerySelectorAll("tr.total td");
            Assert.Equal(cohorts.OrderBy(r => r.QuerySelector("th")!.TextContent, StringComparer.Ordinal).TakeLast(5).Select(r => r.QuerySelector("td[data-label='Всего']")!.TextContent),
                totals.Skip(1).Select(t => t.TextContent));
            Assert.Contains("Этапы по наборам", text, StringComparison.Ordinal);
            // Every number of the page opens the people whom it counts.
            foreach (var number in cohorts.SelectMany(r => r.QuerySelectorAll("td a")))
            {
                var people = (await deputy.OpenAsync(number.GetAttribute("href")!.Split('#')[0])).Document.QuerySelectorAll("#who ~ ul li a");
                Assert.Equal(number.TextContent, people.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Assert.All(people, a => Assert.StartsWith("/mentorships/", a.GetAttribute("href"), StringComparison.Ordinal));
            }

            Assert.NotEmpty(page.Document.QuerySelectorAll(".of-pack .k1"));
            Assert.NotEmpty(page.Document.QuerySelectorAll("table.bars"));
        }

        await (await deputy.OpenAsync(pack + "/text")).Form("/text").Set("Form.Memo", "1. Наш раздел\nНаш текст.").SendAsync();
        var edited = await deputy.OpenAsync(pack);
        Assert.Contains("Наш текст.", edited.Text, StringComparison.Ordinal);
        Assert.Equal(kind == "final", edited.Document.QuerySelectorAll("h3").Any(h => h.TextContent == "1. Наш раздел"));
        Assert.Contains("Наш текст.", Papers.Text((await deputy.GetAsync(pack + "/pack.pdf")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(pack)).Status);
    }

    [Theory]
    [InlineData("final", "01.12.2026", "31.12.2026", "Период ещё не начался")]
    [InlineData("hearing", "01.09.2022", "23.11.2026", "Период не длиннее трёх лет")]
    [InlineData("hearing", "02.11.2026", "01.11.2026", "Последний день раньше первого")]
    public async Task D33_S2_6_a_period_that_cannot_be_reported_is_refused_and_the_kind_stays(string kind, string from, string to, string said)
    {
        var page = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").Set("Form.From", from).Set("Form.To", to)
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(said, StringComparison.Ordinal));
        Assert.Equal(kind, page.Form("/council/packs").Value("Form.Kind")?.ToLowerInvariant());
    }

    [Theory]
    [InlineData("final", "23.11.2026", "23.11.2026")]
    [InlineData("hearing", "23.11.2026", "23.11.2026")]
    [InlineData("final", "24.11.2023", "23.11.2026")]
    [InlineData("final", "01.09.2005", "31.08.2006")]
    [InlineData("hearing", "01.09.2005", "31.08.2006")]
    public async Task D33_S2_6_one_day_three_years_and_a_period_without_data_make_a_paper(string kind, string from, string to)
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var page = await (await curator.OpenAsync("/council/packs/new?kind=" + kind)).Form("/council/packs").Set("Form.From", from).Set("Form.To", to).SendAsync();
        var pack = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        foreach (var paper in new[] { "/pack.pdf", "/pack.docx", "/pack.xlsx" }) Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(pack + paper)).Status);
    }

    [Fact]
    public async Task An_address_or_a_form_with_a_kind_that_there_is_not_makes_nothing_of_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Equal("Council", (await curator.OpenAsync("/council/packs/new?kind=99&period=nothing")).Form("/council/packs").Value("Form.Kind"));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await curator.OpenAsync("/council/packs/new")).Form("/council/packs").Force("Form.Kind", "99").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await curator.OpenAsync("/council/packs/new")).Form("/council/packs").Force("Form.Kind", "нет").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/council/meetings/new?body=Nobody")).Status);
    }
}
