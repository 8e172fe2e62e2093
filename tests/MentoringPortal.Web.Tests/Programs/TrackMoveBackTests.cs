using System.Net;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>One of a group goes over to another edition, by its running stage or not, and comes back. Today is Monday, 23.11.2026.</summary>
public sealed class TrackMoveBackTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string NewDuty = "Раз в месяц показывать наставляемому свой урок";

    [Fact]
    public async Task S0_11_S0_42_only_the_member_who_moved_asks_for_duties_anew_and_the_move_goes_back_with_a_reason()
    {
        var school = portal.First;
        var (program, track, moved, stays) = await portal.InSchoolAsync(school, async db =>
        {
            var first = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId, startsOn: new DateOnly(2026, 10, 26));
            var mentee = TestData.Staff("Групповой", "Илья", "Олегович", Domain.Language.Gender.Male);
            db.Add(mentee);
            await db.SaveChangesAsync();
            var second = await TestData.ActivePairAsync(db, first.MentorId, mentee.Id, startsOn: new DateOnly(2026, 10, 26), with: first);
            db.Add(ChecklistMark.Mark(ChecklistMark.MentorDuties, ChecklistMark.Whole, "Обязанности наставника", first.UnitId, first.MentorId, new(2026, 10, 27), TestClock.Today).Value);
            await db.SaveChangesAsync();
            var own = await TestData.TrackAsync(db, first);
            var now = TestData.Program;
            await TestData.NewEditionAsync(db, own.ProgramId, now with
            {
                Duties = [.. now.Duties!.Select(d => d.Role == ProgramRole.Mentor ? d with { Duties = [.. d.Duties, NewDuty] } : d)],
                Stages = [now.StageList[0] with { To = 10 }, .. now.StageList.Skip(1)],
            });
            return (own.ProgramId, own.Id, first, second);
        });
        var address = $"/programs/{program}/editions/2/moves";
        var (curator, mentor) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Mentor));
        Assert.DoesNotContain("Ознакомиться с обязанностями наставника", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // The stage that runs keeps its days unless the other way is chosen; both are told beforehand.
        var page = await curator.OpenAsync(address);
        Assert.Contains("уже идёт: срок остаётся прежним, 26.10.2026–25.10.2027; по новой редакции был бы 26.10.2026–25.08.2027", Plain(page.Text), StringComparison.Ordinal);
        Assert.Contains("срок: было 26.10.2026–25.10.2027, стало 26.10.2026–25.08.2027", Plain((await curator.OpenAsync(address + "?dates=new")).Text), StringComparison.Ordinal);
        await page.Form(address).Without("Form.Chosen").Force("Form.Chosen", track.ToString()).SendAsync();
        Assert.Equal(new DateOnly(2027, 10, 25), await EndAsync(track));

        // The mentor signs for the one who moved; the group's own signature holds for the rest.
        var home = await mentor.OpenAsync("/");
        Assert.Contains("Ознакомиться с обязанностями наставника", home.Text, StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{moved.Id}/checklists", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/mentorships/{stays.Id}/checklists", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(NewDuty, (await mentor.OpenAsync($"/mentorships/{stays.Id}/checklists")).Text, StringComparison.Ordinal);
        Assert.Contains("27.10.2026", (await mentor.OpenAsync($"/mentorships/{stays.Id}/checklists")).Text, StringComparison.Ordinal);
        var lists = await mentor.OpenAsync($"/mentorships/{moved.Id}/checklists");
        Assert.Contains(NewDuty, lists.Text, StringComparison.Ordinal);
        Assert.Contains("С прежней редакцией ознакомление подтверждено", lists.Text, StringComparison.Ordinal);
        await lists.Form("duties-mentor").SendAsync();
        Assert.DoesNotContain("Ознакомиться с обязанностями наставника", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // Back: by whom it is open, with a reason.
        var back = $"{address}/{track}/back";
        Assert.Contains(back, (await curator.OpenAsync(address)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(back)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"{address}/{Guid.NewGuid()}/back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(back.Replace("editions/2", "editions/1", StringComparison.Ordinal))).Status);
        var ask = await curator.OpenAsync(back);
        var silent = await ask.Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("почему участника возвращают", Assert.Single(silent.Errors), StringComparison.Ordinal);
        var tooLong = await ask.Form().Set("Form.Reason", new string('я', 501)).Force("__key", Guid.NewGuid().ToString("N")).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal(501, tooLong.Form().Value("Form.Reason")!.Length);
        Assert.InRange((await portal.QueriesOfAsync(curator, back)).Count, 1, 14);
        await ask.Form().Set("Form.Reason", "Перевели не того").Force("__key", Guid.NewGuid().ToString("N")).SendAsync();
        await portal.InSchoolAsync(school, async db =>
        {
            var own = await db.Set<Participation>().SingleAsync(p => p.Id == track);
            Assert.Equal(1, await db.Set<ProgramEdition>().Where(e => e.Id == own.EditionId).Select(e => e.Number).SingleAsync());
            Assert.Equal(own.EditionId, (await TestData.OpenedAsync(db, moved)).EditionId);
        });
        var restored = await mentor.OpenAsync($"/mentorships/{moved.Id}/checklists");
        Assert.DoesNotContain(NewDuty, restored.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ознакомиться с обязанностями наставника", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("возврат на редакцию 1. Перевели не того", Plain((await curator.OpenAsync($"/assessments/stages/{track}")).Text), StringComparison.Ordinal);
        Assert.Contains("Возвращён на прежнюю редакцию: Перевели не того", (await curator.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(back)).Status);

        // Over once more, this time with the days of the new edition; the signature is asked for anew. An approved plan then holds it there.
        await (await curator.OpenAsync(address + "?dates=new")).Form(address).Without("Form.Chosen").Force("Form.Chosen", track.ToString()).SendAsync();
        Assert.Equal(new DateOnly(2027, 8, 25), await EndAsync(track));
        Assert.Contains("Ознакомиться с обязанностями наставника", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var held = await curator.OpenAsync(back);
        await portal.InSchoolAsync(school, async db =>
        {
            var plan = TestData.FirstPlan(moved);
            Assert.Empty(plan.AddItem(new PlanItemCard("Познакомиться со школой", null, moved.StartsOn.AddDays(40), PlanItemResponsible.Both, "Знает кабинеты"), TestClock.Today));
            Assert.Null(plan.Submit());
            Assert.Null(plan.Approve(moved.MentorId, TestClock.Today));
            db.Add(plan);
            db.Add(PlanRevision.Of(plan));
            await db.SaveChangesAsync();
        });
        var refused = await held.Form().Set("Form.Reason", "Ошибка").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("По редакции 2 уже утверждён план: вернуть прежнюю нельзя", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private Task<DateOnly> EndAsync(Guid track) => portal.InSchoolAsync(portal.First, db =>
        db.Set<TrackStage>().Where(s => s.ParticipationId == track && s.StageCode == TestData.FirstStage.Code).Select(s => s.EndsOn).SingleAsync());

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
