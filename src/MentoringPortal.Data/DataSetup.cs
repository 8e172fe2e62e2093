using MentoringPortal.Data.Common;
using MentoringPortal.Data.Interceptors;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentoringPortal.Data;

/// <summary>Registers the database by <c>Database:Provider</c> (Sqlite or SqlServer) and <c>ConnectionStrings:Portal</c>.</summary>
public static class DataSetup
{
    /// <summary>Seconds that a command may take.</summary>
    private const int CommandTimeout = 5;

    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration, string defaultFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentActor>();
        if (string.Equals(configuration["Database:Provider"], "SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            var server = configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings:Portal is required with Database:Provider=SqlServer.");
            services.AddDbContext<SqlServerPortalDbContext>((s, o) => Common(o.UseSqlServer(server, x => x.CommandTimeout(30)), s));
            services.AddScoped<PortalDbContext>(s => s.GetRequiredService<SqlServerPortalDbContext>());
        }
        else
        {
            var file = SqliteConnectionString(configuration, defaultFolder);
            services.AddDbContext<SqlitePortalDbContext>((s, o) => Common(o.UseSqlite(file, x => x.CommandTimeout(CommandTimeout)), s).AddInterceptors(Pragmas));
            services.AddScoped<PortalDbContext>(s => s.GetRequiredService<SqlitePortalDbContext>());
        }

        return services;
    }

    private static readonly SqliteConnectionInterceptor Pragmas = new();
    private static readonly SchoolGuardInterceptor Guard = new();
    private static readonly VersionInterceptor Versions = new();

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(Guard, Versions, new AuditInterceptor(services.GetRequiredService<TimeProvider>()));

    private static string SqliteConnectionString(IConfiguration configuration, string defaultFolder)
    {
        var builder = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Portal") ?? "Data Source=" + Path.Combine(defaultFolder, "portal.db"))
        {
            DefaultTimeout = CommandTimeout,
        };
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return builder.ToString();
    }
}
