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
        var (id, pair, mentee) = await AssessmentAsync("Вахромеева", AssessmentState.ConclusionDrafted);
        await EndAsync(pair);
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

        // Another mentor goes on: the stage is open again.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff("Вахромеева", "Анна");
            db.Add(mentor);
            await TestData.ActivePairAsync(db, mentor.Id, mentee);
            Assert.Equal(AssessmentState.CollectingPackage, (await db.Set<StageAssessment>().SingleAsync(a => a.MenteeId == mentee)).State);
        });
    }

    [Fact]
    public async Task An_appointed_interview_is_not_called_off()
    {
        var (id, pair, _) = await AssessmentAsync("Гавришева", AssessmentState.ConclusionDrafted);
        await EndAsync(pair);
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
    public async Task The_page_tells_that_the_pair_is_over_and_the_next_mentor_goes_on_with_the_package()
    {
        var (id, pair, mentee) = await AssessmentAsync("Дементеева", AssessmentState.CollectingPackage, withReview: false);
        await EndAsync(pair);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await deputy.OpenAsync($"/assessments/{id}");
        var text = page.Text.Replace('\u00a0', ' ');
        Assert.Contains("последний день 23.11.2026. Новый наставник продолжит собирать комплект", text, StringComparison.Ordinal);
        Assert.Contains("Назначить наставника или отменить оценку", text, StringComparison.Ordinal);
        Assert.DoesNotContain("напишите отзыв", text, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(deputy, $"/assessments/{id}")).Count, 1, 5);

        Assert.Contains($"/assessments/{id}", (await deputy.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("отменить оценку этапа", (await deputy.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("пара прекращена, отменить оценку", (await deputy.OpenAsync("/assessments?q=Дементеева")).Text, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentor = TestData.Staff("Евстратова", "Мария");
            db.Add(mentor);
            await TestData.ActivePairAsync(db, mentor.Id, mentee);
        });
        var after = (await deputy.OpenAsync($"/assessments/{id}")).Text;
        Assert.Contains("Евстратова Мария Петровна", after, StringComparison.Ordinal);
        Assert.DoesNotContain("отменить оценку", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_package_of_a_pair_that_is_over_may_still_be_assessed()
    {
        var (id, pair, _) = await AssessmentAsync("Жмакина", AssessmentState.PackageComplete);
        await EndAsync(pair);
        var text = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assessments/{id}")).Text;
        Assert.Contains("оценку можно закончить", text, StringComparison.Ordinal);
        Assert.Contains("Рассмотреть комплект с наставником", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_whose_pair_is_over_is_told_before_writing_a_review()
    {
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Индюкова", "Ольга", "Олеговна");
            db.Add(mentee);
            return (await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id)).Id;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.NotEmpty((await mentor.OpenAsync($"/mentorships/{pair}/review")).Document.QuerySelectorAll("main textarea"));
        await EndAsync(pair);
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

    // The pair ends today.
    private Task EndAsync(Guid pairId) => portal.InSchoolAsync(portal.First, async db =>
    {
        var pair = await db.Set<Mentorship>().SingleAsync(m => m.Id == pairId);
        Assert.Empty(pair.EndEarly(new EarlyEndCard(EarlyEndGround.Dismissal, "Увольнение", TestClock.Today.AddDays(-14), TestClock.Today),
            new SchoolCalendar("Europe/Moscow"), TestClock.Today));
        await db.SaveChangesAsync();
    });
}
