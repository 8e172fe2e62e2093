using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>Pairs that end, and pairs that lose a consent before an order holds them. Today is Monday, 23.11.2026.</summary>
public sealed class EndingPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_pair_whose_period_is_over_is_completed_and_its_people_are_free()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Агафон", endsOn: new(2026, 11, 20));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var home = await curator.OpenAsync("/");
        Assert.Contains($"/mentorships/{pair}/completion", home.Html, StringComparison.Ordinal);

        var form = (await curator.OpenAsync($"/mentorships/{pair}/completion")).Form();
        Assert.Equal("20.11.2026", form.Value("Form.EndedOn"));
        var done = await form.SendAsync();
        Assert.Equal("Пара завершена", done.Heading);

        Assert.Equal((MentorshipState.Completed, new DateOnly(2026, 11, 20)), await StateAsync(pair));
        Assert.Equal((PoolState.InPool, PoolState.Completed), await FreedAsync(mentor, mentee));
        Assert.Equal(PlanState.Closed, await portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.MentorshipId == pair).Select(p => p.State).SingleAsync()));
        var page = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.DoesNotContain("Прекратить досрочно", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/mentorships/{pair}/completion", (await curator.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_pair_without_a_conclusion_is_not_completed()
    {
        var (pair, _, _) = await ActiveAsync("Бажен");
        var refused = await (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/mentorships/{pair}/completion")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("заключения ещё нет", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(MentorshipState.Active, (await StateAsync(pair)).State);
    }

    [Fact]
    public async Task An_open_assessment_is_finished_first()
    {
        var (pair, _, _) = await ActiveAsync("Варлам", endsOn: new(2026, 11, 20));
        await portal.InSchoolAsync(portal.First, async db =>
            await TestData.AssessmentAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair), AssessmentState.UnderReview, Deputy));
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.DoesNotContain($"/mentorships/{pair}/completion", (await curator.OpenAsync("/")).Html, StringComparison.Ordinal);
        // Every stage is told by name, with its state.
        var facts = (await curator.OpenAsync($"/mentorships/{pair}/completion")).Text;
        Assert.Contains($"Оценка этапа «{TestData.FirstStage.Title}»", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("не начата", facts, StringComparison.Ordinal);
        var refused = await (await curator.OpenAsync($"/mentorships/{pair}/completion")).Form().SubmitAsync();
        Assert.Contains("Оценка этапа не закончена", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Горислав", true)]
    [InlineData(1, "Добрыня", false)]
    [InlineData(4, "Жирослав", true)]
    public async Task S0_48_a_final_package_that_has_begun_is_finished_before_the_pair(int handedIn, string name, bool completed)
    {
        var (pair, _, mentee) = await ActiveAsync(name, endsOn: new(2026, 11, 20));
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var stage = TestData.Program.StageList.First(s => s.Kind == Domain.Programs.StageKind.Closing);
            var track = await db.Set<Domain.Programs.Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == mentee);
            var lead = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            var opened = StageAssessment.Open(track.Stages.Single(s => s.StageCode == stage.Code), stage, track.EditionId, lead, [lead]);
            foreach (var part in opened.Parts.Take(handedIn).ToList())
            {
                Assert.Null(opened.HandIn(part.Code, part.AuthorId, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), TestClock.Today));
            }

            db.Add(opened);
            await db.SaveChangesAsync();
            return opened.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Equal(completed, (await curator.OpenAsync("/")).Html.Contains($"/mentorships/{pair}/completion", StringComparison.Ordinal));
        var page = await curator.OpenAsync($"/mentorships/{pair}/completion");
        Assert.Equal(!completed, page.Html.Contains($"/assessments/{id}", StringComparison.Ordinal));
        var answer = await page.Form().SubmitAsync();
        if (!completed) Assert.Contains("Итоговый комплект", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(completed ? MentorshipState.Completed : MentorshipState.Active, (await StateAsync(pair)).State);
    }

    [Fact]
    public async Task An_early_end_needs_three_working_days_then_is_announced_and_comes_by_itself_after_its_last_day()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Галак");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var form = (await deputy.OpenAsync($"/mentorships/{pair}/early-end")).Form("early-end/check");
        Assert.Equal("26.11.2026", form.Value("Form.EndsEarlyOn"));
        form.Set("Form.EndGround", "MentorRefusal").Set("Form.EndReason", "Заявление от 23.11.2026: переезд");

        var refused = await form.Set("Form.EndsEarlyOn", "25.11.2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("не раньше 26.11.2026", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Заявление от 23.11.2026: переезд", refused.Form("early-end/check").Value("Form.EndReason"));

        var check = await (await deputy.OpenAsync($"/mentorships/{pair}/early-end")).Form("early-end/check")
            .Set("Form.EndGround", "MentorRefusal").Set("Form.EndReason", "Заявление от 23.11.2026: переезд").SendAsync();
        Assert.Equal("Прекратить пару досрочно?", check.Heading);
        Assert.Equal(MentorshipState.Active, (await StateAsync(pair)).State);
        Assert.Equal("Пара прекращается 26.11.2026", (await check.Form("early-end").SendAsync()).Heading);

        var page = await deputy.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("26.11.2026, досрочно", page.Text, StringComparison.Ordinal);
        // 18:59 UTC is 23:59 of the last day at the school, one minute before the day after it.
        portal.Clock.SetUtcNow(new(2026, 11, 26, 18, 59, 0, TimeSpan.Zero));
        deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Contains("Отменить прекращение", (await deputy.OpenAsync($"/mentorships/{pair}")).Text, StringComparison.Ordinal);
        Assert.Equal((MentorshipState.Active, null), await StateAsync(pair));

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await deputy.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("Досрочно прекращена", page.Text, StringComparison.Ordinal);
        Assert.Contains("объявленный последний день прошёл", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Отменить прекращение", page.Text, StringComparison.Ordinal);
        Assert.Equal((MentorshipState.TerminatedEarly, new DateOnly(2026, 11, 26)), await StateAsync(pair));
        Assert.Equal((PoolState.InPool, PoolState.InPool), await FreedAsync(mentor, mentee));
        Assert.Equal(PlanState.Closed, await portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.MentorshipId == pair).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task An_announced_end_is_taken_back_by_one_button()
    {
        var (pair, _, _) = await ActiveAsync("Демьян");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var check = await (await curator.OpenAsync($"/mentorships/{pair}/early-end")).Form("early-end/check")
            .Set("Form.EndGround", "MenteePetition").Set("Form.EndReason", "Ходатайство о замене").Set("Form.EndsEarlyOn", "15.12.2026").SendAsync();
        await check.Form("early-end").SendAsync();
        var page = await (await curator.OpenAsync($"/mentorships/{pair}")).Form("/withdrawal").SendAsync();
        Assert.Contains("пара работает дальше", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15.12.2026, досрочно", page.Text, StringComparison.Ordinal);
        Assert.Contains("Прекратить досрочно", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_in_a_pair_that_is_over()
    {
        var (mentor, mentee) = (portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var (pair, plan, item) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var active = await TestData.ActivePairAsync(db, mentor, mentee);
            var plan = await TestData.PlanAsync(db, active, Deputy, ("Посещение урока", TestClock.Today, PlanItemResponsible.Both));
            return (active.Id, plan.Id, plan.Items[0].Id);
        });
        var writer = portal.SignedIn(SchoolRole.Mentor);
        var diary = (await writer.OpenAsync($"/mentorships/{pair}/diary/new")).Form();
        var mark = (await writer.OpenAsync($"/plans/{plan}/items/{item}/mark")).Form();
        var unplanned = (await writer.OpenAsync($"/plans/{plan}/unplanned")).Form("/unplanned");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var ending = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.Empty(ending.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Увольнение", TestClock.Today, TestClock.Today), new SchoolCalendar("Europe/Moscow"),
                DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime)));
            await db.SaveChangesAsync();
        });

        foreach (var refused in new[]
        {
            await diary.Set("Form.Kind", "Meeting").Set("Form.Date", "20.11.2026").Set("Form.Duration", "45").Set("Form.Topic", "Урок").SubmitAsync(),
            await mark.Set("Form.State", "Done").SubmitAsync(),
            await unplanned.Set("Form.Measure", "Ещё").Set("Form.DoneOn", "20.11.2026").Set("Form.Responsible", "Mentor").SubmitAsync(),
        })
        {
            Assert.True(refused.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{refused.Status} {refused.Text}");
        }

        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<Domain.Diary.DiaryEntry>()
            .CountAsync(e => db.Set<Mentorship>().Any(m => m.Id == pair && m.UnitId == e.UnitId))));
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"/mentorships/{pair}/diary")).Status);
        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync($"/plans/{plan}")).Status);
    }

    [Fact]
    public async Task A_mentor_of_another_pair_stays_paired()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Ефим", endsOn: new(2026, 11, 20));
        var (_, second) = await portal.PeopleAsync("Ефимк");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await TestData.ActivePairAsync(db, mentor, second);
            foreach (var record in await db.Set<PoolRecord>().Where(r => r.PersonId == mentor || r.PersonId == second).ToListAsync()) record.MarkPaired();
            await db.SaveChangesAsync();
        });
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair}/completion")).Form().SendAsync();
        Assert.Equal((PoolState.Paired, PoolState.Completed), await FreedAsync(mentor, mentee));
    }

    [Fact]
    public async Task Two_who_end_one_pair_do_not_overwrite_each_other()
    {
        var (pair, _, _) = await ActiveAsync("Захар", endsOn: new(2026, 11, 20));
        var first = (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair}/completion")).Form();
        var second = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/mentorships/{pair}/completion")).Form();
        await first.SendAsync();
        var refused = await second.SubmitAsync();
        Assert.True(refused.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict, refused.Status.ToString());
    }

    [Fact]
    public async Task Another_schools_pair_does_not_end()
    {
        var (pair, _, _) = await ActiveAsync("Игнат");
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var (mentor, mentee) = await portal.PeopleAsync("Игнатьев", portal.Second);
        var own = await portal.InSchoolAsync(portal.Second, async db => (await TestData.ActivePairAsync(db, mentor, mentee, endsOn: TestClock.Today.AddDays(-1))).Id);
        foreach (var (page, form) in new[] { ("completion", "completion"), ("early-end", "early-end/check"), ("early-end", "early-end") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/mentorships/{pair}/{page}")).Status);
            // The own page's form, sent to the other school's pair.
            var forged = (await stranger.OpenAsync($"/mentorships/{own}/{page}")).Form().At($"/mentorships/{pair}/{form}");
            Assert.Equal(HttpStatusCode.NotFound, (await forged.SubmitAsync()).Status);
        }

        Assert.Equal(MentorshipState.Active, (await StateAsync(pair)).State);
    }

    [Fact]
    public async Task A_consent_taken_back_and_received_again_moves_a_proposed_pair_by_itself()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Калин");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var (another, other) = await portal.PeopleAsync("Клав");
        await portal.ProposedAsync(another, other);
        var consent = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == mentor && c.Kind == ConsentKind.MentoringWork)
            .Select(c => c.Id).SingleAsync());
        var curator = portal.SignedIn(SchoolRole.Curator);

        await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form().Set("Form.RevocationReason", "Заявление от 23.11.2026").SendAsync();
        var page = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("Ожидает согласий сторон", page.Text, StringComparison.Ordinal);
        Assert.Contains("Получить согласия", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(pair.ToString(), (await curator.OpenAsync("/orders/new")).Html, StringComparison.Ordinal);
        var refused = await (await curator.OpenAsync("/orders/new")).Form().Force("Form.MentorshipIds", pair.ToString()).SubmitAsync();
        Assert.Contains("ожидает согласий", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var next = (await (await curator.OpenAsync($"/consents/{consent}")).Form("/request").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.NotEqual($"/consents/{consent}", next);
        Assert.Equal(MentorshipState.AwaitingConsents, (await StateAsync(pair)).State);
        await (await curator.OpenAsync(next + "/receipt")).Form().Set("Form.GivenOn", "23.11.2026")
            .Attach("Form.Scan", "согласие.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray(), "application/pdf").SendAsync();
        Assert.Equal(MentorshipState.Proposed, (await StateAsync(pair)).State);
    }

    [Fact]
    public async Task A_pair_that_leaves_a_draft_order_waits_for_the_consent_that_is_gone()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Лавр");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var consent = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == mentee && c.Kind == ConsentKind.PersonalData)
            .Select(c => c.Id).SingleAsync());
        await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form().Set("Form.RevocationReason", "Заявление").SendAsync();
        Assert.Equal(MentorshipState.InOrder, (await StateAsync(pair)).State);
        await (await curator.OpenAsync(order)).Form("/removal").SendAsync();
        Assert.Equal(MentorshipState.AwaitingConsents, (await StateAsync(pair)).State);
    }

    private Guid Deputy => portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;

    private Task<(Guid Pair, Guid Mentor, Guid Mentee)> ActiveAsync(string surname, DateOnly? endsOn = null) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentor = TestData.Staff(surname + "ова", "Мария");
        var mentee = TestData.Staff(surname + "ина", "Ольга", "Олеговна", subject: "физика");
        db.AddRange(mentor, mentee);
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id, endsOn: endsOn);
        foreach (var record in db.ChangeTracker.Entries<PoolRecord>()) record.Entity.MarkPaired();
        await TestData.PlanAsync(db, pair, Deputy, ("Посещение урока", TestClock.Today.AddDays(-10), PlanItemResponsible.Mentor));
        return (pair.Id, mentor.Id, mentee.Id);
    });

    private async Task<(MentorshipState State, DateOnly? EndedOn)> StateAsync(Guid pair)
    {
        var found = await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().SingleAsync(m => m.Id == pair));
        return (found.State, found.EndedOn);
    }

    private Task<(PoolState Mentor, PoolState Mentee)> FreedAsync(Guid mentor, Guid mentee) => portal.InSchoolAsync(portal.First, async db =>
        (await db.Set<PoolRecord>().Where(r => r.PersonId == mentor && r.Side == PoolSide.Mentors).Select(r => r.State).SingleAsync(),
         await db.Set<PoolRecord>().Where(r => r.PersonId == mentee && r.Side == PoolSide.Mentees).Select(r => r.State).SingleAsync()));
}
