using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Data.Operation;

/// <summary>What a finished copy holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Tables">Number of tables.</param>
/// <param name="Rows">Number of records in all tables.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
public sealed record CopyFacts(string Path, long Bytes, int Tables, long Rows, string Sha256);

/// <summary>Copies of the SQLite file: taken while the portal works, verified before they get their name, one file without companions.</summary>
public static class DatabaseCopy
{
    /// <summary>Copies before updates that are kept, the latest ones.</summary>
    public const int KeptBeforeUpdates = 3;

    /// <summary>Ending of a copy until it is whole.</summary>
    internal const string Part = ".part";

    // What a copy leaves free for the portal itself, bytes.
    private const long Spare = 16L * 1024 * 1024;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CheckTime = TimeSpan.FromHours(1);

    /// <summary>Copies that were made before updates of the schema, the latest first.</summary>
    public static IReadOnlyList<string> BeforeUpdates(DatabaseFile database) => !Directory.Exists(database.Folder) ? []
        : [.. Directory.GetFiles(database.Folder, Path.GetFileName(database.Path) + ".bak-*")
            .Where(f => !Path.GetFileName(f).Contains(Part, StringComparison.Ordinal)).OrderByDescending(f => f, StringComparer.Ordinal)];

    /// <summary>What copies that were killed have left in a folder, with all that they had copied by then.</summary>
    /// <param name="name">Beginning of the name of such copies.</param>
    /// <param name="before">Those that nobody has written to since.</param>
    public static void RemoveUnfinished(string folder, string name, DateTime before)
    {
        foreach (var part in Directory.GetFiles(folder, name + "*" + Part).Where(p => File.GetLastWriteTimeUtc(p) < before)) Remove(part);
    }

    /// <summary>Copies the database before its schema is updated and removes the oldest of these copies. Null when there is nothing to keep yet.</summary>
    public static CopyFacts? TakeBeforeUpdate(DatabaseFile database, DateTimeOffset now)
    {
        using (var connection = database.Open(Wait))
        {
            if (!DatabaseFile.HoldsTables(connection)) return null;
        }

        // Alone with the file: nobody else is copying it.
        RemoveUnfinished(database.Folder, Path.GetFileName(database.Path) + ".bak-", DateTime.MaxValue);
        var copy = Take(database, $"{database.Path}.bak-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}");
        foreach (var old in BeforeUpdates(database).Skip(KeptBeforeUpdates)) File.Delete(old);

        return copy;
    }

    /// <summary>Copies the database to a file that is not there yet. The copy is read through and counted before it gets its name; a broken one leaves nothing behind.</summary>
    public static CopyFacts Take(DatabaseFile from, string to)
    {
        to = Path.GetFullPath(to);
        var part = to + Part;
        RequireRoom(from, Path.GetDirectoryName(to)!);
        Remove(part);
        OwnerOnly.Create(part);
        try
        {
            IReadOnlyDictionary<string, long> rows;
            var copy = DatabaseFile.At(part);
            using (var source = from.Open(Wait))
            using (var target = copy.Open(Wait))
            {
                // The numbers and the copy are of one and the same moment, though the portal goes on writing.
                using var moment = source.BeginTransaction(deferred: true);
                rows = DatabaseFile.Count(source);
                source.BackupDatabase(target);
                // One file without a log: whoever carries it away has all of it.
                DatabaseFile.Run(target, "PRAGMA journal_mode=DELETE");
            }

            using (var target = copy.Open(Wait, SqliteOpenMode.ReadOnly))
            {
                copy.RequireSound(target, whole: true, CheckTime);
                if (!DatabaseFile.Count(target).OrderBy(t => t.Key, StringComparer.Ordinal).SequenceEqual(rows.OrderBy(t => t.Key, StringComparer.Ordinal)))
                {
                    throw new StartRefusedException(ExitCode.Damaged, "Копия не совпала с базой по числу записей и удалена. Повторите; если не поможет, проверьте диск.");
                }
            }

            var (bytes, hash) = FlushAndHash(part);
            File.Move(part, to, overwrite: false);
            return new CopyFacts(to, bytes, rows.Count, rows.Values.Sum(), hash);
        }
        catch
        {
            Remove(part);
            throw;
        }
    }

    internal static void Remove(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + "-journal" }) File.Delete(file);
    }

    private static void RequireRoom(DatabaseFile from, string folder)
    {
        if (!Directory.Exists(folder)) throw new StartRefusedException(ExitCode.NoAccess, $"Нет папки {folder}. Создайте её или укажите другую.");
        var (need, free) = (from.Size + Spare, DatabaseFile.FreeSpaceIn(folder));
        if (free < need)
        {
            throw new StartRefusedException(ExitCode.DiskFull,
                $"Для копии базы в папке {folder} нужно {Megabytes(need)}, свободно {Megabytes(free)}. Освободите место и повторите. База не изменена.");
        }
    }

    private static string Megabytes(long bytes) => $"{(bytes + 1024 * 1024 - 1) / 1024 / 1024} МБ";

    // No connection of this process is open on the file here.
    private static (long Bytes, string Sha256) FlushAndHash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Flush(flushToDisk: true);
        return (file.Length, hash);
    }
}
