using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>«Даты этапов»: by hand with a reason, moved by leaves, taken over from a paper. Today is Monday, 23.11.2026.</summary>
public sealed class StageDatesPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Second = TestData.Program.StageList[1].Code;

    [Fact]
    public async Task Dates_that_leave_the_track_or_end_before_they_begin_are_refused_and_a_change_needs_a_reason()
    {
        var (track, _) = await TrackAsync("Датова");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var page = await deputy.OpenAsync($"/assessments/stages/{track.Id}");
        Assert.Contains(TestData.Program.StageList[1].Title, page.Text, StringComparison.Ordinal);
        var address = $"/assessments/stages/{track.Id}/{Second}";
        Assert.Contains("раньше начала", await RefusedAsync("01.12.2026", "30.11.2026", "Заявление"), StringComparison.Ordinal);
        Assert.Contains("выходит за срок программы", await RefusedAsync(null, "01.01.2035", "Заявление"), StringComparison.Ordinal);
        Assert.Contains("раньше программы", await RefusedAsync("01.01.2020", null, "Заявление"), StringComparison.Ordinal);
        Assert.Contains("причину", await RefusedAsync(null, "30.06.2028", ""), StringComparison.Ordinal);
        await (await deputy.OpenAsync(address)).Form(address).Set("Form.EndsOn", "30.06.2028").Set("Form.Reason", "Решение педсовета от 20.11.2026").SendAsync();
        var after = (await deputy.OpenAsync($"/assessments/stages/{track.Id}")).Text;
        Assert.Contains("окончание 30.06.2028. Решение педсовета", after, StringComparison.Ordinal);
        // T-04: a week before the end, on a working day.
        Assert.Contains("23.06.2028", after, StringComparison.Ordinal);
        foreach (var role in new[] { SchoolRole.Director, SchoolRole.Mentor, SchoolRole.Mentee, SchoolRole.MethodUnionHead })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(role).GetAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/assessments/stages/{track.Id}/unheard-of")).Status);

        async Task<string> RefusedAsync(string? from, string? to, string reason)
        {
            var form = (await deputy.OpenAsync(address)).Form(address).Set("Form.Reason", reason);
            if (from is not null) form.Set("Form.StartsOn", from);
            if (to is not null) form.Set("Form.EndsOn", to);
            var refused = await form.SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            return Assert.Single(refused.Errors);
        }
    }

    [Fact]
    public async Task A_leave_of_the_mentee_moves_the_stages_and_the_terms_of_the_package_and_one_of_the_mentor_does_not()
    {
        var (track, pair) = await TrackAsync("Отпускова");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var before = await DatesAsync(pair.MenteeId);
        await PauseAsync("MentorAbsence", "01.12.2026", "10.12.2026");
        Assert.Equal(before, await DatesAsync(pair.MenteeId));
        await PauseAsync("MenteeAbsence", "24.11.2026", "03.12.2026");
        var after = await DatesAsync(pair.MenteeId);
        Assert.Equal(before.Select(d => d.AddDays(10)), after);
        Assert.Contains("24.11.2026", (await curator.OpenAsync($"/assessments/stages/{track.Id}")).Text, StringComparison.Ordinal);
        // An open leave stops every term; a corrected one leaves no trace of the earlier.
        var pause = await portal.InSchoolAsync(portal.First, db => db.Set<Pause>().Where(p => p.ScopeId == pair.Id && p.Ground == PauseGround.MenteeAbsence).Select(p => p.Id)
            .SingleAsync());
        await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/{pause}")).Form("/pauses/").Set("Form.ToOn", "").SendAsync();
        await portal.InSchoolAsync(portal.First, async db => Assert.All(await db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId).ToListAsync(), a =>
        {
            Assert.Null(a.DueOn);
            Assert.All(a.Parts, p => Assert.Null(p.DueOn));
        }));
        await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/{pause}")).Form("/pauses/").Set("Form.ToOn", "25.11.2026").SendAsync();
        Assert.Equal(before.Select(d => d.AddDays(2)), await DatesAsync(pair.MenteeId));

        async Task PauseAsync(string ground, string from, string to) => await (await curator.OpenAsync($"/mentorships/{pair.Id}/pauses/new")).Form("/pauses").Set("Form.Ground",
            ground)
            .Set("Form.FromOn", from).Set("Form.ToOn", to).Set("Form.Reason", "Приказ от 20.11.2026 № 5-к").SendAsync();
    }

    [Fact]
    public async Task S0_34_a_stage_of_another_school_is_taken_over_by_its_paper_and_not_assessed()
    {
        var (track, pair) = await TrackAsync("Зачётова");
        var first = TestData.FirstStage.Code;
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var address = $"/assessments/stages/{track.Id}/{first}";
        var form = await deputy.OpenAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Form(address + "/credit").SubmitAsync()).Status);
        await (await deputy.OpenAsync(address)).Form(address + "/credit").Set("Form.Basis", "Заключение школы № 5 от 12.05.2025").SendAsync();
        Assert.Contains("Заключение школы № 5", (await deputy.OpenAsync($"/assessments/stages/{track.Id}")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.False(await db.Set<StageAssessment>().AnyAsync(a => a.MenteeId == pair.MenteeId && a.StageCode == first));
            Assert.Equal(Second, (await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.Id == track.Id)).Current!.StageCode);
        });

        // What already holds papers is assessed.
        var (other, otherPair) = await TrackAsync("Начатова");
        await portal.InSchoolAsync(portal.First, db => TestData.PackageAsync(db, otherPair));
        var refused = await (await deputy.OpenAsync($"/assessments/stages/{other.Id}/{first}")).Form("/credit").Set("Form.Basis", "Заключение").SubmitAsync();
        Assert.Contains("уже собирают комплект", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private Task<List<DateOnly>> DatesAsync(Guid mentee) => portal.InSchoolAsync(portal.First, async db =>
        (await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == mentee)).Stages.OrderBy(s => s.Position).Select(s => s.EndsOn).ToList());

    private Task<(Participation Track, Mentorship Pair)> TrackAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (TestData.Staff(surname, "Мария"), TestData.Staff(surname, "Ольга", "Олеговна"));
        db.AddRange(mentor, mentee);
        await db.SaveChangesAsync();
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        return (await db.Set<Participation>().SingleAsync(p => p.PersonId == mentee.Id), pair);
    });
}
