using System.Diagnostics;

namespace MentoringPortal.Benchmarks;

/// <summary>What one burst of requests showed.</summary>
/// <param name="CpuMicroseconds">Server CPU per request.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Bytes">Bytes of a response body.</param>
internal sealed record Burst(double CpuMicroseconds, double P50, double P95, double P99, long Bytes);

/// <summary>Sixteen clients that ask for one address as fast as they get answers.</summary>
internal static class Load
{
    private const int Clients = 16;

    public static async Task<Burst> RunAsync(ServerProcess server, string path, TimeSpan duration)
    {
        var address = new Uri(path, UriKind.Relative);
        var times = new List<double>[Clients];
        var bytes = 0L;
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async n =>
        {
            var mine = times[n] = [];
            while (watch.Elapsed < duration)
            {
                var begin = Stopwatch.GetTimestamp();
                using var answer = await server.Client.GetAsync(address);
                var body = await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");

                Volatile.Write(ref bytes, body.Length);
                mine.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        }));
        cpu = server.Cpu - cpu;
        var all = times.SelectMany(t => t).Order().ToArray();
        return new Burst(cpu.TotalMicroseconds / all.Length, At(0.5), At(0.95), At(0.99), bytes);

        double At(double share) => all[(int)Math.Min(all.Length - 1, share * all.Length)];
    }

    /// <summary>Bursts until the CPU of a request settles within 5 % (tier-0 code costs up to three times as much), at most a minute.</summary>
    public static async Task WarmUpAsync(ServerProcess server, string path)
    {
        var last = double.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var now = (await RunAsync(server, path, TimeSpan.FromSeconds(3))).CpuMicroseconds;
            if (i > 2 && Math.Abs(now - last) < 0.05 * last) return;

            last = now;
        }
    }
}
