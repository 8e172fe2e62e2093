using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Features.Efficiency;
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
    FirstSteps first, CalendarQueries calendar, OwnFigures ownFigures, ProgramFiguresReader programs, RubricResultReader rubrics, SchoolClock clock, StorageState storage,
    SchoolKeep kept)
    : PortalController
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (actor.SchoolId is not { } school) return View(new HomePage([], [], [], [], [], null, clock.Today, actor));

        var today = clock.Today;
        var facts = await kept.ReadAsync("home", () => ReadAsync(school, today, cancel));
        var figures = IsCountedNow ? (await FiguresAsync(school, null, facts.Own, facts.Steps.Count > 0, cancel)).Figures : facts.Figures;
        // A late thing without a day of its own comes first, any other after those that have one.
        var ordered = StorageTasks.Of(actor, storage).Concat(facts.Steps).Concat(facts.Calendar).Concat(Fold(facts.Items))
            .OrderByDescending(t => t.Late).ThenBy(t => t.By ?? (t.Late ? DateOnly.MinValue : DateOnly.MaxValue)).ToList();
        return View(new HomePage(ordered, figures, facts.Programs, facts.Own, facts.OwnCards, facts.Board is { All: > 0 } ? facts.Board : null, today, actor));
    }

    // Codes run out by the hour and people sign in without changing a record of the school: what the administrator counts is never kept.
    private bool IsCountedNow => actor.Is(SchoolRole.SystemAdministrator);

    private async Task<HomeFacts> ReadAsync(Guid school, DateOnly today, CancellationToken cancel)
    {
        var items = await work.ReadAsync(cancel);
        var own = await pairs.ReadAsync(today, cancel);
        var (steps, board) = (await first.ReadAsync(cancel), actor.Is(Rights.Followers) ? await boards.ReadAsync(items, cancel) : null);
        var (figures, several) = IsCountedNow ? ([], []) : await FiguresAsync(school, board, own, steps.Count > 0, cancel);
        return new HomeFacts(items, own, steps, await CalendarAsync(cancel), figures, several, board, await cards.ReadOwnAsync([.. own.Select(p => p.Id)], items, cancel));
    }

    // A school that takes its first steps has nothing to count yet.
    private async Task<(IReadOnlyList<FigureGroup> Figures, IReadOnlyList<ProgramFigures> Programs)> FiguresAsync(Guid school, PairBoard? board, IReadOnlyList<OwnPair> own,
        bool isStarting, CancellationToken cancel)
    {
        var days = new FigureDays(clock.Today);
        if (!actor.Is(Rights.Leadership))
        {
            var group = isStarting ? null : await ownFigures.ReadAsync(days, clock.NowUtc, own is [var only] ? only.Id : null, cancel);
            return (group is { Figures.Count: > 0 } ? [group] : [], []);
        }

        var quarter = board?.Quarters.LastOrDefault(q => q.From <= days.Today) is { } begun ? begun.From : AcademicYear.Of(days.Today).Start;
        var figures = await LeaderFigures.FetchAsync(db, actor, school, days, quarter);
        return ([figures.Rhythm(days), figures.Own(actor, days, quarter, await RubricAsync(cancel))],
            figures.Programs > 1 ? await programs.ReadAsync(days.Today, cancel) : []);
    }

    // Only the director's home tells the level of the program.
    private async Task<HomeFigure?> RubricAsync(CancellationToken cancel) =>
        actor.Is(SchoolRole.Director) && (await rubrics.ReadAsync(null, cancel)) is [var latest, ..] && latest.Result is { Total: { } total, Level: { } level }
            ? new HomeFigure($"{RubricResult.Say(total)} из {latest.Result.Rubric.Max}", $"{level.Words} программы, {latest.Year}", "/efficiency/result") : null;

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
    IReadOnlyList<FigureGroup> Figures, IReadOnlyList<ProgramFigures> Programs, PairBoard? Board, IReadOnlyList<PairCard> OwnCards);

/// <summary>What the home shows.</summary>
/// <param name="Programs">Programs side by side, where there are several.</param>
/// <param name="Board">How the pairs stand, for those who follow them; null where there are none.</param>
public sealed record HomePage(IReadOnlyList<WorkItem> Tasks, IReadOnlyList<FigureGroup> Figures, IReadOnlyList<ProgramFigures> Programs, IReadOnlyList<OwnPair> Pairs,
    IReadOnlyList<PairCard> Cards, PairBoard? Board, DateOnly Today, CurrentActor Actor)
{
    /// <summary>Numbers below the work: a leader's own numbers stand beside it.</summary>
    public IEnumerable<FigureGroup> Below => Board is null ? Figures : Figures.Take(1);

    /// <summary>A leader's own numbers, beside the cards.</summary>
    public IEnumerable<FigureGroup> Beside => Board is null ? [] : Figures.Skip(1);

    /// <summary>What only the director can do stands above everything else.</summary>
    public IEnumerable<WorkItem> ToSign => Tasks.Where(t => t.IsFirst);

    public IEnumerable<WorkItem> Late => Tasks.Where(t => t.Late && !t.IsFirst);

    /// <summary>Not late and due within the week shown on the wall, Monday to Sunday.</summary>
    public IEnumerable<WorkItem> ThisWeek => Others.Where(IsThisWeek);

    public IEnumerable<WorkItem> Later => Others.Where(t => !IsThisWeek(t));

    private bool IsThisWeek(WorkItem item) => item.By is { } day && day <= Today.AddDays((7 - (int)Today.DayOfWeek) % 7);

    public IEnumerable<WorkItem> Others => Tasks.Where(t => !t.Late && !t.IsFirst);
}
