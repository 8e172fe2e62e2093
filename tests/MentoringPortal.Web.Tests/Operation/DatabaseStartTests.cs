using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Operation;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>A start that meets a database it cannot or need not use.</summary>
public sealed class DatabaseStartTests(PortalFactory template) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-start-").FullName;

    private string Database => Path.Combine(_folder, "portal.db");

    // A model of its own would double the work of a start instead of giving it to the second core.
    [Fact]
    public void The_model_built_while_the_portal_is_put_together_is_the_one_that_requests_use()
    {
        using var early = DataSetup.NewModelContext("Data Source=:memory:");
        // Without what tests put between a context and its database: it would be a difference of options.
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", $"Data Source={Database}")]).Build();
        using var services = new ServiceCollection().AddPortalData(settings, _folder).BuildServiceProvider();
        using var scope = services.CreateScope();
        Assert.Same(early.Model, scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model);
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(12, 1)]
    public async Task S4_A_file_with_overwritten_pages_is_refused_with_what_to_do(int page, int pages)
    {
        File.Copy(template.DatabasePath, Database);
        await using (var file = new FileStream(Database, FileMode.Open))
        {
            file.Position = page * 4096L;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, pages * 4096).ToArray());
        }

        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Equal(ExitCode.Damaged, refused.Code);
        Assert.Contains("командой restore", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_A_file_cut_short_is_refused()
    {
        await File.WriteAllBytesAsync(Database, (await File.ReadAllBytesAsync(template.DatabasePath))[..60_000]);
        Assert.Equal(ExitCode.Damaged, (await Assert.ThrowsAsync<StartRefusedException>(StartAsync)).Code);
    }

    [Fact]
    public async Task S4_A_database_of_another_program_is_refused_and_not_touched()
    {
        using (var other = Open()) DatabaseFile.Run(other, "CREATE TABLE moz_places (id INTEGER); INSERT INTO moz_places VALUES (1)");
        var before = await File.ReadAllBytesAsync(Database);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Equal(ExitCode.Damaged, refused.Code);
        Assert.Contains("не база портала", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
        Assert.Empty(Directory.GetFiles(_folder, "*.bak-*"));
    }

    [Fact]
    public async Task S4_A_database_whose_history_of_updates_is_lost_is_refused_in_words()
    {
        File.Copy(template.DatabasePath, Database);
        using (var emptied = Open()) DatabaseFile.Run(emptied, "DELETE FROM \"__EFMigrationsHistory\"");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Equal(ExitCode.Damaged, refused.Code);
        Assert.Contains("история обновлений потеряна", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_A_folder_in_place_of_the_file_and_a_file_asked_for_reading_only_are_told_in_words()
    {
        var folder = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(_folder));
        Assert.Equal(ExitCode.Settings, folder.Code);
        Assert.Contains("папка", folder.Message, StringComparison.Ordinal);
        File.Copy(template.DatabasePath, Database);
        var reading = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(Database + ";Mode=ReadOnly"));
        Assert.Equal(ExitCode.Settings, reading.Code);
        Assert.Contains("Mode=ReadOnly", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_After_a_restore_that_was_broken_off_no_empty_school_is_made()
    {
        File.Copy(template.DatabasePath, Database + ".restored");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Contains("прервано на середине", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task S1_A_restore_broken_off_before_anything_was_replaced_leaves_the_school_at_work()
    {
        File.Copy(template.DatabasePath, Database);
        string[] left = [".restored", ".restored.part", ".restored.part-journal"];
        foreach (var ending in left) await File.WriteAllTextAsync(Database + ending, "половина базы");
        (await StartAsync())?.Dispose();
        Assert.DoesNotContain(left, ending => File.Exists(Database + ending));
        Assert.Equal(Schools(template.DatabasePath), Schools(Database));
    }

    [Fact]
    public async Task S4_A_folder_that_cannot_be_made_is_told_in_words()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(Path.Combine(_folder, "file", "portal.db")));
        Assert.Equal(ExitCode.NoAccess, refused.Code);
    }

    [Fact]
    public void S4_A_folder_or_a_right_that_a_setting_lacks_is_not_told_as_one_of_the_database()
    {
        foreach (var (met, code) in new (Exception, ExitCode)[]
        {
            (new DirectoryNotFoundException("/srv/portal/"), ExitCode.Settings), (new FileNotFoundException("/srv/keys.pfx"), ExitCode.Settings),
            (new UnauthorizedAccessException("/srv/portal/appsettings.json"), ExitCode.NoAccess), (new IOException("/srv/keys.pfx"), ExitCode.NoAccess),
        })
        {
            var told = StartFailure.Of(met, whileReadingSettings: true)!;
            Assert.Equal(code, told.Code);
            Assert.Contains("/srv/", told.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("базу данных", told.Message, StringComparison.Ordinal);
            // Later on it is a mistake of the program, and the trace is wanted.
            Assert.Null(StartFailure.Of(met, whileReadingSettings: false));
        }

        foreach (var keyword in new Action[] { () => _ = new SqliteConnectionStringBuilder("Data Sauce=/srv"), () => _ = new SqlConnectionStringBuilder("Data Sauce=/srv") })
        {
            var told = StartFailure.Of(Assert.ThrowsAny<ArgumentException>(keyword), whileReadingSettings: true)!;
            Assert.StartsWith("Настройку нельзя прочитать: в строке подключения неизвестное слово «data sauce». ", told.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task S2_The_lock_of_a_killed_migration_is_no_obstacle_however_young()
    {
        using (var connection = Open())
        {
            DatabaseFile.Run(connection, """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now'));
                """);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await StartAsync())?.Dispose();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        using var after = Open();
        Assert.Equal(0, DatabaseFile.Number(after, "SELECT COUNT(*) FROM \"__EFMigrationsLock\""));
        Assert.Equal(0, DatabaseFile.Number(after, "SELECT COUNT(*) FROM \"Schools\""));
    }

    [Fact]
    public async Task S2_An_update_waits_for_a_running_portal_and_then_says_so()
    {
        using (Open())
        {
        }

        using var running = await DatabaseLock.ShareAsync(new DatabaseFile("Data Source=" + Database), TimeSpan.Zero);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Equal(ExitCode.Locked, refused.Code);
        Assert.Contains("другая копия портала", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_of_the_build_whose_programs_were_found_sound_stays_with_the_file()
    {
        using (Open())
        {
        }

        Assert.Equal(0, new DatabaseFile("Data Source=" + Database).CheckedBuild);
        new DatabaseFile("Data Source=" + Database).CheckedBuild = -1_234_567_890;
        Assert.Equal(-1_234_567_890, new DatabaseFile("Data Source=" + Database).CheckedBuild);
    }

    [Fact]
    public async Task R12_A_start_whose_update_another_one_has_made_meanwhile_runs_beside_it()
    {
        using (Open())
        {
        }

        // Both saw the update due; the other one was alone first, and runs.
        using var running = await DatabaseLock.ShareAsync(new DatabaseFile("Data Source=" + Database), TimeSpan.Zero);
        var start = StartAsync(Database, TimeSpan.FromSeconds(30));
        await using (var db = Context(Database)) await db.Database.MigrateAsync();
        using var beside = await start;
        Assert.NotNull(beside);
    }

    [Fact]
    public async Task S2_A_database_held_by_another_program_is_told_in_words()
    {
        using (Open())
        {
        }

        using var holder = Open();
        DatabaseFile.Run(holder, "PRAGMA journal_mode=DELETE; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);
        Assert.Equal(ExitCode.Locked, refused.Code);
        Assert.Contains("держит другая программа", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S2_Copies_before_updates_are_verified_private_and_limited()
    {
        File.Copy(template.DatabasePath, Database);
        var file = new DatabaseFile("Data Source=" + Database);
        // One that was killed counts as none.
        await File.WriteAllTextAsync(Database + ".bak-20261201-000000-000.part", "половина базы");
        for (var hour = 0; hour < 6; hour++)
        {
            var copy = DatabaseCopy.TakeBeforeUpdate(file, new DateTimeOffset(2026, 11, 30, hour, 0, 0, TimeSpan.Zero));
            Assert.True(copy!.Rows > 20);
        }

        var kept = DatabaseCopy.BeforeUpdates(file);
        Assert.Equal(["20261130-050000-000", "20261130-040000-000", "20261130-030000-000"], kept.Select(k => k[(k.IndexOf(".bak-", StringComparison.Ordinal) + 5)..]));
        foreach (var copy in kept)
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
            Assert.Equal(Schools(Database), Schools(copy));
        }

        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
        (await StartAsync())?.Dispose();
    }

    [Fact]
    public async Task R24_What_is_deleted_is_gone_from_the_bytes_of_the_file_and_of_its_log()
    {
        string[] canaries = ["Канарейкина-Удалённая", "паспорт 4509 000000 канарейки", "канарейка в черновике"];
        File.Copy(template.DatabasePath, Database);
        var file = new DatabaseFile("Data Source=" + Database);
        await using (var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(file.ConnectionString)
            .AddInterceptors(new Data.Interceptors.SqliteConnectionInterceptor(TimeSpan.FromSeconds(5))).Options))
        {
            var user = await db.Users.IgnoreQueryFilters().Select(u => u.Id).FirstAsync();
            // Long enough for pages of their own, and short enough to lie among others.
            var drafts = canaries.SelectMany(c => new[] { c, string.Concat(Enumerable.Repeat(c + " ", 2000)) })
                .Select((text, i) => new Data.Common.FormDraft { UserId = user, FormKey = $"canary/{i}", Content = text, Address = "/", SavedAt = DateTime.UnixEpoch }).ToList();
            db.AddRange(drafts);
            await db.SaveChangesAsync();
            Assert.Equal(canaries, Found());
            db.RemoveRange(drafts);
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
        // The log is emptied every ten minutes and when the portal stops.
        Assert.True(file.CheckPoint(TimeSpan.FromSeconds(5)));
        Assert.Equal([], Found());

        List<string> Found()
        {
            var bytes = new[] { Database, Database + "-wal" }.Where(File.Exists).SelectMany(ReadShared).ToArray();
            return [.. canaries.Where(c => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(c)) >= 0)];
        }

        static byte[] ReadShared(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return all.ToArray();
        }
    }

    [Fact]
    public void Statistics_are_counted_anew_and_reach_whoever_is_connected_already()
    {
        File.Copy(template.DatabasePath, Database);
        var file = new DatabaseFile("Data Source=" + Database);
        using var early = Open();
        Assert.Equal(0, DatabaseFile.Number(early, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'sqlite_stat1'"));
        file.RenewStatistics(TimeSpan.FromSeconds(1));
        var first = DatabaseFile.Number(early, "PRAGMA schema_version");
        Assert.True(DatabaseFile.Number(early, "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'People'") > 0);
        file.RenewStatistics(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, DatabaseFile.Number(early, "PRAGMA schema_version"));
    }

    [Fact]
    public async Task S6_Others_on_the_machine_lose_their_right_to_read_the_database()
    {
        if (OperatingSystem.IsWindows()) return;
        File.Copy(template.DatabasePath, Database);
        File.SetUnixFileMode(Database, (UnixFileMode)0b110_100_100);
        (await StartAsync())?.Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private Task<IDisposable?> StartAsync() => StartAsync(Database);

    private static List<string> Schools(string path)
    {
        using var file = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        file.Open();
        using var read = file.CreateCommand();
        read.CommandText = "SELECT FullName FROM Schools ORDER BY Id";
        using var rows = read.ExecuteReader();
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        Assert.NotEmpty(names);
        return names;
    }

    private static async Task<IDisposable?> StartAsync(string path, TimeSpan? wait = null)
    {
        await using var db = Context(path);
        return await DatabaseStart.PrepareAsync(db, migrate: true, TimeProvider.System, NullLogger.Instance, wait ?? TimeSpan.FromSeconds(1));
    }

    private static SqlitePortalDbContext Context(string path) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={path};Pooling=false").Options);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        return connection;
    }
}
