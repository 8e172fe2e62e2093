using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Days on which a pair stood still.</summary>
public static class PairPauses
{
    /// <summary>What forbids a diary entry of this day, in words.</summary>
    public static async Task<RuleViolation?> RefuseAsync(PortalDbContext db, Guid mentorshipId, DateOnly day, CancellationToken cancel) =>
        Pause.Refuse(await db.Set<Pause>().AsNoTracking().Where(p => p.ScopeId == mentorshipId).ToListAsync(cancel), day, nameof(DiaryEntry.Date));
}
