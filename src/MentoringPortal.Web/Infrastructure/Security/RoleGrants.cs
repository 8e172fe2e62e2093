using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>
/// Who hands out which roles. A curator prepares what directors and deputies sign and decide, so a curator gives none of their roles,
/// nor a code for their accounts: otherwise the curator would sign in their place. Roles that follow from an order or from heading a division are given by nobody.
/// </summary>
public static class RoleGrants
{
    /// <summary>Roles that a curator gives and takes.</summary>
    public const SchoolRole ByCurator = SchoolRole.Psychologist;

    /// <summary>Roles that the actor gives and takes.</summary>
    public static SchoolRole Grantable(this CurrentActor actor) =>
        actor.Is(SchoolRole.SystemAdministrator) ? ((SchoolRole)~0).ByHand() : actor.Is(SchoolRole.Curator) ? ByCurator : SchoolRole.None;

    /// <summary>A violation when roles are given that only an order or a division gives.</summary>
    public static RuleViolation? RefuseByFact(SchoolRole given, string field) => (given & SchoolRoleLabels.ByFact) == 0 ? null
        : new RuleViolation("Наставником и наставляемым делает приказ об утверждении пары, руководителем методического объединения и классным руководителем – "
            + "запись в разделе «Подразделения»: отмечать эти роли не нужно", field);

    /// <summary>A violation when the actor may not give or take all of these roles, those that nobody gives apart.</summary>
    public static RuleViolation? RefuseRoles(this CurrentActor actor, SchoolRole roles, string field = "") =>
        (roles.ByHand() & ~actor.Grantable()) == 0 ? null
            : new RuleViolation("Роли директора, заместителей, куратора и администратора выдаёт и снимает системный администратор", field);
}
