using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Somebody who may assess a mentee.</summary>
public sealed record PossibleAssessor(Guid Id, RussianName Name, SchoolRole Roles);

/// <summary>Who may organize an assessment and hold its interview: deputies, and the director where every deputy mentors the mentee; never who mentors the mentee (M15).</summary>
public sealed class AssessorsReader(PortalDbContext db)
{
    public async Task<IReadOnlyList<PossibleAssessor>> OfAsync(Guid menteeId, CancellationToken cancel)
    {
        var found = await (from x in db.Set<Membership>()
                           join p in db.Set<Person>() on x.PersonId equals p.Id
                           where !x.IsBlocked && (x.Roles & Rights.Deciders) != 0 && p.Id != menteeId && !db.Set<Mentorship>().Any(m => m.MenteeId == menteeId && m.MentorId == p.Id
                               && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended))
                           orderby p.SearchName, p.Id
                           select new { p.Id, p.Name, x.Roles }).AsNoTracking().ToListAsync(cancel);
        var free = found.Select(p => new PossibleAssessor(p.Id, p.Name, p.Roles)).DistinctBy(p => p.Id).ToList();
        return free.Exists(p => (p.Roles & Rights.Deputies) != 0) ? free.FindAll(p => (p.Roles & Rights.Deputies) != 0) : free;
    }

    /// <summary>The only one who holds the role of the program; null where several may, or none.</summary>
    public static Guid? Only(IReadOnlyList<PossibleAssessor> free, ProgramRole? role) =>
        role is { } asked && free.Where(p => (p.Roles & asked.ToSchoolRole()) != 0).ToList() is [var only] ? only.Id : free is [var last] ? last.Id : null;

    /// <summary>All of them to choose from, those of the role first.</summary>
    public static IReadOnlyList<Choice> Choices(IReadOnlyList<PossibleAssessor> free, ProgramRole? role, string none) =>
    [
        Choice.None(none),
        .. free.OrderByDescending(p => role is { } asked && (p.Roles & asked.ToSchoolRole()) != 0).Select(p => Choice.Of(p.Id, p.Name.Full)),
    ];
}
