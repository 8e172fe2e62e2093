using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Closes the portal for somebody, or opens it again; it works at once.</summary>
public sealed class BlockAccount(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId, bool blocked)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId) is not { } membership) return Outcome.Missing;
        if (membershipId == db.Actor.MembershipId) return new RuleViolation("Закрыть доступ самому себе нельзя");
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        membership.IsBlocked = blocked;
        db.Describe(blocked ? "Доступ закрыт" : "Доступ открыт");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
