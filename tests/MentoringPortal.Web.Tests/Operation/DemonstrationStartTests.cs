using System.Net;
using AngleSharp.Html.Parser;
using MentoringPortal.Testing;
using MentoringPortal.Web.Demo;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>The demonstration as a process of its own: what it writes on the console of whoever tries the portal.</summary>
[Collection(Gate.Alone.Name)]
public sealed class DemonstrationStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-demonstration-").FullName;

    [Fact]
    public async Task S8_it_starts_and_shows_its_first_pages_without_a_query_that_is_left_to_chance()
    {
        await using var portal = PortalProcess.Start(Path.Combine(_folder, "portal.db"),
            settings: new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["Portal__Demo"] = "true" });
        using var http = new HttpClient { BaseAddress = await portal.ListensAsync(), Timeout = TimeSpan.FromSeconds(60) };
        var login = new Uri("/account/login", UriKind.Relative);
        var form = new HtmlParser().ParseDocument(await http.GetStringAsync(login)).QuerySelectorAll("main form[method=post] input[type=hidden]");
        using var signingIn = new FormUrlEncodedContent([.. form.Select(i => new KeyValuePair<string, string>(i.GetAttribute("name")!, i.GetAttribute("value")!)),
            new("UserName", "curator"), new("Password", Demonstration.Password)]);
        Assert.Contains("Учебный год", await (await http.PostAsync(login, signingIn)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var page in new[] { "/mentorships", "/mentors", "/assessments", "/orders", "/deadlines", "/.well-known/security.txt" })
        {
            Assert.True((await http.GetAsync(new Uri(page, UriKind.Relative))).StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, page);
        }

        // The engine warns of a first row of an unordered list, and of two lists that multiply each other.
        Assert.DoesNotContain("Microsoft.EntityFrameworkCore", portal.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
