using MentoringPortal.Data;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>First start of an installation: the holder of the log's code creates the school and its administrator.</summary>
[Route("setup")]
[AllowAnonymous]
public sealed class SetupController(SetupCode code, PortalDbContext db, SetUpPortal setUp) : Controller
{
    private const string ViewName = "Setup";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        code.Value is null || await db.Users.AnyAsync(cancel) ? NotFound() : View(ViewName, new SetupForm { TimeZoneId = "Europe/Moscow" });

    [HttpPost("")]
    public async Task<IActionResult> Index([FromForm] SetupForm form, CancellationToken cancel)
    {
        var outcome = await setUp.RunAsync(form, cancel);
        if (outcome.IsMissing) return NotFound();
        if (outcome.Ok) return LocalRedirect("/account/login?reason=created");
        foreach (var v in outcome.Violations) ModelState.AddModelError(v.Field, v.Message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(ViewName, form);
    }
}
