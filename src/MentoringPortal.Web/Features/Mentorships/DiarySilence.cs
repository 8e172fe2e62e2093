using System.Linq.Expressions;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The 21-day watch as a query; the rule itself is <see cref="DiaryWatch"/>.</summary>
public static class DiarySilence
{
    /// <summary>Active pairs that are not new and have no diary entry for <see cref="DiaryWatch.SilenceDays"/> days.</summary>
    public static Expression<Func<Mentorship, bool>> On(DateOnly today)
    {
        var since = today.AddDays(-DiaryWatch.SilenceDays);
        return m => m.State == MentorshipState.Active
            && m.StartsOn <= since
            && (m.ApprovedOn == null || m.ApprovedOn <= since)
            && (m.LastEntryOn == null || m.LastEntryOn <= since);
    }
}
