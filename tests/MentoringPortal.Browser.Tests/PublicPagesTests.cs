using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Asks of each page that opens without an account what every page owes its reader: axe, narrow screens, one main heading.</summary>
[Collection(LivePortalTests.Name)]
public sealed class PublicPagesTests(LivePortal portal)
{
    private static readonly string[] Looks = ["light", "dark", "light low-vision"];

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size"] } };

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account/invitation")]
    [InlineData("/help")]
    [InlineData("/verify")]
    [InlineData("/verify?code=x")]
    [InlineData("/verify/ABCDEFGHJKMN")]
    [InlineData("/help/components?plain=true")]
    [InlineData("/help/components?role=Curator")]
    public async Task Pages_before_sign_in_are_accessible(string address)
    {
        await using var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        Assert.Empty(await FaultsOf(page, address));
    }

    private static async Task<List<string>> FaultsOf(IPage page, string address)
    {
        var faults = new List<string>();
        var headings = await page.Locator("h1").CountAsync();
        if (headings != 1) faults.Add($"{address}: {headings} main headings");
        foreach (var look in Looks)
        {
            await page.EvaluateAsync("look => { document.documentElement.className = look; }", look);
            foreach (var width in new[] { 320, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wider > 0) faults.Add($"{address} ({look}): {wider} pixels wider than a screen of {width}");
            }

            // The structure is the same in every look; only colours and sizes are asked again.
            var result = await page.RunAxe(look == Looks[0] ? Rules : Contrast);
            faults.AddRange(result.Violations.Select(v => $"{address} ({look}): {v.Id}: {v.Nodes[0].Target} {v.Help}"));
        }

        return faults;
    }
}
