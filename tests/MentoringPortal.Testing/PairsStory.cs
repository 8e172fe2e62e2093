using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Testing;

/// <summary>Steps of the story that several tests of pairs, orders and documents walk.</summary>
public static class PairsStory
{
    /// <summary>A mentor and a mentee of this surname in the bases, with all consents.</summary>
    public static Task<(Guid Mentor, Guid Mentee)> PeopleAsync(this PortalFactory portal, string surname, TestSchool? school = null) =>
        portal.InSchoolAsync(school ?? portal.First, async db =>
    {
        var mentor = TestData.Staff(surname + "ова", "Мария");
        var mentee = TestData.Staff(surname + "ина", "Ольга", "Олеговна", subject: "физика");
        db.AddRange(mentor, mentee);
        TestData.InPool(db, mentor.Id, PoolSide.Mentors);
        TestData.InPool(db, mentee.Id, PoolSide.Mentees);
        await db.SaveChangesAsync();
        return (mentor.Id, mentee.Id);
    });

    /// <summary>The test accounts' own mentor and mentee stand in the bases.</summary>
    public static Task OwnPeopleAsync(this PortalFactory portal) => portal.InSchoolAsync(portal.First, async db =>
    {
        if (db.Set<PoolRecord>().Any(r => r.PersonId == portal.First[SchoolRole.Mentor].PersonId)) return;
        TestData.InPool(db, portal.First[SchoolRole.Mentor].PersonId, PoolSide.Mentors);
        TestData.InPool(db, portal.First[SchoolRole.Mentee].PersonId, PoolSide.Mentees);
        await db.SaveChangesAsync();
    });

    /// <summary>
    /// An order has made the account of this role mentor, or mentee, of somebody: whoever no order has approved does not hold the role. The pair is over, so that it stands in
    /// nobody's way. False where nothing is left to do: the test has made a pair of the account, or the role comes otherwise.
    /// </summary>
    /// <param name="running">The pair works.</param>
    public static Task<bool> ByOrderAsync(this PortalFactory portal, SchoolRole role, TestSchool? school = null, bool running = false) => portal.InSchoolAsync(school ?? portal.First, async db =>
    {
        var me = (school ?? portal.First)[role].PersonId;
        if (role is not (SchoolRole.Mentor or SchoolRole.Mentee)
            || await db.Set<Mentorship>().AnyAsync(m => (role == SchoolRole.Mentor ? m.MentorId : m.MenteeId) == me && m.ApprovedOn != null))
        {
            return false;
        }

        var other = TestData.Staff("Приказова", "Зоя");
        db.Add(other);
        await db.SaveChangesAsync();
        var pair = await TestData.ActivePairAsync(db, role == SchoolRole.Mentor ? me : other.Id, role == SchoolRole.Mentor ? other.Id : me, admit: running);
        if (running) return true;
        var over = pair.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Перевод", TestClock.Today, TestClock.Today), new SchoolCalendar("Europe/Moscow"), TestClock.Today);
        if (over.Count > 0) throw new InvalidOperationException(over[0].Message);
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>A pair that waits for an order.</summary>
    public static Task<Guid> ProposedAsync(this PortalFactory portal, Guid mentor, Guid mentee, TestSchool? school = null) =>
        portal.InSchoolAsync(school ?? portal.First, async db =>
    {
        var records = db.Set<PoolRecord>().ToList();
        var pair = Mentorship.Propose(
            records.First(r => r.PersonId == mentor && r.Side == PoolSide.Mentors), records.First(r => r.PersonId == mentee && r.Side == PoolSide.Mentees),
            new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Методика урока", new(2026, 11, 1),
                new(2027, 10, 31), "№ 14 от 30.10.2026"), false).Value;
        db.Add(pair);
        TestData.PairConsents(db, pair);
        await db.SaveChangesAsync();
        return pair.Id;
    });

    /// <summary>Every consent to a pair that was asked for comes back signed.</summary>
    public static Task GiveAskedAsync(this PortalFactory portal) => portal.InSchoolAsync(portal.First, async db =>
    {
        foreach (var consent in db.Set<Consent>().Where(c => c.State == ConsentState.Requested && c.Scope == ConsentScope.Mentorship && !c.IsSuperseded && c.IsNeeded).ToList())
        {
            if (consent.Receive(TestClock.Today, consent.SignerId, null, TestClock.Today) is { } violation) throw new InvalidOperationException(violation.Message);
        }

        await ConsentFollowers.FollowAsync(db, await db.Set<Mentorship>().Where(m => m.State == MentorshipState.AwaitingConsents).ToListAsync(), default);
        await db.SaveChangesAsync();
    });

    /// <summary>The curator drafts an order of this pair in the browser and sends it to the director; gives its address.</summary>
    public static async Task<string> SubmittedOrderAsync(this PortalFactory portal, Guid pair)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync();
        var address = order.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(address + "/submission")).Form().SendAsync();
        return address;
    }

    /// <summary>Fills the form of a new pair.</summary>
    public static PortalForm Pair(this PortalForm form, Guid mentor, params Guid[] mentees) => form
        .Set("Form.MentorId", mentor.ToString())
        .Force("Form.MenteeIds", [.. mentees.Select(m => m.ToString())])
        .Set("Form.Interaction", "ExperiencedToYoung")
        .Set("Form.Kind", mentees.Length > 1 ? "Group" : "Traditional")
        .Set("Form.Topic", "Методика преподавания физики")
        .Set("Form.StartsOn", "1.12.2026")
        .Set("Form.EndsOn", "30 ноября 2027");
}
