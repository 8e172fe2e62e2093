using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>Ends sessions in the save that carries the reason: a new password, a reset.</summary>
public static class EndedSessions
{
    /// <summary>Marks the open sessions that <paramref name="which"/> names; the next save ends them.</summary>
    public static async Task EndSessionsAsync(this PortalDbContext db, Expression<Func<UserSession, bool>> which, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var session in await db.Set<UserSession>().Where(s => s.EndedAt == null).Where(which).ToListAsync()) session.EndedAt = now;
    }
}
