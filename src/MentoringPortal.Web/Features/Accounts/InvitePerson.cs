using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>Whom a code is for.</summary>
/// <param name="PersonId">The staff member; without one the name is typed.</param>
/// <param name="DisplayName">Name of somebody who is not among the staff.</param>
public sealed record Invitee(Guid? PersonId, string? DisplayName, SchoolRole Roles);

/// <summary>A code to hand over on paper: shown once, never stored.</summary>
/// <param name="ValidUntil">UTC.</param>
/// <param name="ForNewPassword">For a new password of an existing account.</param>
public sealed record IssuedCode(string Name, string Code, DateTime ValidUntil, SchoolRole Roles, bool ForNewPassword);

/// <summary>The sheet with a code, printed and handed over.</summary>
/// <param name="BackHref">Where the sheet was asked for.</param>
public sealed record CodeSheet(IssuedCode Issued, string Address, string School, string ValidUntil, string BackHref, string BackText)
{
    /// <summary>«Роли: педагог-психолог.», or what will give one.</summary>
    public string RoleWords => Issued.Roles == SchoolRole.None ? "Роль наставника или наставляемого даст приказ об утверждении пары." : $"Роли: {Issued.Roles.Name()}.";
}

/// <summary>
/// Gives out a printed one-time code: for a new account, or for a new password of an existing one. The one way to a code, from the card of
/// a person and from «Доступ» alike; an earlier unused code for the same person becomes void.
/// </summary>
public sealed class InvitePerson(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Roles that the actor may hand out, for the form.</summary>
    public IReadOnlyList<Choice> GrantableRoles() => [.. Choice.Roles.Where(c => (db.Actor.Grantable() & Enum.Parse<SchoolRole>(c.Value)) != 0)];

    public async Task<Outcome<IssuedCode>> RunAsync(Invitee invitee, CancellationToken cancel = default)
    {
        var name = invitee.DisplayName?.Trim() ?? "";
        if (invitee.PersonId is { } id)
        {
            if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            {
                return new RuleViolation("Выберите сотрудника из списка", nameof(Invitee.PersonId));
            }
            if (person.IsArchived) return new RuleViolation("Сотрудник в архиве: сначала верните его из архива", nameof(Invitee.PersonId));
            if (await db.Set<Membership>().AnyAsync(m => m.PersonId == id, cancel))
            {
                return new RuleViolation("У сотрудника уже есть учётная запись. Роли и доступ меняются в разделе «Доступ»", nameof(Invitee.PersonId));
            }
            name = person.Name.SurnameWithInitials.Replace('\u00A0', ' ');
        }

        if (name.Length is 0 or > 200) return new RuleViolation("Выберите сотрудника или введите фамилию и инициалы", nameof(Invitee.PersonId));
        // Whoever has a card gets the role of mentor or mentee by an order; without a card there is nothing but roles given by hand.
        if (invitee is { Roles: SchoolRole.None, PersonId: null }) return new RuleViolation("Отметьте хотя бы одну роль", nameof(Invitee.Roles));
        if (RoleGrants.RefuseByFact(invitee.Roles, nameof(Invitee.Roles)) is { } byFact) return byFact;
        if (db.Actor.RefuseRoles(invitee.Roles, nameof(Invitee.Roles)) is { } refusal) return refusal;
        var open = db.Set<Invitation>().Where(i => i.UsedAt == null && i.UserId == null);
        open = invitee.PersonId is { } of ? open.Where(i => i.PersonId == of) : open.Where(i => i.PersonId == null && i.DisplayName == name);
        return await IssueAsync(open, code => new Invitation(code, name, invitee.PersonId, invitee.Roles, Now), "Выдан код для первого входа", cancel);
    }

    /// <summary>A code for a new password is the account itself: only for roles that the actor may grant.</summary>
    public async Task<Outcome<IssuedCode>> NewPasswordAsync(Guid membershipId, CancellationToken cancel = default)
    {
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == membershipId, cancel) is not { } membership) return Outcome.Missing;
        if (db.Actor.RefuseRoles(membership.Roles) is { } refusal) return refusal;
        var user = await db.Users.AsNoTracking().FirstAsync(u => u.Id == membership.UserId, cancel);
        return await IssueAsync(db.Set<Invitation>().Where(i => i.UsedAt == null && i.UserId == user.Id), code => Invitation.ForNewPassword(code, user.DisplayName, user.Id, Now),
            "Выдан код для нового пароля", cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<IssuedCode> IssueAsync(IQueryable<Invitation> earlier, Func<byte[], Invitation> create, string operation, CancellationToken cancel)
    {
        foreach (var code in await earlier.ToListAsync(cancel)) code.Withdraw(Now);
        var text = Secrets.NewCode();
        var invitation = create(Secrets.HashCode(text));
        db.Add(invitation);
        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return new IssuedCode(invitation.DisplayName, text, invitation.ExpiresAt, invitation.Roles, invitation.UserId is not null);
    }
}
