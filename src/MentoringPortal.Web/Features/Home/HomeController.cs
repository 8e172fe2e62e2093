using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Features.Efficiency;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Features.Settings;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The role home: what is mine to do, overdue first, then the counts.</summary>
public sealed class HomeController(PortalDbContext db, CurrentActor actor, WorkReader work, OwnPairs pairs, PairBoardReader boards, PairCardReader cards,
    FirstSteps first, CalendarQueries calendar, OwnFigures ownFigures, MonthsReader months, ProgramFiguresReader programs, RubricResultReader rubrics,
    SchoolClock clock, StorageState storage,
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
        var figures = await LeaderFigures.FetchAsync(db, actor, school, days, quarter, cancel);
        // A school without a pair has no months to look at.
        var drawn = figures.Since is null ? (FigureMonths.None, FigureMonths.None) : await months.ReadAsync(days, cancel);
        return ([figures.Rhythm(days, drawn), figures.Own(actor, days, quarter, await RubricAsync(cancel))],
            figures.Programs > 1 ? await programs.ReadAsync(days.Today, cancel) : []);
    }

    // Only the director's home tells the level of the program.
    private async Task<HomeFigure?> RubricAsync(CancellationToken cancel) =>
        actor.Is(SchoolRole.Director) && (await rubrics.ReadAsync(null, cancel)) is [var latest, ..] && latest.Result is { Total: { } total, Level: { } level }
            ? new HomeFigure($"{RubricResult.Say(total)} из {latest.Result.Rubric.Max}", $"{level.Words} программы, {latest.Year}", "/efficiency/result") : null;

    // Many people of one task are one task: they do not push everything else off the screen.
    private static IEnumerable<WorkItem> Fold(IEnumerable<WorkItem> items)
    {
        items = Fold(items, AccountWork.Missing, "Выдать коды для входа в портал", "Выдать коды", "/settings/accounts/invite", "учётных записей нет");
        return Fold(items, PoolWork.ToRefresh, "Актуализировать сведения о наставляемых", "Проверить", "/mentees/refresh");
    }

    private static IEnumerable<WorkItem> Fold(IEnumerable<WorkItem> items, string code, string what, string verb, string href, string? when = null)
    {
        const int fewEnough = 3;
        var many = items.Where(t => t.Code == code).OrderBy(t => t.By).ToList();
        if (many.Count <= fewEnough) return items;
        var about = string.Join(", ", many.Take(2).Select(t => t.About)) + " и другие";
        return items.Where(t => t.Code != code).Append(new(what, about, when ?? many[0].When, many[0].Late, verb, href, many[0].By));
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
    /// <summary>Why there is nothing to do, and what will bring something.</summary>
    public string EmptyHint => Actor.ActiveRole switch
    {
        SchoolRole.None => "Роли у вас пока нет: наставником или наставляемым делает приказ об утверждении пары. Когда его подпишут, здесь появятся ваши дела.",
        SchoolRole.ClassTeacher when !Actor.CanSwitchRole => ClassTeacher,
        SchoolRole.ClassTeacher => ClassTeacher + " У вас есть и другие роли – дела показаны отдельно для каждой.",
        _ when Actor.CanSwitchRole => "В этой роли всё сделано. У вас есть и другие роли – дела показаны отдельно для каждой.",
        SchoolRole.Mentor or SchoolRole.Mentee => Pairs.Count > 0 ? "По вашим парам всё сделано. Новое дело встанет здесь первой строкой."
            : "Когда приказ утвердит вашу пару, здесь появятся план, дневник и анкета. Пока вас ни о чём не просят.",
        SchoolRole.Psychologist => "Здесь появятся пункты дорожной карты, за которые отвечаете вы, просьбы о помощи и документы на ознакомление.",
        _ => "Когда появится что-то, что ждёт вас, оно встанет здесь первой строкой.",
    };

    private const string ClassTeacher =
        "Наставничество обучающихся в портале пока не открыто. Когда оно откроется, здесь появятся дела вашего класса; документы на ознакомление – в разделе «Документы».";

    /// <summary>As many of a group stand open; the rest are folded, none is left out.</summary>
    public const int Shown = 5;

    /// <summary>
    /// What is to be done, group by group: what only the director can do, what is late, what is due within the week on the wall (Monday to Sunday), what waits without
    /// a day, the first step first, what is due later and what waits for somebody else. Empty groups are left out.
    /// </summary>
    public IReadOnlyList<(string Title, IReadOnlyList<WorkItem> Rows)> Groups =>
    [
        .. new (string Title, IReadOnlyList<WorkItem> Rows)[]
        {
            ("На подпись", [.. Tasks.Where(t => t.IsFirst)]),
            ("Просрочено", [.. Tasks.Where(t => t.Late && !t.IsFirst)]),
            ("До конца недели", [.. Others.Where(t => t.By <= EndOfWeek)]),
            ("Ждёт вас", [.. Others.Where(t => t.By is null && !t.IsOthers).OrderBy(t => t.Behind)]),
            ("Позже", [.. Others.Where(t => t.By > EndOfWeek)]),
            ("Ждёт других", [.. Others.Where(t => t.By is null && t.IsOthers).OrderBy(t => t.Behind)]),
        }.Where(g => g.Rows.Count > 0),
    ];

    private DateOnly EndOfWeek => Today.AddDays((7 - (int)Today.DayOfWeek) % 7);

    private IEnumerable<WorkItem> Others => Tasks.Where(t => !t.Late && !t.IsFirst);
}
