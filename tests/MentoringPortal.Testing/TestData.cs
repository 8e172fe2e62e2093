using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Testing;

/// <summary>Builders of the story's records by the domain's own methods, so that tests cannot hold impossible states. Rooms add theirs in partial files.</summary>
public static partial class TestData
{
    /// <summary>A staff member with a full card.</summary>
    public static StaffMember Staff(string surname, string givenName, string? patronymic = "Петровна", Gender gender = Gender.Female, string post = "учитель", string? subject = "математика") =>
        StaffMember.Create(surname, givenName, patronymic, gender, new StaffCard(post, subject, new DateOnly(2020, 9, 1), "высшее педагогическое", 5, "первая"), TestClock.Today).Value;

    /// <summary>A record of a base with all consents given; added to the context.</summary>
    public static PoolRecord InPool(PortalDbContext db, Guid personId, PoolSide side)
    {
        var since = TestClock.Today.AddMonths(-3);
        var consents = Consent.RequiredFor(side).Select(kind => new Consent(personId, kind, since)).ToList();
        foreach (var consent in consents)
        {
            Must(consent.Receive(since, null, TestClock.Today));
        }

        var record = new PoolRecord(personId, side, since);
        Must(record.Describe(new PoolCard(side == PoolSide.Mentors ? PoolCategory.ExperiencedTeacher : PoolCategory.YoungSpecialist, "Подготовка к экзаменам", null, null, side == PoolSide.Mentors ? 4 : null)));
        record.FollowConsents(consents);
        db.AddRange(consents);
        db.Add(record);
        return record;
    }

    /// <summary>An active pair approved by a signed order; saved. The clock says how long it has gone on.</summary>
    public static async Task<Mentorship> ActivePairAsync(PortalDbContext db, Guid mentorId, Guid menteeId, DateOnly? startsOn = null, DateOnly? endsOn = null)
    {
        var start = startsOn ?? TestClock.Today.AddDays(-70);
        var mentor = db.Set<PoolRecord>().FirstOrDefault(r => r.PersonId == mentorId && r.Side == PoolSide.Mentors) ?? InPool(db, mentorId, PoolSide.Mentors);
        var mentee = db.Set<PoolRecord>().FirstOrDefault(r => r.PersonId == menteeId && r.Side == PoolSide.Mentees) ?? InPool(db, menteeId, PoolSide.Mentees);
        var pair = Mentorship.Propose(mentor, mentee, new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Адаптация молодого специалиста", start, endsOn ?? start.AddMonths(9), null), false).Value;
        var order = new Order(OrderKind.PairsApproval, start);
        db.AddRange(pair, order);
        Must(order.Include(pair));
        Must(order.Submit([]));
        var number = $"{Interlocked.Increment(ref _orders)}-ОД";
        Must(order.Sign(new OrderSignature(number, start > TestClock.Today ? TestClock.Today : start, Guid.NewGuid(), null), [pair], [], TestClock.Today));
        await db.SaveChangesAsync();
        return pair;
    }

    private static int _orders;

    private static void Must(MentoringPortal.Domain.Common.RuleViolation? violation)
    {
        if (violation is not null) throw new InvalidOperationException(violation.Message);
    }

    private static void Must(IReadOnlyList<MentoringPortal.Domain.Common.RuleViolation> violations) => Must(violations.Count == 0 ? null : violations[0]);
}
