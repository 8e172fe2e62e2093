using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>
/// Who sees publications: everybody those on the site, the own ones and, once sent, those in which he is shown; the leadership all; whoever runs the site what may stand there.
/// </summary>
public sealed class PublicationAccess(PortalDbContext db, CurrentActor actor)
{
    public const SchoolRole Read = Rights.Site;

    public const SchoolRole Write = Rights.Office | SchoolRole.Mentor | SchoolRole.MethodUnionHead;

    public const SchoolRole Approve = SchoolRole.Director;

    /// <summary>Gives back what waits for the director or for the site.</summary>
    public const SchoolRole Return = SchoolRole.Director | SchoolRole.Curator;

    /// <summary>Puts on the site and takes off it.</summary>
    public const SchoolRole Publish = SchoolRole.Curator | SchoolRole.SystemAdministrator;

    /// <summary>An author drops the own one that is not on the site.</summary>
    public const SchoolRole Withdraw = Publish | Write;

    /// <summary>The list of mentors for the site.</summary>
    public const SchoolRole Bank = Rights.Leadership | SchoolRole.SystemAdministrator;

    /// <summary>Empty for an account without a person.</summary>
    public Guid Me => actor.PersonId ?? Guid.Empty;

    public bool Is(SchoolRole roles) => actor.Is(roles);

    public bool IsOffice => actor.Is(Rights.Office);

    /// <summary>The publications the actor may see in the role shown now.</summary>
    public IQueryable<Publication> Visible()
    {
        var (me, all) = (Me, db.Set<Publication>());
        if (actor.Is(Rights.Leadership)) return all;
        if (actor.Is(SchoolRole.SystemAdministrator)) return all.Where(p => p.State != PublicationState.Draft && p.State != PublicationState.OnApproval);

        return all.Where(p => p.AuthorId == me || p.State == PublicationState.Published || (p.State != PublicationState.Draft && p.People.Any(x => x.PersonId == me)));
    }

    /// <summary>One of them with its people, tracked; null when the actor may not see it.</summary>
    public Task<Publication?> FindAsync(Guid id, CancellationToken cancel) => Visible().Include(p => p.People).FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>The author and the office change a draft.</summary>
    public bool MayChange(Publication publication) => publication.IsDraft && actor.Is(Write) && (publication.AuthorId == Me || IsOffice);

    /// <summary>It may be taken off, or dropped, by the actor.</summary>
    public bool MayWithdraw(Publication publication) => publication.State != PublicationState.Withdrawn
        && (actor.Is(Publish) || (actor.Is(Write) && publication.AuthorId == Me && publication.State != PublicationState.Published));
}
