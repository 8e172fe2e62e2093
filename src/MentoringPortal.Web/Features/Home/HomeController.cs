using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The role home: what is mine to do, overdue first, then the counts.</summary>
public sealed class HomeController(PortalDbContext db, CurrentActor actor, HomeTasks tasks, MentorTasks mentor, MenteeTasks mentee, FirstSteps first, SchoolClock clock) : PortalController
{
    private const SchoolRole SeesFigures = SchoolRole.Director | SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.MethodUnionHead;

    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (actor.SchoolId is null)
        {
            return View(new HomePage([], null, actor));
        }

        var today = clock.Today;
        var rows = await tasks.FetchAsync(today, cancel);
        var own = actor.Is(SchoolRole.Mentor) ? await mentor.RunAsync(today, cancel) : actor.Is(SchoolRole.Mentee) ? await mentee.RunAsync(today, cancel) : [];
        var ordered = (await first.RunAsync(cancel)).Concat(rows.Select(r => HomeTask.Of(r, today).For(actor))).Concat(own).OrderByDescending(t => t.Late).ToList();
        var figures = actor.Is(SeesFigures) ? await HomeFigures.FetchAsync(db, today, cancel) : null;
        return View(new HomePage(ordered, figures, actor));
    }
}

/// <summary>What the home shows.</summary>
public sealed record HomePage(IReadOnlyList<HomeTask> Tasks, HomeFigures? Figures, CurrentActor Actor)
{
    public IEnumerable<HomeTask> Late => Tasks.Where(t => t.Late);

    public IEnumerable<HomeTask> Others => Tasks.Where(t => !t.Late);
}
