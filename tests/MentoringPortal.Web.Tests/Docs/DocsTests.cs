using System.Net;
using System.Text.RegularExpressions;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Docs;

/// <summary>Documents that cannot lie: every type, path, address and link that README, <c>docs/</c> and the decisions name is there.</summary>
public sealed partial class DocsTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    internal static readonly string Root = FindRoot();

    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Where(f => !Aside().IsMatch(f)),
    ];

    private static readonly HashSet<string> Folders =
        [.. Files.SelectMany(f => Enumerable.Range(0, f.Length).Where(i => f[i] == '/').Select(i => f[..i]))];

    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. Files.Where(f => Code().IsMatch(f)).SelectMany(f => Word().Matches(File.ReadAllText(Path.Combine(Root, f))).Select(m => m.Value))]);

    private static IEnumerable<string> Documents =>
        Files.Where(f => f == "README.md" || (f.StartsWith("docs/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)));

    [Fact]
    public void Every_type_and_member_that_a_document_names_is_in_the_code() => Nothing(Spans()
        .Where(s => Named().IsMatch(s.Text))
        .SelectMany(s => Word().Matches(s.Text).Select(m => (s.Document, Name: m.Value, Open: s.Text[(m.Index + m.Length)..] == "…")))
        .Where(s => !Words.Value.Contains(s.Name) && !(s.Open && Words.Value.Any(w => w.StartsWith(s.Name, StringComparison.Ordinal))))
        .Select(s => $"{s.Document}: {s.Name}"));

    [Fact]
    public void Every_path_and_link_that_a_document_names_is_there() => Nothing(
    [
        .. Spans().Where(s => PathLike().IsMatch(s.Text) && !Exists(s.Document, s.Text)).Select(s => $"{s.Document}: {s.Text}"),
        .. Documents.SelectMany(d => Link().Matches(Text(d)).Select(m => (Document: d, Text: m.Groups[1].Value)))
            .Where(l => !l.Text.StartsWith("http", StringComparison.Ordinal) && !File.Exists(Beside(l.Document, l.Text)) && !Directory.Exists(Beside(l.Document, l.Text)))
            .Select(l => $"{l.Document}: ({l.Text})"),
    ]);

    [Fact]
    public async Task Every_address_that_a_document_names_is_answered()
    {
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => Shape("/" + e.RoutePattern.RawText?.TrimStart('/'))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lies = new List<string>();
        foreach (var (document, address) in Spans().Where(s => AddressLike().IsMatch(s.Text)).Distinct())
        {
            if (routes.Contains(Shape(address)) || routes.Contains(Shape(FormatOf().Replace(address, ".{format}")))) continue;
            // Health stands before the routes.
            if ((await portal.Anonymous().GetAsync(address)).Status != HttpStatusCode.OK) lies.Add($"{document}: {address}");
        }

        Nothing(lies);
    }

    // A template without the names and conditions of its parameters, an address without its query.
    private static string Shape(string address)
    {
        var path = address.Split('?')[0].TrimEnd('/');
        for (var depth = 0; depth < 3; depth++) path = Parameter().Replace(path, "\u0001");
        return path;
    }

    private static bool Exists(string document, string path)
    {
        path = path.TrimEnd('/');
        // «Web/Features/Plans» is short for the project's folder.
        string[] ways = [path, "src/MentoringPortal." + path, Path.GetRelativePath(Root, Beside(document, path)).Replace('\\', '/')];
        return ways.Any(w => Folders.Contains(w) || Files.Contains(w))
            || Files.Any(f => f.EndsWith("/" + path, StringComparison.Ordinal)) || Folders.Any(f => f.EndsWith("/" + path, StringComparison.Ordinal));
    }

    private static string Beside(string document, string path) => Path.GetFullPath(Path.Combine(Root, Path.GetDirectoryName(document)!, path));

    private static IEnumerable<(string Document, string Text)> Spans() => Documents.SelectMany(d => Span().Matches(Text(d)).Select(m => (d, m.Groups[1].Value)));

    // Blocks of commands speak of the reader's machine.
    private static string Text(string document) => Block().Replace(File.ReadAllText(Path.Combine(Root, document)), "");

    private static void Nothing(IEnumerable<string> lies)
    {
        var found = lies.Distinct().ToList();
        Assert.True(found.Count == 0, "Named in the documents and not there:\n" + string.Join('\n', found));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MentoringPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("(^|/)(bin|obj|node_modules|\\.git|\\.vs|TestResults)(/|$)")]
    private static partial Regex Aside();

    [GeneratedRegex("^(src|tests)/.*\\.(cs|cshtml|csproj|js|sh|json)$|^[^/]+\\.(props|txt|yml)$|^Dockerfile$")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]+")]
    private static partial Regex Word();

    // Two humps: `Plan` alone is also an English word.
    [GeneratedRegex("^[A-Z][a-z]+[A-Z][\\w.]*(…|\\(\\))?$")]
    private static partial Regex Named();

    [GeneratedRegex("^(?!X-|App_Data)[\\w.-]+/[\\w./-]*$")]
    private static partial Regex PathLike();

    [GeneratedRegex("^/[a-z][\\w/{}.:?=-]*$")]
    private static partial Regex AddressLike();

    [GeneratedRegex("\\.(pdf|zip|docx|xlsx)$")]
    private static partial Regex FormatOf();

    [GeneratedRegex("\\{[^{}]*\\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("`([^`\\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
