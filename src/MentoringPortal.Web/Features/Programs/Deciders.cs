using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Is there anybody who may decide on a mentee? Whoever mentors the mentee, and the mentee, may not (M15).</summary>
public sealed class Deciders(PortalDbContext db)
{
    /// <summary>Says whom to name where all holders of the roles are parties; null where somebody is free to decide.</summary>
    /// <param name="what">«проводить оценку».</param>
    /// <param name="whom">«другого заместителя директора».</param>
    public async Task<RuleViolation?> ObstacleAsync(Guid menteeId, SchoolRole roles, string what, string whom, CancellationToken cancel)
    {
        var isThere = await db.Set<Membership>().AnyAsync(m => !m.IsBlocked && (m.Roles & roles) != 0 && m.PersonId != null && m.PersonId != menteeId
            && !db.Set<Mentorship>().Any(p => p.MenteeId == menteeId && p.MentorId == m.PersonId
                && (p.State == MentorshipState.Active || p.State == MentorshipState.Suspended)), cancel);
        return isThere ? null : new RuleViolation(
            $"Некому {what}: все, кто мог бы, – наставники этого наставляемого или сам наставляемый. Назначьте в разделе «Доступ» {whom}");
    }
}
