using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>Removes what has served its time: ended sessions, used form keys, old counters and drafts. Records of the school are never touched.</summary>
public sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or DbUpdateException)
            {
                logger.LogWarning(e, "Housekeeping did not finish and will be repeated");
            }
        }
    }

    /// <summary>One round.</summary>
    public async Task RunOnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var month = now.AddDays(-30);
        var week = now.AddDays(-7);
        var day = now.AddDays(-1);
        var quarter = now.AddDays(-90);
        await db.Set<UserSession>().Where(s => s.LastSeenAt < month).ExecuteDeleteAsync(cancel);
        await db.Set<IdempotencyRecord>().Where(r => r.At < week).ExecuteDeleteAsync(cancel);
        await db.Set<SignInThrottle>().Where(t => t.LastFailureAt < day && t.BlockedUntil < now).ExecuteDeleteAsync(cancel);
        await db.Set<FormDraft>().Where(d => d.SavedAt < quarter).ExecuteDeleteAsync(cancel);
    }
}
