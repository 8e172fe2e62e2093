using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Ends the sessions of one account in this school.</summary>
public sealed class EndSessionsOf(PortalDbContext db, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId)
    {
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == membershipId) is not { } membership) return Outcome.Missing;
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        await db.EndSessionsAsync(s => s.MembershipId == membershipId && s.Id != db.Actor.SessionId, clock);
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
