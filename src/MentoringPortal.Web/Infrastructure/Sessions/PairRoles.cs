using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>Roles that nobody gives: mentor and mentee are whoever an order has approved, the head of a union is whoever heads one,
/// curator also whoever an order has appointed.</summary>
public static class PairRoles
{
    /// <summary>
    /// Days between which an appointment is asked for at an instant: the school's day is not known to the query of the session, so that a role begins on the day of the
    /// appointment in Kamchatka and ends after it in Kaliningrad.
    /// </summary>
    public static (DateOnly Begun, DateOnly NotOver) AppointmentDays(DateTime utcNow) => (DateOnly.FromDateTime(utcNow.AddHours(12)), DateOnly.FromDateTime(utcNow.AddHours(2)));

    public static SchoolRole Of(SchoolRole given, bool isMentor, bool isMentee, bool isHead, bool isCurator) =>
        given | (isCurator ? SchoolRole.Curator : SchoolRole.None) | (isMentor ? SchoolRole.Mentor : SchoolRole.None) | (isMentee ? SchoolRole.Mentee : SchoolRole.None)
        | (isHead ? SchoolRole.MethodUnionHead : SchoolRole.None);
}
