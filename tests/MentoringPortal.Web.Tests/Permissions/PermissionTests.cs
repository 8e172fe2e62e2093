using System.Net;
using System.Text.RegularExpressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Permissions;

/// <summary>
/// Who may do what: <c>permissions.tsv</c> lists every action and the roles it is open to, and every line is tried in every role, without signing in,
/// and with every record of another school. A new action without a line fails. To write the file anew from what the portal answers, and then to
/// read the difference: <c>PORTAL_WRITE_PERMISSIONS=path dotnet test …</c>.
/// </summary>
public sealed partial class PermissionTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    private const string Anyone = "anyone";
    private const string Everybody = "all roles";

    private static readonly SchoolRole[] Roles = [.. Enum.GetValues<SchoolRole>().Where(r => r != SchoolRole.None)];

    [Fact]
    public async Task Every_action_is_open_to_exactly_the_roles_of_the_table()
    {
        var expected = Table();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var anonymous = await VisitorAsync(portal.Anonymous(), "/account/login");
        var clients = new Dictionary<SchoolRole, Visitor>();
        foreach (var role in Roles) clients[role] = await VisitorAsync(portal.SignedIn(role), "/account/password");
        // Forms of the account end sessions: they come last, each in a browser of its own.
        foreach (var (method, route) in Actions().OrderBy(a => ChangesAccount(a.Method, a.Route)))
        {
            var open = new List<SchoolRole>();
            foreach (var role in Roles)
            {
                var visitor = ChangesAccount(method, route) ? await VisitorAsync(portal.SignedIn(role), "/account/password") : clients[role];
                var answer = await AskAsync(visitor, method, Fill(route, Guid.NewGuid()));
                Assert.True((int)answer.Status < 500, $"{method} {route} as {role}: {(int)answer.Status}");
                // An answer of the door before the roles are asked would make every line look open.
                Assert.False(NotAForm.Any(answer.Text.Contains), $"{method} {route} as {role}: {answer.Text}");
                if (!Refused(answer)) open.Add(role);
            }

            var stranger = await AskAsync(anonymous, method, Fill(route, Guid.NewGuid()));
            found[method + "\t" + route] = !Refused(stranger) ? Anyone : open.Count == Roles.Length ? Everybody : string.Join(", ", open);
        }

        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_PERMISSIONS") is { Length: > 0 } path)
        {
            await File.WriteAllLinesAsync(path, found.Select(f => f.Key + "\t" + f.Value));
        }

        var differences = found.Keys.Union(expected.Keys).Where(k => found.GetValueOrDefault(k) != expected.GetValueOrDefault(k))
            .Select(k => $"{k}: the table says «{expected.GetValueOrDefault(k, "nothing")}», the portal «{found.GetValueOrDefault(k, "nothing")}»");
        Assert.Empty(differences);
    }

    /// <summary>A refusal that depended on the record would tell that the record exists: 403 is said of a role and an address, 404 of a record.</summary>
    [Fact]
    public async Task A_refusal_never_depends_on_whether_the_record_exists()
    {
        var ids = await portal.InSchoolAsync(portal.First, IdsAsync);
        var told = new List<string>();
        foreach (var role in new[] { SchoolRole.Mentee, SchoolRole.Mentor })
        {
            var client = portal.SignedIn(role);
            foreach (var (_, route) in Actions()
                .Where(a => a.Method == "GET" && (a.Route.Contains(":guid}", StringComparison.Ordinal) || a.Route.Contains("Id}", StringComparison.Ordinal))))
            {
                var unknown = (await client.GetAsync(Fill(route, Guid.NewGuid()))).Status;
                Assert.True(unknown is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{route} as {role}: {unknown}");
                foreach (var (kind, id) in ids.GroupBy(i => i.Kind).Select(g => g.Last()))
                {
                    var status = (await client.GetAsync(Fill(route, id))).Status;
                    var same = status == unknown || (unknown == HttpStatusCode.NotFound && status is HttpStatusCode.OK or HttpStatusCode.Redirect);
                    if (!same) told.Add($"{route} as {role}: {status} for a {kind}, {unknown} for nothing");
                }
            }
        }

        Assert.Empty(told);
    }

    [Fact]
    public async Task No_address_opens_or_changes_a_record_of_another_school()
    {
        var foreign = await portal.InSchoolAsync(portal.Second, IdsAsync);
        Assert.True(foreign.Count > 20);
        var before = await FingerprintAsync();
        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.Director, SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor })
        {
            var client = portal.SignedIn(role);
            var token = (await client.OpenAsync("/account/password")).Form().Value("__RequestVerificationToken")!;
            foreach (var (method, route) in Actions().Where(a => a.Route.Contains(":guid}", StringComparison.Ordinal) || a.Route.Contains("Id}", StringComparison.Ordinal)))
            {
                // One record of every kind is enough for each address: the border is the same for all.
                foreach (var (kind, id) in foreign.GroupBy(f => f.Kind).Select(g => g.First()))
                {
                    var url = Fill(route, id);
                    var answer = method == "GET"
                        ? await client.GetAsync(url)
                        : await client.PostAsync(url, [new("__RequestVerificationToken", token), new("__key", Guid.NewGuid().ToString("N"))]);
                    Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest,
                        $"{method} {url} ({kind} of the other school) as {role}: {(int)answer.Status} {answer.Location}");
                }
            }
        }

        Assert.Equal(before, await FingerprintAsync());
    }

    private async Task<string> FingerprintAsync() => await portal.InSchoolAsync(portal.Second, async db =>
        $"{await db.Set<AuditEntry>().CountAsync()} {await db.Set<AuditEntry>().MaxAsync(a => a.At):O}");

    private static async Task<List<(string Kind, Guid Id)>> IdsAsync(PortalDbContext db)
    {
        var ids = new List<(string, Guid)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(SchoolEntity).IsAssignableFrom(t.ClrType) && !t.ClrType.IsAbstract))
        {
            var method = typeof(PermissionTests).GetMethod(nameof(FirstIdsAsync),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType);
            ids.AddRange((await (Task<List<Guid>>)method.Invoke(null, [db])!).Select(id => (type.ClrType.Name, id)));
        }

        return ids;
    }

    private static Task<List<Guid>> FirstIdsAsync<T>(PortalDbContext db)
        where T : SchoolEntity => db.Set<T>().AsNoTracking().OrderBy(e => e.Id).Select(e => e.Id).Take(3).ToListAsync();

    private static bool Refused(PortalPage answer) =>
        answer.Status is HttpStatusCode.Forbidden || answer.Location?.StartsWith("/account/login", StringComparison.Ordinal) == true
        && !answer.Location.Contains("reason=left", StringComparison.Ordinal) && !answer.Location.Contains("reason=step", StringComparison.Ordinal);

    private static bool ChangesAccount(string method, string route) => method != "GET" && route.StartsWith("/account/", StringComparison.Ordinal);

    private static readonly string[] NotAForm = ["Форма отправлена не полностью", "Эта форма уже была отправлена"];

    /// <summary>A browser with the token that a form of its session carries.</summary>
    private sealed record Visitor(PortalClient Client, string Token);

    private static async Task<Visitor> VisitorAsync(PortalClient client, string formPage) =>
        new(client, (await client.OpenAsync(formPage)).Form().Value("__RequestVerificationToken")!);

    private static async Task<PortalPage> AskAsync(Visitor visitor, string method, string url)
    {
        if (method == "GET") return await visitor.Client.GetAsync(url);
        // The script of autosaving asks with JSON and carries the token in a header; everything else is a form.
        var json = url.StartsWith("/drafts", StringComparison.Ordinal) && !url.EndsWith("/discard", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(method), url)
        {
            Content = json
                ? new StringContent("{\"formKey\":\"permissions\",\"fields\":{}}", System.Text.Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token), new("__key", Guid.NewGuid().ToString("N"))]),
        };
        if (json) request.Headers.Add("RequestVerificationToken", visitor.Token);
        return await visitor.Client.SendAsync(request);
    }

    private IEnumerable<(string Method, string Route)> Actions() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.RoutePattern.RawText?.Contains("error/", StringComparison.Ordinal) != true)
        .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'))) ?? [])
        .Distinct().OrderBy(a => a.Item2, StringComparer.Ordinal).ThenBy(a => a.m, StringComparer.Ordinal);

    private static string Fill(string route, Guid id)
    {
        // A choice of words: the first of them.
        route = Choice().Replace(route, "$1");
        var parts = route.Split('/').Select(part =>
        {
            var start = part.IndexOf('{', StringComparison.Ordinal);
            if (start < 0) return part;
            var end = part.IndexOf('}', start);
            var parameter = part[(start + 1)..end];
            var value = parameter.Contains(":int", StringComparison.Ordinal) ? "1" : parameter.Contains(":guid", StringComparison.Ordinal)
                || parameter.EndsWith("Id", StringComparison.Ordinal) || parameter == "id" ? id.ToString() : "x";
            return part[..start] + value + part[(end + 1)..];
        });
        return string.Join('/', parts);
    }

    [GeneratedRegex(@"\{\w+:regex\(\^\((\w+)[^}]*\}")]
    private static partial Regex Choice();

    private static SortedDictionary<string, string> Table()
    {
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "permissions.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            table[cells[0] + "\t" + cells[1]] = cells[2];
        }

        return table;
    }
}
