using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MentoringPortal.Data;

/// <summary>Gives <c>dotnet-ef</c> a SQLite context; see <c>add-migration.sh</c>, and <c>Described/Describe.targets</c>, which asks for the «described» one.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options) { IsDescribedAhead = args.Contains("described") };
}

/// <summary>Gives <c>dotnet-ef</c> a SQL Server context; it never connects.</summary>
public sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=.;Database=Portal;Trusted_Connection=True").Options);
}
