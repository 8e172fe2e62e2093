using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Web.Demo;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>What happens once before the first request.</summary>
public static class Start
{
    /// <summary>Migrates the database, loads the demonstration or prepares the first set-up, tells where the portal is.</summary>
    /// <returns>What keeps the database from being replaced while the portal runs; to be disposed at its end.</returns>
    public static async Task<IDisposable?> PrepareAsync(WebApplication app, bool migrates)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("MentoringPortal.Start");
        var inUse = await DatabaseStart.PrepareAsync(db, migrates, services.GetRequiredService<TimeProvider>(), logger);
        WarmUp.Begin(app);
        CheckReference(DatabaseFile.Of(db));
        var isDemonstration = services.GetRequiredService<DemonstrationSwitch>().IsOn;
        // Two portals that start on one empty file make one key ring and load one demonstration: the second one finds them.
        using (DatabaseFile.Of(db) is { } file ? await DatabaseLock.TurnAsync(file, TimeSpan.FromMinutes(2)) : null)
        {
            MakeFirstKey(services);
            if (isDemonstration) await Demonstration.LoadAsync(services, logger);
        }

        if (isDemonstration)
        {
            app.Lifetime.ApplicationStarted.Register(() => logger.LogInformation(
                "Portal: {Addresses}  Accounts: {Accounts} (the same with suffix 2 in the second school), password {Password}",
                string.Join(", ", app.Urls), string.Join(", ", Demonstration.UserNames), Demonstration.Password));
        }
        else if (!await db.Users.AnyAsync())
        {
            var code = services.GetRequiredService<SetupCode>();
            code.Value = Secrets.NewCode();
            app.Lifetime.ApplicationStarted.Register(() => logger.LogWarning("The portal has no account yet. Open /setup and enter this one-time code: {SetupCode}", code.Value));
        }
        else if (await IsDemonstrationAsync(db))
        {
            logger.LogWarning("The database holds accounts of the demonstration: nobody can sign in with its password here. Name an empty database in ConnectionStrings:Portal");
        }

        return inUse;
    }

    // The reference files travel inside the build: what one start of it has found sound, no later one reads again.
    private static void CheckReference(DatabaseFile? file)
    {
        var build = MarkOf(typeof(ProgramCatalogue)) ^ MarkOf(typeof(DocumentCatalogue));
        if (file?.CheckedBuild == build) return;
        ReferenceCheck.Run(DocumentCatalogue.All.Select(d => d.Code).ToHashSet());
        if (file is not null) file.CheckedBuild = build;
    }

    private static int MarkOf(Type type) => BitConverter.ToInt32(type.Module.ModuleVersionId.ToByteArray());

    // Keys made at the same moment by two processes would not be known to each other for a day: whoever signs in to one would be a stranger to the other.
    private static void MakeFirstKey(IServiceProvider services)
    {
        var keys = services.GetRequiredService<IKeyManager>();
        if (keys.GetAllKeys().Count > 0) return;
        // Keys live by the clock of the machine, whatever clock the portal is given.
        var now = TimeProvider.System.GetUtcNow();
        keys.CreateNewKey(now, now + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
    }

    // All accounts of a demonstration share one salted hash; no two accounts of a school ever do.
    private static Task<bool> IsDemonstrationAsync(PortalDbContext db) => db.Users.Where(u => u.PasswordHash != null).GroupBy(u => u.PasswordHash).AnyAsync(g => g.Count() > 1);
}
