using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Data.Operation;

/// <summary>What keeps the database from working, told from the exception that it throws.</summary>
public enum DatabaseTrouble
{
    /// <summary>The disk has no room left. Reading goes on.</summary>
    Full,

    /// <summary>Somebody held the database longer than a request may wait. Trying again helps.</summary>
    Locked,

    /// <summary>The file, its folder or its disk may not be read or written.</summary>
    NoAccess,

    /// <summary>The file is damaged or no database.</summary>
    Damaged,

    /// <summary>The server does not answer.</summary>
    Unreachable,
}

/// <summary>Reads <see cref="DatabaseTrouble"/> from exceptions and says it in words.</summary>
public static class DatabaseTroubles
{
    // Result codes of SQLite (sqlite.org/rescode.html); extended ones hold the primary one in the low byte.
    private const int Permission = 3, Busy = 5, TableLocked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, NoRoom = 13, CannotOpen = 14, NotADatabase = 26;
    private const int ShmSize = 10 | (19 << 8), Write = 10 | (3 << 8), Fsync = 10 | (4 << 8);

    // What .NET puts into HResult: errno where the system has it.
    private const int NoSpace = 28, NoQuota = 122, WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>
    /// Null when the exception is not about the state of the database: a mistake of the program, a broken rule of a table, a file of another kind that may not be read.
    /// </summary>
    public static DatabaseTrouble? Of(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case DatabaseUnavailableException unavailable: return unavailable.Trouble;
                case SqliteException sqlite: return Of(sqlite);
                case IOException { HResult: NoSpace or NoQuota or WindowsDiskFull }: return DatabaseTrouble.Full;
                case DbException { IsTransient: true }: return DatabaseTrouble.Locked;
                // SQL Server: a time-out and a broken connection have no number of a rule.
                case DbException { ErrorCode: < 0 } server when Number(server) is -2 or 1205 or 1222: return DatabaseTrouble.Locked;
                case DbException server when Number(server) is -1 or 2 or 53 or 233 or 4060 or 10053 or 10054 or 10060 or 10061 or 11001 or 18456:
                    return DatabaseTrouble.Unreachable;
                case DbException server when Number(server) is 1101 or 1105 or 9002: return DatabaseTrouble.Full;
            }
        }

        return null;
    }

    /// <summary>
    /// Like <see cref="Of(Exception?)"/>, where nothing but the files of the database was touched: then a missing folder, a missing right, a disk that takes nothing are theirs.
    /// </summary>
    public static DatabaseTrouble? OfFiles(Exception exception)
    {
        if (Of(exception) is { } known) return known;
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is UnauthorizedAccessException or IOException) return DatabaseTrouble.NoAccess;
        }

        return null;
    }

    /// <summary>For the administrator: what is the matter with this database and what to do.</summary>
    /// <param name="where">Path of the file, or «database server».</param>
    public static string Words(DatabaseTrouble trouble, string where) => trouble switch
    {
        DatabaseTrouble.Full => $"На диске с базой данных нет места ({where}). Освободите место: портал снова начнёт сохранять сам, перезапуск не нужен.",
        DatabaseTrouble.Locked => $"Базу данных {where} держит другая программа. "
            + "Закройте её (просмотрщик базы, вторую копию портала, резервное копирование) и запустите портал снова.",
        DatabaseTrouble.NoAccess => $"Нет прав на базу данных {where}. Учётной записи, под которой работает портал, нужны чтение и запись файла базы и папки, где он лежит; "
            + "папка должна существовать, а диск не должен быть подключён только для чтения.",
        DatabaseTrouble.Damaged => $"Файл {where} повреждён или не является базой данных портала. "
            + "Сохраните его и восстановите последнюю резервную копию командой restore; целость файла проверяет команда check.",
        _ => $"Сервер базы данных не отвечает ({where}). Проверьте, что он запущен и что строка подключения ConnectionStrings:Portal верна.",
    };

    /// <summary>The exit code of a start that ends with this.</summary>
    public static ExitCode ExitCodeOf(DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Full => ExitCode.DiskFull,
        DatabaseTrouble.Locked => ExitCode.Locked,
        DatabaseTrouble.NoAccess => ExitCode.NoAccess,
        DatabaseTrouble.Damaged => ExitCode.Damaged,
        _ => ExitCode.Unreachable,
    };

    private static DatabaseTrouble? Of(SqliteException e) => e.SqliteErrorCode switch
    {
        NoRoom => DatabaseTrouble.Full,
        Busy or TableLocked => DatabaseTrouble.Locked,
        Permission or ReadOnly or CannotOpen => DatabaseTrouble.NoAccess,
        Corrupt or NotADatabase => DatabaseTrouble.Damaged,
        InputOutput when e.SqliteExtendedErrorCode is ShmSize or Write or Fsync => DatabaseTrouble.Full,
        // A file cut short, a disk that cannot be read.
        InputOutput => DatabaseTrouble.Damaged,
        _ => null,
    };

    // The number of an SQL Server error; read by its name, so that nothing here depends on that driver.
    private static int Number(DbException e) => e.GetType().GetProperty("Number")?.GetValue(e) as int? ?? 0;
}
