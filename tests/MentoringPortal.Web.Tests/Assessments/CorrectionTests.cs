using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

public sealed class CorrectionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_corrected_conclusion_replaces_the_issued_one_and_both_know_each_other()
    {
        var (id, menteeId) = await HeldAsync();
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var first = await IssueAsync(deputy, id, "7-з");

        var empty = await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Ошибка в выводах").SendAsync();
        Assert.Contains("7-з", (await mentee.OpenAsync("/documents")).Text, StringComparison.Ordinal);
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Conclusions", "ИСПРАВЛЕННЫЕ ВЫВОДЫ").SendAsync();
        Assert.DoesNotContain("ИСПРАВЛЕННЫЕ ВЫВОДЫ", (await mentee.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        Assert.Empty((await deputy.OpenAsync($"/assessments/{id}")).Document.QuerySelectorAll("form[action$='/correction/removal']"));

        var second = await IssueAsync(deputy, id, "8-з");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var old = await db.Set<IssuedDocument>().SingleAsync(d => d.Id == first);
            var revision = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Id == second);
            Assert.Equal((second, first, "Ошибка в выводах"), (old.ReplacedById!.Value, revision.ReplacesId!.Value, old.CancelReason));
            Assert.Contains("Взамен документа от 23.11.2026 № 7-з", Papers.Text(revision.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.Equal([AcknowledgementMethod.NotNeeded], await db.Set<Acknowledgement>().Where(a => a.DocumentId == first).Select(a => a.Method).ToListAsync());
        });
        Assert.Contains("Действует: Заключение", (await mentee.OpenAsync($"/documents/{first}")).Text, StringComparison.Ordinal);
        Assert.Contains("Выдан взамен", (await mentee.OpenAsync($"/documents/{second}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync($"/documents/{first}.pdf")).Status);
        var refused = await (await mentee.OpenAsync($"/documents/{second}/acknowledgement")).Form().SendAsync();
        Assert.Contains("Ознакомление отмечено", refused.Text, StringComparison.Ordinal);

        var filed = await (await deputy.OpenAsync($"/assessments/{id}/filing")).Form("/filing").SendAsync();
        Assert.Equal("Документы помещены в дело", filed.Heading);

        // A correction after the filing files only what is new.
        var before = await portal.InSchoolAsync(portal.First, db => db.Set<DossierItem>().CountAsync(i => i.PersonId == menteeId));
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Опечатка").SendAsync();
        var third = await IssueAsync(deputy, id, "9-з");
        await (await mentee.OpenAsync($"/documents/{third}/acknowledgement")).Form().SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/filing")).Form("/filing").SendAsync();
        var added = await portal.InSchoolAsync(portal.First, db => db.Set<DossierItem>().CountAsync(i => i.PersonId == menteeId)) - before;
        Assert.InRange(added, 1, 2);
    }

    [Fact]
    public async Task A_plan_marked_after_the_draft_is_shown_and_the_issue_asks_first()
    {
        var mentee = TestData.Staff("Шубина", "Вера");
        var (pair, id) = await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(mentee);
            await db.SaveChangesAsync();
            var p = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id);
            await TestData.PackageAsync(db, p);
            return (p.Id, (await TestData.AssessmentAsync(db, p, AssessmentState.UnderReview, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id);
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var deputyId = portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;
            var a = await db.Set<StageAssessment>().SingleAsync(x => x.Id == id);
            var now = TestClock.Start.UtcDateTime;
            Assert.Empty(a.Appoint(new Assessor(deputyId, false), now.AddHours(1), "Кабинет 12", now));
            Assert.Empty(a.HoldInterview(new Assessor(deputyId, false),
                new InterviewCard(TestClock.Today, ["results", "improve", "plan", "conclusion"], "Посетить три урока", null),
                TestData.FirstStage, new Domain.Schools.SchoolCalendar("Asia/Yekaterinburg"), TestClock.Today));
            await db.SaveChangesAsync();
        });
        var calm = await deputy.OpenAsync($"/assessments/{id}/issue");
        Assert.DoesNotContain("Сведения изменились", calm.Text, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var plan = await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.MentorshipId == pair);
            Assert.Null(plan.Mark(plan.Items.Single(i => i.Position == 2).Id, new PlanItemMark(PlanItemState.Done, "Посещено пять уроков", null, TestClock.Today),
                TestClock.Today));
            await db.SaveChangesAsync();
        });
        Assert.Contains("Сведения изменились", (await deputy.OpenAsync($"/assessments/{id}/issue")).Text, StringComparison.Ordinal);
        var stopped = await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=70&Form.ConclusionDate=23.11.2026");
        Assert.Equal(HttpStatusCode.BadRequest, stopped.Status);
        Assert.Contains("подтвердите выдачу", Assert.Single(stopped.Errors), StringComparison.Ordinal);
        var anew = await deputy.OpenAsync($"/assessments/{id}/conclusion?anew=true");
        await anew.Form("/conclusion").SendAsync();
        Assert.DoesNotContain("Сведения изменились", (await deputy.OpenAsync($"/assessments/{id}/issue")).Text, StringComparison.Ordinal);
        await IssueAsync(deputy, id, "70");
    }

    [Fact]
    public async Task A_correction_that_extends_the_stage_gives_the_plan_back_that_the_first_conclusion_closed()
    {
        var mentee = TestData.Staff("Эрмина", "Вера");
        var (pair, id) = await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(mentee);
            await db.SaveChangesAsync();
            var p = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id);
            await TestData.PackageAsync(db, p);
            return (p.Id, (await TestData.AssessmentAsync(db, p, AssessmentState.InterviewHeld, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id);
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        await IssueAsync(deputy, id, "95");
        Assert.Equal(PlanState.Closed, await PlanAsync(pair));
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Этап продлевается").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Outcome", "prolonged").Set("Form.ProlongTo", "30.12.2027").SendAsync();
        Assert.Equal(PlanState.Closed, await PlanAsync(pair));
        await IssueAsync(deputy, id, "96");
        Assert.True(await PlanAsync(pair) is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled);

        // A further correction that ends the stage closes it once more.
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Этап всё же завершён").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Outcome", "done").Set("Form.ProlongTo", "").SendAsync();
        await IssueAsync(deputy, id, "97");
        Assert.Equal(PlanState.Closed, await PlanAsync(pair));
    }

    private Task<PlanState> PlanAsync(Guid pair) => portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.MentorshipId == pair).Select(p => p.State).SingleAsync());

    [Fact]
    public async Task A_correction_begun_by_mistake_is_given_up()
    {
        var mentee = TestData.Staff("Щукина", "Вера");
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(mentee);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee.Id);
            await TestData.PackageAsync(db, pair);
            return (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewHeld, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var issued = await IssueAsync(deputy, id, "90");
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Не туда нажали").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}")).Form("/correction/removal").SendAsync();
        Assert.Equal(issued, await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == id).Select(a => a.ConclusionDocumentId!.Value)
            .SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).GetAsync($"/assessments/{id}/correction")).Status);

        // What lay in the dossier lies there still, and the days for filing are those after the interview of 19.11.2026: Saturday moves to Monday.
        var line = await portal.InSchoolAsync(portal.First, db => db.Set<Acknowledgement>().Where(k => k.DocumentId == issued).Select(k => k.Id).SingleAsync());
        await (await deputy.OpenAsync($"/documents/{issued}/acknowledgements/{line}/paper")).Form("/paper").Set("Form.On", "23.11.2026")
            .Attach("Form.Scan", "лист.pdf", TestFiles.Pdf, "application/pdf").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/filing")).Form("/filing").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/correction")).Form().Set("Form.Reason", "Снова не туда").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}")).Form("/correction/removal").SendAsync();
        var after = await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().SingleAsync(a => a.Id == id));
        Assert.Equal((AssessmentState.Filed, TestClock.Today, new DateOnly(2026, 11, 23)), (after.State, after.FiledOn!.Value, after.FilingDueOn!.Value));
    }

    private async Task<Guid> IssueAsync(PortalClient deputy, Guid id, string number)
    {
        await (await deputy.OpenAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber={Uri.EscapeDataString(number)}&Form.ConclusionDate=23.11.2026")).Form(
            "/issue").SendAsync();
        return await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == number && d.Code == "D-20").Select(d => d.Id).SingleAsync());
    }

    private Task<(Guid Id, Guid MenteeId)> HeldAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        Mentorship pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        await TestData.PackageAsync(db, pair);
        var a = await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewHeld, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId);
        return (a.Id, pair.MenteeId);
    });
}
