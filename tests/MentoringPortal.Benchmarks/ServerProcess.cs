using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MentoringPortal.Benchmarks;

/// <summary>A server under load, pinned to core 0 unless told otherwise; its CPU time is read from the operating system.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string url)
    {
        _process = process;
        Url = url;
        Client = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = 64,
            UseProxy = false
        })
        { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    public HttpClient Client { get; }

    /// <summary>User and system time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Of <see cref="Memory"/> what is no page of a file, bytes: pages of files are shared, and the system takes them back when it needs them.</summary>
    public long OwnMemory => 1024 * File.ReadLines($"/proc/{_process.Id}/status")
        .Where(l => l.StartsWith("RssAnon:", StringComparison.Ordinal) || l.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(l => long.Parse(l.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));

    /// <summary>Starts an assembly and waits until <paramref name="probe"/> answers.</summary>
    /// <param name="cores">Cores it may use: «0», or «0,1» where a start is timed as a school's machine has it.</param>
    public static async Task<ServerProcess> StartAsync(string assembly, string[] arguments, string url, string probe, IReadOnlyDictionary<string, string> environment,
        string cores = "0")
    {
        var start = new ProcessStartInfo("taskset")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        foreach (var argument in (string[])["-c", cores, "dotnet", assembly, .. arguments]) start.ArgumentList.Add(argument);

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) => { if (e.Data is { Length: > 0 }) Console.Error.WriteLine(e.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, url);
        for (var end = Environment.TickCount64 + 180_000; Environment.TickCount64 < end;)
        {
            try
            {
                using var answer = await server.Client.GetAsync(new Uri(probe, UriKind.Relative));
                if ((int)answer.StatusCode < 500) return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited) throw new InvalidOperationException($"{assembly} ended with code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");

            await Task.Delay(20);
        }

        throw new TimeoutException(assembly);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
