using System.Text.RegularExpressions;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>Walks every kind of page a role can reach by links, and opens a paper of every kind.</summary>
[Collection(LivePortalTests.Name)]
public sealed partial class EveryPageTests(LivePortal portal)
{
    /// <param name="userName">Who walks.</param>
    /// <param name="samples">How many addresses of one kind are opened: two records in different states where the role works with them.</param>
    /// <param name="atLeast">Fewer pages than this mean that the walk was cut short.</param>
    [Theory]
    [InlineData("curator", 2, 60)]
    [InlineData("director", 1, 35)]
    [InlineData("deputy", 2, 40)]
    [InlineData("deputy-method", 1, 35)]
    [InlineData("mentor", 2, 25)]
    [InlineData("mentee", 2, 20)]
    [InlineData("psychologist", 1, 8)]
    [InlineData("union-head", 1, 15)]
    [InlineData("admin", 1, 10)]
    public async Task Every_page_of_a_role_opens_and_is_accessible_and_narrow(string userName, int samples, int atLeast)
    {
        var page = await portal.SignInAsync(userName);
        var faults = new List<string>();
        page.PageError += (_, message) => faults.Add($"{page.Url} script error: {message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add($"{page.Url} console: {message.Text}");
        };

        var opened = 0;
        var kinds = new Dictionary<string, int>();
        var foundOn = new Dictionary<string, string> { ["/"] = "the sign-in" };
        var queue = new Queue<string>(["/"]);
        while (queue.TryDequeue(out var address))
        {
            if (Paper().IsMatch(address))
            {
                var paper = await page.APIRequest.GetAsync(address);
                if (paper.Status != 200) faults.Add($"{address} answers {paper.Status}, though {foundOn[address]} links to it");
                continue;
            }

            var answer = await page.GotoAsync(address);
            if (answer?.Status != 200)
            {
                faults.Add($"{address} answers {answer?.Status}, though {foundOn[address]} links to it");
                continue;
            }

            opened++;
            faults.AddRange(await portal.Check.FaultsOf(page, address));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])"))
            {
                var kind = Kind(link);
                if (Setting().IsMatch(link) || kinds.GetValueOrDefault(kind) >= samples || !foundOn.TryAdd(link, address)) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                queue.Enqueue(link);
            }
        }

        await page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
        Assert.True(opened >= atLeast, $"Only {opened} pages can be reached by links as {userName}");
    }

    private static string Kind(string address) => QueryValue().Replace(Identifier().Replace(address, "{id}"), "=");

    [GeneratedRegex(@"\.(pdf|docx|xlsx|zip|ics|txt)\b|/(scan|file)$|/scans/")]
    private static partial Regex Paper();

    /// <summary>Links that change the look of the pages, not pages.</summary>
    [GeneratedRegex("^/appearance")]
    private static partial Regex Setting();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex QueryValue();
}
