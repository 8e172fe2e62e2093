using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>An assessment begun by mistake or left behind by a pair that is over. Today is Monday, 23.11.2026.</summary>
public sealed class CallOffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_assessment_called_off_leaves_the_papers_of_the_pair_and_may_begin_anew()
    {
        var (id, pair, _) = await AssessmentAsync("Вахромеева", AssessmentState.ConclusionDrafted);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Contains("/cancellation", (await deputy.OpenAsync($"/assessments/{id}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/cancellation", (await portal.SignedIn(SchoolRole.Director).OpenAsync($"/assessments/{id}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).GetAsync($"/assessments/{id}/cancellation")).Status);

        var ask = await deputy.OpenAsync($"/assessments/{id}/cancellation");
        Assert.Contains("проект заключения будут удалены", ask.Text, StringComparison.Ordinal);
        Assert.Contains("Оценка этапа отменена", (await ask.Form().SendAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/assessments/{id}")).Status);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.NotNull((await db.Set<MentorReview>().SingleAsync(r => r.MentorshipId == pair)).SubmittedAt);
            Assert.True(await db.Set<Plan>().AnyAsync(p => p.MentorshipId == pair));
        });

        var again = await (await deputy.OpenAsync($"/assessments/new?mentorshipId={pair}")).Form().SendAsync();
        Assert.Contains("Рассмотреть комплект вместе с наставником", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointed_interview_is_not_called_off()
    {
        var (id, _, _) = await AssessmentAsync("Гавришева", AssessmentState.ConclusionDrafted);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var ask = await deputy.OpenAsync($"/assessments/{id}/cancellation");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var now = TestClock.Start.UtcDateTime;
            var assessment = await db.Set<StageAssessment>().SingleAsync(a => a.Id == id);
            Assert.Empty(assessment.Appoint(new Assessor(portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, false), now.AddHours(1), "Кабинет 12", now));
            await db.SaveChangesAsync();
        });

        // The question was open in another tab while the interview was appointed.
        Assert.NotEqual(HttpStatusCode.OK, (await ask.Form().SubmitAsync()).Status);
        var page = await deputy.OpenAsync($"/assessments/{id}");
        Assert.DoesNotContain("/cancellation", page.Html, StringComparison.Ordinal);
        Assert.Contains("смотрите «Что дальше»", (await deputy.OpenAsync($"/assessments/{id}/cancellation")).Text, StringComparison.Ordinal);
        Assert.True(await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().AnyAsync(a => a.Id == id)));
    }

    [Fact]
    public async Task The_page_tells_that_the_pair_is_over_and_who_works_with_the_mentee_now()
    {
        var (id, pair, mentee) = await AssessmentAsync("Дементеева", AssessmentState.CollectingPackage, withReview: false);
        var next = await EndAsync(pair, mentee, "Евстратова");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await deputy.OpenAsync($"/assessments/{id}");
        var text = page.Text.Replace('\u00a0', ' ');
        Assert.Contains("последний день 23.11.2026. План и отзыв больше не пополнятся", text, StringComparison.Ordinal);
        Assert.Contains("комплект уже не собрать", text, StringComparison.Ordinal);
        Assert.DoesNotContain("напишите отзыв", text, StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{next}", page.Html, StringComparison.Ordinal);
        Assert.Contains("новым наставником: Евстратова Мария Петровна", text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(deputy, $"/assessments/{id}")).Count, 1, 4);

        Assert.Contains($"/assessments/{id}", (await deputy.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("Отменить оценку этапа", (await deputy.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("пара прекращена, отменить оценку", (await deputy.OpenAsync("/assessments?q=Дементеева")).Text, StringComparison.Ordinal);

        await (await deputy.OpenAsync($"/assessments/{id}/cancellation")).Form().SendAsync();
        Assert.Contains("Евстратова", (await deputy.OpenAsync("/assessments/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_package_of_a_pair_that_is_over_may_still_be_assessed()
    {
        var (id, pair, mentee) = await AssessmentAsync("Жмакина", AssessmentState.PackageComplete);
        await EndAsync(pair, mentee, "Зюганова");
        var text = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assessments/{id}")).Text;
        Assert.Contains("можно закончить по прежней паре", text, StringComparison.Ordinal);
        Assert.Contains("Записать рассмотрение", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_whose_pair_is_over_is_told_before_writing_a_review()
    {
        var (pair, mentee) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Индюкова", "Ольга", "Олеговна");
            db.Add(mentee);
            return ((await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id)).Id, mentee.Id);
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.NotEmpty((await mentor.OpenAsync($"/mentorships/{pair}/review")).Document.QuerySelectorAll("main textarea"));
        await EndAsync(pair, mentee, "Клюквина");
        var page = await mentor.OpenAsync($"/mentorships/{pair}/review");
        Assert.Contains("отзыв по ней уже не передать", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main textarea"));
    }

    private Task<(Guid Id, Guid Pair, Guid Mentee)> AssessmentAsync(string surname, AssessmentState state, bool withReview = true) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentee = TestData.Staff(surname, "Ольга", "Олеговна", subject: "физика");
        var mentor = TestData.Staff(surname, "Мария");
        db.AddRange(mentee, mentor);
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        await TestData.PackageAsync(db, pair, withReview);
        return ((await TestData.AssessmentAsync(db, pair, state, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id, pair.Id, mentee.Id);
    });

    // The pair ends today; another mentor goes on with the mentee.
    private Task<Guid> EndAsync(Guid pairId, Guid mentee, string nextMentor) => portal.InSchoolAsync(portal.First, async db =>
    {
        var pair = await db.Set<Mentorship>().SingleAsync(m => m.Id == pairId);
        Assert.Empty(pair.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Увольнение", TestClock.Today.AddDays(-14), TestClock.Today), new SchoolCalendar("Europe/Moscow"), TestClock.Today));
        var mentor = TestData.Staff(nextMentor, "Мария");
        db.Add(mentor);
        return (await TestData.ActivePairAsync(db, mentor.Id, mentee)).Id;
    });
}
