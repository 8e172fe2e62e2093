using MentoringPortal.Data;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Divisions;

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class DivisionFilter : ListFilter
{
    public DivisionKind? Kind { get; set; }

    public bool Archived { get; set; }

    /// <summary>Where the divisions stand.</summary>
    public static IReadOnlyList<Choice> States { get; } = [new("false", "действуют"), new("true", "в архиве")];
}

/// <summary>A row of the list.</summary>
public sealed record DivisionRow(Guid Id, DivisionKind Kind, string Name, int Year, RussianName? Head, int Members)
{
    /// <summary>«2026/2027» of a class.</summary>
    public string? AcademicYear => Year == 0 ? null : new AcademicYear(Year).ToString();
}

/// <summary>The list of divisions.</summary>
public sealed record DivisionsPage(PageOf<DivisionRow> List, DivisionFilter Filter);

/// <summary>Somebody's time in a division.</summary>
public sealed record MemberRow(Guid Id, Guid PersonId, RussianName Name, StaffCard? Staff, DateOnly FromOn, DateOnly? ToOn);

/// <summary>A division with its members.</summary>
public sealed record DivisionPage(Division Division, RussianName? Head, IReadOnlyList<MemberRow> Members, DateOnly Today, MemberForm Form, IReadOnlyList<Choice> People)
{
    public IEnumerable<MemberRow> Now => Members.Where(m => m.ToOn is null || m.ToOn >= Today);

    public IEnumerable<MemberRow> Past => Members.Where(m => m.ToOn < Today);
}

/// <summary>Reads divisions.</summary>
public sealed class DivisionReader(PortalDbContext db, SchoolClock clock)
{
    public async Task<DivisionsPage> ListAsync(DivisionFilter filter, CancellationToken cancel)
    {
        var today = clock.Today;
        var divisions = db.Set<Division>().AsNoTracking().Where(d => d.IsArchived == filter.Archived);
        if (filter.Kind is { } kind) divisions = divisions.Where(d => d.Kind == kind);
        if (filter.Q is { } name) divisions = divisions.Where(d => d.Name.Contains(name));
        var page = await divisions.OrderBy(d => d.Kind).ThenByDescending(d => d.Year).ThenBy(d => d.Grade).ThenBy(d => d.Name).ThenBy(d => d.Id)
            .Select(d => new DivisionRow(d.Id, d.Kind, d.Name, d.Year, d.Head == null ? null : d.Head.Name,
                db.Set<DivisionMember>().Count(m => m.DivisionId == d.Id && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))))
            .PageOfAsync(filter, "/divisions", cancel);
        return new DivisionsPage(page, filter);
    }

    /// <summary>A division, or null when this school has no such one.</summary>
    public async Task<DivisionPage?> PageAsync(Guid id, MemberForm? form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } division) return null;
        var members = await db.Set<DivisionMember>().AsNoTracking().Where(m => m.DivisionId == id).OrderBy(m => m.Person.SearchName).ThenByDescending(m => m.FromOn)
            .Select(m => new MemberRow(m.Id, m.PersonId, m.Person.Name, m.Person.Staff, m.FromOn, m.ToOn)).ToListAsync(cancel);
        var head = members.Find(m => m.PersonId == division.HeadId)?.Name
            ?? await db.Set<Person>().Where(p => p.Id == division.HeadId).Select(p => p.Name).FirstOrDefaultAsync(cancel);
        var people = division.IsArchived ? [] : await PeopleAsync(cancel);
        return new DivisionPage(division, head, members, clock.Today, form ?? new MemberForm { FromOn = clock.Today }, [Choice.None(), .. people]);
    }

    /// <summary>The form with its choices: heads among those who work, this academic year, the one before and the next.</summary>
    public async Task<DivisionFormPage> FormAsync(Guid? id, Guid? version, DivisionForm form, CancellationToken cancel)
    {
        var year = AcademicYear.Of(clock.Today).StartYear;
        return new DivisionFormPage(id, version, form, [Choice.None("никто"), .. await PeopleAsync(cancel)],
            [Choice.None("не класс"), .. Enumerable.Range(year - 1, 3).Append(form.Year ?? year).Distinct().Order()
                .Select(y => new Choice($"{y}", new AcademicYear(y).ToString()))]);
    }

    /// <summary>What the page of the last day shows.</summary>
    public async Task<LeavePage?> LeaveAsync(Guid id, Guid member, LeaveForm form, CancellationToken cancel) =>
        await (from m in db.Set<DivisionMember>().AsNoTracking()
               where m.Id == member && m.DivisionId == id
               join d in db.Set<Division>() on m.DivisionId equals d.Id
               select new { d.Name, m.Version, Person = m.Person.Name, m.FromOn }).FirstOrDefaultAsync(cancel) is { } found
            ? new LeavePage(id, found.Name, member, found.Version, found.Person.Full, found.FromOn, form) : null;

    public Task<Division?> FindAsync(Guid id, CancellationToken cancel) => db.Set<Division>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);

    private async Task<List<Choice>> PeopleAsync(CancellationToken cancel) =>
        (await db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived && p.Staff != null).OrderBy(p => p.SearchName).Select(p => new { p.Id, p.Name, p.Staff }).Take(1000)
            .ToListAsync(cancel)).ConvertAll(p => Choice.Of(p.Id, $"{p.Name.Full}, {p.Staff!.PostWithSubject}"));
}
