using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Walks every link a role can reach and asks of each page what every page owes its reader.</summary>
[Collection(LivePortalTests.Name)]
public sealed partial class EveryPageTests(LivePortal portal)
{
    private const int PagesPerRole = 45;
    private const int SamplesOfOneKind = 1;

    private static readonly string[] Looks = ["light", "dark", "light low-vision"];

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "target-size"] } };

    [Theory]
    [InlineData("curator")]
    [InlineData("director")]
    [InlineData("deputy")]
    [InlineData("mentor")]
    [InlineData("mentee")]
    [InlineData("admin")]
    public async Task Every_page_of_a_role_is_accessible_narrow_and_named(string userName)
    {
        var page = await portal.SignInAsync(userName, checks: true);
        var faults = new List<string>();
        page.PageError += (_, message) => faults.Add($"{page.Url}: script error {message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add($"{page.Url}: {message.Text}");
        };

        var seen = new HashSet<string> { "/" };
        var kinds = new Dictionary<string, int>();
        var queue = new Queue<string>(["/"]);
        for (var count = 0; queue.Count > 0 && count < PagesPerRole; count++)
        {
            var address = queue.Dequeue();
            var answer = await page.GotoAsync(address);
            if (answer?.Status != 200)
            {
                faults.Add($"{address}: the menu or a page links to it, but it answers {answer?.Status}");
                continue;
            }

            faults.AddRange(await FaultsOf(page, address));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])"))
            {
                var kind = Kind(link);
                if (NotAPage().IsMatch(link) || kinds.GetValueOrDefault(kind) >= SamplesOfOneKind || !seen.Add(link)) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                queue.Enqueue(link);
            }
        }

        await page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account/invitation")]
    [InlineData("/help")]
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

    private static string Kind(string address) => QueryValue().Replace(Identifier().Replace(address, "{id}"), "=");

    [GeneratedRegex(@"\.(pdf|docx|xlsx|zip|svg|ics)\b|^/appearance|^/files/|/export|^/health")]
    private static partial Regex NotAPage();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex QueryValue();
}
