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

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Filter of a base, kept in the address.</summary>
public sealed class PoolFilter
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
public sealed record PoolRow(Guid Id, Guid PersonId, string Surname, string GivenName, string? Patronymic, string Post, string? Subject, PoolState State, PoolCategory Category, DateOnly EnteredOn, int? HoursPerWeek, string? Competences, int Given)
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

    public async Task<PoolPage> PageAsync(PoolSide side, PoolFilter filter, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, 1000);
        var rows = await Rows(side, filter, (page - 1) * PageSize, PageSize + 1).ToListAsync(cancel);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        var path = side.Path();
        return new PoolPage(side, rows, filter, access.CanEdit, access.OpensPairs, page > 1 ? filter.Href(path, page - 1) : null, more ? filter.Href(path, page + 1) : null);
    }

    private IQueryable<PoolRow> Rows(PoolSide side, PoolFilter filter, int skip, int take)
    {
        var records = from r in db.Set<PoolRecord>().AsNoTracking()
                      where r.Side == side
                      join p in db.Set<StaffMember>() on r.PersonId equals p.Id
                      select new { Record = r, Person = p };
        foreach (var word in SearchKey.Of(filter.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)) records = records.Where(x => x.Person.SearchName.Contains(word));
        if (filter.State is { } state) records = records.Where(x => x.Record.State == state);
        else records = records.Where(x => x.Record.State != PoolState.Archived);
        if (filter.Category is { } category) records = records.Where(x => x.Record.Category == category);
        var open = db.OpenPairs();
        if (filter.Free)
        {
            records = side == PoolSide.Mentors
                ? records.Where(x => (x.Record.State == PoolState.InPool || x.Record.State == PoolState.Selected) && !open.Any(m => m.MentorId == x.Person.Id))
                : records.Where(x => (x.Record.State == PoolState.InPool || x.Record.State == PoolState.Selected) && !open.Any(m => m.MenteeId == x.Person.Id));
        }

        var second = Consent.RequiredFor(side)[1];
        // Two plain columns, not a choice between them in the query: only so does an index find the partners.
        var partners = side == PoolSide.Mentors
            ? open.Select(m => new { Own = m.MentorId, Other = m.MenteeId, m.Id, m.State })
            : open.Select(m => new { Own = m.MenteeId, Other = m.MentorId, m.Id, m.State });
        return records.OrderBy(x => x.Person.SearchName).ThenBy(x => x.Record.Id).Skip(skip).Take(take).Select(x => new PoolRow(
            x.Record.Id, x.Person.Id, x.Person.Surname, x.Person.GivenName, x.Person.Patronymic, x.Person.Post, x.Person.Subject, x.Record.State, x.Record.Category, x.Record.EnteredOn, x.Record.HoursPerWeek, x.Record.Competences,
            db.Set<Consent>().Count(c => c.PersonId == x.Person.Id && c.State == ConsentState.Given && (c.Kind == ConsentKind.PersonalData || c.Kind == second)))
        {
            Partners = (from m in partners
                        where m.Own == x.Person.Id
                        join other in db.Set<Person>() on m.Other equals other.Id
                        orderby other.SearchName
                        select new PoolPartner(m.Id, other.Surname, other.GivenName, other.Patronymic, m.State)).ToList(),
        });
    }
}
