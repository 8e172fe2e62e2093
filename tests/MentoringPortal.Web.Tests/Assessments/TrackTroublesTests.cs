using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>What happens to a track while it is assessed: a mentor leaves with an unfinished part, a leave lies over the end of the stage. Today is Monday, 23.11.2026.</summary>
public sealed class TrackTroublesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S0_36_before_the_interview_the_mentee_is_told_who_assesses_and_what_is_awaited_and_nothing_of_the_conclusion()
    {
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        foreach (var address in new[] { "/assessments", $"/mentorships/{pair.Id}/assessments" })
        {
            var page = await mentee.OpenAsync(address);
            Assert.Contains("Идёт оценка этапа «Адаптация молодого специалиста»: организует ", page.Text, StringComparison.Ordinal);
            Assert.Contains(", собеседование проводит ", page.Text, StringComparison.Ordinal);
            Assert.Contains("Документ от вас: «Анкета, заполненная молодым специалистом» – ждём до ", page.Text, StringComparison.Ordinal);
            Assert.Contains("Итогов пока нет", page.Text, StringComparison.Ordinal);
        }

        await portal.InSchoolAsync(portal.First, db =>
            TestData.AssessmentAsync(db, pair, AssessmentState.ConclusionDrafted, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId));
        var drafted = await mentee.OpenAsync("/assessments");
        Assert.Contains("молодым специалистом» – передан 23.11.2026", drafted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ТАЙНЫЕ", drafted.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("аключени", drafted.Document.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        // Nobody else is told in the first person.
        Assert.DoesNotContain("от вас", (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync("/assessments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_mentors_one_leaves_with_an_unfinished_part_and_the_package_is_completed_without_it()
    {
        var (id, leaving, staying) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (first, second, mentee) = (TestData.Staff("Уходящева", "Мария"), TestData.Staff("Остающаяся", "Анна"), TestData.Staff("Двунаставников", "Илья", "Олегович"));
            db.AddRange(first, second, mentee);
            await db.SaveChangesAsync();
            var one = await TestData.ActivePairAsync(db, first.Id, mentee.Id);
            var two = await TestData.ActivePairAsync(db, second.Id, mentee.Id);
            return ((await TestData.OpenedAsync(db, one)).Id, one, two);
        });
        Assert.Equal([leaving.MentorId, staying.MentorId], (await ReviewsAsync(id)).Select(p => p.AuthorId).OrderBy(a => a == staying.MentorId));

        var curator = portal.SignedIn(SchoolRole.Curator);
        var check = await (await curator.OpenAsync($"/mentorships/{leaving.Id}/early-end")).Form("early-end/check").Set("Form.EndGround", "Dismissal")
            .Set("Form.EndReason", "Увольнение, приказ № 41-к").Set("Form.NoticeOn", "23.11.2026").Set("Form.EndsEarlyOn", "23.11.2026").SubmitAsync();
        await check.Form("/early-end").SendAsync();

        // The track goes on with the other mentor, who brings the parts of the leading one; the review of the one who left is waited for until somebody decides.
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var assessment = await db.Set<StageAssessment>().SingleAsync(a => a.Id == id);
            Assert.Equal(staying.Id, assessment.MentorshipId);
            Assert.All(assessment.Parts.Where(p => p.Kind == PartKind.Plan), p => Assert.Equal(staying.MentorId, p.AuthorId));
        });
        var page = await deputy.OpenAsync($"/assessments/{id}");
        Assert.Contains("Уходящева", page.Text, StringComparison.Ordinal);
        var part = (await ReviewsAsync(id)).Single(p => p.AuthorId == leaving.MentorId);
        var waiver = await deputy.OpenAsync($"/assessments/{id}/parts/{part.Id}/waiver");
        var refused = await waiver.Form("/waiver").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("почему оценка проходит без этого документа", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await refused.Form("/waiver").Set("Form.Reason", "Наставник уволился").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var assessment = await db.Set<StageAssessment>().SingleAsync(a => a.Id == id);
            TestData.HandIn(assessment);
            await db.SaveChangesAsync();
            Assert.Equal(AssessmentState.PackageComplete, assessment.State);
        });
        Assert.Contains("Рассмотреть комплект с наставником", (await deputy.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Что дальше", (await deputy.OpenAsync($"/mentorships/{staying.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25.11.2026", "10.12.2026", "2026-12-16")] // over the end: the stage ends sixteen days later
    [InlineData("30.11.2026", "10.12.2026", "2026-12-11")] // from the last day on
    [InlineData("01.12.2026", "10.12.2026", "2026-11-30")] // from the day after the end: nothing moves
    public async Task A_leave_over_the_end_of_a_stage_moves_the_end_by_its_days(string from, string to, string end)
    {
        var (pair, track) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (mentor, mentee) = (TestData.Staff("Отпускная", "Мария"), TestData.Staff("Отпускной", "Пётр", "Олегович"));
            db.AddRange(mentor, mentee);
            await db.SaveChangesAsync();
            var made = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id, startsOn: new DateOnly(2025, 12, 1), endsOn: new DateOnly(2027, 5, 31));
            return (made, (await TestData.TrackAsync(db, made)).Id);
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var address = $"/mentorships/{pair.Id}/pauses/new";
        var backwards = await (await curator.OpenAsync(address)).Form("/pauses").Set("Form.Ground", "MenteeAbsence").Set("Form.FromOn", to).Set("Form.ToOn", from)
            .Set("Form.Reason", "Приказ от 20.11.2026 № 5-к").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, backwards.Status);
        Assert.Equal(to, backwards.Form("/pauses").Value("Form.FromOn"));
        await backwards.Form("/pauses").Set("Form.FromOn", from).Set("Form.ToOn", to).SendAsync();
        var stage = await portal.InSchoolAsync(portal.First, async db =>
            (await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.Id == track)).Stages.OrderBy(s => s.Position).First());
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), stage.EndsOn);
        var shown = await curator.OpenAsync($"/assessments/stages/{track}");
        Assert.Contains($"{stage.EndsOn:dd.MM.yyyy}", shown.Text, StringComparison.Ordinal);
    }

    private Task<List<PackagePart>> ReviewsAsync(Guid id) =>
        portal.InSchoolAsync(portal.First, db => db.Set<PackagePart>().AsNoTracking().Where(p => p.AssessmentId == id && p.Kind == PartKind.Paper).ToListAsync());
}
