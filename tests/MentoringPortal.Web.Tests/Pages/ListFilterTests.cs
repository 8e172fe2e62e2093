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

    private async Task ProposeAsync(int number)
    {
        var (mentor, mentee) = await portal.PeopleAsync("Восемнадцатый" + (char)('а' + number));
        await portal.ProposedAsync(mentor, mentee);
    }
}
