using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Features.Settings;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The role home: what is mine to do, overdue first, then the counts.</summary>
public sealed class HomeController(PortalDbContext db, CurrentActor actor, WorkReader work, OwnPairs pairs, PairBoardReader boards, PairCardReader cards,
    FirstSteps first, CalendarQueries calendar, SchoolClock clock, StorageState storage, SchoolKeep kept)
    : PortalController
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (actor.SchoolId is not { } school) return View(new HomePage([], null, null, [], [], null, clock.Today, actor));

        var today = clock.Today;
        var facts = await kept.ReadAsync("home", () => ReadAsync(school, today, cancel));
        // Counted now: codes run out by the hour, and the disk fills without any save.
        var access = actor.Is(SchoolRole.SystemAdministrator) && facts.Steps.Count == 0 ? await AccessFigures.FetchAsync(db, clock.NowUtc, cancel) : null;
        var ordered = StorageTasks.Of(actor, storage).Concat(facts.Steps).Concat(facts.Calendar).Concat(Fold(facts.Items))
            .OrderByDescending(t => t.Late).ThenBy(t => t.By ?? DateOnly.MinValue).ToList();
        return View(new HomePage(ordered, facts.Figures, access, facts.Own, facts.OwnCards, facts.Board is { All: > 0 } ? facts.Board : null, today, actor));
    }

    private async Task<HomeFacts> ReadAsync(Guid school, DateOnly today, CancellationToken cancel)
    {
        var items = await work.ReadAsync(cancel);
        var own = await pairs.ReadAsync(today, cancel);
        return new HomeFacts(items, own, await first.ReadAsync(cancel), await CalendarAsync(cancel),
            actor.Is(Rights.Leadership) ? await HomeFigures.FetchAsync(db, school, today) : null,
            actor.Is(Rights.Followers) ? await boards.ReadAsync(items, cancel) : null,
            await cards.ReadAsync([.. own.Select(p => p.Id)], items, cancel));
    }

    // Many people without an account are one task: they do not push everything else off the screen.
    private static IEnumerable<WorkItem> Fold(IReadOnlyList<WorkItem> items)
    {
        const int fewEnough = 3;
        var entering = items.Where(t => t.Code == AccountWork.Missing).ToList();
        if (entering.Count <= fewEnough) return items;
        var about = string.Join(", ", entering.Take(2).Select(t => t.About)) + " и другие";
        return items.Where(t => t.Code != AccountWork.Missing)
            .Append(new("Выдать коды для входа в портал", about, "учётных записей нет", false, "Выдать коды", "/settings/accounts/invite"));
    }

    private async Task<WorkItem[]> CalendarAsync(CancellationToken cancel) =>
        actor.Is(SchoolRole.Curator | SchoolRole.SystemAdministrator) && await calendar.MissingYearAsync(cancel) is { } year
            ? [new("Внести переносы выходных", $"на {year} год, по постановлению Правительства", "без них сроки считаются по общему правилу", false, "Внести",
                $"/settings/calendar?year={year}")]
            : [];
}

/// <summary>What the home reads of the school's records; holds until one of them changes.</summary>
internal sealed record HomeFacts(IReadOnlyList<WorkItem> Items, IReadOnlyList<OwnPair> Own, IReadOnlyList<WorkItem> Steps, IReadOnlyList<WorkItem> Calendar,
    HomeFigures? Figures, PairBoard? Board, IReadOnlyList<PairCard> OwnCards);

/// <summary>What the home shows.</summary>
/// <param name="Board">How the pairs stand, for those who follow them; null where there are none.</param>
public sealed record HomePage(IReadOnlyList<WorkItem> Tasks, HomeFigures? Figures, AccessFigures? Access, IReadOnlyList<OwnPair> Pairs, IReadOnlyList<PairCard> Cards,
    PairBoard? Board, DateOnly Today, CurrentActor Actor)
{
    /// <summary>What only the director can do stands above everything else.</summary>
    public IEnumerable<WorkItem> ToSign => Tasks.Where(t => t.IsFirst);

    public IEnumerable<WorkItem> Late => Tasks.Where(t => t.Late && !t.IsFirst);

    /// <summary>Not late and due within the week shown on the wall, Monday to Sunday.</summary>
    public IEnumerable<WorkItem> ThisWeek => Others.Where(IsThisWeek);

    public IEnumerable<WorkItem> Later => Others.Where(t => !IsThisWeek(t));

    private bool IsThisWeek(WorkItem item) => item.By is { } day && day <= Today.AddDays((7 - (int)Today.DayOfWeek) % 7);

    public IEnumerable<WorkItem> Others => Tasks.Where(t => !t.Late && !t.IsFirst);
}
