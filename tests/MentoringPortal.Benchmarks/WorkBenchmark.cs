using System.Diagnostics;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentoringPortal.Benchmarks;

/// <summary>«Что дальше» of a school of 200 pairs read in two ways: one compiled union a request, or rows kept in memory and refilled rule by rule (ADR 19).</summary>
internal static class WorkBenchmark
{
    private const int Runs = 300;

    public static async Task<int> RunAsync(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", $"Data Source={database}")]).Build(), Path.GetTempPath());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var school = await db.Set<School>().OrderByDescending(s => s.Id).FirstAsync();
        db.Actor.ActForSchool(school.Id, "Измерение");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var values = new QueryValues { Me = Guid.NewGuid(), Today = today, BegunBy = today.AddMonths(-3), IssuedBefore = now.AddDays(-5), DayBegan = now.Date };

        foreach (var role in new[] { SchoolRole.Curator, SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor })
        {
            var open = Enumerable.Range(0, WorkRules.All.Count).Where(i => WorkRules.IsOpen(WorkRules.All[i], role, true)).ToList();
            var union = new KeptQuery<string, WorkRow>((d, _, v) => open.Select(i => WorkRules.RowsFor(d, i, role, v).Take(12)).Aggregate((one, other) => one.Concat(other)));
            await MeasureAsync($"{role}: one union of {open.Count} rules", () => union.ToListAsync(db, "", values, default));
            await SlowestAsync(db, role, open, values);
        }

        var refill = Enumerable.Range(0, WorkRules.All.Count).Select(i => new KeptQuery<string, WorkRow>((d, _, v) => WorkRules.All[i].Rows(d, v))).ToList();
        var kept = new List<WorkRow>();
        await MeasureAsync($"kept: refill of all {refill.Count} rules, no limit", async () =>
        {
            kept.Clear();
            foreach (var rule in refill) kept.AddRange(await rule.ToListAsync(db, "", values, default));
            return kept;
        });
        var stamps = new KeptQuery<string, Guid>((d, _, _) => d.Set<Membership>().Select(m => m.Version).Take(15));
        await MeasureAsync("kept: stamps and rows of one person", async () =>
        {
            await stamps.ToListAsync(db, "", values, default);
            return kept.FindAll(r => r.MentorId == values.Me || r.MenteeId == values.Me);
        });
        return 0;
    }

    // Which rules the union owes its time to: the five slowest of the role, on the clock.
    private static async Task SlowestAsync(PortalDbContext db, SchoolRole role, List<int> open, QueryValues values)
    {
        var times = new List<(string Code, double Milliseconds)>();
        foreach (var rule in open)
        {
            var one = new KeptQuery<string, WorkRow>((d, _, v) => WorkRules.RowsFor(d, rule, role, v).Take(12));
            for (var i = 0; i < 3; i++) await one.ToListAsync(db, "", values, default);
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < 10; i++) await one.ToListAsync(db, "", values, default);
            times.Add((WorkRules.All[rule].Code, Stopwatch.GetElapsedTime(began).TotalMilliseconds / 10));
        }

        Console.WriteLine("  " + string.Join(", ", times.OrderByDescending(t => t.Milliseconds).Take(5).Select(t => $"{t.Code} {t.Milliseconds:F2} ms")));
    }

    private static async Task MeasureAsync(string what, Func<Task<List<WorkRow>>> read)
    {
        var rows = 0;
        for (var i = 0; i < 20; i++) rows = (await read()).Count;
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Runs; i++) await read();
        process.Refresh();
        Console.WriteLine($"{what}: {rows} rows, {(process.TotalProcessorTime - before).TotalMicroseconds / Runs:F0} µs of CPU");
    }
}
