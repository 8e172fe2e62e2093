using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Who sees events: those who follow the work see all of them, mentors and mentees those in which they take part or for which they answer.</summary>
public sealed class EventAccess(PortalDbContext db, CurrentActor actor)
{
    public const SchoolRole Read = Rights.Pairs;

    /// <summary>Who plans, changes and cancels.</summary>
    public const SchoolRole Write = Rights.Office;

    public bool MayWrite => actor.Is(Write);

    /// <summary>The events the actor may see.</summary>
    public IQueryable<SchoolEvent> Visible()
    {
        var me = actor.PersonId;
        return actor.Is(Rights.Followers) ? db.Set<SchoolEvent>() : db.Set<SchoolEvent>().Where(e => e.ResponsibleId == me || e.Participants.Any(p => p.PersonId == me));
    }

    /// <summary>An event with its participants, tracked; null when the actor may not see it.</summary>
    public Task<SchoolEvent?> FindAsync(Guid id, CancellationToken cancel) => Visible().Include(e => e.Participants).FirstOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>The mini-report is written by who answers for the event and by who plans events.</summary>
    public bool MayReport(Guid responsibleId) => MayWrite || actor.PersonId == responsibleId;
}
