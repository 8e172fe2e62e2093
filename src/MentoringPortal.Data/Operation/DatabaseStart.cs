using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace MentoringPortal.Data.Operation;

/// <summary>Brings the database to the version of the program at start, or says within a minute why it cannot.</summary>
public static class DatabaseStart
{
    /// <summary>How long a start waits for somebody else who holds the database.</summary>
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(20);

    /// <summary>How long a start may look through the file; what is not seen by then is looked at while the portal works.</summary>
    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(10);

    /// <summary>Checks the database, updates its schema where that is wanted and due, and keeps it from a restore while the portal runs.</summary>
    /// <param name="wait">How long for somebody else who holds the database; twenty seconds unless said.</param>
    /// <returns>To be disposed when the portal stops; null with a database server.</returns>
    public static async Task<IDisposable?> PrepareAsync(PortalDbContext db, bool migrate, TimeProvider clock, ILogger logger, TimeSpan? wait = null)
    {
        var file = DatabaseFile.Of(db);
        try
        {
            if (file is not null) return await PrepareFileAsync(db, file, migrate, clock, logger, wait ?? UsualWait);
            await RefuseUnknownAsync(db);
            if (migrate) await db.Database.MigrateAsync();
            return null;
        }
        catch (Exception e) when (e is not StartRefusedException && DatabaseTroubles.OfFiles(e) is { } trouble)
        {
            throw new StartRefusedException(DatabaseTroubles.ExitCodeOf(trouble), DatabaseTroubles.Words(trouble, file?.Path ?? "сервер базы данных"), e);
        }
    }

    /// <summary>Refuses a database whose schema this program does not know: one of before the first migration, or one of a newer program. It is not touched.</summary>
    public static async Task RefuseUnknownAsync(PortalDbContext db)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count == 0) return;

        var isNewer = string.CompareOrdinal(unknown[^1], db.Database.GetMigrations().Last()) > 0;
        throw new StartRefusedException(ExitCode.OtherVersion, isNewer
            ? $"База данных создана более новой версией портала (обновление {unknown[^1]}), эта версия её не понимает. Запустите ту версию портала, которая работала с базой, "
                + "или восстановите резервную копию, сделанную до обновления. База не изменена."
            : $"База данных создана прежней версией портала (обновление {unknown[^1]}), и перевести её на новую модель нельзя. Сохраните её как архив и откройте прежней версией, "
                + "а новой версии укажите в ConnectionStrings:Portal другую, пустую базу (для SQLite – имя нового файла): портал создаст её при запуске. База не изменена.");
    }

    private static async Task<IDisposable> PrepareFileAsync(PortalDbContext db, DatabaseFile file, bool migrate, TimeProvider clock, ILogger logger, TimeSpan wait)
    {
        if (Directory.Exists(file.Path))
        {
            throw new StartRefusedException(ExitCode.Settings, $"{file.Path} – папка, а в ConnectionStrings:Portal нужен файл базы, например {file.Path}/portal.db.");
        }

        if (file.IsReadOnly) throw new StartRefusedException(ExitCode.Settings, "В ConnectionStrings:Portal стоит Mode=ReadOnly, а портал пишет в базу. Уберите его.");
        if (!File.Exists(file.Path) && File.Exists(file.Path + DatabaseRestore.Fresh))
        {
            throw new StartRefusedException(ExitCode.Damaged, $"Восстановление базы {file.Path} прервано на середине. Повторите команду restore с той же резервной копией; "
                + $"база, которая была до него, лежит рядом под именем {Path.GetFileName(file.Path)}.before-<время>. Ничего не изменено.");
        }

        if (!file.Prepare()) logger.LogWarning("Others on this machine may read the database {File}: give it to the account of the portal with the rights 0600", file.Path);

        var shared = await DatabaseLock.ShareAsync(file, wait) ?? throw InUse(file);
        try
        {
            // A restore holds the file alone: what lies there now nobody is writing.
            if (DatabaseRestore.RemoveBrokenOff(file) is { Count: > 0 } left)
            {
                logger.LogWarning("A restore of {File} was broken off before anything was replaced: the database is the one of before, {Left} was removed. Give the command again",
                    file.Path, string.Join(", ", left));
            }

            using (var connection = file.Open(wait))
            {
                file.RequireSound(connection, whole: false, CheckTime);
                await RefuseUnknownAsync(db);
                RefuseForeign(connection, file);
                // Kept by the file from then on: readers and the writer do not block each other.
                DatabaseFile.Run(connection, "PRAGMA journal_mode=WAL");
                TryToWrite(connection, logger);
            }

            // Two that start at once both find the update due, and only one can be alone: the other looks again and finds it done, by a portal that already runs.
            for (var end = Environment.TickCount64 + (long)wait.TotalMilliseconds; migrate && (await db.Database.GetPendingMigrationsAsync()).Any();)
            {
                shared.Dispose();
                using (var alone = await DatabaseLock.AloneAsync(file, TimeSpan.Zero))
                {
                    if (alone is not null) await MigrateAsync(db, file, clock, logger, wait);
                    else if (Environment.TickCount64 > end) throw InUse(file);
                    // Of unequal length, so that two do not stand in each other's way at every look.
                    else await Task.Delay(Random.Shared.Next(50, 250));
                }

                shared = await DatabaseLock.ShareAsync(file, wait) ?? throw InUse(file);
            }

            return shared;
        }
        catch
        {
            shared.Dispose();
            throw;
        }
    }

    // Tables without a history of ours are those of another program, or of a portal whose history was lost: nothing is made beside them.
    private static void RefuseForeign(SqliteConnection connection, DatabaseFile file)
    {
        if (DatabaseRestore.Applied(connection).Count > 0 || !DatabaseFile.HoldsTables(connection)) return;
        throw new StartRefusedException(ExitCode.Damaged, $"{file.Path} – не база портала: {DatabaseRestore.WhyForeign(connection)}. Назовите в ConnectionStrings:Portal другой "
            + "файл (новый портал создаст сам) или восстановите резервную копию командой restore. Файл не изменён.");
    }

    // A file opened without the right to write reads well, and fails at the first entry of the day.
    private static void TryToWrite(SqliteConnection connection, ILogger logger)
    {
        try
        {
            connection.DefaultTimeout = 1;
            using var nothing = connection.BeginTransaction(deferred: false);
        }
        catch (SqliteException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.Locked)
        {
            logger.LogWarning("Another program is writing to the database; the portal starts and waits for it at the first save");
        }
    }

    // Alone with the file by the lock of the operating system. Entity Framework's own lock is a row, which a killed process leaves behind and for which every
    // later start would wait without end: the statements are run here without it.
    private static async Task MigrateAsync(PortalDbContext db, DatabaseFile file, TimeProvider clock, ILogger logger, TimeSpan wait)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count == 0) return;

        if (DatabaseCopy.TakeBeforeUpdate(file, clock.GetUtcNow()) is { } copy) logger.LogInformation("The database was copied to {Copy} before the update", copy.Path);

        logger.LogInformation("Applying {Count} update(s) to the database", pending.Count);
        var last = (await db.Database.GetAppliedMigrationsAsync()).LastOrDefault();
        var script = db.GetService<IMigrator>().GenerateScript(last);
        using var connection = file.Open(wait);
        if (DatabaseFile.Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0)
        {
            DatabaseFile.Run(connection, "DELETE FROM \"__EFMigrationsLock\"");
        }

        DatabaseFile.Run(connection, "PRAGMA synchronous=FULL");
        DatabaseFile.Run(connection, script);
    }

    private static StartRefusedException InUse(DatabaseFile file) => new(ExitCode.Locked,
        $"С базой {file.Path} работает другая копия портала или идёт её восстановление. Дождитесь конца или остановите ту копию и запустите портал снова. База не изменена.");
}
