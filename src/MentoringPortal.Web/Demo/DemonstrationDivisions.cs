using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Divisions;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Demo;

/// <summary>The method union whose head reads the reports of its pairs, the council of mentors, a class.</summary>
internal static class DemonstrationDivisions
{
    private static readonly string[] Subjects = ["математика", "информатика", "физика", "химия", "биология", "география"];

    private static readonly string[] Council = ["deputy-method", "shirokova", "ershov", "union-head", "rimskaya", "chernykh", "mentor"];

    public static async Task AddAsync(DemonstrationRun run)
    {
        run.Db.ChangeTracker.Clear();
        var founded = run.School.Days.WorkingDayBefore(new DateOnly(run.School.Days.ThisYear.StartYear - 2, 8, 27));
        var people = run.School.People.Values.ToList();
        await AddAsync(run, founded, DivisionKind.MethodUnion, "МО учителей точных и естественных наук", "union-head",
            people.Where(p => p.Staff?.Subject is { } subject && Subjects.Contains(subject)));
        await AddAsync(run, founded, DivisionKind.Council, "Совет наставников", "deputy-method", Council.Select(key => run.School.People[key]));
        await AddClassAsync(run);
        await NamePostAsync(run, founded);
        run.Db.ChangeTracker.Clear();
    }

    /// <summary>A small school: one union for its pair, and a class of its head.</summary>
    public static async Task AddSmallAsync(DemonstrationRun run)
    {
        run.Db.ChangeTracker.Clear();
        var founded = run.School.Days.WorkingDayBefore(run.School.Days.ThisYear.Start);
        await AddAsync(run, founded, DivisionKind.MethodUnion, "Школьное методическое объединение учителей", "union-head",
            new[] { "mentor", "mentee" }.Select(key => run.School.People[key]));
        await AddClassAsync(run);
        run.Db.ChangeTracker.Clear();
    }

    // Pupils are not kept yet: the class has a teacher and no members.
    private static async Task AddClassAsync(DemonstrationRun run)
    {
        var year = run.School.Days.ThisYear;
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, run.School.Days.WorkingDayBefore(year.Start));
        DemonstrationRun.Obey(await run.Use<SaveDivision>().RunAsync(
            new DivisionForm { Kind = DivisionKind.SchoolClass, Name = "6 «А»", Year = year.StartYear, Grade = 6, HeadId = run.School.People["union-head"].Id }, default));
    }

    // Whoever works at the school from the first day belongs to it then; newcomers join as they come.
    private static async Task AddAsync(DemonstrationRun run, DateOnly founded, DivisionKind kind, string name, string head, IEnumerable<Person> members)
    {
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, founded);
        var form = new DivisionForm { Kind = kind, Name = name, HeadId = run.School.People[head].Id };
        var division = DemonstrationRun.Obey(await run.Use<SaveDivision>().RunAsync(form, default));
        foreach (var joined in members.GroupBy(p => JoinedOn(run, p, founded)).OrderBy(g => g.Key))
        {
            run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, joined.Key);
            foreach (var person in joined)
            {
                var member = DivisionMember.Admit(division, person, joined.Key, [], joined.Key);
                DemonstrationRun.Obey(member.Violations);
                run.Db.Add(member.Value);
            }

            await run.SaveAsync("В подразделение вошли участники");
        }
    }

    private static DateOnly JoinedOn(DemonstrationRun run, Person person, DateOnly founded)
    {
        if (person.Staff!.HiredOn <= founded) return founded;

        var first = run.School.Days.WorkingDayAfter(person.Staff.HiredOn);
        return first > run.School.Today ? run.School.Days.WorkingDayBefore(run.School.Today) : first;
    }

    /// <summary>Whoever holds the role of a post is named for it; a post whose role nobody holds stays unnamed.</summary>
    public static async Task NamePostsAsync(DemonstrationRun run, DateOnly from)
    {
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, from);
        var program = await run.Db.Set<SchoolProgram>().Select(p => p.Id).SingleAsync();
        var posts = (await run.Use<ProgramReader>().OfProgramAsync(program, default))?.Posts ?? [];
        var named = posts.Select(p => new PostForm
        {
            Code = p.Code,
            PersonId = p.Role switch
            {
                ProgramRole.Curator => run.School.People["curator"].Id,
                ProgramRole.DeputyAcademic => run.School.People["deputy"].Id,
                ProgramRole.DeputyMethodical => run.School.People["deputy-method"].Id,
                ProgramRole.Director => run.School.People["director"].Id,
                _ => null,
            },
        }).Where(p => p.PersonId is not null).ToList();
        DemonstrationRun.Obey(await run.Use<NamePosts>().RunAsync(program, [.. posts.Where(p => named.Exists(n => n.Code == p.Code))],
            new PostsForm { Posts = named, FromOn = from }, default));
        run.Db.ChangeTracker.Clear();
    }

    // The program has the head of the union read the reports.
    private static async Task NamePostAsync(DemonstrationRun run, DateOnly from)
    {
        run.ActAs("deputy-method", SchoolRole.DeputyDirectorMethodical, from);
        var program = await run.Db.Set<SchoolProgram>().Select(p => p.Id).SingleAsync();
        var posts = (await run.Use<ProgramReader>().OfProgramAsync(program, default))?.Posts?.Where(p => p.Role == ProgramRole.MethodUnionHead).ToList() ?? [];
        var head = run.School.People["union-head"].Id;
        DemonstrationRun.Obey(await run.Use<NamePosts>().RunAsync(program, posts,
            new PostsForm { Posts = [.. posts.Select(p => new PostForm { Code = p.Code, PersonId = head })], FromOn = from }, default));
    }
}
