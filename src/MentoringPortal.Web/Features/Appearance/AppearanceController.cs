using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Appearance;

/// <summary>Theme and low-vision mode: a preference in a cookie, set by plain links, so it works before sign-in and without scripts.</summary>
public sealed class AppearanceController : Controller
{
    /// <summary>Changes what is named, keeps the rest, returns to the page.</summary>
    [AllowAnonymous]
    [HttpGet("/appearance")]
    public IActionResult Set(string? theme, string? vision, string? back)
    {
        var kept = (Request.Cookies[Shell.AppearanceCookie] ?? "auto").Split('.');
        var newTheme = theme is "light" or "dark" or "auto" ? theme : kept[0] is "light" or "dark" ? kept[0] : "auto";
        var lowVision = vision is null ? kept.Contains("low-vision") : vision == "low";
        Response.Cookies.Append(Shell.AppearanceCookie, newTheme + (lowVision ? ".low-vision" : ""), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }

    /// <summary>Asked by the idle warning when the person wants to go on working: any answered request prolongs the session.</summary>
    [Authorize]
    [HttpGet("/appearance/alive")]
    public IActionResult Alive() => NoContent();
}
