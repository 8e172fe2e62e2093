using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace MentoringPortal.Benchmarks;

/// <summary>Measures pages of the published portal beside the bare endpoint, interleaved, medians of several rounds.</summary>
[SupportedOSPlatform("linux")]
internal static partial class PageBenchmark
{
    private const string PortalUrl = "http://127.0.0.1:5391";
    private const string BareUrl = "http://127.0.0.1:5392";

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var work = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        try
        {
            Process.GetCurrentProcess().ProcessorAffinity = 0b10;
            var portal = Publish("src/MentoringPortal.Web", Path.Combine(work, "portal"), "MentoringPortal.Web.dll");
            var bare = Publish("tests/MentoringPortal.Benchmarks", Path.Combine(work, "bare"), "MentoringPortal.Benchmarks.dll");
            var database = Path.Combine(work, "portal.db");
            var environment = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demo",
                ["ASPNETCORE_URLS"] = PortalUrl,
                ["Portal__Demo"] = "true",
                ["Portal__RequireHttps"] = "false",
                ["ConnectionStrings__Portal"] = $"Data Source={database}",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Serilog__MinimumLevel__Default"] = "Warning",
                // As docs/deployment.md starts it.
                ["MALLOC_ARENA_MAX"] = "2",
                ["MALLOC_MMAP_THRESHOLD_"] = "65536",
                ["MALLOC_TRIM_THRESHOLD_"] = "131072",
            };

            // The first start migrates and loads the demonstration; then a school of 200 pairs joins it.
            using (await ServerProcess.StartAsync(portal, [], PortalUrl, "/health/live", environment)) { }
            var pair = await BigSchool.AddAsync(database);

            foreach (var cores in (string[])["0,1", "0"])
            {
                Console.WriteLine($"cold start to the first signed-in page on cores {cores}, ms: "
                    + $"portal {await ColdStartAsync(portal, environment, cores):F0}, bare {await BareColdStartAsync(bare, work, cores):F0}");
            }

            using var server = await ServerProcess.StartAsync(portal, [], PortalUrl, "/health/live", environment);
            using var floor = await ServerProcess.StartAsync(bare, ["bare", Path.Combine(work, "bare.db"), BareUrl], BareUrl, "/sign-in", new Dictionary<string, string>());
            await Load.WarmUpAsync(floor, "/list");
            Console.WriteLine("| page | CPU µs | × bare | p50 ms | p95 ms | p99 ms | KB |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            await MeasureAsync(server, floor, "curator", "demonstration", rounds, await FirstPairAsync(server));
            await MeasureAsync(server, floor, BigSchool.UserName, "200 pairs", rounds, pair);
            await VisitAsync();
            Console.WriteLine($"memory after the runs: {server.Memory / 1_048_576} MB, without pages of files {server.OwnMemory / 1_048_576} MB "
                + $"(bare {floor.Memory / 1_048_576} and {floor.OwnMemory / 1_048_576} MB)");
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task MeasureAsync(ServerProcess server, ServerProcess floor, string user, string title, int rounds, string pair)
    {
        await SignInAsync(server.Client, user);
        var pages = new[] { "/", "/mentors", "/mentorships", $"/mentorships/{pair}/diary", "/assessments" };
        foreach (var page in pages) await Load.WarmUpAsync(server, page);

        var results = pages.ToDictionary(p => p, _ => new List<(Burst Page, double Ratio)>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var page in pages)
            {
                var limit = await Load.RunAsync(floor, "/list", TimeSpan.FromSeconds(2));
                var burst = await Load.RunAsync(server, page, TimeSpan.FromSeconds(3));
                results[page].Add((burst, burst.CpuMicroseconds / limit.CpuMicroseconds));
            }
        }

        foreach (var page in pages)
        {
            var runs = results[page];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {title}: {page.Replace(pair, "{id}", StringComparison.Ordinal)} | {Median(r => r.Page.CpuMicroseconds):F0} | "
                    + $"{Median(r => r.Ratio):F2} | {Median(r => r.Page.P50):F1} | {Median(r => r.Page.P95):F1} | {Median(r => r.Page.P99):F1} | {runs[0].Page.Bytes / 1024.0:F1} |"));

            double Median(Func<(Burst Page, double Ratio), double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
        }
    }

    internal static async Task SignInAsync(HttpClient client, string user)
    {
        // A signed-in browser is led away from the sign-in page: whoever came before signs out first.
        using (var page = await client.GetAsync(new Uri("/account/sessions", UriKind.Relative)))
        {
            if (page.IsSuccessStatusCode)
            {
                using var nothing = new FormUrlEncodedContent(FieldsOf(await page.Content.ReadAsStringAsync()));
                (await client.PostAsync(new Uri("/account/logout", UriKind.Relative), nothing)).Dispose();
            }
        }

        var form = await client.GetStringAsync(new Uri("/account/login", UriKind.Relative));
        var fields = FieldsOf(form[form.IndexOf("<main", StringComparison.Ordinal)..]);
        fields["UserName"] = user;
        fields["Password"] = "Nastavnik-2026";
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/account/login", UriKind.Relative), content);
        if ((int)answer.StatusCode != 302) throw new InvalidOperationException($"Signing in as {user} answered {(int)answer.StatusCode}.");
    }

    /// <summary>What a script of this page sends with its posts.</summary>
    internal static async Task<string> TokenAsync(HttpClient client, string page) =>
        FieldsOf(await client.GetStringAsync(new Uri(page, UriKind.Relative)))["__RequestVerificationToken"];

    private static Dictionary<string, string> FieldsOf(string html) =>
        Hidden().Matches(html).Select(m => m.Value).DistinctBy(i => Attribute(i, "name")).ToDictionary(i => Attribute(i, "name"), i => Attribute(i, "value"));

    private static async Task<string> FirstPairAsync(ServerProcess server)
    {
        await SignInAsync(server.Client, "curator");
        var html = await server.Client.GetStringAsync(new Uri("/mentorships?state=Active", UriKind.Relative));
        return PairLink().Match(html).Groups[1].Value;
    }

    private static async Task<double> ColdStartAsync(string portal, Dictionary<string, string> environment, string cores)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            using var server = await ServerProcess.StartAsync(portal, [], PortalUrl, "/account/login", environment, cores);
            await SignInAsync(server.Client, "curator");
            (await server.Client.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(2);
    }

    private static async Task<double> BareColdStartAsync(string bare, string work, string cores)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            // The table is there from the second start on; filling it is not what is measured.
            var watch = Stopwatch.StartNew();
            using var server = await ServerProcess.StartAsync(bare, ["bare", Path.Combine(work, "bare.db"), BareUrl], BareUrl, "/sign-in", new Dictionary<string, string>(), cores);
            (await server.Client.GetAsync(new Uri("/list", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(2);
    }

    // Bytes on the wire as a browser asks for them: the page, its styles and modules, compressed where the server offers it.
    private static async Task VisitAsync()
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = new System.Net.CookieContainer(), AllowAutoRedirect = false, UseProxy = false })
        { BaseAddress = new Uri(PortalUrl) };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var plain = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(PortalUrl) };
        var html = await plain.GetStringAsync(new Uri("/account/login", UriKind.Relative));
        var first = (await client.GetByteArrayAsync(new Uri("/account/login", UriKind.Relative))).LongLength;
        var page = first;
        foreach (var asset in Asset().Matches(html).Select(m => m.Groups[1].Value).Distinct())
        {
            first += (await client.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).LongLength;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first visit {first / 1024.0:F1} KB, second visit {page / 1024.0:F1} KB (assets stay in the browser's cache)"));
    }

    internal static string Publish(string project, string folder, string assembly)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "q", "--nologo"]) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, assembly) : throw new InvalidOperationException($"Publishing {project} failed.");
    }

    private static string Attribute(string tag, string name)
    {
        var begin = tag.IndexOf(name + "=\"", StringComparison.Ordinal);
        return begin < 0 ? "" : System.Net.WebUtility.HtmlDecode(tag[(begin + name.Length + 2)..tag.IndexOf('"', begin + name.Length + 2)]);
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("/mentorships/([0-9a-f-]{36})")]
    private static partial Regex PairLink();

    [GeneratedRegex("(?:href|src)=\"(/(?:css|js|fonts|favicon)[^\"]*)\"")]
    private static partial Regex Asset();
}
