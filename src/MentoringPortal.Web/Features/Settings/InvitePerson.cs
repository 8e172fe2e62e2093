using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Gives out a one-time code: for a new account, or for a new password of an existing one.</summary>
public sealed class InvitePerson(PortalDbContext db, TimeProvider clock)
{
    public async Task<Result<(string Name, string Code, DateTime ValidUntil, bool ForNewPassword)>> RunAsync(InviteForm form)
    {
        var roles = form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r);
        var name = form.DisplayName?.Trim() ?? "";
        if (form.PersonId is { } id)
        {
            if (await db.Set<StaffMember>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id) is not { } person) return new RuleViolation("Выберите сотрудника из списка", nameof(form.PersonId));
            if (await db.Set<Membership>().AnyAsync(m => m.PersonId == id)) return new RuleViolation("У этого сотрудника уже есть доступ", nameof(form.PersonId));
            name = person.Name.SurnameWithInitials.Replace('\u00A0', ' ');
        }

        if (name.Length is 0 or > 200) return new RuleViolation("Выберите сотрудника или введите фамилию и инициалы", nameof(form.PersonId));
        if (roles == SchoolRole.None) return new RuleViolation("Отметьте хотя бы одну роль", nameof(form.Roles));
        if (db.Actor.RefuseRoles(roles, nameof(form.Roles)) is { } refusal) return refusal;
        var code = Secrets.NewCode();
        var invitation = new Invitation(Secrets.HashCode(code), name, form.PersonId, roles, clock.GetUtcNow().UtcDateTime);
        db.Add(invitation);
        db.Describe("Выдан код для первого входа");
        await db.SaveChangesAsync();
        return (name, code, invitation.ExpiresAt, false);
    }

    /// <summary>Null when the membership is not of this school.</summary>
    public async Task<(string Name, string Code, DateTime ValidUntil, bool ForNewPassword)?> NewPasswordAsync(Guid membershipId)
    {
        var user = await (from m in db.Set<Membership>() where m.Id == membershipId join u in db.Users on m.UserId equals u.Id select u).AsNoTracking().FirstOrDefaultAsync();
        if (user is null) return null;
        var code = Secrets.NewCode();
        var invitation = Invitation.ForNewPassword(Secrets.HashCode(code), user.DisplayName, user.Id, clock.GetUtcNow().UtcDateTime);
        db.Add(invitation);
        db.Describe("Выдан код для нового пароля");
        await db.SaveChangesAsync();
        return (user.DisplayName, code, invitation.ExpiresAt, true);
    }
}
