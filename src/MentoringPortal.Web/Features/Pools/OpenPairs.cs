using MentoringPortal.Data;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Pairs that are not over, as the database tells them.</summary>
public static class OpenPairsQuery
{
    /// <summary>Same meaning as <see cref="Mentorship.IsOpen"/>. Keep it in a variable before using it inside another query.</summary>
    public static IQueryable<Mentorship> OpenPairs(this PortalDbContext db) => db.Set<Mentorship>().Where(m =>
        m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents || m.State == MentorshipState.InOrder || m.State == MentorshipState.Active || m.State == MentorshipState.Suspended);
}
