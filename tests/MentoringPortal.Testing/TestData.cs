using MentoringPortal.Data;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Testing;

/// <summary>Builders of the story's records by the domain's own methods, so that tests cannot hold impossible states. Rooms add theirs in partial files.</summary>
public static partial class TestData
{
    /// <summary>A staff member with a full card.</summary>
    public static Person Staff(string surname, string givenName, string? patronymic = "Петровна", Gender gender = Gender.Female, string post = "учитель",
        string? subject = "математика") =>
        Person.EnterStaff(surname, givenName, patronymic, gender, new StaffEntry(post, subject, new DateOnly(2020, 9, 1), "высшее педагогическое", 5, "первая"),
            TestClock.Today).Value;

    /// <summary>A record of a base with its consents given; added to the context.</summary>
    public static PoolRecord InPool(PortalDbContext db, Guid personId, PoolSide side)
    {
        var since = TestClock.Today.AddMonths(-3);
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(asked => new Consent(personId, asked.Kind, since)).ToList();
        foreach (var consent in consents) Must(consent.Receive(since, personId, null, TestClock.Today));

        var record = new PoolRecord(personId, side, since);
        Must(record.Describe(new PoolCard(side == PoolSide.Mentors ? PoolCategory.ExperiencedTeacher : PoolCategory.YoungSpecialist, "Подготовка к экзаменам", null,
            null, side == PoolSide.Mentors ? 4 : null)));
        record.FollowConsents(consents);
        db.AddRange(consents.Where(c => !db.Set<Consent>().Local.Any(known => known.PersonId == c.PersonId && known.Kind == c.Kind)
            && !db.Set<Consent>().Any(known => known.PersonId == c.PersonId && known.Kind == c.Kind)));
        db.Add(record);
        return record;
    }

    /// <summary>The consents of both people to their pair, given; added to the context. The pair has its key.</summary>
    public static void PairConsents(PortalDbContext db, Mentorship pair)
    {
        var day = pair.StartsOn < TestClock.Today ? pair.StartsOn.AddDays(-1) : TestClock.Today;
        foreach (var (person, kind) in new[] { (pair.MentorId, ConsentKind.MentoringWork), (pair.MenteeId, ConsentKind.MenteeParticipation) })
        {
            var consent = new Consent(person, kind, day, pair.Id);
            Must(consent.Receive(day, person, null, TestClock.Today));
            db.Add(consent);
        }
    }

    /// <summary>An active pair approved by a signed order; saved. The clock says how long it has gone on.</summary>
    /// <param name="with">Another pair of the mentor in whose group it works.</param>
    /// <param name="prepared">What the program asks for before the first meeting is marked.</param>
    /// <param name="admit">The mentee takes part in the program, as the signature of the order does it.</param>
    public static async Task<Mentorship> ActivePairAsync(PortalDbContext db, Guid mentorId, Guid menteeId, DateOnly? startsOn = null, DateOnly? endsOn = null,
        Mentorship? with = null, bool prepared = true, bool admit = true)
    {
        var start = startsOn ?? TestClock.Today.AddDays(-70);
        var mentor = db.Set<PoolRecord>().FirstOrDefault(r => r.PersonId == mentorId && r.Side == PoolSide.Mentors) ?? InPool(db, mentorId, PoolSide.Mentors);
        var mentee = db.Set<PoolRecord>().FirstOrDefault(r => r.PersonId == menteeId && r.Side == PoolSide.Mentees) ?? InPool(db, menteeId, PoolSide.Mentees);
        var pair = Mentorship.Propose(mentor, mentee,
            new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Адаптация молодого специалиста", start,
            endsOn ?? start.AddMonths(9), null), false).Value;
        if (with is not null) pair.Join(with);
        var order = new Order(OrderKind.PairsApproval, start);
        db.AddRange(pair, order);
        Join(db, menteeId);
        PairConsents(db, pair);
        Must(order.Include(pair));
        Must(order.Submit([]));
        var number = $"{Interlocked.Increment(ref _orders)}-ОД";
        Must(order.Sign(new OrderSignature(number, start > TestClock.Today ? TestClock.Today : start, Guid.NewGuid(), null),
            new OrderWorld([pair], new SchoolCalendar("Europe/Moscow"), TestClock.Today), []));
        if (admit) await AdmitAsync(db, pair, mentee.Category);

        if (prepared && with is null)
        {
            foreach (var list in GateLists)
            {
                db.AddRange(list.Items.Select((text, i) => ChecklistMark.Mark(list.Code, i + 1, text, pair.UnitId, mentorId, null, TestClock.Today).Value));
            }
        }

        await db.SaveChangesAsync();
        return pair;
    }

    /// <summary>The participation of a pair's mentee, with a track from the first day of the pair; the one that is there already, if any. Saved.</summary>
    public static async Task<Participation> TrackAsync(PortalDbContext db, Mentorship pair)
    {
        if (await db.Set<Participation>().Include(p => p.Stages).FirstOrDefaultAsync(p => p.PersonId == pair.MenteeId && p.EndedOn == null) is { } known) return known;

        var edition = await db.Set<ProgramEdition>().FirstAsync();
        var made = Participation.OfMentee(edition.ProgramId, edition.Id, Program, pair.MenteeId, 1, Program.Categories?[0], pair.StartsOn,
            pair.StartsOn, new SchoolCalendar("Europe/Moscow"));
        db.Add(made);
        await db.SaveChangesAsync();
        return made;
    }

    /// <summary>Lists of the program that the first meeting waits for.</summary>
    public static IReadOnlyList<ProgramChecklist> GateLists => [.. Program.Checklists!.Where(c =>
        Program.StageList.Any(s => s.Checklists?.Any(x => x.Checklist == c.Code && x.Gate == ChecklistGate.FirstMeeting) == true))];

    /// <summary>The method union of the template database, headed by its head of a union.</summary>
    public const string UnionName = "МО учителей математики";

    // Whoever is mentored in a test belongs to that union, where there is one.
    private static void Join(PortalDbContext db, Guid personId)
    {
        if (db.Set<Division>().FirstOrDefault(d => d.Name == UnionName) is not { } union || db.Set<Person>().Find(personId) is not { } person
            || db.Set<DivisionMember>().Any(m => m.DivisionId == union.Id && m.PersonId == personId)
            || db.Set<DivisionMember>().Local.Any(m => m.DivisionId == union.Id && m.PersonId == personId))
        {
            return;
        }

        db.Add(DivisionMember.Admit(union, person, TestClock.Today.AddYears(-2), [], TestClock.Today).Value);
    }

    private static int _orders;

    private static void Must(MentoringPortal.Domain.Common.RuleViolation? violation)
    {
        if (violation is not null) throw new InvalidOperationException(violation.Message);
    }

    private static void Must(IReadOnlyList<MentoringPortal.Domain.Common.RuleViolation> violations) => Must(violations.Count == 0 ? null : violations[0]);
}
