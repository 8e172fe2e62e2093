using System.Globalization;
using System.Security.Cryptography;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Commands;

/// <summary>
/// <c>backup FILE</c>, <c>restore FILE</c>, <c>check [FILE]</c> of the SQLite database that the portal's settings name. They answer in words and with an
/// <see cref="ExitCode"/>; backup and check run beside a working portal.
/// </summary>
public static class DatabaseCommands
{
    private const string Usage = "Как вызвать: backup ФАЙЛ-ИЛИ-ПАПКА · restore ФАЙЛ · check [ФАЙЛ]";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    // A copy that has not grown for so long was killed.
    private static readonly TimeSpan Unfinished = TimeSpan.FromHours(3);
    private static readonly TimeSpan CheckTime = TimeSpan.FromHours(1);

    /// <summary>True for the arguments of one of these commands, and for a misspelt one: «bakup» must not start a second portal.</summary>
    public static bool Knows(string[] args) => args is [var word, ..] && !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal);

    /// <summary>Carries the command out.</summary>
    /// <param name="database">Null when the portal works with a database server.</param>
    public static async Task<int> RunAsync(string[] args, DatabaseFile? database, TimeProvider clock, TextWriter output, TextWriter errors)
    {
        try
        {
            if (database is null && args is ["backup" or "restore" or "check", ..])
            {
                throw new StartRefusedException(ExitCode.Usage, "Эти команды – для встроенной базы SQLite. Портал работает с сервером SQL: копии снимает и проверяет сам сервер "
                    + "(BACKUP DATABASE, RESTORE DATABASE, DBCC CHECKDB).");
            }

            await (args switch
            {
                _ when Array.Exists(args, string.IsNullOrWhiteSpace) => throw new StartRefusedException(ExitCode.Usage, "Имя файла пустое. " + Usage),
                ["backup", var to] => BackupAsync(database!, to, clock, output),
                ["restore", var from] => RestoreAsync(database!, from, clock, output),
                ["check"] => CheckAsync(database!, null, output),
                ["check", var file] => CheckAsync(DatabaseFile.At(file), Path.GetFullPath(file), output),
                _ => throw new StartRefusedException(ExitCode.Usage, Usage),
            });
            return (int)ExitCode.Done;
        }
        catch (StartRefusedException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return (int)refused.Code;
        }
        catch (Exception e) when (DatabaseTroubles.OfFiles(e) is { } trouble)
        {
            await errors.WriteLineAsync($"{DatabaseTroubles.Words(trouble, args.Length > 1 ? $"{database?.Path}, {args[1]}" : database?.Path ?? "")} ({e.Message})");
            return (int)DatabaseTroubles.ExitCodeOf(trouble);
        }
    }

    private static async Task BackupAsync(DatabaseFile database, string to, TimeProvider clock, TextWriter output)
    {
        Require(database);
        if (Directory.Exists(to))
        {
            DatabaseCopy.RemoveUnfinished(to, "portal-", clock.GetUtcNow().UtcDateTime - Unfinished);
            to = Path.Combine(to, $"portal-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
        }

        if (File.Exists(to)) throw new StartRefusedException(ExitCode.Usage, $"Файл {Path.GetFullPath(to)} уже есть. Укажите другое имя или папку, имя придумает портал.");

        // The file's own checks come first: a copy of a damaged database would only look like a backup.
        using (var connection = database.Open(Wait)) database.RequireSound(connection, whole: true, CheckTime);

        var copy = DatabaseCopy.Take(database, to);
        await output.WriteLineAsync($"Копия снята и проверена: {copy.Path}\n{Numbers(copy)}");
    }

    private static async Task RestoreAsync(DatabaseFile database, string from, TimeProvider clock, TextWriter output)
    {
        await using var context = Context(database);
        var (restored, before) = await DatabaseRestore.RunAsync(database, from, [.. context.Database.GetMigrations()], clock.GetUtcNow());
        await output.WriteLineAsync($"База восстановлена из {Path.GetFullPath(from)}: {restored.Path}\n{Numbers(restored)} – сумма самой копии: "
            + "сверьте её с той, что напечатала команда backup");
        await output.WriteLineAsync(before is null ? "Прежней базы не было." : $"Прежняя база сохранена: {before}. Удалите её, когда убедитесь, что всё на месте.");
        await output.WriteLineAsync("Запустите портал и откройте любой выданный документ. Всё, что внесено после снятия копии, нужно внести снова.");
    }

    private static async Task CheckAsync(DatabaseFile database, string? named, TextWriter output)
    {
        if (named is not null) DatabaseRestore.RequireFile(named);
        else Require(database);

        await using var context = Context(database);
        string version;
        (int Tables, long Rows) counted;
        using (var connection = database.Open(Wait))
        {
            database.RequireSound(connection, whole: true, CheckTime);
            var rows = DatabaseFile.Count(connection);
            counted = (rows.Count, rows.Values.Sum());
            var known = context.Database.GetMigrations().ToList();
            var applied = DatabaseRestore.Applied(connection);
            if (applied.Count == 0) throw new StartRefusedException(ExitCode.Damaged, $"{database.Path} цел, но это не база портала: {DatabaseRestore.WhyForeign(connection)}.");
            version = applied.Except(known).Any() ? "сделан другой версией портала"
                : applied.Count < known.Count ? "будет обновлён при запуске" : "соответствует этой версии портала";
        }

        var files = 0;
        // Only a schema of this very version can be read by it.
        if (version.StartsWith("соответствует", StringComparison.Ordinal))
        {
            var wrong = new List<string>();
            await foreach (var (name, sha, bytes) in Contents(context))
            {
                files++;
                if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(sha, StringComparison.OrdinalIgnoreCase)) wrong.Add(name);
            }

            if (wrong.Count > 0)
            {
                throw new StartRefusedException(ExitCode.Damaged, $"{database.Path}: у документов и файлов ({wrong.Count}) содержимое не совпадает с контрольной суммой: "
                    + string.Join("; ", wrong.Take(10)) + ". Возьмите их из резервной копии.");
            }
        }

        await output.WriteLineAsync($"Файл цел: {database.Path}\nТаблиц {counted.Tables}, записей {counted.Rows}, документов и файлов с верной контрольной суммой {files}; "
            + $"{version}.");
        if (File.Exists(database.Path + "-wal") && new FileInfo(database.Path + "-wal").Length > 0)
        {
            await output.WriteLineAsync("Часть данных лежит в журнале (-wal), пока портал работает: файл без него неполон. Копию снимает команда backup.");
        }
    }

    private static async IAsyncEnumerable<(string Name, string Sha256, byte[] Bytes)> Contents(PortalDbContext db)
    {
        await foreach (var file in db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Select(f => new { f.FileName, f.Sha256, f.Content!.Bytes }).AsAsyncEnumerable())
        {
            yield return (file.FileName, file.Sha256, file.Bytes);
        }

        await foreach (var paper in db.Set<IssuedDocument>().IgnoreQueryFilters().AsNoTracking()
            .Select(d => new { d.Title, d.Number, d.Sha256, d.Content.Pdf }).AsAsyncEnumerable())
        {
            yield return (paper.Number is null ? paper.Title : $"{paper.Title} № {paper.Number}", paper.Sha256, paper.Pdf);
        }
    }

    private static void Require(DatabaseFile database)
    {
        if (!File.Exists(database.Path)) throw new StartRefusedException(ExitCode.Usage, $"Файла базы {database.Path} нет. Его называет настройка ConnectionStrings:Portal.");
    }

    private static SqlitePortalDbContext Context(DatabaseFile database) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(database.ConnectionString).Options);

    private static string Numbers(CopyFacts copy) =>
        $"{(copy.Bytes / 1024d / 1024d).ToString("0.0", CultureInfo.GetCultureInfo("ru-RU"))} МБ, таблиц {copy.Tables}, записей {copy.Rows}, SHA-256 {copy.Sha256}";
}
