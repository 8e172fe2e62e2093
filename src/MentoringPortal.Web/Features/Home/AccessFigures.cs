using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What the system administrator keeps an eye on, in one query.</summary>
/// <param name="Accounts">People who may enter the portal of this school.</param>
/// <param name="Codes">One-time codes handed out and not used yet.</param>
/// <param name="WithoutAccess">Working staff without an account.</param>
public sealed record AccessFigures(int Accounts, int Codes, int WithoutAccess)
{
    public static Task<AccessFigures> FetchAsync(PortalDbContext db, DateTime now, CancellationToken cancel) =>
        db.Set<School>().Where(s => s.Id == db.CurrentSchoolId).Select(s => new AccessFigures(
            db.Set<Membership>().Count(m => m.SchoolId == s.Id && !m.IsBlocked),
            db.Set<Invitation>().Count(i => i.UsedAt == null && i.ExpiresAt > now),
            db.Set<Person>().Count(p => p.Staff != null && !p.IsArchived && !db.Set<Membership>().Any(m => m.PersonId == p.Id)))).SingleAsync(cancel);
}
