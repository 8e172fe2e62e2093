using MentoringPortal.Data;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>A school that runs an earlier release loses nothing by an update .</summary>
public sealed class UpgradeTests(DemonstrationFactory portal) : IClassFixture<DemonstrationFactory>
{
    /// <summary>Every schema that was published, but the last.</summary>
    public static TheoryData<string> Earlier()
    {
        using var db = Open("none.db");
        return [.. db.Database.GetMigrations().SkipLast(1)];
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task R10_a_database_full_of_records_keeps_them_all_through_the_update(string schema)
    {
        var old = Path.Combine(Directory.CreateTempSubdirectory("portal-upgrade-").FullName, "portal.db");
        await using (var before = Open(old)) await before.GetService<IMigrator>().MigrateAsync(schema);
        var tables = await FillAsync(old, portal.DatabasePath);
        Assert.InRange(tables.Sum(t => t.Rows), 2_000, int.MaxValue);

        await using (var now = Open(old))
        {
            await now.Database.MigrateAsync();
            Assert.Empty(await now.Database.GetPendingMigrationsAsync());
            // Every record can be read by the portal of today.
            foreach (var type in now.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null)) Assert.InRange(Read(now, type.ClrType), 0, int.MaxValue);
        }

        await using var updated = await ConnectAsync(old, portal.DatabasePath);
        Assert.Equal("ok", (string?)await ScalarAsync(updated, "PRAGMA integrity_check"));
        Assert.Null(await ScalarAsync(updated, "PRAGMA foreign_key_check"));
        foreach (var (table, columns, rows) in tables)
        {
            Assert.Equal((table, rows), (table, (int)(long)(await ScalarAsync(updated, $"SELECT count(*) FROM main.\"{table}\""))!));
            Assert.Equal((table, 0L), (table, (long)(await ScalarAsync(updated, $"SELECT count(*) FROM (SELECT {columns} FROM src.\"{table}\" EXCEPT SELECT {columns} FROM main.\"{table}\")"))!));
        }
    }

    [Fact]
    public async Task M1_the_update_takes_away_the_roles_that_orders_and_divisions_give_and_leaves_the_rest()
    {
        var old = Path.Combine(Directory.CreateTempSubdirectory("portal-upgrade-").FullName, "portal.db");
        await using (var before = Open(old))
        {
            var cleaning = before.Database.GetMigrations().Single(m => m.EndsWith("_PortraitTypesDueDays", StringComparison.Ordinal));
            await before.GetService<IMigrator>().MigrateAsync(before.Database.GetMigrations().Last(m => string.CompareOrdinal(m, cleaning) < 0));
        }

        await FillAsync(old, portal.DatabasePath);
        await using (var given = await ConnectAsync(old, portal.DatabasePath))
        {
            Assert.InRange(await RunAsync(given, $"UPDATE main.Memberships SET Roles = Roles | {(int)SchoolRoleLabels.ByFact}"), 10, int.MaxValue);
        }

        await using (var now = Open(old)) await now.Database.MigrateAsync();
        await using var updated = await ConnectAsync(old, portal.DatabasePath);
        Assert.Equal(0L, await ScalarAsync(updated, $"SELECT count(*) FROM main.Memberships WHERE (Roles & {(int)SchoolRoleLabels.ByFact}) <> 0"));
        Assert.Equal(0L, await ScalarAsync(updated, "SELECT count(*) FROM main.Memberships m JOIN src.Memberships s ON s.Id = m.Id WHERE m.Roles <> s.Roles"));
    }

    // Copies what today's demonstration holds into the earlier schema, column by column as far as it has them.
    private static async Task<List<(string Table, string Columns, int Rows)>> FillAsync(string path, string source)
    {
        await using var to = await ConnectAsync(path, source);
        await RunAsync(to, "PRAGMA foreign_keys = OFF");
        var filled = new List<(string, string, int)>();
        foreach (var table in await ColumnAsync(to, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
        {
            var known = await ColumnAsync(to, $"SELECT name FROM pragma_table_info('{table}', 'src')");
            var columns = string.Join(", ", (await ColumnAsync(to, $"SELECT name FROM pragma_table_info('{table}', 'main')")).Intersect(known).Select(c => $"\"{c}\""));
            // A table that is there no more has nothing to come from.
            if (columns.Length == 0) continue;
            filled.Add((table, columns, await RunAsync(to, $"INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM src.\"{table}\"")));
        }

        Assert.Null(await ScalarAsync(to, "PRAGMA main.foreign_key_check"));
        return filled;
    }

    private static SqlitePortalDbContext Open(string path) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={path};Pooling=False").Options);

    private static int Read(PortalDbContext db, Type type) =>
        (int)typeof(UpgradeTests).GetMethod(nameof(ReadAll), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [db])!;

    private static int ReadAll<T>(PortalDbContext db)
        where T : class => db.Set<T>().IgnoreQueryFilters().AsNoTracking().Take(2_000).ToList().Count;

    private static async Task<SqliteConnection> ConnectAsync(string path, string source)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await RunAsync(connection, $"ATTACH '{source}' AS src");
        return connection;
    }

    private static async Task<int> RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
