using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>Changes the roles of an account; they work from that person's next request on.</summary>
public sealed class ChangeRoles(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(Guid membershipId, AccessForm form, Guid version)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId) is not { } membership) return Outcome.Missing;
        var roles = form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r);
        List<RuleViolation> violations = [];
        if (roles == SchoolRole.None && membership.PersonId is null)
        {
            violations.Add(new("Отметьте хотя бы одну роль. Чтобы закрыть доступ совсем, воспользуйтесь кнопкой ниже", nameof(form.Roles)));
        }

        if (RoleGrants.RefuseByFact(roles, nameof(form.Roles)) is { } byFact) violations.Add(byFact);
        if (membership.Id == db.Actor.MembershipId && (roles & db.Actor.ActiveRole) == 0 && db.Actor.ActiveRole.ByHand() != SchoolRole.None)
        {
            violations.Add(new("Нельзя снять с себя роль, в которой вы сейчас работаете", nameof(form.Roles)));
        }
        if (db.Actor.RefuseRoles(roles ^ membership.Roles, nameof(form.Roles)) is { } refusal) violations.Add(refusal);
        if (violations.Count > 0) return violations;
        membership.Roles = roles;
        db.ExpectVersion(membership, version);
        db.Describe("Роли изменены");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }
}
