using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What stands in the address of the list.</summary>
public sealed class MentorshipFilter : ListFilter
{
    /// <summary>Key of <see cref="MentorshipListReader.States"/>.</summary>
    public string? State { get; set; }

    /// <summary>Only pairs whose mentee takes part in this program.</summary>
    public Guid? Program { get; set; }

    /// <summary>A row carries the year of its pair as a picture: fifteen keep the page light.</summary>
    public const int PageRows = 15;

    /// <inheritdoc />
    public override int Rows => PageRows;
}

/// <summary>A line of the list of pairs.</summary>
public sealed record MentorshipRow(
    Guid Id, RussianName Mentee, RussianName Mentor, string Topic, DateOnly StartsOn, DateOnly EndsOn,
    MentorshipState State, DateOnly? ApprovedOn, DateOnly? LastEntryOn, bool InGroup, string? OrderReference, MentoringForm Form, MentoringKind Kind, DateOnly LastDay)
{
    /// <summary>The state in words: «Действует», «Начнётся 3 декабря».</summary>
    public string StateWords(DateOnly today) => MentorshipWords.State(State, StartsOn, today);

    /// <summary>Css kind of the state's label.</summary>
    public string StateKind(DateOnly today) => MentorshipWords.StateKind(State, StartsOn, today);
}

/// <summary>A button above the list: pairs that stand so, with their number.</summary>
/// <param name="Value">Key of <see cref="MentorshipListReader.States"/>; empty: all.</param>
/// <param name="Icon">Symbol of the state; null: none.</param>
public sealed record StandingPick(string Value, string Text, int? Count, string? Icon);

/// <summary>Page of the list of pairs.</summary>
/// <param name="Picks">How the pairs stand, for those who follow them; empty where all stand alike.</param>
public sealed record MentorshipListPage(MentorshipFilter Filter, PageOf<MentorshipRow> List, IReadOnlyList<PairCard> Cards, DateOnly Today, bool CanPropose, bool SeesAll,
    bool SeesSummary, IReadOnlyList<StandingPick> Picks)
{
    /// <summary>Programs to choose from, where the school works by several.</summary>
    public IReadOnlyList<Choice> Programs { get; init; } = [];
}

/// <summary>The pairs that the actor may see: for the list and for the register D-38.</summary>
public sealed class MentorshipListReader(PortalDbContext db, MentorshipAccess access, PairStandings standings, PairCardReader cards, WorkReader steps, SchoolClock clock)
{
    // What a card says of its pair, in the order of the buttons: the same words as on the home.
    private static readonly (string Key, string Text, string Icon, PairStanding[] Of)[] Standings =
    [
        ("trouble", "Требуют внимания", "i-trouble", [PairStanding.Trouble, PairStanding.Suspended]),
        ("fine", "В порядке", "i-fine", [PairStanding.Fine]),
        ("new", "Новые", "i-new", [PairStanding.New]),
        ("paused", "На паузе", "i-paused", [PairStanding.Paused]),
        ("ahead", "Впереди", "i-soon", [PairStanding.Ahead]),
    ];

    /// <summary>Filter keys with their words.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"),
        new("trouble", "Требуют внимания"),
        new("fine", "В порядке"),
        new("new", "Новые"),
        new("paused", "На паузе"),
        new("active", "Действуют"),
        new("silent", "Нет записей 21 день"),
        new("no-plan", "Без плана этапа"),
        new("ahead", "Ещё не начались"),
        new("suspended", "Приостановлены"),
        new("proposed", "Предложены, приказа нет"),
        new("in-order", "Включены в проект приказа"),
        new("ended", "Завершены и прекращены"),
    ];

    /// <summary>Ways to sort with their words, the usual one first: those who follow the pairs see first where help is needed.</summary>
    public static IReadOnlyList<Choice> Sorts(bool follows) =>
        follows ? [new("", "Сначала кому нужна помощь"), new("mentee", "По наставляемому"), .. OtherSorts] : [new("", "По наставляемому"), .. OtherSorts];

    private static readonly Choice[] OtherSorts =
    [
        new("mentor", "По наставнику"),
        new("start", "Сначала новые"),
        new("entry", "Давно без записей"),
    ];

    // Pairs that no standing speaks of: those that are over, the latest first.
    private const string Over = "over";

    private static readonly KeptQuery<Shape, MentorshipRow> Pages = new((db, shape, v) => Rows(db, shape, v).Skip(v.Skip).Take(MentorshipFilter.PageRows + 1));

    /// <summary>One page and whether another follows, with the cards and the next steps of its pairs.</summary>
    public async Task<MentorshipListPage> PageAsync(MentorshipFilter filter, bool canPropose, CancellationToken cancel)
    {
        var follows = (access.Role & Rights.Followers) != 0;
        IReadOnlyList<PairStands> standing = follows || IsOfStanding(filter) ? await standings.ReadAsync(cancel) : [];
        var (shape, values) = (ShapeOf(filter), Values(filter, standing));
        var page = Searches(filter) ? await Rows(db, shape, values, filter.Q).PageOfAsync(filter, "/mentorships", cancel)
            : (follows && IsWorstFirst(shape) ? await WorstFirstAsync(filter, shape, standing, cancel) : await Pages.ToListAsync(db, shape, values, cancel))
                .CutPage(filter, "/mentorships");
        var ids = page.Rows.Select(r => r.Id).ToList();
        var next = await steps.OfPairsAsync(ids, cancel);
        var drawn = await cards.ReadAsync(ids, id => next[id].Select(CardStep.Of).FirstOrDefault(), cancel);
        return new MentorshipListPage(filter, page, drawn, clock.Today, canPropose, access.SeesAll, follows, follows ? PicksOf(standing, shape.State) : [])
        {
            Programs = filter.Program is null ? [] : await db.Set<SchoolProgram>().OrderBy(p => p.Title).Select(p => Choice.Of(p.Id, p.Title, null)).ToListAsync(cancel),
        };
    }

    private static bool IsWorstFirst(Shape shape) => shape is { Sort: "", OfProgram: false } && (shape.State.Length == 0 || Standings.Any(s => s.Key == shape.State));

    // As on the home: those that need help, those that are being formed and wait for somebody, the others as they stand, and last those that are over.
    private async Task<List<MentorshipRow>> WorstFirstAsync(MentorshipFilter filter, Shape shape, IReadOnlyList<PairStands> standing, CancellationToken cancel)
    {
        const int take = MentorshipFilter.PageRows + 1;
        var of = Standings.FirstOrDefault(s => s.Key == shape.State).Of;
        var ids = standing.Where(p => of is null || of.Contains(p.Standing)).Select(p => p.Id).ToList();
        if (of is null)
        {
            var troubled = standing.Count(p => Standings[0].Of.Contains(p.Standing));
            ids.InsertRange(troubled, await access.Visible()
                .Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents || m.State == MentorshipState.InOrder)
                .OrderBy(m => m.StartsOn).ThenBy(m => m.Id).Select(m => m.Id).ToListAsync(cancel));
        }

        var shown = ids.Skip(filter.Skip).Take(take).ToList();
        var rows = shown.Count == 0 ? [] : (await Pages.ToListAsync(db, shape with { State = Standings[0].Key }, access.Asking(Guid.Empty, 0, [.. shown]), cancel))
            .OrderBy(r => shown.IndexOf(r.Id)).ToList();
        if (of is null && rows.Count < take)
        {
            var past = access.Asking(Guid.Empty, Math.Max(0, filter.Skip - ids.Count), []);
            rows.AddRange((await Pages.ToListAsync(db, shape with { State = Over }, past, cancel)).Take(take - rows.Count));
        }

        return rows;
    }

    /// <summary>Everything the filter selects, for the register.</summary>
    public async Task<List<MentorshipRow>> AllAsync(MentorshipFilter filter, CancellationToken cancel)
    {
        var values = Values(filter, IsOfStanding(filter) ? await standings.ReadAsync(cancel) : []);
        return await Rows(db, ShapeOf(filter), values, filter.Q).Take(10_000).ToListAsync(cancel);
    }

    private static List<StandingPick> PicksOf(IReadOnlyList<PairStands> standing, string state)
    {
        var picks = Standings.Select(s => new StandingPick(s.Key, s.Text, standing.Count(p => s.Of.Contains(p.Standing)), s.Icon))
            .Where(p => p.Count > 0 || p.Value == state).ToList();
        return picks.Count < 2 ? [] : [new("", "Все", null, null), .. picks, new("ended", "Завершены", null, "i-over")];
    }

    private static bool IsOfStanding(MentorshipFilter filter) => Standings.Any(s => s.Key == filter.State);

    // What is not understood neither filters nor sorts; so an address cannot make a shape of its own.
    private Shape ShapeOf(MentorshipFilter filter) => new(
        access.Role,
        States.FirstOrDefault(s => s.Value == filter.State)?.Value ?? "",
        Sorts(follows: true).FirstOrDefault(s => s.Value == filter.Sort)?.Value ?? "",
        filter.Program is not null);

    private QueryValues Values(MentorshipFilter filter, IReadOnlyList<PairStands> standing)
    {
        var of = Standings.FirstOrDefault(s => s.Key == filter.State).Of ?? [];
        return access.Asking(filter.Program ?? Guid.Empty, filter.Skip, [.. standing.Where(p => of.Contains(p.Standing)).Select(p => p.Id)]);
    }

    // What is searched for differs every time: only the lists without a search are kept.
    private static bool Searches(MentorshipFilter filter) => NameSearch.Patterns(filter.Q).Count > 0;

    private static IQueryable<MentorshipRow> Rows(PortalDbContext db, Shape shape, QueryValues v, string? name = null)
    {
        var visible = db.Set<Mentorship>().AsNoTracking().Where(MentorshipAccess.VisibleTo(db, shape.Role, v));
        var planless = MissingPlan.Of(db, v);
        visible = shape.State switch
        {
            "trouble" or "fine" or "new" or "paused" or "ahead" => visible.Where(m => v.Ids.Contains(m.Id)),
            "active" => visible.Where(m => m.State == MentorshipState.Active && m.StartsOn <= v.Today),
            "suspended" => visible.Where(m => m.State == MentorshipState.Suspended),
            "silent" => visible.Where(DiarySilence.On(v)),
            "no-plan" => visible.Where(m => planless.Any(w => w.MentorshipId == m.Id)),
            "proposed" => visible.Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents),
            "in-order" => visible.Where(m => m.State == MentorshipState.InOrder),
            "ended" or Over => visible.Where(m => m.State == MentorshipState.Completed || m.State == MentorshipState.TerminatedEarly || m.State == MentorshipState.PostSupport),
            _ => visible,
        };
        if (shape.OfProgram)
        {
            visible = visible.Where(m => db.Set<Participation>().Any(t => t.PersonId == m.MenteeId && t.ProgramId == v.Id && t.Side == PoolSide.Mentees && t.EndedOn == null));
        }

        var people = db.Set<Person>();
        // Where most pairs are seen, the people come first, in the order of their index: so only a page of the pairs is read.
        var most = (shape.Role & MentorshipAccess.SeeAll) != 0 && (shape.State is "" or "active");
        var rows = (most, shape.Sort) switch
        {
            (true, "" or "mentee") => from mentee in people
                                      from m in visible
                                      where m.MenteeId == mentee.Id
                                      join mentor in people on m.MentorId equals mentor.Id
                                      select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
            (true, "mentor") => from mentor in people
                                from m in visible
                                where m.MentorId == mentor.Id
                                join mentee in people on m.MenteeId equals mentee.Id
                                select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
            _ => from m in visible
                 join mentor in people on m.MentorId equals mentor.Id
                 join mentee in people on m.MenteeId equals mentee.Id
                 select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
        };
        rows = rows.Named(name, x => x.Mentor.SearchName, x => x.Mentee.SearchName);
        var sorted = shape.State == Over ? rows.OrderByDescending(x => x.Pair.LastOn).ThenBy(x => x.Pair.Id) : shape.Sort switch
        {
            "mentor" => rows.OrderBy(x => x.Mentor.SearchName).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            "start" => rows.OrderByDescending(x => x.Pair.StartsOn).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            "entry" => rows.OrderBy(x => x.Pair.State == MentorshipState.Active ? 0 : 1).ThenBy(x => x.Pair.LastEntryOn).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            _ => rows.OrderBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
        };
        return sorted.Select(x => new MentorshipRow(
            x.Pair.Id,
            x.Mentee.Name,
            x.Mentor.Name,
            x.Pair.Topic, x.Pair.StartsOn, x.Pair.EndsOn, x.Pair.State, x.Pair.ApprovedOn, x.Pair.LastEntryOn,
            db.Set<Mentorship>().Any(o => o.UnitId == x.Pair.UnitId && o.Id != x.Pair.Id), x.Pair.OrderReference, x.Pair.Form, x.Pair.Kind, x.Pair.LastOn));
    }

    /// <summary>What changes the text of the query.</summary>
    private sealed record Shape(SchoolRole Role, string State, string Sort, bool OfProgram);

    private sealed class Line
    {
        public required Mentorship Pair { get; init; }
        public required Person Mentor { get; init; }
        public required Person Mentee { get; init; }
    }
}

/// <summary>Words and colours of a pair shared by the pages.</summary>
public static class MentorshipWords
{
    /// <summary>«Начнётся 3 декабря», of another year «Начнётся 12 января 2028 г.».</summary>
    public static string Ahead(DateOnly startsOn, DateOnly today) =>
        "Начнётся " + (startsOn.Year == today.Year ? RussianDate.DayAndMonth(startsOn) : RussianDate.Long(startsOn));

    /// <summary>The state in words; an approved pair whose first day lies ahead does not work yet.</summary>
    public static string State(MentorshipState state, DateOnly startsOn, DateOnly today) =>
        state == MentorshipState.Active && startsOn > today ? Ahead(startsOn, today) : state.Label();

    /// <summary>Css kind of the state's label.</summary>
    public static string StateKind(MentorshipState state, DateOnly startsOn, DateOnly today) => state switch
    {
        MentorshipState.Active when startsOn > today => "info",
        MentorshipState.Active => "ok",
        MentorshipState.Proposed => "draft",
        MentorshipState.AwaitingConsents or MentorshipState.InOrder or MentorshipState.Suspended => "wait",
        MentorshipState.Completed or MentorshipState.TerminatedEarly or MentorshipState.PostSupport => "done",
    };
}
