using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Home;

/// <summary>The home leads through the story without the menu: what is missing stands there with the button that does it.</summary>
public sealed class HomeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_school_that_has_just_started_is_told_its_first_steps()
    {
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var home = await curator.OpenAsync("/");
        foreach (var (text, address) in new[] { ("Принять наставников в базу", "/mentors/new"), ("Принять наставляемых в базу", "/mentees/new") })
        {
            Assert.Contains(text, home.Text, StringComparison.Ordinal);
            Assert.Contains($"href=\"{address}\"", home.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(address)).Status);
        }

        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Первова", "Анна"), TestData.Staff("Вторых", "Инна"));
            db.AddRange(mentor, mentee);
            TestData.InPool(db, mentor.Id, PoolSide.Mentors);
            TestData.InPool(db, mentee.Id, PoolSide.Mentees);
            await db.SaveChangesAsync();
        });
        home = await curator.OpenAsync("/");
        Assert.DoesNotContain("Принять наставников в базу", home.Text, StringComparison.Ordinal);
        Assert.Contains("Выдать код для входа в порталПервова А.П.", home.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Подобрать наставникаВторых И.П.", home.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/")).Count, 1, 4);
    }

    [Fact]
    public async Task A_consent_is_awaited_since_it_was_asked_for_not_since_the_person_came_into_the_base()
    {
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff("Ожиданова", "Анна");
            db.Add(mentor);
            await db.SaveChangesAsync();
            db.AddRange(new PoolRecord(mentor.Id, PoolSide.Mentors, TestClock.Today.AddDays(-60)),
                new Consent(mentor.Id, ConsentKind.PersonalData, TestClock.Today.AddDays(-3)), new Consent(mentor.Id, ConsentKind.MentoringWork, TestClock.Today.AddDays(-2)));
            await db.SaveChangesAsync();
        });
        var row = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/")).Document.QuerySelectorAll(".tasks > li, .todo li")
            .Single(li => li.TextContent.Contains("Ожиданова", StringComparison.Ordinal));
        Assert.Contains("ждёт 3 дня", row.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_for_a_signature_on_a_consent_finds_it_on_the_home()
    {
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var mentee = portal.First[SchoolRole.Mentee].PersonId;
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(new Consent(mentee, ConsentKind.MenteeParticipation, TestClock.Today));
            await db.SaveChangesAsync();
        });
        var client = portal.SignedIn(SchoolRole.Mentee);
        var home = await client.OpenAsync("/");
        Assert.Contains("Подписать согласие на бумагена закрепление в паре", home.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(home.Document.QuerySelector("main a[href^='/consents/']")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_deputy_is_told_what_a_package_waits_for_and_the_curator_to_fill_the_sheet_when_it_is_filed()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Домашн");
        var pair = await portal.InSchoolAsync(portal.First, async db => (await TestData.ActivePairAsync(db, mentor, mentee, startsOn: TestClock.Today.AddMonths(-3))).Id);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.MentorshipId == pair && a.StageCode == TestData.FirstStage.Code)
            .Select(a => a.Id).SingleAsync());
        Assert.Contains($"/assessments/{id}", (await deputy.OpenAsync("/")).Html, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.MentorshipId == pair)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AssessmentState.Filed)));
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains($"/efficiency/new?mentorshipId={pair}", (await curator.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync($"/efficiency/new?mentorshipId={pair}")).Status);
    }

    [Fact]
    public async Task A_mentor_whose_review_is_awaited_and_a_curator_whose_order_came_back_are_told()
    {
        var (mentor, mentee) = (portal.First[SchoolRole.Mentor].PersonId, await NewPersonAsync("Отзывова"));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, mentor, mentee, startsOn: TestClock.Today.AddDays(-75));
            db.Add(TestData.FirstPlan(pair));
            await db.SaveChangesAsync();
        });
        Assert.Contains("Написать отзыв наставника", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/")).Text, StringComparison.Ordinal);

        var (master, pupil) = await portal.PeopleAsync("Возврат");
        var order = await portal.SubmittedOrderAsync(await portal.ProposedAsync(master, pupil));
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/return")).Form().Set("Form.ReturnReason", "Назовите протокол").SendAsync();
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Исправить приказ по замечанию директора", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        Assert.DoesNotContain("Исправить приказ по замечанию", (await curator.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    private Task<Guid> NewPersonAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff(surname, "Ирина");
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    [Fact]
    public async Task An_account_opened_without_a_card_is_linked_to_one_by_the_administrator()
    {
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator);
        var sheet = await (await admin.OpenAsync("/settings/accounts/invite")).Form().Set("Form.DisplayName", "Безкарточный Д.Д.").Set("Form.Roles", "Director").SendAsync();
        await (await portal.Anonymous().OpenAsync("/account/invitation")).Form().Set("Code", sheet.Document.QuerySelector("main code")!.TextContent)
            .Set("UserName", "bezkart").Set("NewPassword", "очень длинный пароль 7").Set("RepeatPassword", "очень длинный пароль 7").SendAsync();
        var (membership, person) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var card = TestData.Staff("Безкарточный", "Денис", "Денисович", Domain.Language.Gender.Male, "директор", null);
            db.Add(card);
            await db.SaveChangesAsync();
            return (await (from m in db.Set<Membership>() join u in db.Users on m.UserId equals u.Id where u.UserName == "bezkart" select m.Id).SingleAsync(), card.Id);
        });
        Assert.Contains("Связать учётную запись с карточкой", (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);

        var curator = portal.SignedIn(SchoolRole.Curator);
        var own = await OwnAccountAsync();
        var forged = await own.At($"/settings/accounts/{membership}/person").Force("personId", person.ToString()).SubmitAsync();
        Assert.Contains("выдаёт и снимает системный администратор", (await forged.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Null(await PersonAsync());
        await (await admin.OpenAsync($"/settings/accounts/{membership}")).Form("/person").Set("personId", person.ToString()).SendAsync();
        Assert.Equal(person, await PersonAsync());

        // The card of somebody else is taken off again, by the administrator only.
        var removal = await (await OwnAccountAsync()).At($"/settings/accounts/{membership}/person/removal").SubmitAsync();
        Assert.Contains("выдаёт и снимает системный администратор", (await removal.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(person, await PersonAsync());
        await (await admin.OpenAsync($"/settings/accounts/{membership}")).Form("/person/removal").SendAsync();
        Assert.Null(await PersonAsync());
        Assert.Equal(person.ToString(), (await admin.OpenAsync($"/settings/accounts/{membership}")).Form("/person").Value("personId"));

        // A form of the accounts that the curator does have.
        async Task<PortalForm> OwnAccountAsync() => (await curator.OpenAsync("/settings/accounts/invite")).Form();

        Task<Guid?> PersonAsync() => portal.InSchoolAsync(portal.First, db => db.Set<Membership>().Where(m => m.Id == membership).Select(m => m.PersonId).SingleAsync());
    }
}
