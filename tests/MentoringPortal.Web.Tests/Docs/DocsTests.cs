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

    // What only a comment says is not there.
    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. Files.Where(f => Code().IsMatch(f)).SelectMany(f => Word().Matches(WithoutComments(f)).Select(m => m.Value))]);

    // Names that the portal's own code uses, and texts that are one such word: a value of a setting.
    private static readonly Lazy<HashSet<string>> Identifiers = new(() =>
    [
        .. Sources().SelectMany(f => Word().Matches(Literal().Replace(WithoutComments(f), "")).Select(m => m.Value)),
        .. Sources().SelectMany(f => OneWord().Matches(WithoutComments(f)).Select(m => m.Groups[1].Value)),
        .. Files.Where(f => f.EndsWith(".yml", StringComparison.Ordinal)).SelectMany(f => Word().Matches(WithoutComments(f)).Select(m => m.Value)),
    ]);

    private static readonly Lazy<HashSet<string>> Types = new(() => [.. Sources().SelectMany(f => Declared().Matches(WithoutComments(f)).Select(m => m.Groups[1].Value))]);

    private static IEnumerable<string> Documents =>
        Files.Where(f => f == "README.md" || (f.StartsWith("docs/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)));

    [Fact]
    public void Every_type_and_member_that_a_document_names_is_in_the_code() => Nothing(Spans()
        .Where(s => Named().IsMatch(s.Text))
        .SelectMany(s => Word().Matches(s.Text).Select(m => (s.Document, Name: m.Value, Open: s.Text[(m.Index + m.Length)..] == "…")))
        .Where(s => !Words.Value.Contains(s.Name) && !(s.Open && Words.Value.Any(w => w.StartsWith(s.Name, StringComparison.Ordinal))))
        .Select(s => $"{s.Document}: {s.Name}"));

    [Fact]
    public void Every_single_word_that_a_document_writes_as_code_is_a_name_in_the_code() =>
        Nothing(Spans().Where(s => Single().IsMatch(s.Text) && !Identifiers.Value.Contains(s.Text)).Select(s => $"{s.Document}: {s.Text}"));

    [Fact]
    public void Every_thing_of_the_glossary_is_a_type() => Nothing(Text("docs/glossary.md").Split("\n## ").Single(s => s.StartsWith("Things", StringComparison.Ordinal)).Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Span().Matches(line.Split('|')[1]).Select(m => m.Groups[1].Value))
        .Where(name => !Types.Value.Contains(name.Split('.')[0])));

    [Theory]
    [InlineData("a.cs", "int a; // Gone\n/// <summary>Gone</summary>\nint b; /* Gone */ var c = \"http://here\";", "int", "b", "here")]
    [InlineData("a.cshtml", "@* Gone *@<!-- Gone --><p>here</p>", "here", "p", "here")]
    [InlineData("a.js", "/* Gone */ const here = 1; // Gone", "const", "here", "here")]
    [InlineData("a.sh", "# Gone\necho here", "echo", "here", "here")]
    public void What_a_comment_says_is_not_in_the_code(string file, string text, params string[] kept)
    {
        var left = Word().Matches(WithoutComments(file, text)).Select(m => m.Value).ToList();
        Assert.DoesNotContain("Gone", left);
        Assert.All(kept.Where(k => k.Length > 1), k => Assert.Contains(k, left));
    }

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

    private static IEnumerable<string> Sources() => Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));

    private static string WithoutComments(string file) => WithoutComments(file, File.ReadAllText(Path.Combine(Root, file)));

    internal static string WithoutComments(string file, string text) => Path.GetExtension(file) switch
    {
        ".cs" or ".js" => LineComment().Replace(BlockComment().Replace(text, ""), ""),
        ".cshtml" => LineComment().Replace(MarkupComment().Replace(RazorComment().Replace(text, ""), ""), ""),
        ".csproj" or ".props" => MarkupComment().Replace(text, ""),
        ".sh" or ".yml" => HashComment().Replace(text, ""),
        _ => text,
    };

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

    // An address within a text has no space before its slashes.
    [GeneratedRegex("(?<=^|\\s)//[^\\n]*", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex("/\\*.*?\\*/", RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex("@\\*.*?\\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex MarkupComment();

    [GeneratedRegex("^\\s*#[^\\n]*", RegexOptions.Multiline)]
    private static partial Regex HashComment();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\"([A-Z][a-z]+)\"")]
    private static partial Regex OneWord();

    [GeneratedRegex("\\b(?:class|record|struct|enum|interface)\\s+(?:struct\\s+)?([A-Z]\\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("^[A-Z][a-z]+$")]
    private static partial Regex Single();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]+")]
    private static partial Regex Word();

    // Two humps; a single word has a test of its own.
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
