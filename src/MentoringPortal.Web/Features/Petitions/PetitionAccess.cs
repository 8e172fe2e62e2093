using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>Who reads and answers petitions: the author and the roles they went to, never the other side of their pair (<see cref="Petition.ReadBy"/>).</summary>
public sealed class PetitionAccess(PortalDbContext db, CurrentActor actor)
{
    /// <summary>Roles that open the list.</summary>
    public const SchoolRole Read = Rights.Petitions;

    /// <summary>Roles that write petitions.</summary>
    public const SchoolRole Write = PetitionRules.Authors;

    /// <summary>Roles that answer those sent to them.</summary>
    public const SchoolRole Reply = PetitionRules.Offices | SchoolRole.Mentor;

    /// <summary>Offices that pass petitions on.</summary>
    public const SchoolRole Pass = PetitionRules.Offices;

    public SchoolRole Role => actor.ActiveRole;

    /// <summary>Empty for an account without a person, who neither writes nor answers.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;

    /// <summary>The role in which a petition is written now.</summary>
    public SchoolRole AuthorRole => (actor.ActiveRole & Write).Each().FirstOrDefault();

    /// <summary>The petitions the actor may read in the role shown now.</summary>
    public IQueryable<Petition> Visible() => db.Set<Petition>().Where(Petition.ReadBy(actor.ActiveRole, Me));

    /// <summary>One of them, tracked; null when the actor may not read it.</summary>
    public Task<Petition?> FindAsync(Guid id, CancellationToken cancel) => Visible().FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>Null where the actor may answer it now.</summary>
    public bool MayAnswer(Petition petition) => actor.PersonId is not null && petition.MayAnswer(Me, actor.ActiveRole) is null;
}
