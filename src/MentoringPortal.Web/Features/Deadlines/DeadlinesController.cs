using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Deadlines;

/// <summary>All that waits in the role shown now, by its days: the entries of the home without its limit.</summary>
public sealed class DeadlinesController(WorkReader work, CurrentActor actor, SchoolClock clock, SchoolKeep kept) : PortalController
{
    [HttpGet("/deadlines"), Authorize(Policies.SchoolMember)]
    public async Task<IActionResult> Index(DeadlineFilter filter, CancellationToken cancel)
    {
        ModelState.Clear();
        // What is late, what has a day, what only waits: the longest wait first, then by the words.
        var items = (await kept.ReadAsync("deadlines", () => work.ReadAsync(cancel, whole: true)))
            .OrderBy(i => i.Late ? 0 : i.By is null ? 2 : 1).ThenBy(i => i.By ?? DateOnly.MaxValue)
            .ThenBy(i => i.Since ?? DateOnly.MaxValue).ThenBy(i => i.What, StringComparer.CurrentCulture).ThenBy(i => i.About, StringComparer.CurrentCulture).ToList();
        return View(new DeadlinesPage(items.Skip(filter.Skip).Take(filter.Rows + 1).ToList().CutPage(filter, "/deadlines"), items.Count, items.Count(i => i.Late),
            actor.Is(Rights.Followers)));
    }

    /// <summary>«Кто что должен», to be printed for the staff room: whose move it is, until when; nothing that is not everybody's business.</summary>
    [HttpGet("/deadlines/staff-room"), ActsAs(Rights.Followers)]
    public async Task<IActionResult> StaffRoom(CancellationToken cancel) =>
        View(StaffRoomSheet.Of(clock.Today, await kept.ReadAsync("staff-room", () => work.PostedAsync(cancel))));
}

/// <summary>The page shown of what waits.</summary>
public sealed class DeadlineFilter : ListFilter
{
    /// <summary>As many as a person still looks through, and a page carries.</summary>
    public override int Rows => 100;
}

/// <summary>What is late, what has a day, what only waits, a page of it.</summary>
/// <param name="All">Things that wait, of all pages.</param>
/// <param name="AllLate">Those past their day, of all pages.</param>
/// <param name="PrintsSheet">The reader may print what everybody owes.</param>
public sealed record DeadlinesPage(PageOf<WorkItem> List, int All, int AllLate, bool PrintsSheet)
{
    /// <summary>Where the days on this page come from.</summary>
    public IReadOnlyList<TermWords> Terms => [.. List.Rows.Select(i => i.Term).OfType<TermWords>().Distinct().OrderBy(t => t.Name, StringComparer.CurrentCulture)];

    public IReadOnlyList<WorkItem> Late => [.. List.Rows.Where(i => i.Late)];

    public IReadOnlyList<WorkItem> Dated => [.. List.Rows.Where(i => i is { Late: false, By: not null })];

    public IReadOnlyList<WorkItem> Waiting => [.. List.Rows.Where(i => i is { Late: false, By: null })];
}

/// <summary>What everybody owes: offices first, then what many owe alike, then people by their names.</summary>
public sealed record StaffRoomSheet(DateOnly Today, IReadOnlyList<StaffRoomPerson> People)
{
    // A point of the road map for every mentor is one line with their names, not a line for each of them.
    private const int Many = 4;

    public static StaffRoomSheet Of(DateOnly today, IReadOnlyList<PostedWork> work)
    {
        var alike = work.Where(w => w.WhoId is not null).GroupBy(w => (w.What, w.About, w.When)).Where(g => g.Select(w => w.WhoId).Distinct().Count() >= Many).ToList();
        var told = alike.SelectMany(g => g).ToHashSet();
        return new(today,
        [
            .. Of(work.Where(w => w.WhoId is null)),
            .. alike.OrderBy(g => g.Key.When.By ?? DateOnly.MaxValue).ThenBy(g => g.Key.About, StringComparer.CurrentCulture)
                .GroupBy(g => string.Join(", ", g.Select(w => w.Who).Distinct().Order(StringComparer.CurrentCulture)), g => g.First())
                .Select(g => new StaffRoomPerson(g.Key, [.. g])),
            .. Of(work.Where(w => w.WhoId is not null && !told.Contains(w))),
        ]);
    }

    private static IEnumerable<StaffRoomPerson> Of(IEnumerable<PostedWork> work) =>
        work.OrderBy(w => w.When.By ?? DateOnly.MaxValue).ThenBy(w => w.What, StringComparer.CurrentCulture).ThenBy(w => w.About, StringComparer.CurrentCulture)
            .GroupBy(w => (w.Who, w.WhoId)).OrderBy(g => g.Key.Who, StringComparer.CurrentCulture).ThenBy(g => g.Key.WhoId).Select(g => new StaffRoomPerson(g.Key.Who, [.. g]));
}

/// <summary>What one person or office owes, the nearest day first.</summary>
public sealed record StaffRoomPerson(string Who, IReadOnlyList<PostedWork> Work)
{
    /// <summary>The same act of several records once, with the records below it; records that read alike are counted.</summary>
    public IEnumerable<(string What, IReadOnlyList<(string Words, PostedWork One)> Of)> Acts => Work.GroupBy(w => w.What).Select(act => (act.Key,
        (IReadOnlyList<(string, PostedWork)>)[.. act.GroupBy(w => (w.About, w.When.Words)).Select(g => (g.Count() == 1 ? g.Key.About
            : $"{g.Key.About}{(g.Key.About.Length > 0 ? ", " : "")}{RussianPlural.Of(g.Count(), "раз", "раза", "раз")}", g.First()))]));
}
