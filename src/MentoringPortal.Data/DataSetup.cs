using System.Globalization;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Interceptors;
using MentoringPortal.Data.Operation;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SQLitePCL;

namespace MentoringPortal.Data;

/// <summary>Registers the database by <c>Database:Provider</c> (Sqlite or SqlServer) and <c>ConnectionStrings:Portal</c>.</summary>
public static class DataSetup
{
    // How long a save on SQLite waits for another writer.
    private static TimeSpan LockWait(IConfiguration configuration) => configuration["Database:LockSeconds"] switch
    {
        null or "" => TimeSpan.FromSeconds(5),
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0.1, 60)),
        var text => throw new FormatException($"Database:LockSeconds – «{text}», а нужно число секунд от 0.1 до 60."),
    };

    /// <summary>Contexts kept between requests; more at once are made and thrown away.</summary>
    private const int PoolSize = 64;

    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration, string defaultFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentActor>();
        if (UsesServer(configuration))
        {
            var server = configuration.GetConnectionString("Portal")
                ?? throw new InvalidOperationException("ConnectionStrings:Portal is required with Database:Provider=SqlServer.");
            BuildModel(() => new SqlServerPortalDbContext(Bare<SqlServerPortalDbContext>().UseSqlServer(server).Options));
            services.AddPooledDbContextFactory<SqlServerPortalDbContext>((s, o) => Common(o.UseSqlServer(server, x => x.CommandTimeout(30)), s), PoolSize);
            services.AddScoped(Lease<SqlServerPortalDbContext>);
        }
        else
        {
            var file = SqliteConnectionString(configuration, defaultFolder);
            BeginModel();
            // No time-out for commands: the engine itself waits for another writer, see the pragmas.
            var wait = LockWait(configuration);
            var pragmas = new SqliteConnectionInterceptor(wait);
            services.AddPooledDbContextFactory<SqlitePortalDbContext>(
                (s, o) => Common(o.UseSqlite(file, x => x.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)), s)
                .AddInterceptors(pragmas, Statements), PoolSize);
            services.AddScoped(s =>
            {
                var db = Lease<SqlitePortalDbContext>(s);
                if (db.Database.GetDbConnection() is not KeptConnection) db.Database.SetDbConnection(new KeptConnection(file, wait), contextOwnsConnection: true);
                return db;
            });
        }

        return services;
    }

    /// <summary>A context that asks nothing of the portal's services and shares its model with those that requests use.</summary>
    public static SqlitePortalDbContext NewModelContext(string connection) => new(Bare<SqlitePortalDbContext>().UseSqlite(connection).Options);

    private static int _begun;

    /// <summary>
    /// Describes the hundred tables of an embedded database on another thread, once a process.
    /// It takes a third of a start and asks for nothing of the portal, so it is the first thing a start does.
    /// </summary>
    public static void BeginModel()
    {
        // A start with a database server describes its tables where the settings are read.
        if (string.Equals(Environment.GetEnvironmentVariable("Database__Provider"), "SqlServer", StringComparison.OrdinalIgnoreCase)) return;
        if (Interlocked.Exchange(ref _begun, 1) == 1) return;
        // The engine counts its allocations under one lock for all connections; nobody reads the count. Refused once the engine runs.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        BuildModel(() => NewModelContext("Data Source=:memory:"));
    }

    // What goes wrong goes wrong once more where the first context is asked for.
    private static void BuildModel(Func<PortalDbContext> context) => _ = Task.Run(() =>
    {
        using var db = context();
        return db.Model;
    });

    // The engine keeps one model for options that are alike and stand in one order: what the pool sets first has to be first here.
    private static DbContextOptionsBuilder<TContext> Bare<TContext>()
        where TContext : PortalDbContext => new DbContextOptionsBuilder<TContext>().EnableServiceProviderCaching();

    /// <summary>The SQLite file of these settings; null when they name a database server.</summary>
    public static DatabaseFile? FileOf(IConfiguration configuration, string defaultFolder) =>
        UsesServer(configuration) ? null : new(SqliteConnectionString(configuration, defaultFolder));

    // A misspelt name must never open an empty file in place of the school's server.
    private static bool UsesServer(IConfiguration configuration) => configuration["Database:Provider"]?.ToUpperInvariant() switch
    {
        null or "" or "SQLITE" => false,
        "SQLSERVER" => true,
        _ => throw new FormatException($"Database:Provider – «{configuration["Database:Provider"]}», а нужно Sqlite или SqlServer."),
    };

    private static readonly KeptStatements Statements = new();
    private static readonly SchoolGuardInterceptor Guard = new();
    private static readonly VersionInterceptor Versions = new();
    private static readonly PulseInterceptor Pulses = new();

    // The scope's end gives the context back to the pool; its next lease gets another actor, and with it another school.
    private static PortalDbContext Lease<TContext>(IServiceProvider scope)
        where TContext : PortalDbContext
    {
        var db = scope.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        db.ActFor(scope.GetRequiredService<CurrentActor>());
        return db;
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(Guard, Versions, Pulses, new AuditInterceptor(services.GetRequiredService<TimeProvider>()));

    private static string SqliteConnectionString(IConfiguration configuration, string defaultFolder) =>
        new SqliteConnectionStringBuilder(configuration.GetConnectionString("Portal")
            ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(defaultFolder, "portal.db") }.ToString())
        {
            // Of connections without the pragmas, and while one is being opened; in whole seconds, as the provider counts.
            DefaultTimeout = (int)Math.Ceiling(LockWait(configuration).TotalSeconds),
        }.ToString();
}
