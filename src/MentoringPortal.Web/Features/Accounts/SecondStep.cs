using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>
/// Between the password and the code: a protected note in a cookie says whose password was right, for five minutes. It opens nothing but the page
/// that asks for the code, and it is void when the password changes.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "portal-step";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("MentoringPortal.SecondStep");

    /// <summary>Remembers that the password of this account was right.</summary>
    public void Begin(HttpContext http, PortalUser user)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{user.Id}|{(clock.GetUtcNow() + Lifetime).UtcTicks}|{user.SecurityStamp}");
        http.Response.Cookies.Append(Cookie, _protector.Protect(note), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/account",
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
    }

    /// <summary>The account that stands between the two steps; null when the note is missing, forged or too old.</summary>
    public (Guid UserId, string Stamp)? Current(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } note) return null;
        try
        {
            var parts = _protector.Unprotect(note).Split('|');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? (Guid.Parse(parts[0]), parts[2]) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/account" });
}

/// <summary>Keys of the authenticator apps, protected by the key ring of the portal.</summary>
public sealed class TwoFactorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MentoringPortal.TwoFactorKey");

    public string Protect(string key) => _protector.Protect(key);

    /// <summary>Null when the text was not protected here.</summary>
    public string? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : _protector.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>
/// Checks the code of the authenticator app, or a printed recovery code, of an account whose password was right. Failures are counted like wrong
/// passwords, but apart from them: a right password does not forget wrong codes. A code is accepted once.
/// </summary>
public sealed class CheckSecondStep(PortalDbContext db, SecondStep step, TwoFactorKeys keys, AttemptThrottle throttle, TimeProvider clock)
{
    private const string Field = "Code";

    /// <summary>The account, or what is wrong; missing when there is nothing to check: back to the password.</summary>
    public async Task<Outcome<PortalUser>> RunAsync(HttpContext http, string? typed)
    {
        var address = http.Connection.RemoteIpAddress;
        if (step.Current(http) is not { } pending) return Outcome.Missing;
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == pending.UserId);
        if (user is null || user.SecurityStamp != pending.Stamp || !user.TwoFactorEnabled) return Outcome.Missing;
        if (string.IsNullOrWhiteSpace(typed)) return new RuleViolation("Введите код из приложения или резервный код", Field);
        var account = "code:" + user.Id;
        if (await throttle.BlockedAsync(account, address) is { } wait) return wait with { Field = Field };
        if (!await AcceptsAsync(user, typed))
        {
            return await throttle.FailedAsync(account, address) is { } rest
                ? rest with { Field = Field }
                : new RuleViolation("Код не подошёл. Введите новый код из приложения: каждый действует полминуты и только один раз. Проверьте, верно ли идут часы телефона", Field);
        }

        await throttle.SucceededAsync(account, address);
        SecondStep.End(http);
        return user;
    }

    private async Task<bool> AcceptsAsync(PortalUser user, string typed)
    {
        if (keys.Read(user.TwoFactorKey) is { } key && TwoFactor.StepOf(key, typed, clock.GetUtcNow()) is { } accepted)
        {
            // Of two that come at once one finds its row.
            return await db.Users.Where(u => u.Id == user.Id && (u.TwoFactorStep == null || u.TwoFactorStep < accepted))
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.TwoFactorStep, accepted)) == 1;
        }

        var hash = Secrets.HashCode(typed);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<RecoveryCode>().Where(c => c.UserId == user.Id && c.CodeHash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(u => u.SetProperty(c => c.UsedAt, now)) == 1;
    }
}
