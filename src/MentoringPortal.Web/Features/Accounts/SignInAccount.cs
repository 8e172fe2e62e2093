using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>
/// Checks user name and password. After failures the next attempt must wait, first seconds, after five a quarter of an hour;
/// the wait is counted per account from one network, so that nobody can lock a colleague out from elsewhere, and for the network as a whole.
/// </summary>
public sealed class SignInAccount(PortalDbContext db, IPasswordHasher<PortalUser> hasher, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Failures after which the account rests for <see cref="LockOut"/>.</summary>
    public const int FailuresToLockOut = 5;

    private const int NetworkFailuresToLockOut = 40;
    private const int AccountFailuresToDelay = 20;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forget = TimeSpan.FromHours(1);
    private static readonly int[] Delays = [0, 0, 2, 5, 15];

    // Verified when the user name is unknown, so that the answer takes as long as for a known one.
    private static string? _dummyHash;

    public async Task<Result<PortalUser>> RunAsync(string userName, string password, IPAddress? address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var normalized = AccountNames.Normalize(userName);
        var keys = Keys(normalized, address);
        var blocked = await db.Set<SignInThrottle>().AsNoTracking().Where(t => keys.Contains(t.Key) && t.BlockedUntil > now)
            .Select(t => (DateTime?)t.BlockedUntil).MaxAsync();
        if (blocked is { } until)
        {
            return Wait(until - now);
        }

        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == normalized);
        _dummyHash ??= hasher.HashPassword(new PortalUser(), Secrets.NewKey());
        var verdict = hasher.VerifyHashedPassword(user ?? new PortalUser(), user?.PasswordHash ?? _dummyHash, password);
        if (user is null || user.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
        {
            var rest = await CountFailureAsync(keys, now);
            return rest > TimeSpan.Zero ? Wait(rest) : new RuleViolation("Имя пользователя или пароль неверны. Проверьте раскладку клавиатуры и Caps Lock", "Password");
        }

        await db.Set<SignInThrottle>().Where(t => t.Key == keys[0]).ExecuteDeleteAsync();
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var stronger = hasher.HashPassword(user, password);
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, stronger));
        }

        return user;
    }

    // Own context: a failed sign-in must count even when nothing else of the request is saved.
    private async Task<TimeSpan> CountFailureAsync(string[] keys, DateTime now)
    {
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

        return rest;
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
        return new RuleViolation($"Слишком много неудачных попыток. Попробуйте снова через {words}", "Password");
    }
}

/// <summary>User names: how they are compared and what they may contain.</summary>
public static class AccountNames
{
    public static string Normalize(string? userName) => (userName ?? "").Trim().ToUpperInvariant();

    /// <summary>Null when the name may be used.</summary>
    public static RuleViolation? Check(string? userName)
    {
        var name = (userName ?? "").Trim();
        if (name.Length is < 3 or > 50) return new("Имя пользователя: от 3 до 50 знаков", "UserName");
        return name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? null : new("Имя пользователя: только буквы, цифры, точка, дефис и подчёркивание", "UserName");
    }
}
