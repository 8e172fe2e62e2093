using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Pages that no link of a role leads to: those before sign-in, error pages, forms given back with mistakes.</summary>
[Collection(LivePortalTests.Name)]
public sealed class PublicPagesTests(LivePortal portal)
{
    [Theory]
    [InlineData("/account/login", 200)]
    [InlineData("/account/invitation", 200)]
    [InlineData("/help", 200)]
    [InlineData("/verify", 200)]
    [InlineData("/verify?code=x", 400)]
    [InlineData("/verify/ABCDEFGHJKMN", 404)]
    [InlineData("/help/components?plain=true", 200)]
    [InlineData("/help/components?role=Curator", 200)]
    public async Task Pages_before_sign_in_are_accessible(string address, int status)
    {
        await using var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        Assert.Equal(status, (await page.GotoAsync(address))?.Status);
        Assert.Empty(await portal.Check.FaultsOf(page, address));
    }

    [Theory]
    [InlineData("mentee", "/settings/school", 403)]
    [InlineData("mentee", "/no-such-page", 404)]
    [InlineData("mentee", "/mentorships/00000000-0000-0000-0000-000000000001", 404)]
    public async Task Error_pages_keep_the_frame_and_are_accessible(string userName, string address, int status)
    {
        var page = await portal.SignInAsync(userName);
        Assert.Equal(status, (await page.GotoAsync(address))?.Status);
        Assert.Empty(await portal.Check.FaultsOf(page, address));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("curator", "/people/new")]
    [InlineData("curator", "/mentorships/new")]
    [InlineData("curator", "/mentors/new")]
    [InlineData("mentor", "/diary")]
    [InlineData("mentee", "/account/password")]
    public async Task Forms_given_back_with_mistakes_are_accessible(string userName, string address)
    {
        var page = await portal.SignInAsync(userName);
        await page.GotoAsync(address);
        await page.Locator("main form[method='post'] button.button").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToBeVisibleAsync();
        Assert.StartsWith("Ошибка: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(await portal.Check.FaultsOf(page, address + " with mistakes"));
        await page.Context.CloseAsync();
    }
}
