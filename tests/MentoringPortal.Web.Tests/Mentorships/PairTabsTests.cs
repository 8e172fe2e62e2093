using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>U6: what concerns a pair stays on the pair.</summary>
public sealed class PairTabsTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    [Theory]
    [InlineData(SchoolRole.Curator)]
    [InlineData(SchoolRole.DeputyDirectorAcademic)]
    [InlineData(SchoolRole.Mentor)]
    [InlineData(SchoolRole.Mentee)]
    public async Task U6_every_section_of_a_pair_opens_on_the_pair_with_the_same_sections(SchoolRole role)
    {
        var client = portal.SignedIn(role);
        var pair = (await client.OpenAsync("/mentorships")).Document.QuerySelector(".pair-rows a")!.GetAttribute("href")!;
        var sections = Sections(await client.OpenAsync(pair));
        Assert.Equal(10, sections.Count);
        foreach (var (href, _) in sections)
        {
            var page = await client.OpenAsync(href);
            Assert.Equal(sections.Select(s => s.Href), Sections(page).Select(s => s.Href));
            Assert.Equal(href, Assert.Single(Sections(page), s => s.IsCurrent).Href);
        }
    }

    [Fact]
    public async Task U6_sections_of_a_pair_that_is_not_visible_are_not_found()
    {
        var pair = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/mentorships")).Document.QuerySelector(".pair-rows a")!.GetAttribute("href")!;
        var other = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var section in new[] { "/surveys", "/assessments" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(pair + section)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/mentorships/{Guid.NewGuid()}{section}")).Status);
        }
    }

    private static List<(string Href, bool IsCurrent)> Sections(PortalPage page) =>
        [.. page.Document.QuerySelectorAll("nav[aria-label='Разделы пары'] a").Select(a => (a.GetAttribute("href")!, a.GetAttribute("aria-current") == "page"))];
}
