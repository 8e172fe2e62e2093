using System.Globalization;
using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Tests.Councils;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>What a role's home has of its own: the line of stages, questionnaires in figures, the form for monitoring.</summary>
public sealed class RoleHomesTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    [Theory]
    [InlineData(SchoolRole.Mentor)]
    [InlineData(SchoolRole.Mentee)]
    public async Task The_line_of_stages_stands_below_the_large_card_as_on_the_page_of_the_pair(SchoolRole role)
    {
        var client = portal.SignedIn(role);
        var home = await client.OpenAsync("/");
        var card = home.Document.QuerySelector(".own .pc.large")!;
        var stages = card.ParentElement!.QuerySelector("table.stages");
        Assert.NotNull(stages);
        Assert.NotEmpty(stages.QuerySelectorAll("tbody tr"));
        var pair = card.ParentElement.QuerySelector("a[href^='/mentorships/']")!.GetAttribute("href")!;
        Assert.Equal((await client.OpenAsync(pair)).Document.QuerySelector("table.stages")!.TextContent, stages.TextContent);
    }

    [Fact]
    public async Task The_psychologist_reads_questionnaires_in_figures_and_nobodys_name()
    {
        foreach (var school in new[] { portal.First, portal.Second })
        {
            var world = await portal.InSchoolAsync(school, CountedWorld.ReadAsync);
            var since = new DateOnly(2026, 9, 1);
            var answered = world.Surveys.FindAll(r => r.SubmittedAt is { } at && (r.FilledOn ?? DateOnly.FromDateTime(at)) >= since);
            var client = portal.SignedIn(SchoolRole.Psychologist, school);
            var figure = (await client.OpenAsync("/")).Document.QuerySelectorAll(".figures li").Single(l => l.QuerySelector("a[href='/surveys/summary']") is not null);
            Assert.Equal($"{answered.Count}", figure.QuerySelector("strong")!.TextContent);
            var page = await client.OpenAsync("/surveys/summary");
            Assert.Contains($":{answered.Count}анкет", Papers.Plain(page.Text), StringComparison.Ordinal);
            var told = page.Document.QuerySelector("main")!.TextContent;
            foreach (var person in answered.Select(r => world.Of(r.PersonId))) Assert.DoesNotContain(person.Name.Surname, told, StringComparison.Ordinal);
            // Marks of fewer than five people are nobody's business.
            foreach (var row in page.Document.QuerySelectorAll("main tbody tr:not(.total)"))
            {
                Assert.True(int.Parse(row.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture) >= 5, row.TextContent);
            }

            Assert.InRange((await portal.QueriesOfAsync(client, "/surveys/summary")).Count, 0, 3);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/surveys")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor, school).GetAsync("/surveys/summary")).Status);
        }
    }

    [Fact]
    public async Task The_curator_sees_how_many_rows_of_the_form_for_monitoring_the_portal_counts()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var form = await (await curator.OpenAsync("/statistics/new")).Form("/statistics").Set("Form.Origin", "indicators").SendAsync();
        var address = form.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var counted = form.Document.QuerySelectorAll("main tbody td[data-label='Источник'] a[href^='/council/figures/']").Length;
        var all = form.Document.QuerySelectorAll("main tbody th[scope=row]").Length;
        Assert.InRange(counted, 1, all);
        var figure = (await curator.OpenAsync("/")).Document.QuerySelectorAll(".figures li").Single(l => l.QuerySelector($"a[href='{address}']") is not null);
        Assert.Equal(($"{counted}", $"всего строк в форме: {all}"), (figure.QuerySelector("strong")!.TextContent, figure.QuerySelector("small")!.TextContent));
    }
}
