using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>Checks user name and password; <see cref="AttemptThrottle"/> counts the failures.</summary>
public sealed class SignInAccount(PortalDbContext db, IPasswordHasher<PortalUser> hasher, AttemptThrottle throttle, DemonstrationSwitch demonstration)
{
    public async Task<Outcome<PortalUser>> RunAsync(string userName, string password, IPAddress? address)
    {
        var normalized = AccountNames.Normalize(userName);
        if (await throttle.BlockedAsync(normalized, address) is { } wait) return wait with { Field = "Password" };

        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == normalized);
        var verdict = PasswordVerificationResult.Failed;
        // Hashed in vain where there is nothing to compare with, so that the answer takes as long as for a known name.
        if (user?.PasswordHash is { } known) verdict = hasher.VerifyHashedPassword(user, known, password);
        else _ = hasher.HashPassword(new PortalUser(), password);
        if (user is null || verdict == PasswordVerificationResult.Failed)
        {
            return await throttle.FailedAsync(normalized, address) is { } rest ? rest with { Field = "Password" }
                : new RuleViolation("Имя пользователя или пароль неверны. Проверьте раскладку клавиатуры и Caps Lock", "Password");
        }

        // Everybody can read this password: a file of the demonstration must not become a school's portal.
        if (password == Demonstration.Password && !demonstration.IsOn)
        {
            return new RuleViolation("Это учётная запись демонстрации, её пароль известен всем, и в рабочем портале она не действует. "
                + "Администратору: начните с пустой базы данных (ConnectionStrings:Portal)", "Password");
        }

        await throttle.SucceededAsync(normalized, address);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var stronger = hasher.HashPassword(user, password);
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, stronger));
        }

        return user;
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
