using System.Net;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
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

    // Lists with the addresses of their records; where a role may not open the list there is nothing to look at.
    private static readonly (string List, string Record)[] Records =
    [
        ("/mentorships", "/mentorships/"), ("/orders", "/orders/"), ("/assessments", "/assessments/"), ("/plans", "/plans/"), ("/consents", "/consents/"),
        ("/mentors", "/mentors/"), ("/mentees", "/mentees/"), ("/people", "/people/"), ("/documents", "/documents/"), ("/inbox", "/documents/"), ("/dossiers", "/dossiers/"),
        ("/visits", "/visits/"), ("/control", "/control/"), ("/events", "/events/"), ("/meetings", "/meetings/"), ("/achievements", "/achievements/"),
    ];

    public static TheoryData<SchoolRole, string, string> Pages
    {
        get
        {
            var data = new TheoryData<SchoolRole, string, string>();
            foreach (var role in SchoolRoleLabels.All)
            {
                foreach (var (list, record) in Records) data.Add(role, list, record);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task M10_every_record_says_to_every_role_what_is_next_or_why_nothing_is(SchoolRole role, string list, string record)
    {
        var client = portal.SignedIn(role);
        var answer = await client.GetAsync(list);
        if (answer.Status != HttpStatusCode.OK) return;
        var links = answer.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "")
            .Where(h => h.StartsWith(record, StringComparison.Ordinal) && Id().IsMatch(h)).Distinct().Take(8).ToList();
        foreach (var link in links)
        {
            var page = await client.GetAsync(link);
            if (page.Status != HttpStatusCode.OK) continue;
            var told = Assert.Single(page.Document.QuerySelectorAll(".next-title, .pc.large .step b"));
            Assert.False(string.IsNullOrWhiteSpace(told.TextContent), link);
            // A step that leads to the page itself is none.
            Assert.DoesNotContain(page.Document.QuerySelectorAll(".next .button, .pc.large .button"), b => b.GetAttribute("href") == link);
        }
    }

    [GeneratedRegex("^/[a-z]+/[0-9a-f-]{36}$")]
    private static partial Regex Id();
}
