using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>The card of a base record.</summary>
public sealed record PoolCardPage(PoolRecord Record, Person Person, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<PersonConsent> Consents,
    IReadOnlyList<PersonPair> Pairs, HistoryModel? History, bool CanEdit, bool SeesConsents, bool OpensPairs)
{
    public PoolSide Side => Record.Side;

    /// <summary>Why nothing is due, where nothing is.</summary>
    public string Rest => Record.State switch
    {
        PoolState.Withdrawn => "Участник выбыл из базы: больше ничего не требуется",
        PoolState.Completed => "Программа завершена: больше ничего не требуется",
        PoolState.Archived => "Запись в архиве: больше ничего не требуется",
        PoolState.Paired => "Участник в паре: что делать дальше, сказано на странице пары",
        PoolState.AwaitingConsent => "Куратор ждёт подписанные согласия",
        _ => Pairs.Any(p => p.IsOpen) ? "Пара предложена: что делать дальше, сказано на её странице" : "Участник в базе: пару подбирает куратор",
    };

    public string Path => $"{Side.Path()}/{Record.Id}";

    public PersonConsent? FirstMissing => Consents.FirstOrDefault(c => c.State != ConsentState.Given);
}

/// <summary>Reads the card of a base record: one query, a second for the pairs, a third for the history.</summary>
public sealed class PoolCardReader(PortalDbContext db, PeopleAccess access, AuditHistory history)
{
    /// <summary>The card, or null: not found, of the other base, of another school, or somebody else's for a mentor or mentee.</summary>
    public async Task<PoolCardPage?> FindAsync(PoolSide side, Guid id, CancellationToken cancel)
    {
        var foreign = side == PoolSide.Mentors ? ConsentKind.MenteeParticipation : ConsentKind.MentoringWork;
        var found = await (
            from r in db.Set<PoolRecord>().AsNoTracking()
            where r.Id == id && r.Side == side
            select new
            {
                Record = r,
                r.Person,
                RefreshedBy = db.Set<Person>().Where(p => p.Id == r.RefreshedById).Select(p => p.Name).FirstOrDefault(),
                Consents = db.Set<Consent>().Where(c => c.PersonId == r.PersonId && !c.IsSuperseded && c.Kind != ConsentKind.Distribution && c.Kind != foreign
                        && (c.IsNeeded || c.State == ConsentState.Given))
                    .OrderBy(c => c.Kind).ThenBy(c => c.RequestedOn).Select(c => new PersonConsent(c.Id, c.Kind, c.State, c.RequestedOn, c.GivenOn, c.Subject)).ToList(),
            }).FirstOrDefaultAsync(cancel);
        if (found is null || !(access.SeesPools || access.IsMe(found.Person.Id))) return null;

        var personId = found.Person.Id;
        var mentors = side == PoolSide.Mentors;
        var ofPerson = db.Set<Mentorship>().AsNoTracking().Where(m => (mentors ? m.MentorId : m.MenteeId) == personId).OrderByDescending(m => m.StartsOn);
        var pairs = await (mentors
            ? ofPerson.Select(m => new PersonPair(m.Id, true, m.Mentee.Name, m.State, m.Topic, m.StartsOn, m.EndsOn))
            : ofPerson.Select(m => new PersonPair(m.Id, false, m.Mentor.Name, m.State, m.Topic, m.StartsOn, m.EndsOn))).Take(50).ToListAsync(cancel);
        return new PoolCardPage(
            found.Record, found.Person, Facts(found.Record, found.Person, found.RefreshedBy), found.Consents, pairs,
            access.SeesHistory ? (await history.ForAsync(id)).ToModel() : null,
            access.CanEdit, access.SeesConsentsOf(personId), access.OpensPairs);
    }

    private static List<SummaryRow> Facts(PoolRecord record, Person person, RussianName? refreshedBy)
    {
        var mentors = record.Side == PoolSide.Mentors;
        List<SummaryRow> facts =
        [
            new("Должность", person.Standing),
            new("Контакты", string.Join(", ", new[] { person.Phone, person.Email }.Where(c => c is not null))),
            new("Категория", record.Category.Label()),
            new(mentors ? "Основные компетенции" : "Основной запрос", record.Competences),
            new("Темы наставничества", record.Topics.Words()),
            new("Типы по программе", record.Types.Count == 0 ? null : string.Join("; ", record.Types.Select(t => t.TrimEnd('.')))),
            new(mentors ? "Важные для программы достижения" : "Достижения", record.Achievements),
            new("Интересы", record.Interests),
        ];
        if (mentors)
        {
            facts.Add(new("Желаемые наставляемые", record.PreferredMentees));
            facts.Add(new("Ресурс времени", record.HoursPerWeek is { } hours ? RussianPlural.Of(hours, "час", "часа", "часов") + " в неделю" : null));
        }
        else
        {
            facts.Add(new("Год рождения", person.BirthYear?.ToString(CultureInfo.InvariantCulture)));
        }

        facts.Add(new("В базе с", RussianDate.Short(record.EnteredOn)));
        if (!mentors)
        {
            var by = refreshedBy is { } name ? $", {name.SurnameWithInitials}" : "";
            facts.Add(new("Актуализировано", record.RefreshedOn is { } on ? RussianDate.Short(on) + by : "ещё нет"));
        }

        if (record.LeftOn is { } left) facts.Add(new("Выбытие", $"{RussianDate.Short(left)}. {record.LeftBecause}"));
        facts.Add(new("Результаты программы", record.Results));
        facts.Add(new("Кейс или отзыв на сайте", record.CaseLink));
        return facts;
    }
}
