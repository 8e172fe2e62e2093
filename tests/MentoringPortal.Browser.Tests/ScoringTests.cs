using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>What a sheet of efficiency tells while its points are set.</summary>
[Collection(LivePortalTests.Name)]
public sealed class ScoringTests(LivePortal portal)
{
    [Fact]
    public async Task U9_The_total_runs_along_while_points_are_set()
    {
        var page = await portal.SignInAsync("curator");
        await page.GotoAsync("/efficiency/new");
        await page.Locator("main form button.button").First.ClickAsync();
        await page.WaitForURLAsync("**/efficiency/*-*");
        var total = page.Locator(".running output");
        Assert.True(await total.IsHiddenAsync());
        await page.Locator("main input[type=radio][value='2']").First.CheckAsync();
        Assert.Matches("^Сейчас 2 из \\d+, оценено 1 из \\d+$", await total.TextContentAsync());
        await page.Locator("main input[type=radio][value='1']").Nth(1).CheckAsync();
        Assert.Matches("^Сейчас 3 из \\d+, оценено 2 из \\d+$", await total.TextContentAsync());
        await page.Context.CloseAsync();
    }
}
