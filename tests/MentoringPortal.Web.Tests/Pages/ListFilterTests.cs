using System.Net;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Components;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

public sealed class ListFilterTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task U2_A_list_that_the_eye_takes_in_at_once_has_no_filter_above_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        for (var i = 1; i < FilterTagHelper.FewestRows; i++) await ProposeAsync(i);
        Assert.Null((await curator.OpenAsync("/mentorships")).Document.QuerySelector("main form.filter"));
        await ProposeAsync(FilterTagHelper.FewestRows);
        Assert.NotNull((await curator.OpenAsync("/mentorships")).Document.QuerySelector("main form.filter"));
        // A filter that is on can always be taken off.
        var found = await curator.OpenAsync("/mentorships?state=suspended");
        Assert.Contains(found.Document.QuerySelectorAll("main form.filter a"), a => a.TextContent == "Сбросить");
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/mentors")]
    [InlineData("/mentees")]
    [InlineData("/divisions")]
    [InlineData("/events")]
    [InlineData("/efficiency")]
    [InlineData("/reports")]
    [InlineData("/petitions")]
    [InlineData("/control")]
    [InlineData("/visits")]
    [InlineData("/achievements")]
    [InlineData("/plans")]
    [InlineData("/assessments")]
    [InlineData("/orders")]
    [InlineData("/documents")]
    [InlineData("/consents")]
    [InlineData("/dossiers")]
    [InlineData("/surveys")]
    public async Task U2_A_list_of_a_few_rows_has_no_filter_and_leads_to_what_it_leaves_out(string address)
    {
        var page = await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync(address);
        var rows = page.Document.QuerySelectorAll("main tbody tr").Length;
        if (rows < FilterTagHelper.FewestRows) Assert.Null(page.Document.QuerySelector("main form.filter"));
        else Assert.NotNull(page.Document.QuerySelector("main form.filter"));
        if (rows < FilterTagHelper.FewestRows && address is "/people" or "/mentors" or "/mentees" or "/divisions")
        {
            Assert.Equal(HttpStatusCode.OK, (await page.ClickAsync("В архиве")).Status);
        }
    }

    [Fact]
    public void U2_Every_filter_knows_how_many_rows_it_stands_over()
    {
        var features = Directory.EnumerateFiles(Path.Combine(Docs.DocsTests.Root, "src/MentoringPortal.Web/Features"), "*.cshtml", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("Components.cshtml", StringComparison.Ordinal));
        Assert.Empty(features.SelectMany(f => File.ReadLines(f).Where(l => l.Contains("<mp-filter ", StringComparison.Ordinal) && !l.Contains(" rows=", StringComparison.Ordinal))
            .Select(l => $"{Path.GetFileName(f)}: {l.Trim()}")));
    }

    private async Task ProposeAsync(int number)
    {
        var (mentor, mentee) = await portal.PeopleAsync("Восемнадцатый" + (char)('а' + number));
        await portal.ProposedAsync(mentor, mentee);
    }
}
