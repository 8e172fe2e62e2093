using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>Who knows of a dispute: its parties and those named, in whatever role (<see cref="Dispute.SeenBy"/>).</summary>
public sealed class DisputeAccess(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Whoever may be a party, or a member of a council of mentors.</summary>
    public const SchoolRole Read = Rights.Pairs | SchoolRole.Psychologist;

    /// <summary>Who files one.</summary>
    public const SchoolRole File = Rights.Participants;

    /// <summary>Whoever reads the minutes may name a meeting.</summary>
    public const SchoolRole Meetings = Rights.Leadership;

    /// <summary>Empty for an account without a person.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;

    public bool MayFile => actor.Is(File) && actor.PersonId is not null;

    /// <summary>The way to disputes leads through the petitions, where the role has them.</summary>
    public bool SeesPetitions => actor.Is(Rights.Pairs);

    public bool SeesMeetings => actor.Is(Meetings);

    public IQueryable<Dispute> Visible() => db.Set<Dispute>().Where(Dispute.SeenBy(Me));

    /// <summary>One of them with those named, tracked; null when the actor may not know of it.</summary>
    public Task<Dispute?> FindAsync(Guid id, CancellationToken cancel) => Visible().Include(d => d.Members).FirstOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>Who may consider disputes: members of the councils of mentors today, and the offices.</summary>
    public IQueryable<Person> Arbiters()
    {
        var today = clock.Today;
        var councils = db.Set<Division>().Where(d => d.Kind == DivisionKind.Council && !d.IsArchived);
        var offices = db.Set<Membership>().Where(m => !m.IsBlocked && (m.Roles & Rights.Leadership) != 0);
        return db.Set<Person>().Where(p => !p.IsArchived && (offices.Any(m => m.PersonId == p.Id)
            || db.Set<DivisionMember>().Any(m => m.PersonId == p.Id && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today) && councils.Any(d => d.Id == m.DivisionId))
            || councils.Any(d => d.HeadId == p.Id)));
    }
}
