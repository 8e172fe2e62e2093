using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;
using MentoringPortal.Web.Infrastructure.Binding;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>What stands in the address of the list.</summary>
public sealed class MentorshipFilter : IListFilter
{
    /// <summary>Part of the mentor's or mentee's name.</summary>
    public string? Q { get; set; }

    /// <summary>Key of <see cref="MentorshipListReader.States"/>.</summary>
    public string? State { get; set; }

    /// <summary>mentee (the default), mentor, start or entry.</summary>
    public string? Sort { get; set; }

    public int? Page { get; set; }

    public bool IsActive => !string.IsNullOrEmpty(Q) || !string.IsNullOrEmpty(State);

    /// <summary>The same filter in an address.</summary>
    public string Query(int? page = null)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(Q)) parts.Add("q=" + Uri.EscapeDataString(Q));
        if (!string.IsNullOrEmpty(State)) parts.Add("state=" + Uri.EscapeDataString(State));
        if (!string.IsNullOrEmpty(Sort)) parts.Add("sort=" + Uri.EscapeDataString(Sort));
        if (page > 1) parts.Add("page=" + page);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}

/// <summary>A line of the list of pairs.</summary>
public sealed record MentorshipRow(
    Guid Id, RussianName Mentee, RussianName Mentor, string Topic, DateOnly StartsOn, DateOnly EndsOn,
    MentorshipState State, DateOnly? ApprovedOn, DateOnly? LastEntryOn, bool InGroup, string? OrderReference, MentoringForm Form, MentoringKind Kind, DateOnly LastDay)
{
    /// <summary>Css kind of the state's label.</summary>
    public string StateKind => MentorshipWords.StateKind(State);
}

/// <summary>Page of the list of pairs.</summary>
public sealed record MentorshipListPage(MentorshipFilter Filter, IReadOnlyList<MentorshipRow> Rows, DateOnly Today, PagerModel Pager, bool CanPropose, bool SeesAll)
{
    /// <summary>The latest entry in words and the css kind of the label; a new pair is never red.</summary>
    public (string Text, string Kind) Entry(MentorshipRow row) => DiaryWatch.Of(row.State, row.StartsOn, row.ApprovedOn, row.LastEntryOn, Today) switch
    {
        DiarySign.TooEarly => ("рано судить", "info"),
        DiarySign.Silent => ("нет записей " + RussianPlural.Of(DiaryWatch.Silence(row.StartsOn, row.ApprovedOn, row.LastEntryOn, Today), "день", "дня", "дней"), "late"),
        _ => (row.LastEntryOn is { } day ? RussianDate.Short(day) : "–", ""),
    };
}

/// <summary>The pairs that the actor may see: for the list and for the register D-38.</summary>
public sealed class MentorshipListReader(PortalDbContext db, MentorshipAccess access, SchoolClock clock)
{
    public const int PageSize = 25;

    /// <summary>Filter keys with their words.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"),
        new("active", "Действуют"),
        new("silent", "Нет записей 21 день"),
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

    private static readonly KeptQuery<Shape, MentorshipRow> Pages = new((db, shape, v) => Rows(db, shape, v).Skip(v.Skip).Take(PageSize + 1));

    /// <summary>One page and whether another follows, in one query.</summary>
    public async Task<MentorshipListPage> PageAsync(MentorshipFilter filter, bool canPropose, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 10_000);
        var rows = await Pages.ToListAsync(db, ShapeOf(filter), Values(filter, (page - 1) * PageSize), cancel);
        var pager = new PagerModel(
            page > 1 ? "/mentorships" + filter.Query(page - 1) : null,
            rows.Count > PageSize ? "/mentorships" + filter.Query(page + 1) : null,
            page > 1 || rows.Count > PageSize ? "Страница " + page : null);
        return new MentorshipListPage(filter, [.. rows.Take(PageSize)], clock.Today, pager, canPropose, access.SeesAll);
    }

    /// <summary>Everything the filter selects, for the register.</summary>
    public Task<List<MentorshipRow>> AllAsync(MentorshipFilter filter, CancellationToken cancel) => Rows(db, ShapeOf(filter), Values(filter, 0)).Take(10_000).ToListAsync(cancel);

    // What is not understood neither filters nor sorts; so an address cannot make a shape of its own.
    private Shape ShapeOf(MentorshipFilter filter) => new(
        access.Role,
        States.FirstOrDefault(s => s.Value == filter.State)?.Value ?? "",
        Sorts.FirstOrDefault(s => s.Value == filter.Sort)?.Value ?? "",
        SearchKey.Of(filter.Q).Length > 0);

    private QueryValues Values(MentorshipFilter filter, int skip) => access.Asking(skip: skip, today: clock.Today, name: SearchKey.Of(filter.Q));

    private static IQueryable<MentorshipRow> Rows(PortalDbContext db, Shape shape, QueryValues v)
    {
        var visible = db.Set<Mentorship>().AsNoTracking().Where(MentorshipAccess.VisibleTo(shape.Role, v));
        visible = shape.State switch
        {
            "active" => visible.Where(m => m.State == MentorshipState.Active),
            "silent" => visible.Where(DiarySilence.On(v)),
            "proposed" => visible.Where(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.AwaitingConsents),
            "in-order" => visible.Where(m => m.State == MentorshipState.InOrder),
            "ended" => visible.Where(m => m.State == MentorshipState.Completed || m.State == MentorshipState.TerminatedEarly || m.State == MentorshipState.PostSupport),
            _ => visible,
        };
        var people = db.Set<Person>();
        // Where most pairs are seen, the people come first, in the order of their index: so only a page of the pairs is read.
        var most = (shape.Role & MentorshipAccess.SeeAll) != 0 && (shape.State is "" or "active");
        var rows = (most, shape.Sort) switch
        {
            (true, "") => from mentee in people from m in visible where m.MenteeId == mentee.Id join mentor in people on m.MentorId equals mentor.Id select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
            (true, "mentor") => from mentor in people from m in visible where m.MentorId == mentor.Id join mentee in people on m.MenteeId equals mentee.Id select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
            _ => from m in visible join mentor in people on m.MentorId equals mentor.Id join mentee in people on m.MenteeId equals mentee.Id select new Line { Pair = m, Mentor = mentor, Mentee = mentee },
        };
        if (shape.ByName) rows = rows.Where(x => x.Mentor.SearchName.Contains(v.Name) || x.Mentee.SearchName.Contains(v.Name));
        var sorted = shape.Sort switch
        {
            "mentor" => rows.OrderBy(x => x.Mentor.SearchName).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            "start" => rows.OrderByDescending(x => x.Pair.StartsOn).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            "entry" => rows.OrderBy(x => x.Pair.State == MentorshipState.Active ? 0 : 1).ThenBy(x => x.Pair.LastEntryOn).ThenBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
            _ => rows.OrderBy(x => x.Mentee.SearchName).ThenBy(x => x.Pair.Id),
        };
        return sorted.Select(x => new MentorshipRow(
            x.Pair.Id,
            new RussianName(x.Mentee.Surname, x.Mentee.GivenName, x.Mentee.Patronymic, x.Mentee.Gender),
            new RussianName(x.Mentor.Surname, x.Mentor.GivenName, x.Mentor.Patronymic, x.Mentor.Gender),
            x.Pair.Topic, x.Pair.StartsOn, x.Pair.EndsOn, x.Pair.State, x.Pair.ApprovedOn, x.Pair.LastEntryOn, x.Pair.GroupId != null, x.Pair.OrderReference, x.Pair.Form, x.Pair.Kind, x.Pair.EndedOn ?? x.Pair.EndsEarlyOn ?? x.Pair.EndsOn));
    }

    /// <summary>What changes the text of the query.</summary>
    private sealed record Shape(SchoolRole Role, string State, string Sort, bool ByName);

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
    /// <summary>Css kind of the state's label.</summary>
    public static string StateKind(MentorshipState state) => state switch
    {
        MentorshipState.Active => "ok",
        MentorshipState.Proposed => "draft",
        MentorshipState.AwaitingConsents or MentorshipState.InOrder or MentorshipState.Suspended => "wait",
        _ => "done",
    };

    /// <summary>«с 01.09.2026 по 31.08.2027».</summary>
    public static string Period(DateOnly from, DateOnly to) => $"с\u00a0{RussianDate.Short(from)} по\u00a0{RussianDate.Short(to)}";
}
