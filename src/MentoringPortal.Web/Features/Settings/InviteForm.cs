using System.ComponentModel;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>A new account by a printed code.</summary>
public sealed class InviteForm
{
    /// <summary>The staff member; without one the name is typed.</summary>
    [DisplayName("Сотрудник")]
    public Guid? PersonId { get; set; }

    [DisplayName("Фамилия и инициалы")]
    public string? DisplayName { get; set; }

    [DisplayName("Роли")]
    public List<SchoolRole> Roles { get; set; } = [];
}

/// <summary>Roles of one membership.</summary>
public sealed class AccessForm
{
    public Guid Version { get; set; }

    [DisplayName("Роли")]
    public List<SchoolRole> Roles { get; set; } = [];
}

/// <summary>A row of the list of accounts.</summary>
/// <param name="Roles">Held now: given by hand, by orders and by divisions.</param>
public sealed record AccountLine(Guid Id, string Name, string UserName, SchoolRole Roles, bool IsBlocked, bool TwoFactor, DateTime? LastSeenAt);

/// <summary>A code that has been given out and not used yet.</summary>
public sealed record InvitationLine(Guid Id, string Name, SchoolRole Roles, DateTime ExpiresAt, bool ForNewPassword);

/// <summary>«Доступ»: accounts and open codes.</summary>
/// <param name="Show">Key of <see cref="Shows"/>; anything else shows all.</param>
public sealed record AccessPage(IReadOnlyList<AccountLine> Accounts, IReadOnlyList<InvitationLine> Invitations, bool TwoFactorDemanded, bool MayDemand, string? Show)
{
    /// <summary>What to show with its words.</summary>
    public static IReadOnlyList<(string Key, string Words)> Shows { get; } =
        [("", "Все"), ("open", "Доступ открыт"), ("never", "Не входили"), ("one-step", "Решают, но без второго шага"), ("blocked", "Доступ закрыт")];

    /// <summary>The accounts that a filter leaves.</summary>
    public static IReadOnlyList<AccountLine> Shown(IReadOnlyList<AccountLine> accounts, string? show) => show switch
    {
        "open" => [.. accounts.Where(a => !a.IsBlocked)],
        "never" => [.. accounts.Where(a => !a.IsBlocked && a.LastSeenAt is null)],
        "one-step" => [.. accounts.Where(a => !a.IsBlocked && !a.TwoFactor && (a.Roles & Infrastructure.Security.Rights.SecondStep) != 0)],
        "blocked" => [.. accounts.Where(a => a.IsBlocked)],
        _ => accounts,
    };
}

/// <summary>The form of a new account.</summary>
public sealed record InvitePage(InviteForm Form, IReadOnlyList<(Guid Id, string Name, string Post)> People, IReadOnlyList<Choice> Roles);

/// <summary>One account.</summary>
/// <param name="PersonId">The card behind the account; null where it was opened without one.</param>
/// <param name="Card">Full name on that card.</param>
/// <param name="Given">Roles given by hand.</param>
/// <param name="MayLink">The actor may link the account or undo the link.</param>
/// <param name="Cards">Cards that it may be linked to by the actor.</param>
/// <param name="SameName">The one card with the name of the account.</param>
public sealed record AccountPage(AccessForm Form, AccountLine Account, SchoolRole Given, bool IsMine, Guid Version, Guid? PersonId, string? Card, bool MayLink,
    IReadOnlyList<Choice> Cards, Guid? SameName)
{
    /// <summary>«наставник, классный руководитель»: what orders and divisions give; null: nothing.</summary>
    public string? ByFact => (Account.Roles & ~Given) is var roles && roles != SchoolRole.None ? roles.Name() : null;
}
