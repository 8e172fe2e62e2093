using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

public sealed class HeaderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account/sessions")]
    [InlineData("/settings/school")]
    [InlineData("/no-such-page")]
    [InlineData("/settings/accounts/00000000-0000-0000-0000-000000000001")]
    public async Task Every_page_forbids_foreign_code_frames_and_caches(string url)
    {
        var client = url.EndsWith("login", StringComparison.Ordinal) ? portal.Anonymous() : portal.SignedIn(SchoolRole.Curator);
        var page = await client.GetAsync(url);
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.False(page.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        foreach (var url in new[] { "/account/sessions", "/settings/school", "/settings/calendar", "/settings/accounts", "/settings/accounts/invite", "/audit" })
        {
            var page = await client.OpenAsync(url);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]"));
        }
    }

    [Fact]
    public async Task Health_is_open_to_the_watchman_and_says_nothing_else()
    {
        var client = portal.Anonymous();
        Assert.Equal("Healthy", System.Text.Encoding.UTF8.GetString((await client.GetAsync("/health/live")).Body));
        Assert.Equal("Healthy", System.Text.Encoding.UTF8.GetString((await client.GetAsync("/health/ready")).Body));
    }
}
