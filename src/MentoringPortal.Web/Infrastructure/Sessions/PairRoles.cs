using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Sessions;

/// <summary>Roles that nobody gives: mentor and mentee are whoever an order has approved, the head of a union and a class teacher are whoever heads one,
/// curator also whoever an order has appointed.</summary>
public static class PairRoles
{
    /// <summary>
    /// Days between which an appointment is asked for at an instant: the school's day is not known to the query of the session, so that a role begins on the day of the
    /// appointment in Kamchatka and ends after it in Kaliningrad.
    /// </summary>
    public static (DateOnly Begun, DateOnly NotOver) AppointmentDays(DateTime utcNow) => (DateOnly.FromDateTime(utcNow.AddHours(12)), DateOnly.FromDateTime(utcNow.AddHours(2)));

    /// <summary>What was given by hand and what follows from orders and divisions; a role of the latter kind that an account still keeps from before gives nothing.</summary>
    public static SchoolRole Of(SchoolRole given, bool isMentor, bool isMentee, bool isHead, bool isClassTeacher, bool isCurator) =>
        given.ByHand() | (isCurator ? SchoolRole.Curator : SchoolRole.None) | (isMentor ? SchoolRole.Mentor : SchoolRole.None) | (isMentee ? SchoolRole.Mentee : SchoolRole.None)
        | (isHead ? SchoolRole.MethodUnionHead : SchoolRole.None) | (isClassTeacher ? SchoolRole.ClassTeacher : SchoolRole.None);

    /// <summary>What each membership holds at an instant, of whatever school: for requests that act before a school is chosen.</summary>
    public static IQueryable<HeldRoles> Held(PortalDbContext db, IQueryable<Membership> memberships, DateTime utcNow)
    {
        var (begun, notOver) = AppointmentDays(utcNow);
        return memberships.Select(m => new HeldRoles
        {
            MembershipId = m.Id,
            SchoolId = m.SchoolId,
            UserId = m.UserId,
            PersonId = m.PersonId,
            Given = m.Roles,
            IsMentor = db.Set<Mentorship>().IgnoreQueryFilters().Any(p => p.SchoolId == m.SchoolId && p.MentorId == m.PersonId && p.ApprovedOn != null),
            IsMentee = db.Set<Mentorship>().IgnoreQueryFilters().Any(p => p.SchoolId == m.SchoolId && p.MenteeId == m.PersonId && p.ApprovedOn != null),
            IsCurator = db.Set<ProgramPost>().IgnoreQueryFilters().Any(p => p.SchoolId == m.SchoolId && p.PersonId == m.PersonId && p.Post == PostDefinition.Curator
                && p.OrderId != null && p.FromOn <= begun && (p.ToOn == null || p.ToOn >= notOver)),
            IsHead = db.Set<Division>().IgnoreQueryFilters()
                .Any(d => d.SchoolId == m.SchoolId && d.HeadId == m.PersonId && !d.IsArchived && d.Kind != DivisionKind.SchoolClass),
            IsClassTeacher = db.Set<Division>().IgnoreQueryFilters()
                .Any(d => d.SchoolId == m.SchoolId && d.HeadId == m.PersonId && !d.IsArchived && d.Kind == DivisionKind.SchoolClass),
        });
    }
}

/// <summary>A membership with the roles that it holds.</summary>
public sealed class HeldRoles
{
    public Guid MembershipId { get; init; }

    public Guid SchoolId { get; init; }

    public Guid UserId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>Roles that were given by hand.</summary>
    public SchoolRole Given { get; init; }

    public bool IsMentor { get; init; }

    public bool IsMentee { get; init; }

    public bool IsCurator { get; init; }

    public bool IsHead { get; init; }

    public bool IsClassTeacher { get; init; }

    public SchoolRole Roles => PairRoles.Of(Given, IsMentor, IsMentee, IsHead, IsClassTeacher, IsCurator);
}
