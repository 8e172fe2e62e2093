using MentoringPortal.Data;
using MentoringPortal.Web.Features.Administration;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>What happens once before the first request.</summary>
public static class Start
{
    /// <summary>Migrates the database, loads the demonstration or prepares the first set-up, tells where the portal is.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("MentoringPortal.Start");
        if (app.Configuration.GetValue("Database:MigrateAtStart", true))
        {
            await DatabaseStart.MigrateAsync(db, services.GetRequiredService<TimeProvider>(), logger);
        }

        if (services.GetRequiredService<DemonstrationSwitch>().IsOn)
        {
            await Demonstration.LoadAsync(services);
            app.Lifetime.ApplicationStarted.Register(() => logger.LogInformation(
                "Portal: {Addresses}  Accounts: {Accounts} (the same with suffix 2 in the second school), password {Password}",
                string.Join(", ", app.Urls), string.Join(", ", Demonstration.UserNames.Where(n => !n.EndsWith('2'))), Demonstration.Password));
        }
        else if (!await db.Users.AnyAsync())
        {
            var code = services.GetRequiredService<SetupCode>();
            code.Value = Secrets.NewCode();
            app.Lifetime.ApplicationStarted.Register(() => logger.LogWarning("The portal has no account yet. Open /setup and enter this one-time code: {SetupCode}", code.Value));
        }
    }
}
