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
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A line of the register of a base (§5.1).</summary>
public sealed record RegisterLine(StaffMember Person, PoolRecord Record, IReadOnlyList<RegisterPair> Pairs)
{
    public string Post => TeachingPost.Of(Person.Post, Person.Subject);

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
public sealed record RegisterPair(Guid Of, RussianName Other, string OtherPost, MentoringForm Form, DateOnly EndsOn, DateOnly? EndedOn);

/// <summary>D-37: the register of a base as document and as workbook.</summary>
public sealed class PoolRegisterPaper(PortalDbContext db, CurrentActor actor, SchoolClock clock, PaperFactsReader facts)
{
    public const string Warning = "Содержит персональные данные. Для служебного пользования.";

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
                    Competences = Join(l.Record.Competences, l.Record.Interests is null ? null : "Интересы: " + l.Record.Interests),
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
                    Request = l.Record.Competences,
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
        var workplace = (await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == db.CurrentSchoolId, cancel)).ShortName;
        return side == PoolSide.Mentors
            ? XlsxSheet.ToBytes(
                side.Title(),
                [new("№", 6), new("ФИО наставника", 32), new("Состояние", 18), new("Контактные данные", 26), new("Место работы", 20), new("Должность", 26), new("Основные компетенции", 40), new("Важные для программы достижения", 34), new("Интересы", 28), new("Желаемые наставляемые", 24), new("Ресурс времени", 16), new("Дата вхождения в программу", 13), new("ФИО наставляемых (форма наставничества)", 34), new("Место работы наставляемых", 26), new("Дата завершения программы", 13), new("Результаты программы", 34), new("Кейс или отзыв на сайте", 28)],
                lines.Select((l, i) => (IReadOnlyList<object?>)[i + 1, l.Person.Name.Full, l.Record.State.Label(), l.Contacts, workplace, l.Post, l.Record.Competences, l.Record.Achievements, l.Record.Interests, l.Record.PreferredMentees, l.TimeResource, l.Record.EnteredOn, l.Partners, l.PartnerPosts, l.FinishedOn, l.Record.Results, l.Record.CaseLink]),
                Warning)
            : XlsxSheet.ToBytes(
                side.Title(),
                [new("№", 6), new("ФИО наставляемого", 32), new("Состояние", 18), new("Контактные данные", 26), new("Год рождения", 10), new("Должность", 26), new("Категория", 26), new("Основной запрос", 40), new("Дата вхождения в программу", 13), new("ФИО наставника (форма наставничества)", 34), new("Место работы наставника", 26), new("Дата завершения программы", 13), new("Результаты программы", 34), new("Кейс или отзыв на сайте", 28), new("Отметка о прохождении программы", 18)],
                lines.Select((l, i) => (IReadOnlyList<object?>)[i + 1, l.Person.Name.Full, l.Record.State.Label(), l.Contacts, l.Person.BirthYear, l.Post, l.Record.Category.Label(), l.Record.Competences, l.Record.EnteredOn, l.Partners, l.PartnerPosts, l.FinishedOn, l.Record.Results, l.Record.CaseLink, l.Record.State == PoolState.Completed ? "пройдена" : null]),
                Warning);
    }

    // Two queries whatever the size: the records with their people, the pairs with the other side.
    private async Task<List<RegisterLine>> LinesAsync(PoolSide side, CancellationToken cancel)
    {
        var mentors = side == PoolSide.Mentors;
        var rows = await (
            from r in db.Set<PoolRecord>().AsNoTracking()
            where r.Side == side && r.State != PoolState.Archived
            join p in db.Set<StaffMember>().AsNoTracking() on r.PersonId equals p.Id
            orderby p.SearchName, r.Id
            select new { Record = r, Person = p }).ToListAsync(cancel);
        var pairs = await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.State == MentorshipState.Active || m.State == MentorshipState.Suspended || m.State == MentorshipState.Completed || m.State == MentorshipState.PostSupport
            join other in db.Set<StaffMember>() on mentors ? m.MenteeId : m.MentorId equals other.Id
            orderby m.StartsOn
            select new RegisterPair(mentors ? m.MentorId : m.MenteeId, new RussianName(other.Surname, other.GivenName, other.Patronymic, other.Gender), other.Subject == null ? other.Post : other.Post + " (" + other.Subject + ")", m.Form, m.EndsOn, m.EndedOn)).ToListAsync(cancel);
        var byPerson = pairs.ToLookup(p => p.Of);
        return rows.ConvertAll(r => new RegisterLine(r.Person, r.Record, [.. byPerson[r.Person.Id]]));
    }

    private static string? Join(params string?[] parts) => Texts.OrNull(string.Join(". ", parts.Where(p => p is not null)));
}
