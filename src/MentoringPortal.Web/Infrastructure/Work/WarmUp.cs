using MentoringPortal.Data;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>
/// Translates the two longest queries of a leader's home while the portal begins to listen and its first visitor still types a password. Nobody asks, so no row is read.
/// Switched off by <c>Portal:WarmUp</c> = false.
/// </summary>
public sealed class WarmUp(IServiceScopeFactory scopes, ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await WorkReader.WarmUpAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), stoppingToken);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            logger.LogWarning(e, "The queries of the home are translated by its first visit");
        }
    }
}
