using System.Net;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>Numbers of every role's home: each opens a list that the role may see, and counts what stands in it.</summary>
public sealed class HomeFigureTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    public static TheoryData<SchoolRole> Roles =>
    [
        SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.DeputyDirectorMethodical, SchoolRole.Curator, SchoolRole.MethodUnionHead, SchoolRole.Mentor,
        SchoolRole.Mentee, SchoolRole.Psychologist, SchoolRole.SystemAdministrator,
    ];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_role_has_numbers_and_each_opens_its_list(SchoolRole role)
    {
        var client = portal.SignedIn(role);
        var home = await client.OpenAsync("/");
        var links = home.Document.QuerySelectorAll(".figures li")
            .Select(l => (Value: l.QuerySelector("strong")!.TextContent, Href: l.QuerySelector("a")!.GetAttribute("href")!)).ToList();
        Assert.NotEmpty(links);
        foreach (var (_, href) in links) Assert.Equal((href, HttpStatusCode.OK), (href, (await client.GetAsync(href.Split('#')[0])).Status));
        Assert.True(home.Html.Length < 60 * 1024, $"{home.Html.Length} bytes");
    }

    [Theory]
    [InlineData(SchoolRole.Curator, "/mentorships?state=active")]
    [InlineData(SchoolRole.Curator, "/mentorships?state=silent")]
    [InlineData(SchoolRole.Curator, "/mentorships?state=no-plan")]
    [InlineData(SchoolRole.Curator, "/consents?state=Requested")]
    [InlineData(SchoolRole.Curator, "/mentees?free=true")]
    [InlineData(SchoolRole.Curator, "/surveys?state=awaited")]
    [InlineData(SchoolRole.Curator, "/petitions?box=to-answer")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/assessments?state=open")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/assessments?state=CollectingPackage")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/assessments?state=packages")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/assessments?state=late")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/control?show=Due")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/control?show=Overdue")]
    [InlineData(SchoolRole.DeputyDirectorAcademic, "/control?show=Findings")]
    [InlineData(SchoolRole.Director, "/orders?state=on-approval")]
    [InlineData(SchoolRole.Director, "/council/figures/meetings")]
    [InlineData(SchoolRole.Director, "/council/figures/conclusions")]
    [InlineData(SchoolRole.Director, "/council/figures/stayed")]
    [InlineData(SchoolRole.SystemAdministrator, "/people?access=none")]
    [InlineData(SchoolRole.SystemAdministrator, "/settings/accounts?show=never")]
    [InlineData(SchoolRole.SystemAdministrator, "/settings/accounts?show=one-step")]
    [InlineData(SchoolRole.Psychologist, "/people?hired=year")]
    [InlineData(SchoolRole.MethodUnionHead, "/mentorships?state=active")]
    [InlineData(SchoolRole.MethodUnionHead, "/assessments?state=open")]
    [InlineData(SchoolRole.MethodUnionHead, "/control?show=Due")]
    [InlineData(SchoolRole.Mentor, "/plans?state=late")]
    public async Task A_number_counts_what_stands_in_the_list_behind_it(SchoolRole role, string address)
    {
        var client = portal.SignedIn(role);
        var figure = (await client.OpenAsync("/")).Document.QuerySelectorAll(".figures li")
            .Single(l => l.QuerySelector("a")!.GetAttribute("href")!.StartsWith(address, StringComparison.Ordinal));
        var (value, href) = (figure.QuerySelector("strong")!.TextContent, figure.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal((address, value), (address, $"{await CountedAsync(client, href)}"));
    }

    [Fact]
    public async Task Several_programs_stand_side_by_side_and_each_number_opens_the_pairs_of_its_program()
    {
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var program = new SchoolProgram("Вторая программа школы", "s3", 2026, 12);
            db.Add(program);
            await db.SaveChangesAsync();
            db.Add(ProgramEdition.First(program.Id));
            await db.SaveChangesAsync();
        });
        var client = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var rows = (await client.OpenAsync("/")).Document.QuerySelectorAll("section[aria-labelledby=programs] tbody tr").ToList();
        Assert.True(rows.Count > 1);
        Assert.Contains(rows, r => r.TextContent.Contains("Вторая программа школы", StringComparison.Ordinal));
        foreach (var row in rows)
        {
            foreach (var link in row.QuerySelectorAll("td[data-label='Пар действует'] a, td[data-label='Без записей'] a"))
            {
                Assert.Equal(int.Parse(link.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture), await CountedAsync(client, link.GetAttribute("href")!));
            }
        }

        Assert.Null((await portal.SignedIn(SchoolRole.Mentor, portal.Second).OpenAsync("/")).Document.QuerySelector("#programs"));
    }

    private static async Task<int> CountedAsync(PortalClient client, string href)
    {
        var rows = 0;
        for (var page = await client.OpenAsync(href); ;)
        {
            rows += page.Document.QuerySelectorAll("main .pair-rows > *, main .table:not(#codes ~ .table) tbody tr").Length;
            if (page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href") is not { } next) return rows;
            page = await client.OpenAsync(next);
        }
    }

    [Fact]
    public async Task Numbers_that_have_a_past_are_compared_with_it()
    {
        var text = (await portal.SignedIn(SchoolRole.Director).OpenAsync("/")).Text;
        Assert.Contains("за месяц", text, StringComparison.Ordinal);
        Assert.Contains("Сравнение – с тем же числом", text, StringComparison.Ordinal);
    }
}
