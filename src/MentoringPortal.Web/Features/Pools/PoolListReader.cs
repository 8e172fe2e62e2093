using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using MentoringPortal.Web.Infrastructure.Binding;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Filter of a base, kept in the address.</summary>
public sealed class PoolFilter : IListFilter
{
    public string? Q { get; set; }

    public PoolState? State { get; set; }

    public PoolCategory? Category { get; set; }

    /// <summary>Only those who may enter a pair and are in none.</summary>
    public bool Free { get; set; }

    public int? Page { get; set; }

    public bool IsActive => Q is not null || State is not null || Category is not null || Free;

    public string Href(string path, int page) => ListHref.Of(path, ("q", Q), ("state", State?.ToString()), ("category", Category?.ToString()), ("free", Free ? "true" : null), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}

/// <summary>A row of a base.</summary>
public sealed record PoolRow(Guid Id, string Surname, string GivenName, string? Patronymic, string Post, string? Subject, PoolState State, PoolCategory Category, int? HoursPerWeek, string? Competences, int Given)
{
    /// <summary>Partners in pairs that are not over.</summary>
    public List<PoolPartner> Partners { get; init; } = [];

    public string FullName => new RussianName(Surname, GivenName, Patronymic).Full;
}

/// <summary>Somebody's partner.</summary>
public sealed record PoolPartner(Guid PairId, string Surname, string GivenName, string? Patronymic, MentorshipState State)
{
    public string Name => new RussianName(Surname, GivenName, Patronymic).SurnameWithInitials;
}

/// <summary>A base as a list.</summary>
public sealed record PoolPage(PoolSide Side, IReadOnlyList<PoolRow> Rows, PoolFilter Filter, bool CanEdit, bool OpensPairs, string? EarlierHref, string? NextHref);

/// <summary>Reads a base: one query for the rows and their partners.</summary>
public sealed class PoolListReader(PortalDbContext db, PeopleAccess access)
{
    private const int PageSize = 25;

    private static readonly KeptQuery<Shape, Line> WholeBase = new((db, shape, v) => Lines(db, shape, Records(db, shape).Where(x => x.Record.State != PoolState.Archived), v));

    public async Task<PoolPage> PageAsync(PoolSide side, PoolFilter filter, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 1000);
        var shape = new Shape(side);
        var values = new QueryValues { Skip = (page - 1) * PageSize };
        var lines = filter.IsActive ? await Lines(db, shape, Filtered(shape, filter), values).ToListAsync(cancel) : await WholeBase.ToListAsync(db, shape, values, cancel);
        var rows = new List<PoolRow>(PageSize + 1);
        foreach (var line in lines)
        {
            if (rows.Count == 0 || rows[^1].Id != line.Row.Id) rows.Add(line.Row);
            if (line is { PairId: { } pair, OtherSurname: { } surname }) rows[^1].Partners.Add(new PoolPartner(pair, surname, line.OtherGivenName!, line.OtherPatronymic, line.PairState!.Value));
        }

        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        var path = side.Path();
        return new PoolPage(side, rows, filter, access.CanEdit, access.OpensPairs, page > 1 ? filter.Href(path, page - 1) : null, more ? filter.Href(path, page + 1) : null);
    }

    private IQueryable<Entry> Filtered(Shape shape, PoolFilter filter)
    {
        var records = Records(db, shape);
        foreach (var word in SearchKey.Of(filter.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)) records = records.Where(x => x.Person.SearchName.Contains(word));
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
        from p in db.Set<StaffMember>()
        from r in db.Set<PoolRecord>()
        where r.Side == shape.Side && r.PersonId == p.Id
        select new Entry { Record = r, Person = p };

    // One line per partner, or one without. A single table on the outer side of a join is looked up by its index; a join there would be built whole.
    private static IQueryable<Line> Lines(PortalDbContext db, Shape shape, IQueryable<Entry> records, QueryValues v)
    {
        var page = records.OrderBy(x => x.Person.SearchName).ThenBy(x => x.Person.Id).Skip(v.Skip).Take(PageSize + 1);
        var open = db.OpenPairs();
        var pairs = shape.Side == PoolSide.Mentors
            ? from x in page from m in open.Where(m => m.MentorId == x.Person.Id).DefaultIfEmpty() select new { x, Id = (Guid?)m.Id, State = (MentorshipState?)m.State, OtherId = (Guid?)m.MenteeId }
            : from x in page from m in open.Where(m => m.MenteeId == x.Person.Id).DefaultIfEmpty() select new { x, Id = (Guid?)m.Id, State = (MentorshipState?)m.State, OtherId = (Guid?)m.MentorId };
        return (from l in pairs
                join o in db.Set<Person>() on l.OtherId equals (Guid?)o.Id into others
                from o in others.DefaultIfEmpty()
                orderby l.x.Person.SearchName, l.x.Person.Id, o.SearchName
                select new Line
                {
                    Row = new PoolRow(
                        l.x.Record.Id, l.x.Person.Surname, l.x.Person.GivenName, l.x.Person.Patronymic, l.x.Person.Post, l.x.Person.Subject,
                        l.x.Record.State, l.x.Record.Category, l.x.Record.HoursPerWeek, l.x.Record.Competences,
                        // Told only while they are awaited.
                        l.x.Record.State == PoolState.AwaitingConsent ? db.Set<Consent>().Count(c => c.PersonId == l.x.Person.Id && c.State == ConsentState.Given && (c.Kind == ConsentKind.PersonalData || c.Kind == shape.Second)) : 0),
                    PairId = l.Id,
                    PairState = l.State,
                    OtherSurname = o.Surname,
                    OtherGivenName = o.GivenName,
                    OtherPatronymic = o.Patronymic,
                }).AsNoTracking();
    }

    private sealed record Shape(PoolSide Side)
    {
        /// <summary>The consent asked for besides that to the processing of personal data.</summary>
        public ConsentKind Second => Consent.RequiredFor(Side)[1];
    }

    private sealed class Entry
    {
        public required PoolRecord Record { get; init; }
        public required StaffMember Person { get; init; }
    }

    private sealed class Line
    {
        public required PoolRow Row { get; init; }
        public Guid? PairId { get; init; }
        public MentorshipState? PairState { get; init; }
        public string? OtherSurname { get; init; }
        public string? OtherGivenName { get; init; }
        public string? OtherPatronymic { get; init; }
    }
}
