using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using MentoringPortal.Web.Infrastructure.Binding;

namespace MentoringPortal.Web.Features.People;

/// <summary>Filter of the list of staff, kept in the address.</summary>
public sealed class PeopleFilter : IListFilter
{
    public string? Q { get; set; }

    public string? Post { get; set; }

    public bool Archived { get; set; }

    /// <summary>«hired» for the newest first; anything else sorts by name.</summary>
    public string? Sort { get; set; }

    public int? Page { get; set; }

    public bool IsActive => Q is not null || Post is not null || Archived;

    public bool ByHiring => Sort == "hired";

    /// <summary>Address of the list with this filter at another page.</summary>
    public string Href(string path, int page) => ListHref.Of(path, ("q", Q), ("post", Post), ("archived", Archived ? "true" : null), ("sort", ByHiring ? "hired" : null), ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
}

/// <summary>A row of the list.</summary>
public sealed record PersonRow(Guid Id, string Surname, string GivenName, string? Patronymic, string Post, string? Subject, DateOnly HiredOn, int YearsAtHire, bool IsArchived, PoolState? Mentor, PoolState? Mentee, bool HasAccount, string? Phone, string? Email, string? Education, string? Category)
{
    public string FullName => new RussianName(Surname, GivenName, Patronymic).Full;

    public int ExperienceOn(DateOnly day) => StaffMember.ExperienceYears(HiredOn, YearsAtHire, day);
}

/// <summary>The list of staff.</summary>
public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, IReadOnlyList<string> Posts, PeopleFilter Filter, DateOnly Today, bool CanEdit, bool SeesPools, string? EarlierHref, string? NextHref);

/// <summary>Reads the list of staff: one query for the rows, one for the posts of the filter.</summary>
public sealed class PeopleListReader(PortalDbContext db, SchoolClock clock, PeopleAccess access)
{
    private const int PageSize = 25;
    private const int LastPage = 1000;

    public async Task<PeoplePage> PageAsync(PeopleFilter filter, CancellationToken cancel)
    {
        var page = Math.Clamp(filter.Page ?? 1, 1, LastPage);
        var rows = await Rows(filter).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        var posts = await db.Set<StaffMember>().Where(p => p.IsArchived == filter.Archived).Select(p => p.Post).Distinct().OrderBy(p => p).Take(100).ToListAsync(cancel);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new PeoplePage(rows, posts, filter, clock.Today, access.CanEdit, access.SeesPools, page > 1 ? filter.Href("/people", page - 1) : null, more ? filter.Href("/people", page + 1) : null);
    }

    /// <summary>All rows of the filter, for the export.</summary>
    public Task<List<PersonRow>> AllAsync(PeopleFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    private IQueryable<PersonRow> Rows(PeopleFilter filter)
    {
        var people = db.Set<StaffMember>().AsNoTracking().Where(p => p.IsArchived == filter.Archived);
        foreach (var word in SearchKey.Of(filter.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)) people = people.Where(p => p.SearchName.Contains(word));
        if (filter.Post is not null) people = people.Where(p => p.Post == filter.Post);
        people = filter.ByHiring ? people.OrderByDescending(p => p.HiredOn).ThenBy(p => p.SearchName).ThenBy(p => p.Id) : people.OrderBy(p => p.SearchName).ThenBy(p => p.Id);
        return people.Select(p => new PersonRow(
            p.Id, p.Surname, p.GivenName, p.Patronymic, p.Post, p.Subject, p.HiredOn, p.ExperienceYearsAtHire, p.IsArchived,
            db.Set<PoolRecord>().Where(r => r.PersonId == p.Id && r.Side == PoolSide.Mentors).Select(r => (PoolState?)r.State).FirstOrDefault(),
            db.Set<PoolRecord>().Where(r => r.PersonId == p.Id && r.Side == PoolSide.Mentees).Select(r => (PoolState?)r.State).FirstOrDefault(),
            db.Set<Membership>().Any(m => m.PersonId == p.Id && !m.IsBlocked),
            p.Phone, p.Email, p.Education, p.Category));
    }
}
