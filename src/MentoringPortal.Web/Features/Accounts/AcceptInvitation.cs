using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>Opens an account with the printed one-time code; the person chooses user name and password.</summary>
public sealed class AcceptInvitation(PortalDbContext db, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(AcceptInvitationForm form)
    {
        var hash = Secrets.HashCode(form.Code);
        // A code has some 99 random bits: it cannot be guessed, so no throttle stands before it.
        var invitation = await db.Set<Invitation>().IgnoreQueryFilters().FirstOrDefaultAsync(i => i.CodeHash == hash);
        if (invitation is null) return new RuleViolation("Код не найден. Проверьте, верно ли он набран", nameof(form.Code));
        if (invitation.UserId is not null) return await NewPasswordAsync(form, invitation);
        if (AccountNames.Check(form.UserName) is { } name) return name;
        var normalized = AccountNames.Normalize(form.UserName);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized))
        {
            return new RuleViolation("Такое имя пользователя уже занято. Выберите другое", nameof(form.UserName));
        }
        var school = await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == invitation.SchoolId);
        if (PasswordRules.Check(form.NewPassword, form.UserName, invitation.DisplayName, school.ShortName) is { } weak) return weak;
        if (form.NewPassword != form.RepeatPassword) return new RuleViolation("Пароли не совпадают", nameof(form.RepeatPassword));
        if (invitation.Use(clock.GetUtcNow().UtcDateTime) is { } used) return used;

        db.Actor.ActForSchool(school.Id, invitation.DisplayName);
        var user = NewAccount(form.UserName!.Trim(), invitation.DisplayName);
        user.PasswordHash = hasher.HashPassword(user, form.NewPassword!);
        db.Add(user);
        db.Add(new Membership(user.Id, invitation.Roles.ByHand(), invitation.PersonId));
        db.Describe("Учётная запись создана по коду");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private async Task<Outcome<Saved>> NewPasswordAsync(AcceptInvitationForm form, Invitation invitation)
    {
        var user = await db.Users.FirstAsync(u => u.Id == invitation.UserId);
        if (AccountNames.Normalize(form.UserName) != user.NormalizedUserName)
        {
            return new RuleViolation("Введите имя пользователя, с которым вы входите в портал", nameof(form.UserName));
        }
        if (PasswordRules.Check(form.NewPassword, user.UserName, user.DisplayName) is { } weak) return weak;
        if (form.NewPassword != form.RepeatPassword) return new RuleViolation("Пароли не совпадают", nameof(form.RepeatPassword));
        var now = clock.GetUtcNow().UtcDateTime;
        if (invitation.Use(now) is { } used) return used;
        db.Actor.ActForSchool(invitation.SchoolId, invitation.DisplayName);
        user.PasswordHash = hasher.HashPassword(user, form.NewPassword!);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.MustChangePassword = false;
        db.Describe("Пароль задан заново по коду");
        await db.EndSessionsAsync(s => s.UserId == user.Id, clock);
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    /// <summary>An account without a password yet.</summary>
    internal static PortalUser NewAccount(string userName, string displayName) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = userName,
        NormalizedUserName = AccountNames.Normalize(userName),
        DisplayName = displayName,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
