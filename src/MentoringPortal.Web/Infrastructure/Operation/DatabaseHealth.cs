using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>Ready means: the database answers, no migration is missing and no damage is known. A disk that is filling up degrades, it does not stop.</summary>
public sealed class DatabaseHealth(PortalDbContext db, StorageState storage) : IHealthCheck
{
    private static bool _migrated;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!_migrated && (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return HealthCheckResult.Unhealthy("A migration is missing.");

            _migrated = true;
            await db.Users.AnyAsync(cancellationToken);
            storage.TryToWrite();
            if (storage.Damage is { } damage) return HealthCheckResult.Unhealthy("The database is damaged: " + damage);
            return storage.Measure() switch
            {
                StorageLevel.Closed => HealthCheckResult.Unhealthy("The disk takes no writes: nothing is saved."),
                StorageLevel.Full => HealthCheckResult.Degraded("The disk is full: nothing is saved."),
                StorageLevel.Low => HealthCheckResult.Degraded($"The disk is filling up: {storage.Free / 1024 / 1024} MB are free."),
                _ => HealthCheckResult.Healthy(),
            };
        }
        catch (Exception e) when (e is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            if (DatabaseTroubles.Of(e) is { } trouble) storage.Note(trouble, e.Message);
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
