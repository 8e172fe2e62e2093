using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>Filter of the list of staff, kept in the address.</summary>
public sealed class PeopleFilter : ListFilter
{
    public string? Post { get; set; }

    public bool Archived { get; set; }

    /// <summary>«none»: people without an account.</summary>
    public string? Access { get; set; }

    /// <summary>«year»: people engaged within the last year.</summary>
    public string? Hired { get; set; }

    /// <summary>Where the people stand.</summary>
    public static IReadOnlyList<Choice> States { get; } = [new("false", "работают"), new("true", "в архиве")];

    /// <summary>Orders to choose from.</summary>
    public static IReadOnlyList<Choice> Sorts { get; } = [new("", "по алфавиту"), new("hired", "новые первыми")];
}

/// <summary>A row of the list.</summary>
public sealed record PersonRow(Guid Id, RussianName Name, StaffCard Staff, DateOnly? ExperienceSince, PoolState? Mentor, PoolState? Mentee, string? Phone, string? Email)
{
    public int ExperienceOn(DateOnly day) => Person.ExperienceYears(ExperienceSince, day < Staff.HiredOn ? Staff.HiredOn : day);
}

/// <summary>The list of staff.</summary>
public sealed record PeoplePage(PageOf<PersonRow> List, IReadOnlyList<Choice> Posts, PeopleFilter Filter, DateOnly Today, bool CanEdit, bool SeesPools);

/// <summary>Reads the list of staff: one query for the rows, one for the posts of the filter.</summary>
public sealed class PeopleListReader(PortalDbContext db, SchoolClock clock, PeopleAccess access)
{
    /// <summary>Days after which a newcomer is one no longer.</summary>
    public const int NewcomerDays = 365;

    /// <summary>The list where it leaves the portal.</summary>
    public static IReadOnlyList<Column<PersonRow>> Columns(DateOnly today) =>
    [
        new("Фамилия, имя, отчество", p => p.Name.Full, 34), new("Должность", p => p.Staff.Post, 28), new("Предмет", p => p.Staff.Subject, 22),
        new("Дата приёма", p => p.Staff.HiredOn, 12), new("Стаж, полных лет", p => p.ExperienceOn(today), 10), new("Категория", p => p.Staff.Category, 16),
        new("Образование", p => p.Staff.Education, 44), new("Телефон", p => p.Phone, 18), new("Эл. почта", p => p.Email, 26),
    ];

    public async Task<PeoplePage> PageAsync(PeopleFilter filter, CancellationToken cancel)
    {
        var posts = await db.Set<Person>().Where(p => p.IsArchived == filter.Archived && p.Staff != null).Select(p => p.Staff!.Post).Distinct().OrderBy(p => p).Take(100)
            .ToListAsync(cancel);
        var page = await Rows(filter).PageOfAsync(filter, "/people", cancel);
        return new PeoplePage(page, posts.ConvertAll(p => new Choice(p, p)), filter, clock.Today, access.CanEdit, access.SeesPools);
    }

    /// <summary>All rows of the filter, for the export.</summary>
    public Task<List<PersonRow>> AllAsync(PeopleFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    private IQueryable<PersonRow> Rows(PeopleFilter filter)
    {
        var people = db.Set<Person>().AsNoTracking().Where(p => p.IsArchived == filter.Archived && p.Staff != null);
        people = people.Named(filter.Q, p => p.SearchName);
        if (filter.Post is not null) people = people.Where(p => p.Staff!.Post == filter.Post);
        if (filter.Access == "none") people = people.Where(p => !db.Set<Membership>().Any(m => m.PersonId == p.Id));
        if (filter.Hired == "year")
        {
            var since = clock.Today.AddDays(-NewcomerDays);
            people = people.Where(p => p.Staff!.HiredOn >= since);
        }

        people = filter.Sort == "hired" ? people.OrderByDescending(p => p.Staff!.HiredOn).ThenBy(p => p.SearchName).ThenBy(p => p.Id)
            : people.OrderBy(p => p.SearchName).ThenBy(p => p.Id);
        return people.Select(p => new PersonRow(
            p.Id, p.Name, p.Staff!, p.ExperienceSince,
            db.Set<PoolRecord>().Where(r => r.PersonId == p.Id && r.Side == PoolSide.Mentors).Select(r => (PoolState?)r.State).FirstOrDefault(),
            db.Set<PoolRecord>().Where(r => r.PersonId == p.Id && r.Side == PoolSide.Mentees).Select(r => (PoolState?)r.State).FirstOrDefault(),
            p.Phone, p.Email));
    }
}
