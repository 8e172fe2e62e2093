using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>An administrator clears the second step of somebody of the own school who has lost the phone; that person's sessions end.</summary>
public sealed class ResetTwoFactor(PortalDbContext db, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId)
    {
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == membershipId) is not { } membership) return Outcome.Missing;
        if (membershipId == db.Actor.MembershipId) return new RuleViolation("Свой второй шаг входа отключают на своей странице, с паролем");
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        var user = await db.Users.FirstAsync(u => u.Id == membership.UserId);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        await db.EndSessionsAsync(s => s.UserId == user.Id, clock);
        db.Describe("Второй шаг входа сброшен администратором");
        await user.ClearSecondStepAsync(db);
        return Outcome.Done;
    }
}

internal static class SecondStepOfAccount
{
    /// <summary>Takes key and recovery codes away; saves.</summary>
    public static async Task ClearSecondStepAsync(this PortalUser user, PortalDbContext db)
    {
        user.TwoFactorEnabled = false;
        user.TwoFactorKey = null;
        user.TwoFactorStep = null;
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.UserId == user.Id).ToListAsync());
        await db.SaveChangesAsync();
    }
}
