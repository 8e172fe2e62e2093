using MentoringPortal.Data;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace MentoringPortal.Web.Tests.SqlServer;

/// <summary>What can be proved about SQL Server without one.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void The_migration_script_is_valid_T_SQL()
    {
        using var db = SqlServerTranslator.NewContext();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        new TSql160Parser(true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        Assert.Equal(db.Model.GetRelationalModel().Tables.Count(), script.Split("CREATE TABLE [").Length - 2);
    }

    /// <summary>Every schema that was published, with the one that follows it.</summary>
    public static TheoryData<string, string> Updates()
    {
        using var db = SqlServerTranslator.NewContext();
        var all = db.Database.GetMigrations().ToList();
        var data = new TheoryData<string, string>();
        foreach (var (from, to) in all.Zip(all.Skip(1))) data.Add(from, to);
        return data;
    }

    // What UpgradeTests proves on SQLite with rows, told of the script that SQL Server is given: nothing is dropped, and no old row meets a column that it cannot fill.
    [Theory]
    [MemberData(nameof(Updates))]
    public void R10_the_update_of_a_filled_database_drops_nothing_and_fills_what_is_new(string from, string to)
    {
        using var db = SqlServerTranslator.NewContext();
        Assert.Empty(Losses(db.GetService<IMigrator>().GenerateScript(from, to, MigrationsSqlGenerationOptions.Idempotent)));
    }

    [Theory]
    [InlineData("DROP TABLE [Plan];", "drops the table Plan")]
    [InlineData("ALTER TABLE [Plan] DROP COLUMN [Title];", "drops Title of Plan")]
    [InlineData("ALTER TABLE [Plan] ADD [Title] nvarchar(60) NOT NULL;", "Title of Plan needs a value that old rows do not have")]
    [InlineData("ALTER TABLE [Plan] ALTER COLUMN [Title] nvarchar(10) NOT NULL;", "Title of Plan changes its kind")]
    [InlineData("DELETE FROM [Plan];", "deletes from Plan")]
    [InlineData("ALTER TABLE [Plan] ADD [Title] nvarchar(60) NOT NULL DEFAULT N'';", null)]
    [InlineData("ALTER TABLE [Plan] ADD [Title] nvarchar(60) NULL;", null)]
    [InlineData("CREATE TABLE [New] ([Title] nvarchar(60) NOT NULL);", null)]
    public void A_script_that_would_lose_something_is_found(string script, string? loss) => Assert.Equal(loss is null ? [] : [loss], Losses(script));

    private static List<string> Losses(string script)
    {
        var tree = new TSql160Parser(true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        var found = new LossFinder();
        tree.Accept(found);
        return found.Losses;
    }

    private sealed class LossFinder : TSqlFragmentVisitor
    {
        public List<string> Losses { get; } = [];

        public override void Visit(DropTableStatement node) => Losses.AddRange(node.Objects.Select(o => $"drops the table {o.BaseIdentifier.Value}"));

        public override void Visit(TruncateTableStatement node) => Losses.Add($"empties {node.TableName.BaseIdentifier.Value}");

        public override void Visit(DeleteStatement node)
        {
            if (node.DeleteSpecification.Target is NamedTableReference table) Losses.Add($"deletes from {table.SchemaObject.BaseIdentifier.Value}");
        }

        public override void Visit(AlterTableDropTableElementStatement node) => Losses.AddRange(node.AlterTableDropTableElements
            .Where(e => e.TableElementType == TableElementType.Column).Select(e => $"drops {e.Name.Value} of {node.SchemaObjectName.BaseIdentifier.Value}"));

        public override void Visit(AlterTableAlterColumnStatement node) =>
            Losses.Add($"{node.ColumnIdentifier.Value} of {node.SchemaObjectName.BaseIdentifier.Value} changes its kind");

        public override void Visit(AlterTableAddTableElementStatement node) => Losses.AddRange(node.Definition.ColumnDefinitions
            .Where(c => c.DefaultConstraint is null && c.Constraints.OfType<NullableConstraintDefinition>().Any(n => !n.Nullable))
            .Select(c => $"{c.ColumnIdentifier.Value} of {node.SchemaObjectName.BaseIdentifier.Value} needs a value that old rows do not have"));
    }

    [Fact]
    public void Both_providers_have_every_change_in_a_migration()
    {
        using var server = SqlServerTranslator.NewContext();
        using var sqlite = Sqlite();
        Assert.False(server.Database.HasPendingModelChanges());
        Assert.False(sqlite.Database.HasPendingModelChanges());
    }

    // The first migration is published and stays as it is; every change after it is a migration of its own (add-migration.sh), of both engines alike.
    [Fact]
    public void Both_engines_begin_with_the_published_migration_and_go_on_alike()
    {
        using var server = SqlServerTranslator.NewContext();
        using var sqlite = Sqlite();
        var (ofServer, ofSqlite) = (server.Database.GetMigrations().ToList(), sqlite.Database.GetMigrations().ToList());
        Assert.Equal("20261130000000_First", ofServer[0]);
        Assert.Equal("20261130000000_First", ofSqlite[0]);
        Assert.Equal(ofSqlite.Select(Name), ofServer.Select(Name));

        static string Name(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
    }

    [Fact]
    public void Both_models_hold_the_same_tables_columns_indexes_and_keys()
    {
        using var server = SqlServerTranslator.NewContext();
        using var sqlite = Sqlite();
        Assert.Equal(Describe(sqlite), Describe(server));
    }

    [Fact]
    public void No_column_has_a_type_that_the_engines_treat_differently()
    {
        using var db = Sqlite();
        var forbidden = new[] { typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan), typeof(double), typeof(float) };
        var wrong = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => forbidden.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
                || (p.ClrType.IsEnum && !p.ClrType.IsDefined(typeof(FlagsAttribute), false) && p.GetColumnType() != "TEXT"))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        // SQL Server refuses to create such keys, and only it would tell.
        using var db = SqlServerTranslator.NewContext();
        var tables = db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).ToList();
        foreach (var origin in tables)
        {
            var paths = new Dictionary<string, int>();
            Walk(origin, paths, 0);
            Assert.True(paths.Values.All(n => n == 1), $"{origin.GetTableName()} cascades twice into {string.Join(", ", paths.Where(p => p.Value > 1).Select(p => p.Key))}");
        }
    }

    [Fact]
    public void Index_keys_fit_into_the_1700_bytes_of_SQL_Server()
    {
        using var db = SqlServerTranslator.NewContext();
        foreach (var index in db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()))
        {
            var bytes = index.Properties.Sum(p => p.ClrType == typeof(string) || p.GetTypeMapping().Converter?.ProviderClrType == typeof(string)
                ? 2 * (p.GetMaxLength() ?? 100_000) : 16);
            Assert.True(bytes <= 1700, $"{index.DeclaringEntityType.GetTableName()}: {index.GetDatabaseName()} takes {bytes} bytes");
        }
    }

    private static void Walk(IEntityType from, Dictionary<string, int> paths, int depth)
    {
        Assert.True(depth < 20, $"{from.GetTableName()} cascades in a circle");
        foreach (var key in from.GetReferencingForeignKeys()
            .Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && k.DeclaringEntityType.GetTableName() != from.GetTableName()))
        {
            var table = key.DeclaringEntityType.GetTableName()!;
            paths[table] = paths.GetValueOrDefault(table) + 1;
            if (key.DeleteBehavior == DeleteBehavior.Cascade) Walk(key.DeclaringEntityType, paths, depth + 1);
        }
    }

    private static List<string> Describe(PortalDbContext db)
    {
        var lines = new List<string>();
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            lines.AddRange(table.Columns.Select(c => $"{table.Name}.{c.Name} {(c.IsNullable ? "null" : "not null")} {c.PropertyMappings[0].Property.GetMaxLength()}"));
            lines.AddRange(table.Indexes.Select(i => $"{table.Name} {(i.IsUnique ? "unique" : "index")} {string.Join('+', i.Columns.Select(c => c.Name))}"));
            lines.AddRange(table.ForeignKeyConstraints.Select(f =>
                $"{table.Name} -> {f.PrincipalTable.Name} {string.Join('+', f.Columns.Select(c => c.Name))} {f.OnDeleteAction}"));
            lines.Add($"{table.Name} key {string.Join('+', table.PrimaryKey!.Columns.Select(c => c.Name))}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static SqlitePortalDbContext Sqlite() => new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=none.db").Options);
}
