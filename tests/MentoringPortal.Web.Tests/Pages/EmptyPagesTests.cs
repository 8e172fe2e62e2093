using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Pages;

/// <summary>An empty list offers its one act once: in the head of the page or below its words, never in both.</summary>
public sealed class EmptyPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/partners", "/partners/new")]
    [InlineData("/events", "/events/new")]
    [InlineData("/publications", "/publications/new")]
    [InlineData("/awards", "/awards/new")]
    [InlineData("/orders", "/orders/new")]
    public async Task An_empty_list_shows_its_button_once(string list, string act)
    {
        var page = await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync(list);
        Assert.NotNull(page.Document.QuerySelector(".empty"));
        Assert.Single(page.Document.QuerySelectorAll($"main a[href='{act}']"));
    }
}
