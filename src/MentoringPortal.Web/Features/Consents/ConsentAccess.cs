using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Consents;

/// <summary>Who sees which consents (domain reference §2.13): the leadership all, mentor and mentee their own. List and record start from the same query.</summary>
public sealed class ConsentAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Consents the actor may see in the role shown now.</summary>
    public IQueryable<Consent> Visible()
    {
        var me = actor.PersonId;
        return actor.Is(PeopleAccess.ReadConsents) ? db.Set<Consent>()
            : actor.Is(Rights.Participants) ? db.Set<Consent>().Where(c => c.PersonId == me)
            : db.Set<Consent>().Where(c => false);
    }

    public bool SeesAll => actor.Is(PeopleAccess.ReadConsents);

    public bool CanEdit => actor.Is(SchoolRole.Curator);
}
