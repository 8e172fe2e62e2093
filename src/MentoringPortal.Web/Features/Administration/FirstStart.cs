using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>The one-time code of an installation that has no account yet; it stands only in the log and dies with the process.</summary>
public sealed class SetupCode
{
    /// <summary>Null when the installation needs no set-up.</summary>
    public string? Value { get; set; }
}

public sealed class SetupForm
{
    public string? Code { get; set; }

    public string? FullName { get; set; }

    public string? ShortName { get; set; }

    public string? Settlement { get; set; }

    public string? Region { get; set; }

    public string? TimeZoneId { get; set; }

    public string? DisplayName { get; set; }

    public string? UserName { get; set; }

    public string? NewPassword { get; set; }

    public string? RepeatPassword { get; set; }
}

/// <summary>First start of an installation: the holder of the log's code creates the school and its administrator.</summary>
[Route("setup")]
[AllowAnonymous]
public sealed class SetupController(SetupCode code, PortalDbContext db, IPasswordHasher<PortalUser> hasher) : Controller
{
    private const string ViewName = "/Features/Administration/Setup.cshtml";

    [HttpGet("")]
    public IActionResult Index() => code.Value is null ? NotFound() : View(ViewName, new SetupForm { TimeZoneId = "Europe/Moscow" });

    [HttpPost("")]
    public async Task<IActionResult> Index([FromForm] SetupForm form)
    {
        if (code.Value is null) return NotFound();
        var violations = Check(form).ToList();
        if (violations.Count == 0 && await db.Users.AnyAsync()) return NotFound();
        if (violations.Count > 0)
        {
            foreach (var v in violations) ModelState.AddModelError(v.Field, v.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(ViewName, form);
        }

        var school = new School(form.FullName!.Trim(), form.ShortName!.Trim(), form.Settlement!.Trim(), form.Region?.Trim() ?? "", form.TimeZoneId!);
        db.Add(school);
        db.Actor.ActForSchool(school.Id, form.DisplayName!.Trim());
        var user = AcceptInvitation.NewAccount(form.UserName!.Trim(), form.DisplayName!.Trim());
        user.IsPortalAdministrator = true;
        user.PasswordHash = hasher.HashPassword(user, form.NewPassword!);
        db.Add(user);
        db.Add(new Membership(user.Id, SchoolRole.SystemAdministrator | SchoolRole.Curator, null));
        db.Describe("Портал настроен");
        await db.SaveChangesAsync();
        code.Value = null;
        return LocalRedirect("/account/login?reason=created");
    }

    private IEnumerable<RuleViolation> Check(SetupForm form)
    {
        if (code.Value is null || !Secrets.HashCode(form.Code).AsSpan().SequenceEqual(Secrets.HashCode(code.Value))) yield return new("Код не совпадает с кодом в журнале запуска", nameof(form.Code));
        if (string.IsNullOrWhiteSpace(form.FullName)) yield return new("Укажите полное наименование школы", nameof(form.FullName));
        if (string.IsNullOrWhiteSpace(form.ShortName)) yield return new("Укажите краткое наименование школы", nameof(form.ShortName));
        if (string.IsNullOrWhiteSpace(form.Settlement)) yield return new("Укажите населённый пункт: он печатается в документах", nameof(form.Settlement));
        if (form.TimeZoneId is null || !TimeZoneInfo.TryFindSystemTimeZoneById(form.TimeZoneId, out _)) yield return new("Выберите часовой пояс", nameof(form.TimeZoneId));
        if (string.IsNullOrWhiteSpace(form.DisplayName)) yield return new("Укажите фамилию и инициалы администратора", nameof(form.DisplayName));
        if (AccountNames.Check(form.UserName) is { } name) yield return name;
        if (PasswordRules.Check(form.NewPassword, form.UserName, form.DisplayName, form.ShortName) is { } weak) yield return weak;
        if (form.NewPassword != form.RepeatPassword) yield return new("Пароли не совпадают", nameof(form.RepeatPassword));
    }
}
