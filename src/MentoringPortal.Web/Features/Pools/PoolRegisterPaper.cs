using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Pools;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A line of the register of a base (§5.1).</summary>
public sealed record RegisterLine(Person Person, PoolRecord Record, IReadOnlyList<RegisterPair> Pairs)
{
    public string Post => Person.Standing;

    public string? Contacts => Texts.OrNull(string.Join(", ", new[] { Person.Phone, Person.Email }.Where(c => c is not null)));

    public string? TimeResource => Record.HoursPerWeek is { } hours ? RussianPlural.Of(hours, "час", "часа", "часов") + " в неделю" : null;

    /// <summary>Partners with the form of mentoring.</summary>
    public string? Partners => Texts.OrNull(string.Join("; ", Pairs.Select(p => $"{p.Other.SurnameWithInitials} ({p.Form.Label()})")));

    /// <summary>Where the partners work: their posts.</summary>
    public string? PartnerPosts => Texts.OrNull(string.Join("; ", Pairs.Select(p => p.OtherPost).Distinct()));

    /// <summary>End of the last pair that is over, or the day of leaving.</summary>
    public DateOnly? FinishedOn => Record.LeftOn ?? (Record.State == PoolState.Completed ? Pairs.Max(p => p.EndedOn ?? p.EndsOn) : null);
}

/// <summary>A pair of the register.</summary>
public sealed record RegisterPair(Guid Of, RussianName Other, StaffCard? Staff, MentoringForm Form, DateOnly EndsOn, DateOnly? EndedOn)
{
    /// <summary>«учитель (математика)»; empty for whoever has no post.</summary>
    public string OtherPost => Staff is null ? "" : Staff.Subject is null ? Staff.Post : $"{Staff.Post} ({Staff.Subject})";
}

/// <summary>D-37: the register of a base as document and as workbook.</summary>
public sealed class PoolRegisterPaper(PortalDbContext db, CurrentActor actor, SchoolClock clock, PaperFactsReader facts)
{
    public const string Warning = "Содержит персональные данные. Доступ ограничен.";

    /// <summary>The register of today.</summary>
    public async Task<OfficialDocument> ComposeAsync(PoolSide side, CancellationToken cancel)
    {
        var lines = await LinesAsync(side, cancel);
        var school = await facts.SchoolAsync(cancel);
        var people = actor.PersonId is { } me ? await facts.PeopleAsync([me], cancel) : new Dictionary<Guid, Participant>();
        var responsible = actor.PersonId is { } id && people.TryGetValue(id, out var person) ? person : school.Director;
        return side == PoolSide.Mentors
            ? PoolRegisters.Compose(new PoolRegisterData<MentorLine>
            {
                School = school,
                AsOf = clock.Today,
                Responsible = responsible,
                Lines = lines.ConvertAll(l => new MentorLine(l.Person.Name, l.Post)
                {
                    Contacts = l.Contacts,
                    Competences = Join(Join(l.Record.Competences, Topics(l.Record)), l.Record.Interests is null ? null : "Интересы: " + l.Record.Interests),
                    Achievements = l.Record.Achievements,
                    TimeResource = l.TimeResource,
                    EnteredOn = l.Record.EnteredOn,
                    Mentees = l.Partners,
                    FinishedOn = l.FinishedOn,
                    Results = Join(l.Record.Results, l.Record.CaseLink),
                }),
            })
            : PoolRegisters.Compose(new PoolRegisterData<MenteeLine>
            {
                School = school,
                AsOf = clock.Today,
                Responsible = responsible,
                Lines = lines.ConvertAll(l => new MenteeLine(l.Person.Name, l.Person.BirthYear is { } year ? $"{l.Post}, {year} г. р." : l.Post)
                {
                    Contacts = l.Contacts,
                    Request = Join(l.Record.Competences, Topics(l.Record)),
                    EnteredOn = l.Record.EnteredOn,
                    Mentor = l.Partners,
                    FinishedOn = l.FinishedOn,
                    Results = Join(l.Record.Results, l.Record.CaseLink),
                }),
            });
    }

    /// <summary>The same register as a workbook with every column of §5.1.</summary>
    public async Task<byte[]> WorkbookAsync(PoolSide side, CancellationToken cancel)
    {
        var lines = await LinesAsync(side, cancel);
        return XlsxSheet.ToBytes(side.Label(), await ColumnsAsync(side, cancel), lines, Warning, numbered: true);
    }

    /// <summary>Columns of the workbook.</summary>
    public async Task<IReadOnlyList<Column<RegisterLine>>> ColumnsAsync(PoolSide side, CancellationToken cancel) => side == PoolSide.Mentors
        ? MentorColumns((await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == db.CurrentSchoolId, cancel)).ShortName) : MenteeColumns;

    private static string? Topics(PoolRecord record) => record.Topics.Words() is { } words ? "Темы: " + words : null;

    private static IReadOnlyList<Column<RegisterLine>> MentorColumns(string workplace) =>
    [
        new("ФИО наставника", l => l.Person.Name.Full, 32), new("Состояние", l => l.Record.State.Label(), 18), new("Контактные данные", l => l.Contacts, 26),
        new("Место работы", _ => workplace, 20), new("Должность", l => l.Post, 26), new("Основные компетенции", l => l.Record.Competences, 40),
        new("Темы наставничества", l => l.Record.Topics.Words(), 34), new("Типы по программе", l => l.Record.TypesText, 40),
        new("Важные для программы достижения", l => l.Record.Achievements, 34), new("Интересы", l => l.Record.Interests, 28),
        new("Желаемые наставляемые", l => l.Record.PreferredMentees, 24), new("Ресурс времени", l => l.TimeResource, 16),
        new("Дата вхождения в программу", l => l.Record.EnteredOn, 13), new("ФИО наставляемых (форма наставничества)", l => l.Partners, 34),
        new("Место работы наставляемых", l => l.PartnerPosts, 26), new("Дата завершения программы", l => l.FinishedOn, 13),
        new("Результаты программы", l => l.Record.Results, 34), new("Кейс или отзыв на сайте", l => l.Record.CaseLink, 28),
    ];

    private static readonly IReadOnlyList<Column<RegisterLine>> MenteeColumns =
    [
        new("ФИО наставляемого", l => l.Person.Name.Full, 32), new("Состояние", l => l.Record.State.Label(), 18), new("Контактные данные", l => l.Contacts, 26),
        new("Год рождения", l => l.Person.BirthYear, 10), new("Должность", l => l.Post, 26), new("Категория", l => l.Record.Category.Label(), 26),
        new("Основной запрос", l => l.Record.Competences, 40), new("Темы наставничества", l => l.Record.Topics.Words(), 34),
        new("Типы по программе", l => l.Record.TypesText, 40), new("Дата вхождения в программу", l => l.Record.EnteredOn, 13),
        new("ФИО наставника (форма наставничества)", l => l.Partners, 34), new("Место работы наставника", l => l.PartnerPosts, 26),
        new("Дата завершения программы", l => l.FinishedOn, 13), new("Результаты программы", l => l.Record.Results, 34),
        new("Кейс или отзыв на сайте", l => l.Record.CaseLink, 28),
        new("Отметка о прохождении программы", l => l.Record.State == PoolState.Completed ? "пройдена" : null, 18),
    ];

    /// <summary>Lines of the register in two queries whatever the size: the records with their people, the pairs with the other side.</summary>
    public async Task<List<RegisterLine>> LinesAsync(PoolSide side, CancellationToken cancel)
    {
        var mentors = side == PoolSide.Mentors;
        var rows = await (
            from r in db.Set<PoolRecord>().AsNoTracking()
            where r.Side == side && r.State != PoolState.Archived
            orderby r.Person.SearchName, r.Id
            select new { Record = r, r.Person }).ToListAsync(cancel);
        var lasting = db.Set<Mentorship>().AsNoTracking()
            .Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended || m.State == MentorshipState.Completed || m.State == MentorshipState.PostSupport)
            .OrderBy(m => m.StartsOn);
        var pairs = await (mentors
            ? lasting.Select(m => new RegisterPair(m.MentorId, m.Mentee.Name, m.Mentee.Staff, m.Form, m.EndsOn, m.EndedOn))
            : lasting.Select(m => new RegisterPair(m.MenteeId, m.Mentor.Name, m.Mentor.Staff, m.Form, m.EndsOn, m.EndedOn))).ToListAsync(cancel);
        var byPerson = pairs.ToLookup(p => p.Of);
        return rows.ConvertAll(r => new RegisterLine(r.Person, r.Record, [.. byPerson[r.Person.Id]]));
    }

    private static string? Join(params string?[] parts) => Texts.OrNull(string.Join(". ", parts.Where(p => p is not null)));
}
