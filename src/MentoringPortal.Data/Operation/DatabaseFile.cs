using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace MentoringPortal.Data.Operation;

/// <summary>
/// The SQLite file of the portal with its companions: rights, checks, check-point. Its connections stand outside the pools. The file itself is opened by
/// nothing but SQLite: closing a foreign handle would drop the engine's locks of this process.
/// </summary>
public sealed class DatabaseFile
{
    // Few enough for a moment's lock, enough for a small school beside a large one.
    private const int RowsCountedPerIndex = 50_000;

    public DatabaseFile(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        Path = System.IO.Path.GetFullPath(settings.DataSource);
        settings.DataSource = Path;
        IsReadOnly = settings.Mode == SqliteOpenMode.ReadOnly;
        ConnectionString = settings.ToString();
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>The settings ask for a file that is only read: every save would fail.</summary>
    public bool IsReadOnly { get; }

    /// <summary>For connections outside the pools.</summary>
    public string ConnectionString { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Bytes of the file and its log.</summary>
    public long Size => new[] { Path, Path + "-wal" }.Sum(p => File.Exists(p) ? new FileInfo(p).Length : 0);

    /// <summary>Bytes that the portal may still write to the disk of the file.</summary>
    public long FreeSpace => FreeSpaceIn(Folder);

    /// <summary>Null when the portal works with a database server.</summary>
    public static DatabaseFile? Of(PortalDbContext db) => db.Database.IsSqlite() ? new(db.Database.GetConnectionString()!) : null;

    /// <summary>Bytes that this account may still write to the disk of a folder.</summary>
    public static long FreeSpaceIn(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Makes folder and file where they are missing, both for the portal's own account only. False when others may read what is there and it cannot be changed.</summary>
    public bool Prepare()
    {
        OwnerOnly.CreateFolder(Folder);
        OwnerOnly.Create(Path);
        return new[] { Path, Path + "-wal", Path + "-shm" }.Concat(DatabaseCopy.BeforeUpdates(this)).Select(OwnerOnly.Restrict).ToList().TrueForAll(done => done);
    }

    /// <summary>An open connection.</summary>
    /// <param name="wait">How long it waits for a lock of somebody else.</param>
    /// <param name="mode">Read only where nothing may change, not even the companions.</param>
    public SqliteConnection Open(TimeSpan wait, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = mode, DefaultTimeout = (int)wait.TotalSeconds }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Mark of the build whose own files have been found sound beside this database; the file keeps it in its header (user_version).</summary>
    public int CheckedBuild
    {
        get
        {
            using var connection = Open(TimeSpan.FromSeconds(1));
            return (int)Number(connection, "PRAGMA user_version");
        }

        set
        {
            using var connection = Open(TimeSpan.FromSeconds(1));
            try
            {
                Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {value}"));
            }
            catch (SqliteException e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Full or DatabaseTrouble.Locked)
            {
                // The portal works without the mark; its next start looks once more.
            }
        }
    }

    /// <summary>
    /// Moves everything from the log (-wal) into the file, so that the file alone is whole. False when a reader or another portal stands in the way; nothing is lost then.
    /// </summary>
    public bool CheckPoint(TimeSpan wait)
    {
        if (!File.Exists(Path)) return true;
        using var connection = Open(wait);
        using var command = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetInt64(0) == 0;
    }

    /// <summary>The rows of tables and indexes have been counted (<see cref="RenewStatistics"/>).</summary>
    public bool HasStatistics
    {
        get
        {
            using var connection = Open(TimeSpan.FromSeconds(1));
            return Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'sqlite_stat1'") > 0;
        }
    }

    /// <summary>
    /// Counts afresh how the rows of every table spread, by which the engine chooses its indexes: without it a school of 200 pairs waited 200 ms for what takes two.
    /// The earlier figures are dropped first, since connections that are open read them anew only when the schema changes.
    /// </summary>
    public void RenewStatistics(TimeSpan wait)
    {
        using var connection = Open(wait);
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(connection, $"DROP TABLE IF EXISTS sqlite_stat1; PRAGMA analysis_limit = {RowsCountedPerIndex}; ANALYZE");
        transaction.Commit();
    }

    /// <summary>What is wrong inside the file, at most ten lines; empty when nothing. Null when the time was not enough to tell.</summary>
    /// <param name="whole">Compares also every index with its table, and every reference with its row.</param>
    public static IReadOnlyList<string>? Check(SqliteConnection connection, bool whole, TimeSpan time)
    {
        using var timer = new Timer(_ => raw.sqlite3_interrupt(connection.Handle!), null, time, Timeout.InfiniteTimeSpan);
        try
        {
            var found = Texts(connection, whole ? "PRAGMA integrity_check(10)" : "PRAGMA quick_check(10)").Where(t => t != "ok").ToList();
            if (whole && found.Count == 0) found.AddRange(Texts(connection, "SELECT \"table\" || ' -> ' || parent FROM pragma_foreign_key_check LIMIT 10"));
            return found;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return null;
        }
        catch (SqliteException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.Damaged)
        {
            return [e.Message];
        }
    }

    /// <summary>Refuses a file in which something is wrong.</summary>
    public void RequireSound(SqliteConnection connection, bool whole, TimeSpan time)
    {
        if (Check(connection, whole, time) is { Count: > 0 } found)
        {
            throw new StartRefusedException(ExitCode.Damaged, $"{DatabaseTroubles.Words(DatabaseTrouble.Damaged, Path)} Найдено: {string.Join("; ", found.Take(3))}");
        }
    }

    /// <summary>Number of rows of every table.</summary>
    public static IReadOnlyDictionary<string, long> Count(SqliteConnection connection) =>
        Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToDictionary(t => t, t => Number(connection, $"SELECT COUNT(*) FROM \"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>True when the file holds more than the bookkeeping of updates.</summary>
    public static bool HoldsTables(SqliteConnection connection) =>
        Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'") > 0;

    /// <summary>A number that the engine answers.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs statements.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    internal static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));

        return texts;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
