using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Filter of a base, kept in the address.</summary>
public sealed class PoolFilter : ListFilter
{
    public PoolState? State { get; set; }

    public PoolCategory? Category { get; set; }

    /// <summary>Only those who may enter a pair and are in none.</summary>
    public bool Free { get; set; }

    /// <summary>Engaged or not.</summary>
    public static IReadOnlyList<Choice> Freedoms { get; } = [new("false", "все"), new("true", "свободны для пары")];

    /// <summary>States to choose from; a draft is nobody's concern.</summary>
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<PoolState>().Where(s => s != PoolState.Draft).Select(s => new Choice(s.ToString(), s.Label()))];
}

/// <summary>A row of a base.</summary>
public sealed record PoolRow(Guid Id, RussianName Name, StaffCard? Staff, PoolState State, PoolCategory Category,
    int? HoursPerWeek, string? Competences)
{
    /// <summary>Partners in pairs that are not over.</summary>
    public List<PoolPartner> Partners { get; init; } = [];
}

/// <summary>Somebody's partner.</summary>
public sealed record PoolPartner(Guid PairId, RussianName Name, MentorshipState State);

/// <summary>A base as a list.</summary>
public sealed record PoolPage(PoolSide Side, PageOf<PoolRow> List, PoolFilter Filter, bool CanEdit, bool OpensPairs);

/// <summary>Reads a base: one query for the rows and their partners.</summary>
public sealed class PoolListReader(PortalDbContext db, PeopleAccess access)
{
    private static readonly KeptQuery<Shape, Line> WholeBase = new((db, shape, v) => Lines(db, shape, Records(db, shape).Where(x => x.Record.State != PoolState.Archived), v));

    public async Task<PoolPage> PageAsync(PoolSide side, PoolFilter filter, CancellationToken cancel)
    {
        var shape = new Shape(side);
        var values = new QueryValues { Skip = filter.Skip };
        var lines = filter.IsActive ? await Lines(db, shape, Filtered(shape, filter), values).ToListAsync(cancel) : await WholeBase.ToListAsync(db, shape, values, cancel);
        var rows = new List<PoolRow>(ListFilter.PageSize + 1);
        foreach (var line in lines)
        {
            if (rows.Count == 0 || rows[^1].Id != line.Row.Id) rows.Add(line.Row);
            if (line is { PairId: { } pair, Other: { } other }) rows[^1].Partners.Add(new PoolPartner(pair, other, line.PairState!.Value));
        }

        return new PoolPage(side, rows.CutPage(filter, side.Path()), filter, access.CanEdit, access.OpensPairs);
    }

    private IQueryable<Entry> Filtered(Shape shape, PoolFilter filter)
    {
        var records = Records(db, shape).Named(filter.Q, x => x.Person.SearchName);
        records = filter.State is { } state ? records.Where(x => x.Record.State == state) : records.Where(x => x.Record.State != PoolState.Archived);
        if (filter.Category is { } category) records = records.Where(x => x.Record.Category == category);
        if (!filter.Free) return records;
        var open = db.OpenPairs();
        return shape.Side == PoolSide.Mentors
            ? records.Where(x => (x.Record.State == PoolState.InPool || x.Record.State == PoolState.Selected) && !open.Any(m => m.MentorId == x.Person.Id))
            : records.Where(x => (x.Record.State == PoolState.InPool || x.Record.State == PoolState.Selected) && !open.Any(m => m.MenteeId == x.Person.Id));
    }

    // The people come first, in the order of their index: so only a page of them is read, and each one's record is found by the person.
    private static IQueryable<Entry> Records(PortalDbContext db, Shape shape) =>
        from p in db.Set<Person>()
        from r in db.Set<PoolRecord>()
        where r.Side == shape.Side && r.PersonId == p.Id
        select new Entry { Record = r, Person = p };

    // One line per partner, or one without. A single table on the outer side of a join is looked up by its index; a join there would be built whole.
    private static IQueryable<Line> Lines(PortalDbContext db, Shape shape, IQueryable<Entry> records, QueryValues v)
    {
        var page = records.OrderBy(x => x.Person.SearchName).ThenBy(x => x.Person.Id).Skip(v.Skip).Take(ListFilter.PageSize + 1);
        var open = db.OpenPairs();
        var pairs = shape.Side == PoolSide.Mentors
            ? from x in page
              from m in open.Where(m => m.MentorId == x.Person.Id)
                .DefaultIfEmpty()
              select new { x, Id = (Guid?)m.Id, State = (MentorshipState?)m.State, OtherId = (Guid?)m.MenteeId }
            : from x in page
              from m in open.Where(m => m.MenteeId == x.Person.Id)
                .DefaultIfEmpty()
              select new { x, Id = (Guid?)m.Id, State = (MentorshipState?)m.State, OtherId = (Guid?)m.MentorId };
        return (from l in pairs
                join o in db.Set<Person>() on l.OtherId equals (Guid?)o.Id into others
                from o in others.DefaultIfEmpty()
                orderby l.x.Person.SearchName, l.x.Person.Id, o.SearchName
                select new Line
                {
                    Row = new PoolRow(
                        l.x.Record.Id, l.x.Person.Name, l.x.Person.Staff,
                        l.x.Record.State, l.x.Record.Category, l.x.Record.HoursPerWeek, l.x.Record.Competences),
                    PairId = l.Id,
                    PairState = l.State,
                    Other = o.Name,
                }).AsNoTracking();
    }

    private sealed record Shape(PoolSide Side);

    private sealed class Entry
    {
        public required PoolRecord Record { get; init; }
        public required Person Person { get; init; }
    }

    private sealed class Line
    {
        public required PoolRow Row { get; init; }
        public Guid? PairId { get; init; }
        public MentorshipState? PairState { get; init; }
        public RussianName? Other { get; init; }
    }
}
