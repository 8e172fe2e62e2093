using MentoringPortal.Data.Operation;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>How much room the database still has.</summary>
public enum StorageLevel
{
    Ample,

    /// <summary>Still enough for work, not for long: the administrator is warned.</summary>
    Low,

    /// <summary>Nothing but sign-ins, drafts and lost forms is written.</summary>
    Full,

    /// <summary>The disk has room and takes nothing: it has become read-only, as after a fault of it, or the rights were taken. Reading goes on.</summary>
    Closed,
}

/// <summary>
/// What the portal knows of its disk and of the soundness of its database. A reserve file beside the database is given up when the disk is full, so that people still
/// sign in and their text is kept; it is made anew when there is room again.
/// </summary>
public sealed class StorageState(DatabaseFile? file, StorageLimits limits, TimeProvider clock, ILogger<StorageState> logger)
{
    private static readonly TimeSpan RememberFull = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly string? _reserve = file is null || limits.Reserve == 0 ? null : file.Path + "-reserve";
    private DateTimeOffset _saidFull = DateTimeOffset.MinValue;
    private bool _isFull;
    private bool _isClosed;

    /// <summary>Null with a database server.</summary>
    public DatabaseFile? File { get; } = file;

    public StorageLimits Limits { get; } = limits;

    /// <summary>What is wrong inside the database, in words; null when nothing is known to be.</summary>
    public string? Damage { get; private set; }

    /// <summary>Free bytes of the disk; null with a database server or when the system does not tell.</summary>
    public long? Free { get; private set; }

    /// <summary>Asks the disk, which takes microseconds, and makes or gives up the reserve.</summary>
    public StorageLevel Measure()
    {
        lock (_lock)
        {
            Free = FreeBytes();
            var full = Free < Limits.FullBelow || clock.GetUtcNow() - _saidFull < RememberFull;
            if (full != _isFull)
            {
                _isFull = full;
                if (full) logger.LogCritical("The disk of the database is full: nothing is saved until there is room");
                else logger.LogWarning("There is room on the disk again: the portal saves as before");
            }

            Keep(full);
            if (_isClosed && IsOpenAgain())
            {
                _isClosed = false;
                logger.LogWarning("The disk of the database takes writes again: the portal saves as before");
            }

            return _isClosed ? StorageLevel.Closed : full ? StorageLevel.Full : Free < Math.Max(Limits.WarnBelow, File?.Size ?? 0) ? StorageLevel.Low : StorageLevel.Ample;
        }
    }

    /// <summary>Takes the right to write for a moment, through a new connection; fails where the file may only be read.</summary>
    public void TryToWrite()
    {
        if (File is null) return;
        using var connection = File.Open(TimeSpan.FromSeconds(1));
        try
        {
            using var nothing = connection.BeginTransaction(deferred: false);
        }
        catch (SqliteException e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Locked or DatabaseTrouble.Full)
        {
            // Somebody else writes just now; a full disk is told apart.
        }
    }

    /// <summary>Learns from an exception of the database.</summary>
    /// <returns>What it really is: the engine has one word for a write that fails, whether a quota is used up or the disk has become read-only.</returns>
    public DatabaseTrouble Note(DatabaseTrouble trouble, string message)
    {
        if (trouble == DatabaseTrouble.Full)
        {
            lock (_lock)
            {
                if (!(FreeBytes() < Limits.FullBelow))
                {
                    if (File?.TryDisk() == DatabaseTrouble.NoAccess) trouble = DatabaseTrouble.NoAccess;
                    // A quota, a full pool of a volume: the engine knows of them and the free bytes do not. Where those tell it, they also tell the end.
                    else _saidFull = clock.GetUtcNow();
                }
            }

            if (trouble == DatabaseTrouble.Full) Measure();
        }

        if (trouble == DatabaseTrouble.Damaged) NoteDamage(message);
        if (trouble == DatabaseTrouble.NoAccess) NoteClosed(message);
        return trouble;
    }

    /// <summary>Remembers that the database is damaged; only a restore and a new start end that.</summary>
    public void NoteDamage(string found)
    {
        if (Damage is null) logger.LogCritical("The database is damaged: {Found}. Check it by the command check and restore a backup", found);
        Damage = found;
    }

    private void NoteClosed(string found)
    {
        lock (_lock)
        {
            if (!_isClosed) logger.LogCritical("The disk or the file of the database takes no writes: {Found}. Check the disk and the rights of the portal's account", found);
            _isClosed = true;
        }
    }

    private bool IsOpenAgain()
    {
        if (File?.TryDisk() is not null) return false;
        try
        {
            TryToWrite();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private long? FreeBytes()
    {
        if (File is null) return null;
        try
        {
            return File.FreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private void Keep(bool full)
    {
        if (_reserve is null) return;
        try
        {
            if (full)
            {
                System.IO.File.Delete(_reserve);
            }
            else if (!System.IO.File.Exists(_reserve) && Free > Limits.FullBelow + (2 * Limits.Reserve))
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = Limits.Reserve };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var reserve = new FileStream(_reserve, options);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it a full disk also stops sign-ins; everything else goes on.
        }
    }
}
