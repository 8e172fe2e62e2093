using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The 21-day watch as a query; the rule itself is <see cref="DiaryWatch"/>.</summary>
public static class DiarySilence
{
    /// <summary>Active pairs that are not new and have no diary entry for <see cref="DiaryWatch.SilenceDays"/> days.</summary>
    public static Expression<Func<Mentorship, bool>> On(QueryValues v) => m => m.State == MentorshipState.Active
        && m.StartsOn <= v.Today.AddDays(-DiaryWatch.SilenceDays)
        && (m.ApprovedOn == null || m.ApprovedOn <= v.Today.AddDays(-DiaryWatch.SilenceDays))
        && (m.LastEntryOn == null || m.LastEntryOn <= v.Today.AddDays(-DiaryWatch.SilenceDays));
}
