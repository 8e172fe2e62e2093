using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Benchmarks;

/// <summary>
/// Steady visits for a long time, twenty a second: memory must not climb, the log of the database must not grow, answers must not become slower. Two visits of a
/// second save a draft, and somebody else reads the file for nine minutes of every ten, as a slow copy does. The server is started anew after the schools were made, so
/// that their making does not count.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class SoakBenchmark
{
    private const string Url = "http://127.0.0.1:5393";
    private const int PerSecond = 20;
    private const int PerWrite = 10;

    public static async Task<int> RunAsync(int minutes)
    {
        var work = Directory.CreateTempSubdirectory("portal-soak-").FullName;
        try
        {
            var portal = PageBenchmark.Publish("src/MentoringPortal.Web", Path.Combine(work, "portal"), "MentoringPortal.Web.dll");
            var database = Path.Combine(work, "portal.db");
            var environment = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demo",
                ["ASPNETCORE_URLS"] = Url,
                ["Portal__Demo"] = "true",
                ["Portal__RequireHttps"] = "false",
                ["ConnectionStrings__Portal"] = $"Data Source={database}",
                ["Serilog__MinimumLevel__Default"] = "Warning",
            };
            using (await ServerProcess.StartAsync(portal, [], Url, "/health/live", environment)) { }
            var pair = await BigSchool.AddAsync(database);
            using var server = await ServerProcess.StartAsync(portal, [], Url, "/health/live", environment);
            await PageBenchmark.SignInAsync(server.Client, BigSchool.UserName);
            var token = await PageBenchmark.TokenAsync(server.Client, "/settings/calendar");
            SqliteConnection? reader = null;
            string[] pages = ["/", "/mentorships", "/mentors", $"/mentorships/{pair}", $"/mentorships/{pair}/diary", "/assessments", "/deadlines", "/settings/calendar"];
            Console.WriteLine("| minute | MB | log MB | p95 ms |");
            Console.WriteLine("|---|---|---|---|");
            var memory = new List<double>();
            for (var minute = 1; minute <= minutes; minute++)
            {
                if (minute % 10 == 1) reader = Read(database);
                var times = await VisitAsync(server.Client, pages, token);
                if (minute % 10 == 9) reader?.Dispose();
                memory.Add(server.Memory / 1_048_576.0);
                var log = new FileInfo(database + "-wal");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {minute} | {memory[^1]:F0} | {(log.Exists ? log.Length / 1_048_576.0 : 0):F1} | {times.Order().ElementAt(times.Count * 95 / 100):F1} |"));
            }

            reader?.Dispose();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory climbs by {SlopePerHour(memory):F1} MB an hour (the first tenth, while it warms up, left out)"));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Ended with its connection.
    private static SqliteConnection Read(string database)
    {
        var reader = new SqliteConnection($"Data Source={database};Pooling=false");
        reader.Open();
        using var begin = reader.CreateCommand();
        begin.CommandText = "BEGIN DEFERRED; SELECT COUNT(*) FROM \"Schools\"";
        begin.ExecuteScalar();
        return reader;
    }

    // One minute, evenly.
    private static async Task<List<double>> VisitAsync(HttpClient client, string[] pages, string token)
    {
        var times = new List<double>();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / PerSecond));
        for (var i = 0; i < 60 * PerSecond && await beat.WaitForNextTickAsync(); i++)
        {
            var watch = Stopwatch.StartNew();
            using var request = new HttpRequestMessage(i % PerWrite == 0 ? HttpMethod.Post : HttpMethod.Get, i % PerWrite == 0 ? "/drafts" : pages[i % pages.Length]);
            if (i % PerWrite == 0)
            {
                request.Headers.Add("RequestVerificationToken", token);
                request.Content = JsonContent.Create(new { formKey = $"soak/{i % 50}", fields = new Dictionary<string, string> { ["Text"] = new('я', i) } });
            }

            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static double SlopePerHour(List<double> memory)
    {
        var points = memory.Select((m, i) => (X: (double)i, Y: m)).Skip(memory.Count / 10).ToList();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var spread = points.Sum(p => (p.X - x) * (p.X - x));
        return spread == 0 ? 0 : 60 * points.Sum(p => (p.X - x) * (p.Y - y)) / spread;
    }
}
