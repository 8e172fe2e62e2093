using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The role home: what is mine to do, overdue first, then the counts.</summary>
public sealed class HomeController(PortalDbContext db, CurrentActor actor, HomeTasks tasks, MentorTasks mentor, MenteeTasks mentee, FirstSteps first, SchoolClock clock) : PortalController
{
    private const SchoolRole SeesFigures = SchoolRole.Director | SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.MethodUnionHead | SchoolRole.Psychologist;

    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (actor.SchoolId is not { } school)
        {
            return View(new HomePage([], null, null, [], actor));
        }

        var today = clock.Today;
        var rows = await tasks.FetchAsync(today, cancel);
        var own = actor.Is(SchoolRole.Mentor) ? await mentor.RunAsync(today, cancel) : actor.Is(SchoolRole.Mentee) ? await mentee.RunAsync(today, cancel) : OwnWork.None;
        var steps = await first.RunAsync(cancel);
        var ordered = steps.Concat(HomeTaskWords.Fold(rows.Select(r => HomeTask.Of(r, today).For(actor)))).Concat(own.Tasks).OrderByDescending(t => t.Late).ThenBy(t => t.By ?? DateOnly.MinValue).ToList();
        var figures = actor.Is(SeesFigures) ? await HomeFigures.FetchAsync(db, school, today) : null;
        var access = actor.Is(SchoolRole.SystemAdministrator) && steps.Count == 0 ? await AccessFigures.FetchAsync(db, clock.NowUtc, cancel) : null;
        return View(new HomePage(ordered, figures, access, own.Pairs, actor));
    }
}

/// <summary>What the home shows.</summary>
public sealed record HomePage(IReadOnlyList<HomeTask> Tasks, HomeFigures? Figures, AccessFigures? Access, IReadOnlyList<OwnPair> Pairs, CurrentActor Actor)
{
    /// <summary>The psychologist reads the two bases, not the pairs.</summary>
    public bool SeesPairs => !Actor.Is(SchoolRole.Psychologist);

    /// <summary>What only the director can do stands above everything else.</summary>
    public IEnumerable<HomeTask> ToSign => Tasks.Where(t => t.Verb == HomeTask.Sign);

    public IEnumerable<HomeTask> Late => Tasks.Where(t => t.Late && t.Verb != HomeTask.Sign);

    public IEnumerable<HomeTask> Others => Tasks.Where(t => !t.Late && t.Verb != HomeTask.Sign);
}
