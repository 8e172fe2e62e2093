using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>A person changes the own password; every other session of the account ends.</summary>
public sealed class ChangePassword(PortalDbContext db, CurrentActor actor, SignInAccount signIn, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(ChangePasswordForm form, IPAddress? address)
    {
        var user = await db.Users.FirstAsync(u => u.Id == actor.UserId);
        // The sign-in check also counts the attempts: a borrowed session must not become a way to guess the password.
        var current = await signIn.RunAsync(user.UserName!, form.CurrentPassword ?? "", address);
        if (!current.Ok)
        {
            var violation = current.Violations[0];
            return violation.Message.StartsWith("Имя", StringComparison.Ordinal)
                ? new RuleViolation("Текущий пароль неверен", "CurrentPassword") : violation with { Field = "CurrentPassword" };
        }

        if (PasswordRules.Check(form.NewPassword, user.UserName, user.DisplayName, actor.SchoolName) is { } weak) return weak;
        if (form.NewPassword != form.RepeatPassword) return new RuleViolation("Пароли не совпадают", "RepeatPassword");
        if (form.NewPassword == form.CurrentPassword) return new RuleViolation("Новый пароль совпадает с прежним", "NewPassword");
        user.PasswordHash = hasher.HashPassword(user, form.NewPassword!);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.MustChangePassword = false;
        db.Describe("Пароль изменён");
        await db.EndSessionsAsync(s => s.UserId == user.Id && s.Id != actor.SessionId, clock);
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
