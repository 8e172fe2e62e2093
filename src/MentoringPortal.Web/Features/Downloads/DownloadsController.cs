using MentoringPortal.Data.Common;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Downloads;

/// <summary>Progress of a running download, for the script that draws the bar. Asks the database nothing.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DownloadsController(BatchProgress progress, CurrentActor actor) : PortalController
{
    [HttpGet("/downloads/{key}")]
    public IActionResult Progress(string key) =>
        progress.Find(actor.UserId, key) is { } count ? Json(new { done = count.Done, total = count.Total, over = count.IsOver }) : NotFoundPage();
}
