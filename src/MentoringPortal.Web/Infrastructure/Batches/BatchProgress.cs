using System.Collections.Concurrent;

namespace MentoringPortal.Web.Infrastructure.Batches;

/// <summary>How far a running download is.</summary>
public sealed class BatchCount(int total, DateTimeOffset began) : IProgress<int>
{
    private int _done;

    /// <summary>Papers sent.</summary>
    public int Done => Volatile.Read(ref _done);

    public int Total { get; } = total;

    /// <summary>True when the last byte was sent, or the download broke off.</summary>
    public bool IsOver { get; private set; }

    internal DateTimeOffset Began { get; } = began;

    public void Report(int value) => Volatile.Write(ref _done, value);

    internal void End() => IsOver = true;
}

/// <summary>Counters of running downloads, in memory: a script asks for its own by the key it made up.</summary>
public sealed class BatchProgress(TimeProvider time)
{
    private const int Most = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<(Guid User, string Key), BatchCount> _running = new();

    /// <summary>Begins to count.</summary>
    public BatchCount Begin(Guid? user, string? key, int total)
    {
        var now = time.GetUtcNow();
        var count = new BatchCount(total, now);
        if (user is not { } who || key is not { Length: >= 16 and <= 40 } || !key.All(char.IsAsciiLetterOrDigit)) return count;
        foreach (var (old, _) in _running.Where(r => now - r.Value.Began > Kept)) _running.TryRemove(old, out var _);
        if (_running.Count < Most) _running[(who, key)] = count;
        return count;
    }

    /// <summary>The person's own download; null when there is none of this key.</summary>
    public BatchCount? Find(Guid? user, string key) => user is { } who && _running.TryGetValue((who, key), out var count) ? count : null;
}
