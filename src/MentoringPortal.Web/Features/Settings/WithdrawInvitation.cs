using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Makes an unused code void.</summary>
public sealed class WithdrawInvitation(PortalDbContext db, TimeProvider clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id)
    {
        if (await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id) is not { } invitation) return Outcome.Missing;
        invitation.Withdraw(clock.GetUtcNow().UtcDateTime);
        db.Describe("Код отозван");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
