using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Demo;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>Sign-in, sign-out, password, sessions, role and school.</summary>
[Route("account")]
[Authorize(Policies.SignedIn)]
public sealed class AccountsController(PortalDbContext db, CurrentActor actor, TimeProvider clock) : PortalController
{
    [HttpGet("login"), AllowAnonymous]
    public IActionResult Login([FromQuery] string? returnUrl, [FromQuery] string? reason, [FromQuery] string? user)
    {
        if (actor.UserId is not null) return LocalRedirect(Local(returnUrl));

        return LoginPage(new SignInForm { UserName = user, ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null }, reason switch
        {
            "expired" => "Сеанс закончился. Войдите снова: введённый текст сохранён и будет предложен вам после входа.",
            "ended" => "Сеанс закончился. Войдите снова.",
            "again" => "Сеанс закончился, и последнее действие не выполнено. Войдите снова и повторите его.",
            "step" => "Второй шаг входа начинается с пароля: введите его ещё раз.",
            "left" => "Вы вышли из портала.",
            "password" => "Пароль изменён. Войдите с новым паролем.",
            "created" => "Школа создана. Войдите с именем пользователя и паролем, которые вы только что задали.",
            _ => null,
        });
    }

    // Signing in twice is safe, so the form needs no key.
    [HttpPost("login"), AllowAnonymous, IgnoreFormKey]
    public async Task<IActionResult> Login([FromForm] SignInForm form, [FromServices] SignInAccount signIn, [FromServices] SecondStep step)
    {
        if (string.IsNullOrWhiteSpace(form.UserName)) ModelState.AddModelError("UserName", "Введите имя пользователя.");
        if (string.IsNullOrEmpty(form.Password)) ModelState.AddModelError("Password", "Введите пароль.");
        if (!ModelState.IsValid || form.UserName!.Length > 100 || form.Password!.Length > PasswordRules.MaxLength) return Again(form);

        var result = await signIn.RunAsync(form.UserName, form.Password, HttpContext.Connection.RemoteIpAddress);
        if (!result.Ok)
        {
            ModelState.AddModelError(result.Violations[0].Field, result.Violations[0].Message);
            return Again(form);
        }

        var user = result.Value;
        if (user.TwoFactorEnabled && actor.UserId is null)
        {
            step.Begin(HttpContext, user);
            return LocalRedirect("/account/login/code" + (Url.IsLocalUrl(form.ReturnUrl) ? "?returnUrl=" + Uri.EscapeDataString(form.ReturnUrl!) : ""));
        }

        return await EnterAsync(user, form);
    }

    /// <summary>The second step: the password was right a moment ago.</summary>
    [HttpGet("login/code"), AllowAnonymous]
    public IActionResult LoginCode([FromQuery] string? returnUrl, [FromServices] SecondStep step) =>
        actor.UserId is not null ? LocalRedirect(Local(returnUrl))
        : step.Current(HttpContext) is null ? LocalRedirect("/account/login?reason=step")
        : View(new SecondStepForm { ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null });

    [HttpPost("login/code"), AllowAnonymous]
    public async Task<IActionResult> LoginCode([FromForm] SecondStepForm form, [FromServices] CheckSecondStep check)
    {
        var result = await check.RunAsync(HttpContext, form.Code);
        if (result.IsMissing) return LocalRedirect("/account/login?reason=step");
        if (result.Ok) return await EnterAsync(result.Value, new SignInForm { UserName = result.Value.UserName, ReturnUrl = form.ReturnUrl });
        ModelState.AddModelError(result.Violations[0].Field, result.Violations[0].Message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(new SecondStepForm { ReturnUrl = Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null });
    }

    private async Task<IActionResult> EnterAsync(PortalUser user, SignInForm form)
    {
        if (actor.UserId is not null)
        {
            // The cookie handler would go on with the other person's session: end it first.
            await HttpContext.SignOutAsync();
            return LocalRedirect(actor.UserId == user.Id ? Local(form.ReturnUrl) : "/account/login?reason=left");
        }

        var memberships = await db.Set<Membership>().IgnoreQueryFilters().AsNoTracking().Where(m => m.UserId == user.Id && !m.IsBlocked).ToListAsync();
        var membership = memberships.Find(m => m.Id == user.LastMembershipId) ?? memberships.FirstOrDefault();
        if (membership is null && !user.IsPortalAdministrator)
        {
            ModelState.AddModelError("UserName", "Доступ к порталу закрыт. Обратитесь к администратору школы.");
            return Again(form);
        }

        var role = membership is null ? SchoolRole.None : await RoleOfEntryAsync(membership.Id);
        await HttpContext.SignInAsync(SessionStore.Principal(user.Id, user.DisplayName, membership?.Id, role, user.IsPortalAdministrator));
        var draft = await db.Set<FormDraft>().Where(d => d.UserId == user.Id && d.FormKey.StartsWith(FormDraft.Returned)).OrderByDescending(d => d.SavedAt)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
        return LocalRedirect(user.MustChangePassword ? "/account/password" : draft is not null ? $"/drafts/{draft}" : Local(form.ReturnUrl));
    }

    // The role of the last time, as long as the person still holds it; otherwise the one that leads.
    private async Task<SchoolRole> RoleOfEntryAsync(Guid membership)
    {
        var held = await PairRoles.Held(db, db.Set<Membership>().IgnoreQueryFilters().AsNoTracking().Where(m => m.Id == membership), clock.GetUtcNow().UtcDateTime).FirstAsync();
        var last = await db.Set<UserSession>().Where(s => s.MembershipId == membership).OrderByDescending(s => s.LastSeenAt).Select(s => s.ActiveRole).FirstOrDefaultAsync();
        return (last & held.Roles) != 0 ? last & held.Roles : held.Roles.Leading();
    }

    // The button stands on every page: a token there would cost every page its cache. The cookie is never sent from a foreign site.
    [HttpPost("logout"), IgnoreFormKey, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/account/login?reason=left");
    }

    [HttpGet("password")]
    public IActionResult Password() => View(new ChangePasswordForm());

    [HttpPost("password")]
    public Task<IActionResult> Password([FromForm] ChangePasswordForm form, [FromServices] ChangePassword change) =>
        WriteAsync(() => change.RunAsync(form, HttpContext.Connection.RemoteIpAddress), Done("/account/sessions", "Пароль изменён. На других устройствах нужно войти заново."),
            "Password", () => Task.FromResult<ChangePasswordForm?>(new ChangePasswordForm()), prefix: "");

    [HttpGet("sessions")]
    public async Task<IActionResult> Sessions()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var idle = now - UserSession.Idle;
        var oldest = now - UserSession.Absolute;
        var mine = actor.SessionId;
        return View(await db.Set<UserSession>().AsNoTracking()
            .Where(s => s.UserId == actor.UserId && s.EndedAt == null && s.LastSeenAt > idle && s.CreatedAt > oldest)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionLine(s.Id, s.CreatedAt, s.LastSeenAt, s.Ip, s.Agent, s.Id == mine)).ToListAsync());
    }

    /// <summary>Ends one of the own sessions, or all others when <paramref name="id"/> is absent.</summary>
    [HttpPost("sessions")]
    public async Task<IActionResult> EndSessions([FromForm] Guid? id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = db.Set<UserSession>().Where(s => s.UserId == actor.UserId && s.EndedAt == null);
        var ended = await (id is { } one ? mine.Where(s => s.Id == one) : mine.Where(s => s.Id != actor.SessionId)).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, now));
        return Done("/account/sessions", ended == 0 ? "Таких сеансов уже нет." : id is null ? "Остальные сеансы завершены." : "Сеанс завершён.");
    }

    [HttpGet("role")]
    public async Task<IActionResult> Role(string? to, SchoolRole? role)
    {
        ModelState.Clear();
        var mine = db.Set<Membership>().IgnoreQueryFilters().AsNoTracking().Where(m => m.UserId == actor.UserId && !m.IsBlocked);
        var rows = await (from held in PairRoles.Held(db, mine, clock.GetUtcNow().UtcDateTime)
                          join s in db.Set<School>() on held.SchoolId equals s.Id
                          orderby s.ShortName
                          select new { s.ShortName, Held = held }).ToListAsync();
        var choices = rows.SelectMany(r => r.Held.Roles.Each()
            .Select(held => new RoleChoice(r.Held.MembershipId, r.ShortName, held, r.Held.MembershipId == actor.MembershipId && held == actor.ActiveRole))).ToList();
        // The page belongs to the school shown now: another school's role does not lead there.
        return choices.Exists(c => c.Role == role && c.MembershipId == actor.MembershipId && !c.IsCurrent) && Url.IsLocalUrl(to)
            ? View(new RolePage([.. choices.Where(c => c.Role == role && c.MembershipId == actor.MembershipId)], to, role)) : View(new RolePage(choices, null, null));
    }

    [HttpPost("role")]
    public async Task<IActionResult> Role([FromForm] SwitchRoleForm form)
    {
        var asked = db.Set<Membership>().IgnoreQueryFilters().AsNoTracking().Where(m => m.Id == form.MembershipId && m.UserId == actor.UserId && !m.IsBlocked);
        if (await PairRoles.Held(db, asked, clock.GetUtcNow().UtcDateTime).FirstOrDefaultAsync() is not { } held) return NotFound();

        if (!held.Roles.Each().Contains(form.Role)) return NotFound();

        await db.Set<UserSession>().Where(s => s.Id == actor.SessionId)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.MembershipId, held.MembershipId).SetProperty(s => s.ActiveRole, form.Role));
        await db.Users.Where(u => u.Id == actor.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.LastMembershipId, held.MembershipId));
        return LocalRedirect(Url.IsLocalUrl(form.To) ? form.To : "/");
    }

    [HttpGet("invitation"), AllowAnonymous]
    public IActionResult Invitation() => View(new AcceptInvitationForm());

    [HttpPost("invitation"), AllowAnonymous]
    public Task<IActionResult> Invitation([FromForm] AcceptInvitationForm form, [FromServices] AcceptInvitation accept) =>
        WriteAsync(() => accept.RunAsync(form), Done("/account/login", "Готово. Войдите с вашим именем пользователя и новым паролем."),
            "Invitation", () => Task.FromResult<AcceptInvitationForm?>(form), prefix: "");

    private ViewResult Again(SignInForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return LoginPage(new SignInForm { UserName = form.UserName, ReturnUrl = Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null }, null);
    }

    private ViewResult LoginPage(SignInForm form, string? notice)
    {
        ViewData["Notice"] = notice;
        ViewData["IsEmpty"] = HttpContext.RequestServices.GetRequiredService<SetupCode>().Value is not null;
        ViewData["Demo"] = HttpContext.RequestServices.GetRequiredService<DemonstrationSwitch>().IsOn ? Demonstration.UserNames : null;
        return View("Login", form);
    }

    private string Local(string? url) => Url.IsLocalUrl(url) ? url! : "/";
}
