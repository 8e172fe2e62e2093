using System.Net;
using MentoringPortal.Data.Operation;
using Microsoft.AspNetCore.HttpOverrides;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>What runs the portal beside its pages: log, telemetry, health, keys, proxies, HTTPS.</summary>
public static class OperationSetup
{
    public static void AddPortalOperation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        services.AddSerilog((_, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                .ReadFrom.Configuration(configuration)
                .Enrich.FromLogContext();
            if (builder.Environment.IsDevelopment())
            {
                log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                log.WriteTo.Console(new RenderedCompactJsonFormatter());
            }
        }, preserveStaticLogger: true);

        // Telemetry goes only where an endpoint is configured: nothing leaves a school's server by itself.
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            services.AddOpenTelemetry()
                .ConfigureResource(r => r.AddService("mentoring-portal"))
                .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddOtlpExporter())
                .WithTracing(t => t.AddAspNetCoreInstrumentation(o => o.Filter = c => !c.Request.Path.StartsWithSegments("/health")).AddOtlpExporter());
        }

        DatabaseKeyRing.Add(builder);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(5));
        services.AddHostedService<Housekeeping>();
        services.AddHsts(o =>
        {
            o.MaxAge = TimeSpan.FromDays(365);
            o.IncludeSubDomains = true;
        });
        // Read at once: a setting that cannot be read is told in words before anything is opened.
        var httpsPort = configuration.GetValue("Portal:HttpsPort", 443);
        services.AddHttpsRedirection(o => o.HttpsPort = httpsPort);
        var (networks, proxies) = ProxiesOf(configuration);
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = 1;
            foreach (var network in networks) o.KnownIPNetworks.Add(network);
            foreach (var proxy in proxies) o.KnownProxies.Add(proxy);
        });
    }

    private static (List<System.Net.IPNetwork> Networks, List<IPAddress> Proxies) ProxiesOf(ConfigurationManager configuration)
    {
        var (networks, proxies) = (new List<System.Net.IPNetwork>(), new List<IPAddress>());
        foreach (var known in configuration.GetSection("Proxy:Known").Get<string[]>() ?? [])
        {
            if (System.Net.IPNetwork.TryParse(known, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(known, out var proxy)) proxies.Add(proxy);
            else throw new FormatException($"Proxy:Known – «{known}», а нужен адрес или сеть, например 127.0.0.1 или 10.0.0.0/8.");
        }

        return (networks, proxies);
    }

    /// <summary>Watches the disk and the file of the database.</summary>
    public static void AddPortalStorage(this IServiceCollection services, DatabaseFile? file, IConfiguration configuration)
    {
        services.AddSingleton(StorageLimits.From(configuration));
        services.AddSingleton(s => new StorageState(file, s.GetRequiredService<StorageLimits>(), s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<StorageState>>()));
        services.AddHostedService<StorageWatch>();
    }

    /// <summary>First in the pipeline: the true address of the visitor, HTTPS, health. Health answers before HTTPS is demanded.</summary>
    public static void UsePortalOperation(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHealthChecks("/health/live", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready");
        if (!app.Environment.IsDevelopment())
        {
            app.UseSerilogRequestLogging(o =>
            {
                // The path holds only keys; a query may hold a name that somebody searched for, so it is never logged.
                o.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
                o.EnrichDiagnosticContext = (log, http) =>
                {
                    var actor = http.RequestServices.GetRequiredService<Data.Common.CurrentActor>();
                    log.Set("UserId", actor.UserId);
                    log.Set("SchoolId", actor.SchoolId);
                };
            });
            app.UseExceptionHandler("/error/500");
            if (app.Configuration.GetValue("Portal:RequireHttps", true))
            {
                app.UseHsts();
                app.UseHttpsRedirection();
            }
        }

        if (app.Environment.IsProduction() && app.Configuration["AllowedHosts"] is null or "*")
        {
            app.Logger.LogWarning("AllowedHosts is not set: set it to the portal's own host name");
        }
    }
}
