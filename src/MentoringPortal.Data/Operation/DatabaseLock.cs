namespace MentoringPortal.Data.Operation;

/// <summary>
/// Who uses the SQLite file, told by a lock of the operating system on a file beside it: every running portal shares it, an update of the schema and a
/// restore want it alone. It ends with its process, however that ends, so that no lock is ever stale.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private FileStream? _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>The lock shared with other portals of this file.</summary>
    public static Task<DatabaseLock?> ShareAsync(DatabaseFile database, TimeSpan wait) => TakeAsync(database, "-lock", FileShare.Read, wait);

    /// <summary>The lock alone: no portal runs on this file. Null when somebody held it all the time.</summary>
    public static Task<DatabaseLock?> AloneAsync(DatabaseFile database, TimeSpan wait) => TakeAsync(database, "-lock", FileShare.None, wait);

    /// <summary>A lock beside that one, for what one portal after the other does while all of them run: filling an empty file. Null when somebody held it all the time.</summary>
    public static Task<DatabaseLock?> TurnAsync(DatabaseFile database, TimeSpan wait) => TakeAsync(database, "-turn", FileShare.None, wait);

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private static async Task<DatabaseLock?> TakeAsync(DatabaseFile database, string suffix, FileShare share, TimeSpan wait)
    {
        var path = database.Path + suffix;
        OwnerOnly.Create(path);
        for (var end = Environment.TickCount64 + (long)wait.TotalMilliseconds; ;)
        {
            try
            {
                return new DatabaseLock(new FileStream(path, FileMode.Open, FileAccess.Read, share));
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < end)
            {
                await Task.Delay(Poll);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
        }
    }
}
