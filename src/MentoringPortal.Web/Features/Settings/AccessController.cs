using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>«Доступ»: who may enter, in which roles; one-time codes.</summary>
[Route("settings/accounts")]
[Authorize(Policies.Administration)]
public sealed class AccessController(PortalDbContext db, CurrentActor actor, TimeProvider clock) : PortalController
{
    private const string Views = "/Features/Settings/";

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = await Accounts().ToListAsync();
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.UsedAt == null && i.ExpiresAt > now).OrderBy(i => i.DisplayName)
            .Select(i => new InvitationLine(i.Id, i.DisplayName, i.Roles, i.ExpiresAt)).ToListAsync();
        var demanded = await db.Set<School>().Where(s => s.Id == actor.SchoolId).Select(s => s.RequiresTwoFactor).FirstOrDefaultAsync();
        return View(Views + "Accounts.cshtml", new AccessPage(accounts, invitations, demanded, actor.Is(SchoolRole.Director | SchoolRole.SystemAdministrator)));
    }

    [HttpGet("invite")]
    public async Task<IActionResult> Invite(SchoolRole? role, [FromServices] InvitePerson invite)
    {
        var page = await InvitePageAsync(new InviteForm(), invite);
        // The home sends here for the director and the deputy: whoever alone has that post is chosen already.
        if (role is SchoolRole.Director or SchoolRole.DeputyDirectorAcademic && page.Roles.Any(c => c.Value == role.ToString()))
        {
            page.Form.Roles.Add(role.Value);
            page.Form.PersonId = page.People.Where(p => HasPost(p.Post, role.Value)).Take(2).ToList() is [var only] ? only.Id : null;
        }

        return View(Views + "Invite.cshtml", page);
    }

    [HttpPost("invite")]
    public async Task<IActionResult> Invite([FromForm] InviteForm form, [FromServices] InvitePerson invite)
    {
        var result = await invite.RunAsync(new Invitee(form.PersonId, form.DisplayName, form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r)));
        if (!result.Ok)
        {
            ModelState.Add(result.Violations);
            return Page(Views + "Invite.cshtml", await InvitePageAsync(form, invite));
        }

        return Sheet(result.Value);
    }

    [HttpPost("invitations/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id) is not { } invitation) return NotFoundPage();
        invitation.Withdraw(clock.GetUtcNow().UtcDateTime);
        db.Describe("Код отозван");
        await db.SaveChangesAsync();
        return Done("/settings/accounts", "Код отозван.");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Account(Guid id) => await AccountPageAsync(id, null) is { } page ? View(Views + "Account.cshtml", page) : NotFoundPage();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Account(Guid id, [FromForm] AccessForm form, [FromForm] Guid version)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id) is not { } membership) return NotFoundPage();
        var roles = form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r);
        if (roles == SchoolRole.None) ModelState.AddModelError("Form.Roles", "Отметьте хотя бы одну роль. Чтобы закрыть доступ совсем, воспользуйтесь кнопкой ниже");
        if (membership.Id == actor.MembershipId && (roles & actor.ActiveRole) == 0) ModelState.AddModelError("Form.Roles", "Нельзя снять с себя роль, в которой вы сейчас работаете");
        if (actor.RefuseRoles(roles ^ membership.Roles, nameof(form.Roles)) is { } refusal) ModelState.Add(refusal);
        if (!ModelState.IsValid) return Page(Views + "Account.cshtml", (await AccountPageAsync(id, form))!);
        membership.Roles = roles;
        db.ExpectVersion(membership, version);
        db.Describe("Роли изменены");
        await db.SaveChangesAsync();
        return Done($"/settings/accounts/{id}", "Роли сохранены. Они действуют со следующего нажатия.");
    }

    [HttpPost("{id:guid}/block")]
    public Task<IActionResult> Block(Guid id) => SetBlockedAsync(id, true);

    [HttpPost("{id:guid}/unblock")]
    public Task<IActionResult> Unblock(Guid id) => SetBlockedAsync(id, false);

    [HttpPost("{id:guid}/end-sessions")]
    public async Task<IActionResult> EndSessions(Guid id)
    {
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id) is not { } membership) return NotFoundPage();
        if (actor.RefuseRoles(membership.Roles) is { } refusal) return Done($"/settings/accounts/{id}", refusal.Message + ".");
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<UserSession>().Where(s => s.MembershipId == id && s.EndedAt == null && s.Id != actor.SessionId).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now));
        return Done($"/settings/accounts/{id}", "Сеансы этого человека завершены.");
    }

    [HttpPost("{id:guid}/new-password")]
    public async Task<IActionResult> NewPassword(Guid id, [FromServices] InvitePerson invite)
    {
        // A code for a new password is the account itself.
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id) is not { } membership) return NotFoundPage();
        if (actor.RefuseRoles(membership.Roles) is { } refusal) return Done($"/settings/accounts/{id}", refusal.Message + ".");
        return await invite.NewPasswordAsync(id) is { } sheet ? Sheet(sheet) : NotFoundPage();
    }

    /// <summary>Says whose account it is, where it was opened without a card.</summary>
    [HttpPost("{id:guid}/person")]
    public async Task<IActionResult> Link(Guid id, [FromForm] Guid? personId, [FromForm] Guid version, [FromServices] LinkAccount link, CancellationToken cancel)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } membership) return NotFoundPage();
        return Done($"/settings/accounts/{id}", await link.RunAsync(membership, personId, version, cancel) is { } violation ? violation.Message + "." : "Учётная запись связана с карточкой сотрудника.");
    }

    /// <summary>Undoes a link to the wrong card.</summary>
    [HttpPost("{id:guid}/person/removal")]
    public async Task<IActionResult> Unlink(Guid id, [FromForm] Guid version, [FromServices] UnlinkAccount unlink, CancellationToken cancel)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } membership) return NotFoundPage();
        return Done($"/settings/accounts/{id}", await unlink.RunAsync(membership, version, cancel) is { } violation ? violation.Message + "." : "Связь с карточкой снята. Выберите карточку заново.");
    }

    /// <summary>Somebody has lost the phone and the sheet of recovery codes; who it is, is checked in person.</summary>
    [HttpPost("{id:guid}/reset-two-factor")]
    public async Task<IActionResult> ResetTwoFactor(Guid id, [FromServices] ChangeTwoFactor change)
    {
        if (await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id) is not { } membership) return NotFoundPage();
        if (id == actor.MembershipId) return Done($"/settings/accounts/{id}", "Свой второй шаг входа отключают на своей странице, с паролем.");
        if (actor.RefuseRoles(membership.Roles) is { } refusal) return Done($"/settings/accounts/{id}", refusal.Message + ".");
        await change.ResetAsync(membership.UserId);
        return Done($"/settings/accounts/{id}", "Второй шаг входа сброшен, сеансы завершены. Человек войдёт по паролю и подключит новое приложение.");
    }

    /// <summary>The school demands the second step from those who decide.</summary>
    [HttpPost("two-factor")]
    [ActsAs(SchoolRole.Director | SchoolRole.SystemAdministrator)]
    public async Task<IActionResult> RequireTwoFactor([FromForm] bool required)
    {
        var school = await db.Set<School>().FirstAsync(s => s.Id == actor.SchoolId);
        school.RequireTwoFactor(required);
        db.Describe(required ? "Второй шаг входа стал обязательным" : "Второй шаг входа больше не обязателен");
        await db.SaveChangesAsync();
        return Done("/settings/accounts", required ? "Теперь директор, заместители, куратор и администратор входят с кодом из приложения. У кого его нет, тому портал предложит подключить." : "Второй шаг входа теперь по желанию.");
    }

    private async Task<IActionResult> SetBlockedAsync(Guid id, bool blocked)
    {
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id) is not { } membership) return NotFoundPage();
        if (id == actor.MembershipId) return Done($"/settings/accounts/{id}", "Закрыть доступ самому себе нельзя.");
        if (actor.RefuseRoles(membership.Roles) is { } refusal) return Done($"/settings/accounts/{id}", refusal.Message + ".");
        membership.IsBlocked = blocked;
        db.Describe(blocked ? "Доступ закрыт" : "Доступ открыт");
        await db.SaveChangesAsync();
        return Done($"/settings/accounts/{id}", blocked ? "Доступ закрыт." : "Доступ снова открыт.");
    }

    // Shown by the very answer to the POST: the code exists nowhere else, so there is no address to come back to.
    private ViewResult Sheet(IssuedCode issued)
    {
        var until = TimeZoneInfo.ConvertTimeFromUtc(issued.ValidUntil, TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId)).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        return View("/Features/Accounts/CodeSheet.cshtml", new CodeSheet(issued, $"{Request.Scheme}://{Request.Host}/account/invitation", actor.SchoolName, until, "/settings/accounts", "к разделу «Доступ»"));
    }

    private IQueryable<AccountLine> Accounts() =>
        from m in db.Set<Membership>().AsNoTracking()
        join u in db.Users on m.UserId equals u.Id
        orderby u.DisplayName
        select new AccountLine(m.Id, u.DisplayName, u.UserName!, m.Roles, m.IsBlocked, u.TwoFactorEnabled, db.Set<UserSession>().Where(s => s.MembershipId == m.Id).Max(s => (DateTime?)s.LastSeenAt));

    private async Task<AccountPage?> AccountPageAsync(Guid id, AccessForm? form)
    {
        var row = await (from m in db.Set<Membership>().AsNoTracking()
                         where m.Id == id
                         join u in db.Users on m.UserId equals u.Id
                         select new { m.Version, m.PersonId, Card = db.Set<StaffMember>().Where(p => p.Id == m.PersonId).Select(p => new RussianName(p.Surname, p.GivenName, p.Patronymic, p.Gender)).FirstOrDefault(), Line = new AccountLine(m.Id, u.DisplayName, u.UserName!, m.Roles, m.IsBlocked, u.TwoFactorEnabled, db.Set<UserSession>().Where(s => s.MembershipId == m.Id).Max(s => (DateTime?)s.LastSeenAt)) }).FirstOrDefaultAsync();
        if (row is null) return null;
        var mayLink = actor.RefuseRoles(row.Line.Roles) is null;
        var cards = mayLink && row.PersonId is null ? await WithoutAccountAsync() : [];
        return new AccountPage(form ?? new AccessForm { Version = row.Version, Roles = [.. Infrastructure.Sessions.RoleNames.Each(row.Line.Roles)] }, row.Line, id == actor.MembershipId, row.Version, row.PersonId, row.Card?.Full, mayLink,
            cards.Count == 0 ? [] : [Choice.None("Выберите сотрудника"), .. cards.Select(c => Choice.Of(c.Id, c.Name))],
            cards.Where(c => Initials(c.Name) == row.Line.Name.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal)).Take(2).ToList() is [var same] ? same.Id : null);
    }

    private async Task<InvitePage> InvitePageAsync(InviteForm form, InvitePerson invite)
    {
        return new InvitePage(form, await WithoutAccountAsync(), invite.GrantableRoles());
    }

    private static bool HasPost(string post, SchoolRole role) => role == SchoolRole.Director
        ? string.Equals(post, "директор", StringComparison.OrdinalIgnoreCase)
        : post.StartsWith("заместитель директора по учебно", StringComparison.OrdinalIgnoreCase);

    // «Смирнова Ольга Викторовна» as «СмирноваО.В.», however the spaces were typed.
    private static string Initials(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var surname, .. var given] ? surname + string.Concat(given.Select(g => g[0] + ".")) : name;

    private async Task<List<(Guid Id, string Name, string Post)>> WithoutAccountAsync()
    {
        var people = await db.Set<StaffMember>().AsNoTracking()
            .Where(p => !p.IsArchived && !db.Set<Membership>().Any(m => m.PersonId == p.Id))
            .OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Surname, p.GivenName, p.Patronymic, p.Post }).ToListAsync();
        return people.ConvertAll(p => (p.Id, $"{p.Surname} {p.GivenName} {p.Patronymic}".TrimEnd(), p.Post));
    }
}
