using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>A long leave is the mentee's, in whatever pair it was entered.</summary>
public sealed class MenteeLeavesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_leave_entered_at_one_mentor_rests_the_pair_with_the_other_and_ends_there_too()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Дваот");
        var (first, second) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var other = TestData.Staff("Дваотина", "Лидия");
            db.Add(other);
            return (await TestData.ActivePairAsync(db, mentor, mentee), await TestData.ActivePairAsync(db, other.Id, mentee, admit: false));
        });
        await LeaveAsync(first.Id, "20.11.2026");
        Assert.Equal([MentorshipState.Suspended, MentorshipState.Suspended], await StatesAsync(first, second));
        Assert.Contains("Отпуск по уходу", (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{second.Id}")).Text, StringComparison.Ordinal);

        // Corrected in one, it is corrected in both.
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync($"/mentorships/{second.Id}/pauses/{await PauseAsync(second.Id)}")).Form().Set("Form.FromOn", "21.11.2026").SendAsync();
        Assert.Equal([new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21)], await portal.InSchoolAsync(portal.First, db =>
            db.Set<Pause>().Where(p => p.ScopeId == first.Id || p.ScopeId == second.Id).Select(p => p.FromOn).ToListAsync()));

        await (await curator.OpenAsync($"/mentorships/{first.Id}/pauses/{await PauseAsync(first.Id)}/resumption")).Form().SendAsync();
        Assert.Equal([MentorshipState.Active, MentorshipState.Active], await StatesAsync(first, second));
    }

    [Fact]
    public async Task T_02_the_page_of_a_plan_follows_a_leave_and_warns_from_its_new_last_day()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Планвотпуске");
        var (pair, plan) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await TestData.ActivePairAsync(db, mentor, mentee);
            var track = await TestData.TrackAsync(db, made);
            var kind = TestData.Program.PlanKind(TestData.Program.StageList[0].Plan!)!;
            var begun = Plan.Begin(made, kind, onTrack: kind.OnTrack(TestData.Program, track.Stages), participationId: track.Id);
            // Ten days after the end as it is now, and within it once a leave of thirty days has moved it.
            Assert.Empty(begun.AddItem(new PlanItemCard("Показать урок", null, begun.EndsOn.AddDays(10), PlanItemResponsible.Mentee, null), TestClock.Today));
            db.Add(begun);
            await db.SaveChangesAsync();
            return (made, begun);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var before = await curator.OpenAsync($"/plans/{plan.Id}");
        Assert.Contains("Позже назначено: 1 мероприятие", before.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await LeaveAsync(pair.Id, "20.10.2026");
        await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/{await PauseAsync(pair.Id)}/resumption")).Form().SendAsync();
        var after = await curator.OpenAsync($"/plans/{plan.Id}");
        var moved = await portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.Id == plan.Id).Select(p => p.EndsOn).SingleAsync());
        Assert.True(moved > plan.EndsOn.AddDays(10), $"{plan.StartsOn} {plan.EndsOn} {moved}");
        Assert.Contains($"–{RussianDate.Short(moved)}", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Позже назначено", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_absence_of_a_mentor_rests_no_other_pair()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Одинот");
        var (first, second) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var other = TestData.Staff("Одинотина", "Лидия");
            db.Add(other);
            return (await TestData.ActivePairAsync(db, mentor, mentee), await TestData.ActivePairAsync(db, other.Id, mentee, admit: false));
        });
        await LeaveAsync(first.Id, "20.11.2026", "MentorAbsence");
        Assert.Equal([MentorshipState.Suspended, MentorshipState.Active], await StatesAsync(first, second));
    }

    [Fact]
    public async Task A_pair_made_during_a_leave_begins_at_rest_and_the_leave_is_ended_from_the_pair_that_is_over()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Смена");
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, mentor, mentee));
        var next = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Сменщикова", "Мария");
            db.Add(person);
            TestData.InPool(db, person.Id, PoolSide.Mentors);
            await db.SaveChangesAsync();
            return person.Id;
        });
        await LeaveAsync(pair.Id, "20.11.2026");
        var (curator, director) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Director));
        var order = (await (await curator.OpenAsync($"/orders/changes/new?pair={pair.Id}&kind=Replacement")).Form().Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка")
            .Set("Form.EndsEarlyOn", "30.11.2026").Set("Form.NewMentorId", next.ToString()).SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        await portal.GiveAskedAsync();
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "77-ОД").SendAsync();

        var made = await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().SingleAsync(m => m.MentorId == next));
        var carried = await portal.InSchoolAsync(portal.First, db => db.Set<Pause>().SingleAsync(p => p.ScopeId == made.Id));
        Assert.Equal((PauseGround.MenteeAbsence, made.StartsOn, null), (carried.Ground, carried.FromOn, carried.ToOn));

        var resumption = $"/mentorships/{pair.Id}/pauses/{await PauseAsync(pair.Id)}/resumption";
        Assert.Contains(resumption, (await curator.OpenAsync($"/mentorships/{pair.Id}")).Html, StringComparison.Ordinal);
        await (await curator.OpenAsync(resumption)).Form().SendAsync();
        Assert.DoesNotContain(resumption, (await curator.OpenAsync($"/mentorships/{pair.Id}")).Html, StringComparison.Ordinal);
        Assert.True(await portal.InSchoolAsync(portal.First, async db => (await db.Set<Pause>().SingleAsync(p => p.ScopeId == made.Id)).IsEmpty));
    }

    private async Task LeaveAsync(Guid pair, string from, string ground = "MenteeAbsence") =>
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair}/pauses/new")).Form().Set("Form.Ground", ground).Set("Form.FromOn", from)
            .Set("Form.Reason", "Отпуск по уходу, приказ от 19.11.2026").SendAsync();

    private Task<Guid> PauseAsync(Guid pair) => portal.InSchoolAsync(portal.First, db => db.Set<Pause>().Where(p => p.ScopeId == pair).Select(p => p.Id).SingleAsync());

    private Task<MentorshipState[]> StatesAsync(Mentorship first, Mentorship second) => portal.InSchoolAsync(portal.First, async db =>
    {
        var states = await db.Set<Mentorship>().Where(m => m.Id == first.Id || m.Id == second.Id).ToDictionaryAsync(m => m.Id, m => m.State);
        return new[] { states[first.Id], states[second.Id] };
    });
}
