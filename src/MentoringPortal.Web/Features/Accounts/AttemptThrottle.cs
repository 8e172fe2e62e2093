using System.Globalization;
using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>
/// Counts failed attempts at a secret. After failures the next attempt must wait, first seconds, after five a quarter of an hour;
/// the wait is counted per account from one network, so that nobody can lock a colleague out from elsewhere, and for the network as a whole.
/// </summary>
public sealed class AttemptThrottle(PortalDbContext db, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Failures after which the account rests for <see cref="LockOut"/>.</summary>
    public const int FailuresToLockOut = 5;

    private const int NetworkFailuresToLockOut = 40;
    private const int AccountFailuresToDelay = 20;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forget = TimeSpan.FromHours(1);
    private static readonly int[] Delays = [0, 0, 2, 5, 15];

    /// <summary>A violation while the account or the network must wait: the secret is not even looked at.</summary>
    public async Task<RuleViolation?> BlockedAsync(string account, IPAddress? address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = Keys(account, address);
        var blocked = await db.Set<SignInThrottle>().AsNoTracking().Where(t => keys.Contains(t.Key) && t.BlockedUntil > now)
            .Select(t => (DateTime?)t.BlockedUntil).MaxAsync();
        return blocked is { } until ? Wait(until - now) : null;
    }

    /// <summary>Forgets the failures of this account from this network.</summary>
    public Task SucceededAsync(string account, IPAddress? address)
    {
        var key = Keys(account, address)[0];
        return db.Set<SignInThrottle>().Where(t => t.Key == key).ExecuteDeleteAsync();
    }

    /// <summary>Counts a failure; a violation when the next attempt must wait.</summary>
    // Own context: a failed sign-in must count even when nothing else of the request is saved.
    public async Task<RuleViolation?> FailedAsync(string account, IPAddress? address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = Keys(account, address);
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var rest = TimeSpan.Zero;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var row = await own.Set<SignInThrottle>().FirstOrDefaultAsync(t => t.Key == key);
            if (row is null)
            {
                row = new SignInThrottle { Key = key };
                own.Add(row);
            }
            else if (now - row.LastFailureAt > Forget)
            {
                row.Failures = 0;
            }

            row.Failures++;
            row.LastFailureAt = now;
            var wait = i switch
            {
                0 => row.Failures >= FailuresToLockOut ? LockOut : TimeSpan.FromSeconds(Delays[row.Failures]),
                1 => TimeSpan.FromSeconds(Math.Clamp(row.Failures - AccountFailuresToDelay, 0, 60)),
                _ => row.Failures >= NetworkFailuresToLockOut ? LockOut : TimeSpan.Zero,
            };
            row.BlockedUntil = now + wait;
            rest = wait > rest ? wait : rest;
        }

        try
        {
            await own.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another attempt counted at the same moment; one of the two is enough.
        }

        return rest > TimeSpan.Zero ? Wait(rest) : null;
    }

    private static string[] Keys(string account, IPAddress? address)
    {
        var network = Networks.Of(address);
        var name = Convert.ToHexStringLower(Secrets.Hash(account))[..32];
        return [$"{name}|{network}", name, network];
    }

    private static RuleViolation Wait(TimeSpan rest)
    {
        var seconds = (int)Math.Ceiling(rest.TotalSeconds);
        var words = seconds >= 90
            ? string.Create(CultureInfo.InvariantCulture, $"{(seconds + 59) / 60} мин.")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds} с");
        return new RuleViolation($"Слишком много неудачных попыток. Попробуйте снова через {words}");
    }
}
