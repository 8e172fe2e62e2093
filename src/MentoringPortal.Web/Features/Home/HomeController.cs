using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The role home: what is mine to do.</summary>
public sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View();
}
