using System.Net;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Checklists;

/// <summary>Duties, preparation for the first meeting and induction (S0-11, S0-12, S0-21, S0-24a).</summary>
public sealed class ChecklistTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly ProgramChecklist Gate = TestData.GateLists[0];

    private static readonly ProgramChecklist Induction = TestData.Program.Checklists!.First(c =>
        TestData.Program.StageList.Any(s => s.Checklists?.Any(x => x.Checklist == c.Code && x.Gate is null) == true));

    private Task<Mentorship> PairAsync() =>
        portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId, prepared: false));

    private static string[] All(ProgramChecklist list) => [.. Enumerable.Range(1, list.Items.Count).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static PortalForm Meeting(PortalPage page) =>
        page.Form("diary").Set("Form.Kind", "Meeting").Set("Form.Duration", "45").Set("Form.Topic", "Знакомство").Set("Form.Date", "23.11.2026");

    [Fact]
    public async Task S0_24a_the_first_meeting_asks_for_what_is_prepared_before_it()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = Meeting(await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new"));
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("До первой встречи не отмечено", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Знакомство", refused.Form("diary").Value("Form.Topic"));
        await form.Set("Form.UnpreparedBecause", "Первый день, встретились в коридоре").SendAsync();
        Assert.Equal("Первый день, встретились в коридоре",
            await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.UnitId == pair.UnitId).Select(e => e.UnpreparedBecause).SingleAsync()));
        // The second meeting asks no more.
        var second = await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new");
        Assert.DoesNotContain("До первой встречи", second.Text, StringComparison.Ordinal);
        await Meeting(second).SendAsync();
    }

    [Fact]
    public async Task S0_24a_a_prepared_mentor_is_not_asked_and_another_kind_of_entry_waits_for_nothing()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await Meeting(await mentor.OpenAsync($"/mentorships/{pair.Id}/diary/new")).Set("Form.Kind", "Observation").SendAsync();

        var prepared = await PairAsync();
        var lists = await mentor.OpenAsync($"/mentorships/{prepared.Id}/checklists");
        await lists.Form("/" + Gate.Code).Set("Form.Items", All(Gate)).Set("Form.On", "22.11.2026").SendAsync();
        await Meeting(await mentor.OpenAsync($"/mentorships/{prepared.Id}/diary/new")).SendAsync();
    }

    [Fact]
    public async Task Marks_say_who_and_when_are_taken_back_by_whoever_set_them_and_never_lie_ahead()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/mentorships/{pair.Id}/checklists";
        Assert.Equal(["Отметьте, что сделано"], (await (await mentor.OpenAsync(url)).Form("/" + Gate.Code).SubmitAsync()).Errors);
        var ahead = await (await mentor.OpenAsync(url)).Form("/" + Gate.Code).Set("Form.Items", "1").Set("Form.On", "24.11.2026").SubmitAsync();
        Assert.Contains("Дата в будущем", Assert.Single(ahead.Errors), StringComparison.Ordinal);
        var marked = await (await mentor.OpenAsync(url)).Form("/" + Gate.Code).Set("Form.Items", "1").Set("Form.On", "20.11.2026").SendAsync();
        Assert.Contains("20.11.2026, " + portal.First[SchoolRole.Mentor].DisplayName, marked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
        await marked.Form($"/{Gate.Code}/1/removal").SendAsync();
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<ChecklistMark>().CountAsync(m => m.SubjectId == pair.UnitId)));
        portal.Queries.Reset();
        await mentor.OpenAsync(url);
        Assert.True(portal.Queries.Commands.Count <= 6, string.Join("\n", portal.Queries.Commands));
    }

    [Fact]
    public async Task M2_marks_of_a_pair_that_stands_still_are_refused_with_the_reason()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/mentorships/{pair.Id}/checklists";
        var marked = await (await mentor.OpenAsync(url)).Form("/" + Gate.Code).Set("Form.Items", "1").Set("Form.On", "20.11.2026").SendAsync();
        var mark = marked.Form("/" + Gate.Code).Set("Form.Items", "2");
        var back = marked.Form($"/{Gate.Code}/1/removal");
        var duties = marked.Form("duties-mentor/acknowledgement");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var still = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            db.Entry(still).Property(m => m.State).CurrentValue = MentorshipState.Suspended;
            db.Entry(still).Property(m => m.SuspendedOn).CurrentValue = new DateOnly(2026, 11, 23);
            db.Entry(still).Property(m => m.SuspendedBecause).CurrentValue = "отпуск по уходу за ребёнком";
            return await db.SaveChangesAsync();
        });

        foreach (var form in new[] { mark, back, duties })
        {
            var page = await form.SubmitAsync();
            Assert.Contains("Пара приостановлена с 23.11.2026: отпуск по уходу за ребёнком",
                (page.Location is null ? page : await page.FollowAsync()).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }

        Assert.Equal([1], await portal.InSchoolAsync(portal.First, db => db.Set<ChecklistMark>().Where(m => m.SubjectId == pair.UnitId).Select(m => m.Number).ToListAsync()));
    }

    [Fact]
    public async Task S0_21_the_mentee_acknowledges_an_induction_that_was_held()
    {
        var pair = await PairAsync();
        var url = $"/mentorships/{pair.Id}/checklists";
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Empty((await mentee.OpenAsync(url)).Document.QuerySelectorAll($"form[action$='{Induction.Code}/acknowledgement']"));
        await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url)).Form("/" + Induction.Code).Set("Form.Items", All(Induction)).SendAsync();
        var signed = await (await mentee.OpenAsync(url)).Form(Induction.Code + "/acknowledgement").SendAsync();
        Assert.Contains($"Ознакомление подтверждено: {portal.First[SchoolRole.Mentee].DisplayName}, 23.11.2026", signed.Text, StringComparison.Ordinal);
        // What was signed stays as it was signed.
        Assert.Empty((await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url)).Document.QuerySelectorAll($"form[action*='/{Induction.Code}/']"));
    }

    [Fact]
    public async Task S0_11_S0_12_mentor_and_mentee_acknowledge_their_own_duties_only()
    {
        var pair = await PairAsync();
        var url = $"/mentorships/{pair.Id}/checklists";
        foreach (var (role, own, other) in new[] { (SchoolRole.Mentor, "duties-mentor", "duties-mentee"), (SchoolRole.Mentee, "duties-mentee", "duties-mentor") })
        {
            var client = portal.SignedIn(role);
            var page = await client.OpenAsync(url);
            Assert.Empty(page.Document.QuerySelectorAll($"form[action$='{other}/acknowledgement']"));
            var signed = await page.Form(own + "/acknowledgement").SendAsync();
            Assert.Contains($"Ознакомление подтверждено: {portal.First[role].DisplayName}", signed.Text, StringComparison.Ordinal);
        }

        Assert.Equal(2, await portal.InSchoolAsync(portal.First, db => db.Set<ChecklistMark>().CountAsync(m => m.Number == ChecklistMark.Whole
            && (m.SubjectId == pair.UnitId || (m.Checklist == "duties-mentee" && db.Set<Participation>().Any(p => p.Id == m.SubjectId && p.PersonId == pair.MenteeId))))));
    }
}
