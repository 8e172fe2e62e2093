using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Data.Operation;

/// <summary>Puts a copy in the place of the database. The database of before is kept under another name.</summary>
public static class DatabaseRestore
{
    /// <summary>Ending of the copy until it stands in place of the database: with it and without a database a restore was broken off.</summary>
    public const string Fresh = ".restored";

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    /// <summary>Refuses, with nothing changed, a copy that is damaged, foreign, empty or of another version, and a database that a portal is using.</summary>
    /// <param name="known">Updates of the schema that this program knows, in order.</param>
    /// <returns>What was restored, with the SHA-256 of the copy itself, and where the database of before lies (null when there was none).</returns>
    public static async Task<(CopyFacts Restored, string? Before)> RunAsync(DatabaseFile database, string copyPath, IReadOnlyList<string> known, DateTimeOffset now)
    {
        copyPath = Path.GetFullPath(copyPath);
        RequireFile(copyPath);
        if (copyPath == database.Path) throw new StartRefusedException(ExitCode.Usage, "Это и есть нынешняя база: восстанавливать нечего.");
        var copy = DatabaseFile.At(copyPath);
        var hash = await HashAsync(copyPath);
        Require(copy, known);

        OwnerOnly.CreateFolder(database.Folder);
        using var alone = await DatabaseLock.AloneAsync(database, Wait)
            ?? throw new StartRefusedException(ExitCode.Locked,
                $"С базой {database.Path} работает портал. Остановите его и повторите: при работающем портале база не подменяется.");
        var fresh = database.Path + Fresh;
        DatabaseCopy.Remove(fresh);
        var restored = DatabaseCopy.Take(copy, fresh);
        var before = SetAside(database, now);
        File.Move(fresh, database.Path);
        return (restored with { Path = database.Path, Sha256 = hash }, before);
    }

    /// <summary>Takes away what a restore that was killed before its swap left beside the database; nothing where the database is missing: there it tells of the restore.</summary>
    /// <returns>Names of the files removed.</returns>
    public static IReadOnlyList<string> RemoveBrokenOff(DatabaseFile database)
    {
        var fresh = database.Path + Fresh;
        string[] left = File.Exists(database.Path) ? [.. new[] { fresh, fresh + DatabaseCopy.Part }.Where(File.Exists)] : [];
        foreach (var file in left) DatabaseCopy.Remove(file);
        return [.. left.Select(f => Path.GetFileName(f))];
    }

    // Of the copy, which a person can compare with what the command that took it printed: the restored file differs from it in the header.
    private static async Task<string> HashAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }

    private static void Require(DatabaseFile copy, IReadOnlyList<string> known)
    {
        using var connection = copy.Open(Wait);
        if (DatabaseFile.Check(connection, whole: true, TimeSpan.FromHours(1)) is { Count: > 0 } found)
        {
            throw new StartRefusedException(ExitCode.Damaged,
                $"Копия {copy.Path} повреждена или не является базой данных портала. Возьмите другую. Ничего не изменено. Найдено: {string.Join("; ", found.Take(3))}");
        }

        var applied = Applied(connection);
        if (applied.Count == 0) throw new StartRefusedException(ExitCode.Damaged, $"{copy.Path} – не база портала: {WhyForeign(connection)}. Ничего не изменено.");
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StartRefusedException(ExitCode.OtherVersion,
                $"{copy.Path} сделан другой версией портала (обновление {unknown}). Восстановите его той версией. Ничего не изменено.");
        }

        // A file copied from a running portal without its log opens well and may hold nothing.
        if (DatabaseFile.Number(connection, "SELECT COUNT(*) FROM \"Schools\"") == 0)
        {
            throw new StartRefusedException(ExitCode.Damaged, $"В {copy.Path} нет ни одной школы. "
                + $"Похоже, файл скопирован с работающего портала без {Path.GetFileName(copy.Path)}-wal: "
                + "последние данные остались там. Возьмите копию, снятую командой backup. Ничего не изменено.");
        }
    }

    /// <summary>Updates of the schema that a file has had; none when it is no database of the portal.</summary>
    public static IReadOnlyList<string> Applied(SqliteConnection connection) =>
        DatabaseFile.Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == 0 ? []
            : DatabaseFile.Texts(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"");

    /// <summary>Why a sound file without applied updates is no database of the portal, in words.</summary>
    public static string WhyForeign(SqliteConnection connection) =>
        DatabaseFile.Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('Schools', 'AspNetUsers')") == 2
            ? "таблицы портала есть, а история обновлений потеряна"
            : DatabaseFile.HoldsTables(connection) ? "в этом файле таблицы другой программы" : "в этом файле нет таблиц";

    /// <summary>Refuses what is no file.</summary>
    public static void RequireFile(string path)
    {
        if (Directory.Exists(path)) throw new StartRefusedException(ExitCode.Usage, $"{path} – папка, а нужен файл.");
        if (!File.Exists(path)) throw new StartRefusedException(ExitCode.Usage, $"Файла {path} нет.");
    }

    private static string? SetAside(DatabaseFile database, DateTimeOffset now)
    {
        // After a restore that was broken off the log may lie there without its file.
        if (database.Size == 0)
        {
            DatabaseCopy.Remove(database.Path);
            return null;
        }

        var before = $"{database.Path}.before-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        // The log belongs to its file: with the new one it would be the worst of both.
        foreach (var companion in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(database.Path + companion)) File.Move(database.Path + companion, before + companion);
        }

        return before;
    }
}
