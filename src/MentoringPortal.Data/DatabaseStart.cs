using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MentoringPortal.Data;

/// <summary>Brings the database to the version of the program at start.</summary>
public static class DatabaseStart
{
    /// <summary>A migration lock older than this was left by a process that died.</summary>
    private static readonly TimeSpan StaleLock = TimeSpan.FromMinutes(5);

    /// <summary>Backs the SQLite file up when a migration is due, then migrates.</summary>
    public static async Task MigrateAsync(PortalDbContext db, TimeProvider clock, ILogger logger)
    {
        if (db.Database.IsSqlite())
        {
            // Kept by the file from then on: readers and the writer do not block each other.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        if (db.Database.IsSqlite())
        {
            BackUp(db, clock, logger);
            await RemoveStaleLockAsync(db, clock, logger);
        }

        logger.LogInformation("Applying {Count} migration(s) to the database", pending.Count);
        await db.Database.MigrateAsync();
    }

    private static void BackUp(PortalDbContext db, TimeProvider clock, ILogger logger)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        var copy = $"{path}.bak-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        using var from = new SqliteConnection(db.Database.GetConnectionString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        logger.LogInformation("The database file was backed up before the migration");
    }

    private static async Task RemoveStaleLockAsync(PortalDbContext db, TimeProvider clock, ILogger logger)
    {
        // No lock table yet: the first migration makes it.
        if (!await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").AnyAsync(n => n > 0))
        {
            return;
        }

        var stamps = await db.Database.SqlQueryRaw<string>("SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\"").ToListAsync();
        if (stamps.Exists(s => DateTime.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && clock.GetUtcNow().UtcDateTime - at > StaleLock))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
            logger.LogWarning("A migration lock left by a stopped process was removed");
        }
    }
}
