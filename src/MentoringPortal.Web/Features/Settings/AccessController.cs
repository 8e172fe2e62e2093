using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>«Доступ»: who may enter, in which roles; one-time codes.</summary>
[Route("settings/accounts")]
[Authorize(Policies.Administration)]
public sealed class AccessController(PortalDbContext db, CurrentActor actor, TimeProvider clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? show)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = AccessPage.Shown(await AccountsAsync(), show);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.UsedAt == null && i.ExpiresAt > now).OrderBy(i => i.DisplayName)
            .Select(i => new InvitationLine(i.Id, i.DisplayName, i.Roles, i.ExpiresAt, i.UserId != null)).ToListAsync();
        var demanded = await db.Set<School>().Where(s => s.Id == actor.SchoolId).Select(s => s.RequiresTwoFactor).FirstOrDefaultAsync();
        return View("Accounts", new AccessPage(accounts, invitations, demanded, actor.Is(SchoolRole.Director | SchoolRole.SystemAdministrator), show));
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

        return View("Invite", page);
    }

    [HttpPost("invite")]
    public async Task<IActionResult> Invite([FromForm] InviteForm form, [FromServices] InvitePerson invite)
    {
        return await WriteAsync(() => invite.RunAsync(new Invitee(form.PersonId, form.DisplayName, form.Roles.Aggregate(SchoolRole.None, (all, r) => all | r))),
            issued => Task.FromResult<IActionResult>(Sheet(issued)), at: "/settings/accounts", "Invite", async () => await InvitePageAsync(form, invite));
    }

    [HttpPost("invitations/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw(Guid id, [FromServices] WithdrawInvitation withdraw) =>
        ButtonAsync(() => withdraw.RunAsync(id), "/settings/accounts", "Код отозван.");

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Account(Guid id) => await AccountPageAsync(id, null) is { } page ? View("Account", page) : NotFoundPage();

    [HttpPost("{id:guid}")]
    public Task<IActionResult> Account(Guid id, [FromForm] AccessForm form, [FromForm] Guid version, [FromServices] ChangeRoles change) =>
        WriteAsync(() => change.RunAsync(id, form, version), Done($"/settings/accounts/{id}", "Роли сохранены. Они действуют со следующего нажатия."),
            "Account", () => AccountPageAsync(id, form));

    [HttpPost("{id:guid}/block")]
    public Task<IActionResult> Block(Guid id, [FromServices] BlockAccount block) =>
        ButtonAsync(() => block.RunAsync(id, blocked: true), $"/settings/accounts/{id}", "Доступ закрыт.");

    [HttpPost("{id:guid}/unblock")]
    public Task<IActionResult> Unblock(Guid id, [FromServices] BlockAccount block) =>
        ButtonAsync(() => block.RunAsync(id, blocked: false), $"/settings/accounts/{id}", "Доступ снова открыт.");

    [HttpPost("{id:guid}/end-sessions")]
    public Task<IActionResult> EndSessions(Guid id, [FromServices] EndSessionsOf end) =>
        ButtonAsync(() => end.RunAsync(id), $"/settings/accounts/{id}", "Сеансы этого человека завершены.");

    [HttpPost("{id:guid}/new-password")]
    public async Task<IActionResult> NewPassword(Guid id, [FromServices] InvitePerson invite)
    {
        FormAnswer.Expect(HttpContext, $"/settings/accounts/{id}");
        var outcome = await invite.NewPasswordAsync(id);
        return outcome.IsMissing ? NotFoundPage() : outcome.Ok ? Sheet(outcome.Value) : Done($"/settings/accounts/{id}", outcome.Violations[0].Message + ".");
    }

    /// <summary>Says whose account it is, where it was opened without a card.</summary>
    [HttpPost("{id:guid}/person")]
    public Task<IActionResult> Link(Guid id, [FromForm] Guid? personId, [FromForm] Guid version, [FromServices] LinkAccount link, CancellationToken cancel) =>
        ButtonAsync(() => link.RunAsync(id, personId, version, cancel), $"/settings/accounts/{id}", "Учётная запись связана с карточкой сотрудника.");

    /// <summary>Undoes a link to the wrong card.</summary>
    [HttpPost("{id:guid}/person/removal")]
    public Task<IActionResult> Unlink(Guid id, [FromForm] Guid version, [FromServices] UnlinkAccount unlink, CancellationToken cancel) =>
        ButtonAsync(() => unlink.RunAsync(id, version, cancel), $"/settings/accounts/{id}", "Связь с карточкой снята. Выберите карточку заново.");

    /// <summary>Somebody has lost the phone and the sheet of recovery codes; who it is, is checked in person.</summary>
    [HttpPost("{id:guid}/reset-two-factor")]
    public Task<IActionResult> ResetTwoFactor(Guid id, [FromServices] ResetTwoFactor reset) =>
        ButtonAsync(() => reset.RunAsync(id), $"/settings/accounts/{id}",
            "Второй шаг входа сброшен, сеансы завершены. Человек войдёт по паролю и подключит новое приложение.");

    /// <summary>The school demands the second step from those who decide.</summary>
    [HttpPost("two-factor")]
    [ActsAs(SchoolRole.Director | SchoolRole.SystemAdministrator)]
    public Task<IActionResult> RequireTwoFactor([FromForm] bool required, [FromServices] RequireTwoFactor require) =>
        ButtonAsync(() => require.RunAsync(required), "/settings/accounts", required
            ? "Теперь директор, заместители, куратор и администратор входят с кодом из приложения. У кого его нет, тому портал предложит подключить."
            : "Второй шаг входа теперь по желанию.");

    // Shown by the very answer to the POST: the code exists nowhere else, so there is no address to come back to.
    private ViewResult Sheet(IssuedCode issued)
    {
        var until = TimeZoneInfo.ConvertTimeFromUtc(issued.ValidUntil, TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId))
            .ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        return View("/Features/Accounts/CodeSheet.cshtml",
            new CodeSheet(issued, $"{Request.Scheme}://{Request.Host}/account/invitation", actor.SchoolName, until, "/settings/accounts", "к разделу «Доступ»"));
    }

    // The roles held are asked for without the filter of the school: what is asked about names it.
    private IQueryable<Membership> Own
    {
        get
        {
            var school = actor.SchoolId;
            return db.Set<Membership>().AsNoTracking().Where(m => m.SchoolId == school);
        }
    }

    private async Task<List<AccountLine>> AccountsAsync()
    {
        var rows = await (from h in PairRoles.Held(db, Own, clock.GetUtcNow().UtcDateTime)
                          join m in db.Set<Membership>() on h.MembershipId equals m.Id
                          join u in db.Users on h.UserId equals u.Id
                          orderby u.DisplayName
                          select new
                          {
                              Held = h,
                              m.IsBlocked,
                              u.DisplayName,
                              u.UserName,
                              u.TwoFactorEnabled,
                              Seen = db.Set<UserSession>().Where(s => s.MembershipId == h.MembershipId).Max(s => (DateTime?)s.LastSeenAt),
                          }).ToListAsync();
        return rows.ConvertAll(r => new AccountLine(r.Held.MembershipId, r.DisplayName, r.UserName!, r.Held.Roles, r.IsBlocked, r.TwoFactorEnabled, r.Seen));
    }

    private async Task<AccountPage?> AccountPageAsync(Guid id, AccessForm? form)
    {
        var row = await (from h in PairRoles.Held(db, Own.Where(m => m.Id == id), clock.GetUtcNow().UtcDateTime)
                         join m in db.Set<Membership>() on h.MembershipId equals m.Id
                         join u in db.Users on m.UserId equals u.Id
                         select new
                         {
                             Held = h,
                             m.Version,
                             m.PersonId,
                             Card = db.Set<Person>().Where(p => p.Id == m.PersonId)
                             .Select(p => p.Name).FirstOrDefault(),
                             m.IsBlocked,
                             u.DisplayName,
                             u.UserName,
                             u.TwoFactorEnabled,
                             Seen = db.Set<UserSession>().Where(s => s.MembershipId == m.Id).Max(s => (DateTime?)s.LastSeenAt),
                         }).FirstOrDefaultAsync();
        if (row is null) return null;
        var line = new AccountLine(id, row.DisplayName, row.UserName!, row.Held.Roles, row.IsBlocked, row.TwoFactorEnabled, row.Seen);
        var given = row.Held.Given.ByHand();
        var mayLink = actor.RefuseRoles(given) is null;
        var cards = mayLink && row.PersonId is null ? await WithoutAccountAsync() : [];
        return new AccountPage(form ?? new AccessForm { Version = row.Version, Roles = [.. given.Each()] }, line, given,
            id == actor.MembershipId, row.Version, row.PersonId, row.Card?.Full, mayLink,
            cards.Count == 0 ? [] : [Choice.None("Выберите сотрудника"), .. cards.Select(c => Choice.Of(c.Id, c.Name))],
            cards.Where(c => Initials(c.Name) == line.Name.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal)).Take(2).ToList() is [var same] ? same.Id : null);
    }

    private async Task<InvitePage> InvitePageAsync(InviteForm form, InvitePerson invite)
    {
        return new InvitePage(form, await WithoutAccountAsync(), invite.GrantableRoles());
    }

    private static bool HasPost(string post, SchoolRole role) => role == SchoolRole.Director
        ? string.Equals(post, "директор", StringComparison.OrdinalIgnoreCase)
        : post.StartsWith("заместитель директора по учебно", StringComparison.OrdinalIgnoreCase);

    // «Смирнова Ольга Викторовна» as «СмирноваО.В.», however the spaces were typed.
    private static string Initials(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var surname, .. var given] ? surname + string.Concat(given.Select(g => g[0] + ".")) : name;

    private async Task<List<(Guid Id, string Name, string Post)>> WithoutAccountAsync()
    {
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => !p.IsArchived && p.Staff != null && !db.Set<Membership>().Any(m => m.PersonId == p.Id))
            .OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Name, p.Staff!.Post }).ToListAsync();
        return people.ConvertAll(p => (p.Id, p.Name.Full, p.Post));
    }
}
