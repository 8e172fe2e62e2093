using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Deadlines;

/// <summary>All that waits in the role shown now, by its days: the entries of the home without its limit.</summary>
public sealed class DeadlinesController(WorkReader work) : PortalController
{
    [HttpGet("/deadlines"), Authorize(Policies.SchoolMember)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var items = await work.ReadAsync(cancel, whole: true);
        return View(new DeadlinesPage(
            [.. items.Where(i => i.Late).OrderBy(i => i.By ?? DateOnly.MaxValue)],
            [.. items.Where(i => i is { Late: false, By: not null }).OrderBy(i => i.By)],
            [.. items.Where(i => i is { Late: false, By: null })]));
    }
}

/// <summary>What is late, what has a day, what only waits.</summary>
public sealed record DeadlinesPage(IReadOnlyList<WorkItem> Late, IReadOnlyList<WorkItem> Dated, IReadOnlyList<WorkItem> Waiting);
