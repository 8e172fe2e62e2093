using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>Who opens «дело специалиста»: deputies, curator and director; nobody opens the own dossier here.</summary>
public sealed class DossierAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that read.</summary>
    public const SchoolRole Read = Rights.Leadership;

    /// <summary>Roles that add papers.</summary>
    public const SchoolRole Write = Rights.Office;

    /// <summary>People who have a dossier: those of the mentees' base and those with papers in it.</summary>
    public IQueryable<Person> Visible()
    {
        var me = actor.PersonId;
        var may = actor.Is(Read);
        return db.Set<Person>().Where(p => may && p.Id != me
            && (db.Set<PoolRecord>().Any(r => r.PersonId == p.Id && r.Side == PoolSide.Mentees) || db.Set<DossierItem>().Any(i => i.PersonId == p.Id)));
    }
}
