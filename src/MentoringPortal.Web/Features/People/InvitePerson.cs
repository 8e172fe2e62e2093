using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>A code to hand over on paper.</summary>
/// <param name="Code">Shown once, never stored.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record IssuedCode(string Code, DateTime ExpiresAt);

/// <summary>Gives a person a printed one-time code that opens an account with these roles. An earlier unused code becomes void.</summary>
public sealed class InvitePerson(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Roles that the actor may hand out.</summary>
    public IReadOnlyList<SchoolRole> Grantable() =>
        [.. Enum.GetValues<SchoolRole>().Where(r => r != SchoolRole.None && (actor.Grantable() & r) != 0)];

    /// <summary>The code, or what forbids it; a person who is not found counts as forbidden by the controller before.</summary>
    public async Task<Result<IssuedCode>> RunAsync(Guid personId, InvitationForm form, CancellationToken cancel)
    {
        var person = await db.Set<StaffMember>().AsNoTracking().FirstAsync(p => p.Id == personId, cancel);
        if (person.IsArchived) return new RuleViolation("Сотрудник в архиве: сначала верните его из архива");
        if (await db.Set<Membership>().AnyAsync(m => m.PersonId == personId, cancel)) return new RuleViolation("У сотрудника уже есть учётная запись. Роли и доступ меняются в разделе «Доступ»");
        if (form.Roles.Count == 0) return new RuleViolation("Отметьте хотя бы одну роль", nameof(InvitationForm.Roles));
        if (actor.RefuseRoles(form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r), nameof(InvitationForm.Roles)) is { } refusal) return refusal;

        foreach (var earlier in await db.Set<Invitation>().Where(i => i.PersonId == personId && i.UsedAt == null).ToListAsync(cancel)) earlier.Withdraw(clock.NowUtc);
        var code = Secrets.NewCode();
        var invitation = new Invitation(Secrets.HashCode(code), person.Name.SurnameWithInitials.Replace('\u00A0', ' '), personId, form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r), clock.NowUtc);
        db.Add(invitation);
        db.Describe("Выдан код для входа в портал");
        await db.SaveChangesAsync(cancel);
        return new IssuedCode(code, invitation.ExpiresAt);
    }
}
