using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Undoes a link to the wrong card: the account keeps its roles, what was done under the card stays as it is.</summary>
public sealed class UnlinkAccount(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId, Guid version, CancellationToken cancel)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId, cancel) is not { } membership) return Outcome.Missing;
        if (membership.PersonId is null) return new RuleViolation("Учётная запись не связана с карточкой");
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        membership.LinkTo(null);
        db.ExpectVersion(membership, version);
        db.Describe("Связь учётной записи с карточкой снята");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}

/// <summary>Says whose account it is, where it was opened without a card: only somebody with a card signs, approves and is named in papers.</summary>
public sealed class LinkAccount(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId, Guid? personId, Guid version, CancellationToken cancel)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId, cancel) is not { } membership) return Outcome.Missing;
        if (membership.PersonId is not null) return new RuleViolation("Учётная запись уже связана с карточкой");
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && !p.IsArchived, cancel) is null)
        {
            return new RuleViolation("Выберите сотрудника из списка", "PersonId");
        }
        if (await db.Set<Membership>().AnyAsync(m => m.PersonId == personId, cancel)) return new RuleViolation("У этого сотрудника уже есть учётная запись", "PersonId");
        membership.LinkTo(personId);
        db.ExpectVersion(membership, version);
        db.Describe("Учётная запись связана с карточкой");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
