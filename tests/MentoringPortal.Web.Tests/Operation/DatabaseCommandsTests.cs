using System.Security.Cryptography;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Files;
using MentoringPortal.Testing;
using MentoringPortal.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>backup, restore and check, in words.</summary>
public sealed class DatabaseCommandsTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-commands-").FullName;

    [Fact]
    public async Task S1_A_backup_beside_a_working_portal_holds_what_stands_only_in_its_log()
    {
        const string name = "Журнальная";
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(TestData.Staff(name, "Анна"));
            await db.SaveChangesAsync();
        });
        var (code, said) = await RunAsync(portal.DatabasePath, "backup", _folder);
        Assert.True(code == ExitCode.Done, said);
        var copy = Assert.Single(Directory.GetFiles(_folder));
        Assert.Matches(@"portal-\d{8}-\d{6}\.db$", copy);
        using var connection = Open(copy);
        Assert.Equal(1, DatabaseFile.Number(connection, $"SELECT COUNT(*) FROM \"People\" WHERE \"Surname\" = '{name}'"));
        Assert.Equal(ExitCode.Done, (await RunAsync(copy, "check")).Code);
    }

    [Fact]
    public async Task S1_A_backup_never_overwrites_and_a_folder_that_is_not_there_is_told()
    {
        var there = Path.Combine(_folder, "there.db");
        await File.WriteAllTextAsync(there, "важное");
        Assert.Equal(ExitCode.Usage, (await RunAsync(portal.DatabasePath, "backup", there)).Code);
        Assert.Equal("важное", await File.ReadAllTextAsync(there));
        Assert.Contains("Нет папки", (await RunAsync(portal.DatabasePath, "backup", Path.Combine(_folder, "нет", "copy.db"))).Said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await RunAsync(Path.Combine(_folder, "absent.db"), "backup", Path.Combine(_folder, "b.db"))).Code);
        Assert.Contains("Как вызвать", (await RunAsync(portal.DatabasePath, "backup")).Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "absent.db")));
    }

    [Fact]
    public async Task S1_What_killed_backups_have_left_is_removed_and_a_running_one_is_not()
    {
        var (killed, running) = (Path.Combine(_folder, "portal-20260101-020000.db.part"), Path.Combine(_folder, "portal-20261123-020000.db.part"));
        var other = Path.Combine(_folder, "notes.part");
        foreach (var file in new[] { killed, killed + "-journal", running, other }) await File.WriteAllTextAsync(file, "половина базы");
        foreach (var file in new[] { killed, other }) File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-4));
        File.SetLastWriteTimeUtc(running, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        Assert.Equal(ExitCode.Done, (await RunAsync(portal.DatabasePath, "backup", _folder)).Code);
        Assert.False(File.Exists(killed) || File.Exists(killed + "-journal"));
        Assert.True(File.Exists(running) && File.Exists(other));
    }

    [Fact]
    public async Task S1_Names_of_files_with_odd_signs_and_without_any_are_met()
    {
        var odd = Path.Combine(_folder, "копия; от \"завуча\" = 1.db");
        Assert.Equal(ExitCode.Done, (await RunAsync(portal.DatabasePath, "backup", odd)).Code);
        Assert.Equal(ExitCode.Done, (await RunAsync(portal.DatabasePath, "check", odd)).Code);
        foreach (var command in new[] { "backup", "check", "restore" })
        {
            var (code, said) = await RunAsync(portal.DatabasePath, command, " ");
            Assert.Equal(ExitCode.Usage, code);
            Assert.Contains("Имя файла пустое", said, StringComparison.Ordinal);
        }

        Assert.Equal((int)ExitCode.Usage, await Web.Commands.HealthCommand.RunAsync("ерунда"));
    }

    [Fact]
    public async Task S1_A_restore_puts_the_copy_in_place_and_keeps_what_was_there()
    {
        var copy = await CopyAsync();
        var database = Path.Combine(_folder, "school.db");
        await using (File.Create(database))
        {
        }

        using (var before = Open(database)) DatabaseFile.Run(before, "PRAGMA journal_mode=WAL; CREATE TABLE Before (Id INTEGER)");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(copy)));
        var (code, said) = await RunAsync(database, "restore", copy);
        Assert.True(code == ExitCode.Done, said);
        // The figure that backup printed, and that sha256sum prints of the copy.
        Assert.Contains(hash, said, StringComparison.Ordinal);
        using var restored = Open(database);
        Assert.Equal(2, DatabaseFile.Number(restored, "SELECT COUNT(*) FROM \"Schools\""));
        var kept = Assert.Single(Directory.GetFiles(_folder, "school.db.before-*"), f => f[^4] != '-');
        using var earlier = Open(kept);
        Assert.Equal(0, DatabaseFile.Number(earlier, "SELECT COUNT(*) FROM Before"));
    }

    public static TheoryData<string, string> BadCopies() => new()
    {
        { "garbage", "повреждена" }, { "torn", "повреждена" }, { "empty", "не база портала" }, { "newer", "другой версией" },
        { "without log", "нет ни одной школы" }, { "absent", "нет" }, { "history", "история обновлений потеряна" }, { "folder", "папка, а нужен файл" },
    };

    [Theory]
    [MemberData(nameof(BadCopies))]
    public async Task S1_A_restore_refuses_a_bad_copy_and_changes_nothing(string kind, string words)
    {
        var copy = await CopyAsync();
        var database = Path.Combine(_folder, "school.db");
        await File.WriteAllTextAsync(database, "прежняя");
        switch (kind)
        {
            case "garbage":
                await File.WriteAllTextAsync(copy, string.Concat(Enumerable.Repeat("не база ", 900)));
                break;
            case "torn":
                await File.WriteAllBytesAsync(copy, (await File.ReadAllBytesAsync(copy))[..^40_000]);
                break;
            case "empty":
                File.Delete(copy);
                using (var other = Open(copy)) DatabaseFile.Run(other, "CREATE TABLE Other (Id INTEGER)");
                break;
            case "newer":
                using (var later = Open(copy)) DatabaseFile.Run(later, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0')");
                break;
            case "history":
                using (var lost = Open(copy)) DatabaseFile.Run(lost, "DELETE FROM \"__EFMigrationsHistory\"");
                break;
            case "folder":
                File.Delete(copy);
                Directory.CreateDirectory(copy);
                break;
            case "without log":
                File.Delete(copy);
                await using (var bare = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={copy};Pooling=false").Options))
                {
                    await bare.Database.MigrateAsync();
                }

                break;
            default:
                File.Delete(copy);
                break;
        }

        var (code, said) = await RunAsync(database, "restore", copy);
        Assert.NotEqual(ExitCode.Done, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        if (kind is "history" or "folder") Assert.Contains(words, (await RunAsync(database, "check", copy)).Said, StringComparison.Ordinal);
        Assert.Equal("прежняя", await File.ReadAllTextAsync(database));
        Assert.DoesNotContain(Directory.GetFiles(_folder), f => Path.GetFileName(f).StartsWith("school.db.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S1_A_restore_goes_on_where_one_was_broken_off_and_over_an_empty_file()
    {
        var copy = await CopyAsync();
        var database = Path.Combine(_folder, "school.db");
        // Killed between moving the file aside and its log: the log must never be taken for that of the restored file.
        await File.WriteAllTextAsync(database + "-wal", "журнал прежней базы");
        await File.WriteAllTextAsync(database + ".restored", "");
        var (code, said) = await RunAsync(database, "restore", copy);
        Assert.True(code == ExitCode.Done, said);
        Assert.False(File.Exists(database + "-wal"));
        Assert.False(File.Exists(database + ".restored"));
        Assert.Single(Directory.GetFiles(_folder, "school.db.before-*-wal"));

        var empty = Path.Combine(_folder, "empty.db");
        await File.WriteAllTextAsync(empty, "");
        (code, said) = await RunAsync(empty, "restore", copy);
        Assert.True(code == ExitCode.Done, said);
        Assert.Empty(Directory.GetFiles(_folder, "empty.db.before-*"));
    }

    [Theory]
    [InlineData("bakup", "/backup")]
    [InlineData("restor", "x.db")]
    public async Task S1_A_misspelt_command_says_what_there_is_and_starts_no_second_portal(string word, string file)
    {
        Assert.True(DatabaseCommands.Knows([word, file]));
        Assert.False(DatabaseCommands.Knows(["--urls", "http://localhost:1"]));
        Assert.False(DatabaseCommands.Knows(["Database:LockSeconds=1"]));
        var (code, said) = await RunAsync(portal.DatabasePath, word, file);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("Как вызвать", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_A_restore_under_a_running_portal_is_refused()
    {
        _ = portal.Services;
        Assert.Equal(ExitCode.Locked, (await RunAsync(portal.DatabasePath, "restore", await CopyAsync())).Code);
    }

    [Fact]
    public async Task S4_A_check_names_the_file_whose_content_is_not_what_was_stored()
    {
        var copy = await CopyAsync();
        await using (var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={copy};Pooling=false").Options))
        {
            var school = (await db.Set<Domain.Schools.School>().FirstAsync()).Id;
            db.Actor.ActForSchool(school, "Тест");
            var file = new StoredFile("диплом.pdf", "application/pdf", TestFiles.Pdf, new string('0', 64), TestClock.New().GetUtcNow().UtcDateTime, null);
            db.Add(file);
            db.Entry(file).Property("SchoolId").CurrentValue = school;
            await db.SaveChangesAsync();
        }

        var (code, said) = await RunAsync(copy, "check");
        Assert.Equal(ExitCode.Damaged, code);
        Assert.Contains("диплом.pdf", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_A_working_portal_with_known_damage_is_not_ready()
    {
        using var own = new OwnPortal();
        await own.InitializeAsync();
        var http = own.CreateClient();
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        own.Services.GetRequiredService<Web.Infrastructure.Operation.StorageState>().NoteDamage("row 1 missing from index");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Contains("Восстановить базу данных", (await own.SignedIn(Domain.Schools.SchoolRole.SystemAdministrator).OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private async Task<string> CopyAsync()
    {
        var copy = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");
        var (code, said) = await RunAsync(portal.DatabasePath, "backup", copy);
        Assert.True(code == ExitCode.Done, said);
        return copy;
    }

    private static async Task<(ExitCode Code, string Said)> RunAsync(string database, params string[] args)
    {
        await using var said = new StringWriter();
        var code = await DatabaseCommands.RunAsync(args, new DatabaseFile("Data Source=" + database), TimeProvider.System, said, said);
        return ((ExitCode)code, said.ToString());
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        return connection;
    }

    private sealed class OwnPortal : PortalFactory;
}
