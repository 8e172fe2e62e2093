using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>Days on the home are those of the school: the first is five hours ahead of UTC, the second seven.</summary>
public sealed class HomeDaysTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_interview_is_told_by_the_day_on_the_schools_wall()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Полуноч");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee);
            var id = (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewScheduled, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
            // 20:00 UTC is one in the morning of the next day at the school.
            await db.Set<StageAssessment>().Where(a => a.Id == id)
                .ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewAt, new DateTime(2026, 12, 1, 20, 0, 0, DateTimeKind.Utc)));
        });
        Assert.Contains("Провести собеседованиеПолуночина О.О., адаптация молодого специалиста 02.12.2026", Words(await portal.SignedIn(SchoolRole.DeputyDirectorAcademic)
            .OpenAsync("/")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_of_a_new_pair_meets_the_first_steps_and_finds_the_rest_folded()
    {
        var mentor = portal.First[SchoolRole.Mentor].PersonId;
        await portal.InSchoolAsync(portal.First, async db =>
        {
            for (var i = 0; i < 3; i++)
            {
                var mentee = TestData.Staff("Новенькая" + (char)('а' + i), "Анна");
                db.Add(mentee);
                await db.SaveChangesAsync();
                var pair = await TestData.ActivePairAsync(db, mentor, mentee.Id, TestClock.Today.AddDays(-3), prepared: false);
                await TestData.TrackAsync(db, pair);
                await TestData.PlanAsync(db, pair, mentor, ("Посетить урок", TestClock.Today.AddDays(2), Domain.Plans.PlanItemResponsible.Mentor),
                    ("Разобрать урок", TestClock.Today.AddDays(12), Domain.Plans.PlanItemResponsible.Mentor));
            }
        });
        var home = await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/");
        var heads = home.Document.QuerySelectorAll("main h2").Select(h => h.TextContent).Where(h => h is "До конца недели" or "Ждёт вас" or "Позже").ToList();
        Assert.Equal(["До конца недели", "Ждёт вас", "Позже"], heads);
        var open = home.Document.QuerySelectorAll("main > ul.tasks").Select(l => l.QuerySelectorAll("li").Length).ToList();
        Assert.All(open, count => Assert.InRange(count, 1, 5));
        // The duties and the preparation come before what follows from them, and nothing is left out.
        var waiting = home.Document.QuerySelectorAll("main h2").Single(h => h.TextContent == "Ждёт вас").NextElementSibling!;
        Assert.DoesNotContain("Записать первую встречу", waiting.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, home.Document.QuerySelectorAll("details .tasks li, ul.tasks li").Count(l => l.TextContent.Contains("Записать первую встречу", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-22T16:59:59", true)] // the last second of yesterday at the school
    [InlineData("2026-11-22T17:00:00", false)]
    public async Task A_code_that_has_run_out_is_to_be_given_anew(string expiresAt, bool told)
    {
        var surname = told ? "Просроченная" : "Годная";
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var person = TestData.Staff(surname, "Инна");
            db.Add(person);
            TestData.InPool(db, person.Id, PoolSide.Mentors);
            db.Add(new Invitation([told ? (byte)1 : (byte)2], person.Name.SurnameWithInitials, person.Id, SchoolRole.Mentor, TestClock.Start.UtcDateTime));
            await db.SaveChangesAsync();
            await db.Set<Invitation>().Where(i => i.PersonId == person.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(i => i.ExpiresAt, DateTime.Parse(expiresAt, System.Globalization.CultureInfo.InvariantCulture)));
        });
        Assert.Equal(told, Words(await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/"))
            .Contains($"Выдать код для входа в портал{surname} И.П.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_mentor_records_a_first_meeting_when_the_pair_has_begun(int daysAhead, bool told)
    {
        var surname = told ? "Начатая" : "Завтрашняя";
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff(surname, "Инна");
            db.Add(mentee);
            return (await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id, startsOn: TestClock.Today.AddDays(daysAhead))).Id;
        });
        var home = await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/");
        Assert.Equal(told, home.Html.Contains($"/mentorships/{pair}/plans", StringComparison.Ordinal));
        if (!told) Assert.Contains("Начнётся", home.Text, StringComparison.Ordinal);
        Assert.Equal(told, home.Html.Contains($"/mentorships/{pair}/diary/new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ConsentKind.Distribution, false)] // nothing waits for it
    [InlineData(ConsentKind.PersonalData, true)]
    public async Task Only_a_consent_that_the_base_asks_for_is_to_be_got(ConsentKind revoked, bool told)
    {
        var surname = "Отозвана" + "абвг"[(int)revoked];
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff(surname, "Инна");
            db.Add(mentor);
            var once = new Consent(mentor.Id, ConsentKind.Distribution, TestClock.Today);
            Assert.Null(once.Receive(TestClock.Today, mentor.Id, null, TestClock.Today));
            db.Add(once);
            TestData.InPool(db, mentor.Id, PoolSide.Mentors).MarkPaired();
            await db.SaveChangesAsync();
            Assert.Null((await db.Set<Consent>().SingleAsync(c => c.PersonId == mentor.Id && c.Kind == revoked)).Revoke(TestClock.Today, "заявление", TestClock.Today));
            await db.SaveChangesAsync();
        });
        Assert.Equal(told, Words(await portal.SignedIn(SchoolRole.Curator).OpenAsync("/")).Contains($"Получить согласия{surname} И.П.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "с 24.11.2026")]
    [InlineData(0, "сегодня")]
    [InlineData(-1, "ждёт 1 день")]
    public void A_plan_that_is_missing_waits_from_the_first_day_of_its_pair(int days, string when)
    {
        var row = new WorkRow { On = TestClock.Today.AddDays(days), Surname = "Ким", GivenName = "Вера" };
        var told = WorkRules.All.Single(r => r.Code == "plan-missing").Tell(row, new WorkDay(TestClock.Today, 300), acts: true);
        Assert.Equal(("Ким В.", when), (told.About.Replace('\u00a0', ' '), told.When.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void U4_every_button_names_its_own_act() => Assert.DoesNotContain(WorkRules.All, r => r.Verb == "Открыть");

    [Fact]
    public void A_plan_that_is_missing_names_its_stage() =>
        Assert.Equal("План этапа 2 не передан на утверждение", WorkRules.All.Single(r => r.Code == "plan-missing").Tell(new WorkRow { Text = "2" }, new WorkDay(TestClock.Today, 300), true).What);

    [Theory]
    [InlineData(0, "сегодня", true, false)]
    [InlineData(-1, "ещё не проведён", false, true)]
    public void Whoever_only_looks_at_a_control_is_never_late_with_it(int days, string when, bool hasDay, bool isLateForWhoHolds)
    {
        var (row, day) = (new WorkRow { On = TestClock.Today.AddDays(days), Text = "Обзорный контроль" }, new WorkDay(TestClock.Today, 300));
        var rule = WorkRules.All.Single(r => r.Code == "control-of-deputy");
        var told = rule.Tell(row, day, acts: false);
        Assert.Equal((when, false, hasDay), (told.When, told.Late, told.By is not null));
        Assert.Equal((WorkRule.Look, true), (told.Verb, told.IsOthers));
        Assert.Equal(isLateForWhoHolds, rule.Tell(row, day, acts: true).Late);
    }

    [Fact]
    public void The_card_names_a_control_and_a_finding_past_their_day()
    {
        var today = new DateOnly(2026, 11, 30);
        var facts = new PairFacts(MentorshipState.Active, today.AddDays(-90), today.AddDays(-91), today.AddDays(-1));
        Assert.Equal("Контроль просрочен с 20 ноября", CardWords.Trouble(facts with { ControlLateSince = new(2026, 11, 19) }, today).Replace('\u00a0', ' '));
        Assert.Equal("Замечание не устранено, срок был 19 ноября", CardWords.Trouble(facts with { FindingLateSince = new(2026, 11, 19) }, today).Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Whoever_is_chosen_for_a_coming_pair_still_stands_in_the_base_and_waits_for_it()
    {
        var record = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Отобранная", "Инна");
            db.Add(mentee);
            var record = TestData.InPool(db, mentee.Id, PoolSide.Mentees);
            await db.SaveChangesAsync();
            return record.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var before = await curator.OpenAsync("/");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Null((await db.Set<PoolRecord>().SingleAsync(r => r.Id == record)).Select());
            await db.SaveChangesAsync();
        });
        var after = await curator.OpenAsync("/");
        Assert.Contains("Подобрать наставникаОтобранная И.П.", Words(after), StringComparison.Ordinal);
        Assert.Equal(before.Document.QuerySelector(".figures")!.TextContent, after.Document.QuerySelector(".figures")!.TextContent);
    }

    private static string Words(PortalPage page) => page.Text.Replace('\u00a0', ' ');
}
