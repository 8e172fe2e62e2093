using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Data;

/// <summary>Pairs that are not over, as the database tells them.</summary>
public static class OpenPairsQuery
{
    /// <summary>
    /// Same meaning as <see cref="Mentorship.IsOpen"/>, told by the states that are over: so the engine looks for a person's pairs by the person,
    /// not by the state that most pairs share. Keep it in a variable before using it inside another query.
    /// </summary>
    public static IQueryable<Mentorship> OpenPairs(this PortalDbContext db) => db.Set<Mentorship>().Where(m =>
        m.State != MentorshipState.Completed && m.State != MentorshipState.TerminatedEarly && m.State != MentorshipState.PostSupport);
}
