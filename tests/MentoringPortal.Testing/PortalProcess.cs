using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MentoringPortal.Testing;

/// <summary>The built portal as a process of its own, in Production: what a test in process does not show. Each costs a second; a run starts twenty at most.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    /// <summary>Of all tests of a run.</summary>
    private const int MostStarts = 20;

    private static int _starts;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>All that it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>The one-time code of an installation without an account.</summary>
    public string SetupCode => Code().Match(Output).Groups[1].Value;

    /// <summary>Starts the portal or one of its commands.</summary>
    /// <param name="database">Path of its file.</param>
    /// <param name="arguments">Of a command; none starts the portal.</param>
    /// <param name="asNobody">As an account without rights on the files of the tests (which may run as root, whom no right binds).</param>
    /// <param name="inDisk">Mounts a disk of this many megabytes over the folder of the database, which only this process sees.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="watched">A file for every call by which it brings data to the disk (needs strace).</param>
    public static PortalProcess Start(string database, string[]? arguments = null, bool asNobody = false, int? inDisk = null, IReadOnlyDictionary<string, string>? settings = null,
        string? watched = null)
    {
        if (Interlocked.Increment(ref _starts) > MostStarts) throw new InvalidOperationException($"More than {MostStarts} starts in a run: share one.");
        string[] portal = ["dotnet", Path.Combine(AppContext.BaseDirectory, "MentoringPortal.Web.dll"), .. arguments ?? []];
        string[] command = asNobody && Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. portal]
            : inDisk is { } size ? ["unshare", "-rm", "sh", "-c", $"mount -t tmpfs -o size={size}m tmpfs '{Path.GetDirectoryName(database)}' && exec \"$@\"", "sh", .. portal]
            : watched is not null ? ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", watched, .. portal]
            : portal;
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Portal"] = "Data Source=" + database;
        start.Environment["Portal__RequireHttps"] = "false";
        start.Environment["Accounts__PasswordIterations"] = "1000";
        start.Environment["Storage__ReserveMB"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;

        return new PortalProcess(Process.Start(start)!);
    }

    /// <summary>Its address, once it listens.</summary>
    public async Task<Uri> ListensAsync()
    {
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_address.Task, ended, Task.Delay(TimeSpan.FromSeconds(60)));
        return first == _address.Task ? await _address.Task : throw new InvalidOperationException("The portal does not listen: " + Output);
    }

    /// <summary>Its exit code, once it has ended; within a minute, as an administrator is promised.</summary>
    public async Task<int> EndsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as the system does.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();

        return await EndsAsync();
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Address().Match(line) is { Success: true } found && line.Contains("listening", StringComparison.Ordinal)) _address.TrySetResult(new Uri(found.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex("one-time code: \\W*([A-Z0-9]{5}(?:-[A-Z0-9]{5}){3})")]
    private static partial Regex Code();
}
