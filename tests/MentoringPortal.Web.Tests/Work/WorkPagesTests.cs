using System.Net;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Work;

/// <summary>What the home and the list of deadlines tell can be opened by the one who is told, and every record says what is next or why nothing is.</summary>
public sealed partial class WorkPagesTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    public static TheoryData<SchoolRole> Roles => [.. SchoolRoleLabels.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Whoever_is_told_of_work_may_open_it(SchoolRole role)
    {
        var client = portal.SignedIn(role);
        var links = new HashSet<string>();
        foreach (var page in new[] { "/", "/deadlines" })
        {
            foreach (var link in (await client.OpenAsync(page)).Document.QuerySelectorAll(".tasks a")) links.Add(link.GetAttribute("href")!);
        }

        foreach (var link in links) Assert.True(await StatusAsync(link) == HttpStatusCode.OK, $"{role}: {link}");

        async Task<HttpStatusCode> StatusAsync(string link) => (await client.GetAsync(link)).Status;
    }

    // Pages that are nothing but a form, to be filled and sent, or a text that was.
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["/council/meetings/{id:guid}/items/{number:int}"] = "an item of the agenda",
        ["/drafts/{id:guid}"] = "a text that is given back after the session has ended",
        ["/legal-acts/{id:guid}"] = "a line of the register",
        ["/risks/{id:guid}"] = "a line of the register",
        ["/settings/documents/{code}/versions/{number:int}"] = "texts that were in force",
        ["/settings/accounts/{id:guid}"] = "roles of an account",
        ["/settings/nomenclature/{id:guid}"] = "a case of the nomenclature",
    };

    // Records that nobody of the demonstration has.
    private static readonly string[] NotThere = ["/drafts/{id:guid}", "/forms/batches/{id:guid}", "/plans/samples/{id:guid}", "/statistics/{id:guid}"];

    private IReadOnlyList<string> RecordRoutes => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        .Where(r => r.EndsWith("/{id:guid}", StringComparison.Ordinal) || r.EndsWith("/{number:int}", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal)];

    // The sections of a pair have no verb either.
    private static IEnumerable<string> Sections => PairTabs.All.Where(t => t.Code.Length > 0).Select(t => t.Address.Replace("{0}", "{id:guid}", StringComparison.Ordinal));

    [Fact]
    public async Task M10_every_record_says_to_every_role_what_is_next_or_why_nothing_is()
    {
        const int ofOneKind = 4, mostPages = 450;
        var kinds = RecordRoutes.Concat(Sections).ToDictionary(r => r, r => new Regex(
            "^" + Regex.Escape(r).Replace("\\{id:guid}", "[0-9a-f-]{36}", StringComparison.Ordinal).Replace("\\{number:int}", "[0-9]+", StringComparison.Ordinal) + "$"));
        var (reached, wrong) = (new HashSet<string>(), new List<string>());
        foreach (var role in SchoolRoleLabels.All)
        {
            var client = portal.SignedIn(role);
            var (seen, opened, queue) = (new HashSet<string>(), new Dictionary<string, int>(), new Queue<string>(["/"]));
            while (queue.TryDequeue(out var url) && opened.Values.Sum() < mostPages)
            {
                if (!seen.Add(url)) continue;
                var record = kinds.FirstOrDefault(k => k.Value.IsMatch(url)).Key;
                var kind = record ?? Id().Replace(url.Split('?')[0], "{id}");
                if (opened.GetValueOrDefault(kind) >= (record is null ? 2 : ofOneKind)) continue;
                opened[kind] = opened.GetValueOrDefault(kind) + 1;
                var page = await client.GetAsync(url);
                if (page.Status != HttpStatusCode.OK || page.Html.Length == 0) continue;
                if (record is not null && !Forms.ContainsKey(record))
                {
                    reached.Add(record);
                    var told = page.Document.QuerySelectorAll(".next-title, .pc.large .step b");
                    if (told.Length != 1 || string.IsNullOrWhiteSpace(told[0].TextContent)) wrong.Add($"{role} {record}: {told.Length} ({url})");
                    // A step that leads to the page itself is none.
                    if (page.Document.QuerySelectorAll(".next .button, .pc.large .button").Any(b => b.GetAttribute("href") == url)) wrong.Add($"{role} {url} leads to itself");
                }

                foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                {
                    if (!File().IsMatch(link) && !link.StartsWith("/account", StringComparison.Ordinal)) queue.Enqueue(link);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(kinds.Keys.Except(Forms.Keys).Except(NotThere).Order(StringComparer.Ordinal), reached.Except(NotThere).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(?=/|$)")]
    private static partial Regex Id();

    [GeneratedRegex(@"\.(pdf|docx|xlsx|zip|ics|json|txt)(\?|$)|/scan$|/file$")]
    private static partial Regex File();
}
