using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Achievements;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Files;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Achievements;

/// <summary>Reads achievements, their form, the portfolio of a person and the register of training.</summary>
public sealed class AchievementReader(PortalDbContext db, AchievementAccess access, PaperFactsReader papers, PartnerReader partners, SchoolClock clock)
{
    public static IReadOnlyList<Column<AchievementRow>> Columns { get; } =
    [
        new("Фамилия, имя, отчество", r => r.Person.Full, 34), new("Вид достижения", r => r.Achievement.Kind.Label(), 34), new("Название", r => r.Achievement.Title, 48),
        new("Где, кем проведено", r => r.Achievement.Place, 30), new("Дата", r => r.Achievement.On, 12), new("Уровень", r => r.Achievement.Level?.Label(), 16),
        new("Часов", r => r.Achievement.Hours, 8), new("Результат", r => r.Achievement.Result, 24), new("Чем подтверждается", r => r.Achievement.Proof, 34),
        new("Состояние", r => r.Achievement.State.Label(), 20),
    ];

    public async Task<AchievementsPage> ListAsync(AchievementFilter filter, CancellationToken cancel)
    {
        var list = await Rows(filter).PageOfAsync(filter, "/achievements", cancel);
        // A name is told only beside what of that person may be seen.
        var person = filter.Person is null ? null : list.Rows.Count > 0 ? list.Rows[0].Person : null;
        return new AchievementsPage(list, filter, access.MayWrite, access.SeesAll, access.Me, person);
    }

    public Task<List<AchievementRow>> AllAsync(AchievementFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    /// <param name="posted">Null: the form is begun.</param>
    public async Task<AchievementFormPage> NewAsync(Guid? person, AchievementForm? posted, CancellationToken cancel) =>
        new(null, null, posted ?? new AchievementForm { PersonId = person ?? (access.IsOffice || access.Me == Guid.Empty ? null : access.Me) }, await PeopleAsync(cancel), false)
        {
            Partners = await partners.ChoicesAsync(posted?.PartnerId, cancel),
        };

    /// <summary>The form of an own one that is not confirmed; null else.</summary>
    public async Task<AchievementFormPage?> EditAsync(Guid id, Guid? version, AchievementForm? posted, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.PersonId == access.Me && a.State != AchievementState.Confirmed, cancel) is { } own
            ? new AchievementFormPage(id, version ?? own.Version, posted ?? AchievementForm.Of(own), [], own.FileId is not null)
            {
                Partners = await partners.ChoicesAsync(posted is null ? own.PartnerId : posted.PartnerId, cancel),
            } : null;

    public async Task<AchievementPage?> PageAsync(Guid id, AchievementReturnForm? posted, CancellationToken cancel)
    {
        if (await (from a in access.Visible().AsNoTracking()
                   where a.Id == id
                   join p in db.Set<Person>() on a.PersonId equals p.Id
                   from confirmer in db.Set<Person>().Where(x => x.Id == a.ConfirmedById).DefaultIfEmpty()
                   select new
                   {
                       Achievement = a,
                       Person = p.Name,
                       Who = confirmer,
                       FileName = db.Set<StoredFile>().Where(f => f.Id == a.FileId).Select(f => f.FileName).FirstOrDefault(),
                   }).FirstOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        var one = found.Achievement;
        var isOwn = one.PersonId == access.Me;
        List<SummaryRow> facts =
        [
            new("Чьё", found.Person.Full), new("Вид", one.Kind.Label()), new("Дата", RussianDate.Short(one.On)),
            .. Known("Где, кем проведено", one.Place), .. Known("Уровень", one.Level?.Label()), .. Known("Часов", one.Hours?.ToString(CultureInfo.InvariantCulture)),
            .. Known("Результат", one.Result), new("Чем подтверждается", one.Proof ?? (found.FileName is null ? null : "копией документа")),
            .. Known("Подтверждено", one.ConfirmedOn is { } on ? $"{RussianDate.Short(on)}{(found.Who is { } who ? ", " + who.Name.SurnameWithInitials : "")}" : null),
        ];
        return new AchievementPage(one, found.Person.SurnameWithInitials, facts, found.FileName, isOwn, access.IsOffice && !isOwn && access.Me != Guid.Empty,
            posted ?? new AchievementReturnForm())
        {
            Partner = await partners.LinkAsync(one.PartnerId, cancel),
        };
    }

    /// <summary>Confirmed achievements of a person as a paper; null where the actor may see none of that person.</summary>
    public async Task<OfficialDocument?> PortfolioAsync(Guid personId, CancellationToken cancel)
    {
        if (personId != access.Me && !await access.Visible().AnyAsync(a => a.PersonId == personId, cancel)) return null;

        var confirmed = await access.Visible().AsNoTracking().Where(a => a.PersonId == personId && a.State == AchievementState.Confirmed)
            .OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(cancel);
        var people = await papers.PeopleAsync([personId], cancel);
        if (people.GetValueOrDefault(personId) is not { } person) return null;

        return PortfolioPaper.Compose(new PortfolioData
        {
            School = await papers.SchoolAsync(cancel),
            Person = person,
            AsOf = clock.Today,
            Sections = [.. confirmed.GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(g => new PortfolioSection(g.Key.Label(), [.. g.Select(Line)]))],
        });
    }

    /// <summary>The register of training (D-39) of the school year of a day.</summary>
    public async Task<OfficialDocument> TrainingsAsync(CancellationToken cancel)
    {
        var year = AcademicYear.Of(clock.Today);
        var (first, last) = (year.Start, year.End);
        var rows = await (from a in access.Visible().AsNoTracking()
                          where (a.Kind == AchievementKind.Training || a.Kind == AchievementKind.Internship) && a.State == AchievementState.Confirmed
                              && a.On >= first && a.On <= last
                          join p in db.Set<Person>() on a.PersonId equals p.Id
                          orderby a.On, p.SearchName
                          select new { Achievement = a, Person = p }).ToListAsync(cancel);
        var school = await papers.SchoolAsync(cancel);
        var curator = await papers.WithRole(SchoolRole.Curator).FirstOrDefaultAsync(cancel);
        return TrainingRegister.Compose(new TrainingRegisterData
        {
            School = school,
            Year = year.ToString(),
            AsOf = clock.Today,
            Lines = [.. rows.Select(r => new TrainingLine(PaperFactsReader.Of(r.Person), Line(r.Achievement)))],
            Responsible = curator is null ? school.Director : PaperFactsReader.Of(curator),
        });
    }

    private static AchievementLine Line(Achievement a) => new(a.Title, a.On) { Place = a.Place, Level = a.Level?.Label(), Hours = a.Hours, Result = a.Result, Proof = a.Proof };

    private IQueryable<AchievementRow> Rows(AchievementFilter filter)
    {
        var achievements = access.Visible().AsNoTracking();
        if (filter.Kind is { } kind) achievements = achievements.Where(a => a.Kind == kind);
        if (filter.Level is { } level) achievements = achievements.Where(a => a.Level == level);
        if (filter.State is { } state) achievements = achievements.Where(a => a.State == state);
        if (filter.Person is { } person) achievements = achievements.Where(a => a.PersonId == person);
        var people = db.Set<Person>().Named(filter.Q, p => p.SearchName);
        return from a in achievements
               join p in people on a.PersonId equals p.Id
               orderby a.On descending, a.Id
               select new AchievementRow(a, p.Name);
    }

    private async Task<IReadOnlyList<Choice>> PeopleAsync(CancellationToken cancel)
    {
        if (!access.IsOffice) return [];

        var people = await db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived && db.Set<PoolRecord>().Any(r => r.PersonId == p.Id)).OrderBy(p => p.SearchName)
            .ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).Take(2000).ToListAsync(cancel);
        return [Choice.None(), .. people.Select(p => Choice.Of(p.Id, p.Name.Full))];
    }

    private static IEnumerable<SummaryRow> Known(string label, string? value) => value is null ? [] : [new SummaryRow(label, value)];
}
