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

/// <summary>Page of the list of pairs.</summary>
public sealed record MentorshipListPage(MentorshipFilter Filter, PageOf<MentorshipRow> List, IReadOnlyList<PairCard> Cards, DateOnly Today, bool CanPropose, bool SeesAll,
    bool SeesSummary)
{
    /// <summary>Programs to choose from, where the school works by several.</summary>
    public IReadOnlyList<Choice> Programs { get; init; } = [];
}

/// <summary>The pairs that the actor may see: for the list and for the register D-38.</summary>
public sealed class MentorshipListReader(PortalDbContext db, MentorshipAccess access, PairCardReader cards, SchoolClock clock)
{
    /// <summary>Filter keys with their words.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"),
        new("active", "Действуют"),
        new("silent", "Нет записей 21 день"),
        new("ahead", "Ещё не начались"),
        new("suspended", "Приостановлены"),
        new("proposed", "Предложены, приказа нет"),
        new("in-order", "Включены в проект приказа"),
        new("ended", "Завершены и прекращены"),
    ];

    /// <summary>Ways to sort with their words.</summary>
    public static IReadOnlyList<Choice> Sorts { get; } =
    [
        new("", "По наставляемому"),
        new("mentor", "По наставнику"),
        new("start", "Сначала новые"),
        new("entry", "Давно без записей"),
    ];

    private static readonly KeptQuery<Shape, MentorshipRow> Pages = new((db, shape, v) => Rows(db, shape, v).Skip(v.Skip).Take(MentorshipFilter.PageRows + 1));

    /// <summary>One page and whether another follows, in one query.</summary>
    public async Task<MentorshipListPage> PageAsync(MentorshipFilter filter, bool canPropose, CancellationToken cancel)
    {
        var page = Searches(filter) ? await Rows(db, ShapeOf(filter), Values(filter), filter.Q).PageOfAsync(filter, "/mentorships", cancel)
            : (await Pages.ToListAsync(db, ShapeOf(filter), Values(filter), cancel)).CutPage(filter, "/mentorships");
        var drawn = await cards.ReadAsync([.. page.Rows.Select(r => r.Id)], cancel);
        return new MentorshipListPage(filter, page, drawn, clock.Today, canPropose, access.SeesAll, (access.Role & Rights.Followers) != 0)
        {
            Programs = filter.Program is null ? [] : await db.Set<SchoolProgram>().OrderBy(p => p.Title).Select(p => Choice.Of(p.Id, p.Title, null)).ToListAsync(cancel),
        };
    }

    /// <summary>Everything the filter selects, for the register.</summary>
    public Task<List<MentorshipRow>> AllAsync(MentorshipFilter filter, CancellationToken cancel) =>
        Rows(db, ShapeOf(filter), Values(filter), filter.Q).Take(10_000).ToListAsync(cancel);

    // What is not understood neither filters nor sorts; so an address cannot make a shape of its own.
    private Shape ShapeOf(MentorshipFilter filter) => new(
        access.Role,
        States.FirstOrDefault(s => s.Value == filter.State)?.Value ?? "",
        Sorts.FirstOrDefault(s => s.Value == filter.Sort)?.Value ?? "",
        filter.Program is not null);

    private QueryValues Values(MentorshipFilter filter) => access.Asking(filter.Program ?? Guid.Empty, filter.Skip);

    // What is searched for differs every time: only the lists without a search are kept.
    private static bool Searches(MentorshipFilter filter) => NameSearch.Patterns(filter.Q).Count > 0;

    private static IQueryable<MentorshipRow> Rows(PortalDbContext db, Shape shape, QueryValues v, string? name = null)
    {
        var visible = db.Set<Mentorship>().AsNoTracking().Where(MentorshipAccess.VisibleTo(db, shape.Role, v));
        visible = shape.State switch
        {
            "active" => visible.Where(m => m.State == MentorshipState.Active && m.StartsOn <= v.Today),
            "ahead" => visible.Where(m => m.State == MentorshipState.Active && m.StartsOn > v.Today),
            "suspended" => visible.Where(m => m.State == MentorshipState.Suspended),
            "silent" => visible.Where(DiarySilence.On(v)),
            "proposed" => visible.Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents),
            "in-order" => visible.Where(m => m.State == MentorshipState.InOrder),
            "ended" => visible.Where(m => m.State == MentorshipState.Completed || m.State == MentorshipState.TerminatedEarly || m.State == MentorshipState.PostSupport),
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
            (true, "") => from mentee in people
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
        var sorted = shape.Sort switch
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
