using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>What comes out of the printer when somebody prints a page of the portal.</summary>
[Collection(LivePortalTests.Name)]
public sealed class PrintTests(LivePortal portal)
{
    [Theory]
    [InlineData("curator", "/documents")]
    [InlineData("curator", "/orders")]
    [InlineData("curator", "/consents")]
    [InlineData("curator", "/mentorships")]
    [InlineData("curator", "/people")]
    [InlineData("curator", "/settings/calendar")]
    [InlineData("mentor", "/diary")]
    public async Task U1_A_printed_list_holds_its_rows_and_nothing_to_press_or_to_fill_in(string who, string address)
    {
        var page = await portal.SignInAsync(who);
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var left = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main :is(input, select, textarea, button, .batch, .pick-all, .filter)')]
              .filter(e => e.getClientRects().length > 0 && e.type !== 'hidden').map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(left);
        // The first letters of a row are not moved aside for a box that is not printed.
        var moved = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main th:has(> .pick)')].filter(c => parseFloat(getComputedStyle(c).paddingLeft) > 12).map(c => c.textContent)");
        Assert.Empty(moved);
        Assert.True(await page.Locator("main :is(tbody tr, article.entry, .pc.row, .empty)").First.IsVisibleAsync(), "Nothing is left on the sheet.");
        await page.Context.CloseAsync();
    }
}
