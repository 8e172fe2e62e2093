using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.People;

/// <summary>A record of a base, as the card of the person names it.</summary>
public sealed record PersonPool(Guid Id, PoolSide Side, PoolState State, DateOnly EnteredOn)
{
    public string Href => $"{(Side == PoolSide.Mentors ? "/mentors" : "/mentees")}/{Id}";
}

/// <summary>A consent of the person.</summary>
public sealed record PersonConsent(Guid Id, ConsentKind Kind, ConsentState State, DateOnly RequestedOn, DateOnly? GivenOn, string? Subject);

/// <summary>A pair of the person.</summary>
public sealed record PersonPair(Guid Id, bool AsMentor, RussianName Other, MentorshipState State, string Topic, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Not over.</summary>
    public bool IsOpen => State is not (MentorshipState.Completed or MentorshipState.TerminatedEarly or MentorshipState.PostSupport);
}

/// <summary>A confirmed achievement of the person, in one line.</summary>
public sealed record PersonAchievement(Guid Id, string Line);

/// <summary>Account of the person in this school.</summary>
public sealed record PersonAccount(string UserName, SchoolRole Roles, bool IsBlocked);

/// <summary>The card of a staff member.</summary>
public sealed record PersonPage(
    Person Person,
    IReadOnlyList<SummaryRow> Facts,
    IReadOnlyList<PersonPool> Pools,
    IReadOnlyList<PersonConsent> Consents,
    IReadOnlyList<PersonPair> Pairs,
    PersonAccount? Account,
    DateTime? InvitedUntil,
    HistoryModel? History)
{
    /// <summary>What waits for the asker about this person.</summary>
    public required NextSteps Next { get; init; }

    /// <summary>The latest confirmed achievements, for the leadership and the person; others find what they may see in the list of achievements.</summary>
    public required IReadOnlyList<PersonAchievement> Achievements { get; init; }

    public required bool CanEdit { get; init; }

    public required bool CanInvite { get; init; }

    public required bool OpensPairs { get; init; }

    public required bool SeesPools { get; init; }

    public required bool SeesConsents { get; init; }

    public required bool IsMe { get; init; }

    /// <summary>The reference on the mentor's work can be printed: some order named this person a mentor.</summary>
    public bool HasReference => SeesConsents && Pairs.Any(p => p.AsMentor && p.State is (MentorshipState.Active or MentorshipState.Suspended or MentorshipState.Completed));

    public required bool IsYoungSpecialist { get; init; }

    public PersonConsent? FirstAwaited => Consents.FirstOrDefault(c => c.State == ConsentState.Requested);

    public bool IsIn(PoolSide side) => Pools.Any(p => p.Side == side);

    /// <summary>Cases in school order with the question each answers.</summary>
    public IEnumerable<(string Case, string Question, string Form, bool Own)> Cases() => NameCases.Of(Person);
}

/// <summary>Names of the cases.</summary>
public static class NameCases
{
    private static readonly (GrammaticalCase Case, string Name, string Question)[] All =
    [
        (GrammaticalCase.Nominative, "Именительный", "кто?"),
        (GrammaticalCase.Genitive, "Родительный", "нет кого?"),
        (GrammaticalCase.Dative, "Дательный", "поручить кому?"),
        (GrammaticalCase.Accusative, "Винительный", "назначить кого?"),
        (GrammaticalCase.Instrumental, "Творительный", "работать с кем?"),
        (GrammaticalCase.Prepositional, "Предложный", "приказ о ком?"),
    ];

    /// <summary>The full name in the six cases; the last value tells whether the curator corrected it.</summary>
    public static IEnumerable<(string Case, string Question, string Form, bool Own)> Of(Person person) =>
        All.Select(c => (c.Name, c.Question, person.Name.In(c.Case).Full, person.Name.OwnForms.In(c.Case) is not null));

    /// <summary>A sentence of a paper for each case, so that the curator hears whether the form is right.</summary>
    public static IEnumerable<(string Case, string Sentence, bool Own)> Sentences(Person person)
    {
        var post = person.Standing;
        return All.Select(c =>
        {
            var name = person.Name.In(c.Case).Full;
            var sentence = c.Case switch
            {
                GrammaticalCase.Nominative => $"С приказом ознакомлены: {name}.",
                GrammaticalCase.Genitive => $"Заявление {RussianPosts.In(post, GrammaticalCase.Genitive)} {name}.",
                GrammaticalCase.Dative => $"Поручить {name} подготовить план.",
                GrammaticalCase.Accusative => $"Назначить наставником {name}, {RussianPosts.In(post, GrammaticalCase.Accusative)}.",
                GrammaticalCase.Instrumental => $"План составлен {name}.",
                _ => $"Сведения {(name.Length > 0 && "АИОУЭаиоуэ".Contains(name[0]) ? "об" : "о")} {name}.",
            };
            return (c.Name, sentence, person.Name.OwnForms.In(c.Case) is not null);
        });
    }
}

/// <summary>Reads the card of a staff member: one query, further ones for the pairs, the achievements, the next steps and the history.</summary>
public sealed class PersonPageReader(PortalDbContext db, SchoolClock clock, PeopleAccess access, WorkReader work, AuditHistory history)
{
    private const int LatestAchievements = 5;

    /// <summary>The card, or null when there is no such person in this school.</summary>
    public async Task<PersonPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        // One query: two records of the bases and a handful of consents multiply to next to nothing.
        var found = await db.Set<Person>().AsNoTracking().AsSingleQuery().Where(p => p.Id == id).Select(p => new
        {
            Person = p,
            Pools = db.Set<PoolRecord>().Where(r => r.PersonId == p.Id).OrderBy(r => r.Side).Select(r => new PersonPool(r.Id, r.Side, r.State, r.EnteredOn)).ToList(),
            Consents = db.Set<Consent>().Where(c => c.PersonId == p.Id && !c.IsSuperseded && (c.IsNeeded || c.Kind == ConsentKind.Distribution || c.State == ConsentState.Given))
                .OrderBy(c => c.Kind).ThenBy(c => c.RequestedOn).Select(c => new PersonConsent(c.Id, c.Kind, c.State, c.RequestedOn, c.GivenOn, c.Subject)).ToList(),
            Account = (from m in db.Set<Membership>()
                       where m.PersonId == p.Id
                       join u in db.Users on m.UserId equals u.Id
                       select new PersonAccount(u.UserName!, m.Roles,
                m.IsBlocked)).FirstOrDefault(),
            InvitedUntil = db.Set<Invitation>().Where(i => i.PersonId == p.Id && i.UsedAt == null && i.ExpiresAt > clock.NowUtc).Select(i => (DateTime?)i.ExpiresAt)
                .FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var isMe = access.IsMe(id);
        var seesPools = access.SeesPools || isMe;
        var pairs = !seesPools ? [] : await (
            from m in db.Set<Mentorship>().AsNoTracking()
            where m.MentorId == id || m.MenteeId == id
            orderby m.StartsOn descending
            select new PersonPair(m.Id, m.MentorId == id, m.MentorId == id ? m.Mentee.Name : m.Mentor.Name, m.State, m.Topic, m.StartsOn,
                m.EndsOn)).Take(50).ToListAsync(cancel);
        var achieved = access.SeesConsents || isMe ? await db.Set<Achievement>().AsNoTracking().Where(a => a.PersonId == id && a.State == AchievementState.Confirmed)
            .OrderByDescending(a => a.On).ThenBy(a => a.Id).Take(LatestAchievements).ToListAsync(cancel) : [];
        var person = found.Person;
        var today = clock.Today;
        return new PersonPage(
            person,
            Facts(person, today),
            seesPools ? found.Pools : [],
            access.SeesConsentsOf(id) ? found.Consents : [],
            pairs,
            access.CanInvite ? found.Account : null,
            access.CanInvite ? found.InvitedUntil : null,
            access.SeesHistory ? (await history.ForAsync(id)).ToModel() : null)
        {
            Next = new NextSteps([.. (await work.OfRecordAsync(RecordWork.OfPerson, id, $"/people/{id}", cancel)).Where(s => s.IsMine)],
                person.IsArchived ? "Карточка в архиве: больше ничего не требуется" : "По этой карточке от вас сейчас ничего не требуется"),
            Achievements = achieved.ConvertAll(a => new PersonAchievement(a.Id, a.Line)),
            CanEdit = access.CanEdit,
            CanInvite = access.CanInvite,
            SeesPools = seesPools,
            OpensPairs = access.OpensPairs,
            SeesConsents = access.SeesConsentsOf(id),
            IsMe = isMe,
            IsYoungSpecialist = person.IsYoungSpecialistOn(today),
        };
    }

    private static List<SummaryRow> Facts(Person person, DateOnly today)
    {
        var (staff, years) = (person.Staff, person.ExperienceYearsOn(today));
        return
        [
            new("Должность", staff?.Post),
            new("Предмет", staff?.Subject),
            new("Табельный номер", staff?.Number),
            new("Дата приёма на работу", staff is null ? null : RussianDate.Short(staff.HiredOn)),
            new("Педагогический стаж", years == 0 ? "меньше года" : RussianPlural.Of(years, "год", "года", "лет")),
            new("Квалификационная категория", staff?.Category),
            new("Образование", staff?.Education),
            new("Год рождения", person.BirthYear?.ToString(CultureInfo.InvariantCulture)),
            new("Телефон", person.Phone),
            new("Электронная почта", person.Email),
        ];
    }
}
