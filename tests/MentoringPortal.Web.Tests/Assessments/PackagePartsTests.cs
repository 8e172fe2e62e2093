using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>The package as rows: handed in and frozen, changed afterwards, given back, done without. Today is Monday, 23.11.2026.</summary>
public sealed class PackagePartsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M11_a_marked_plan_is_frozen_as_it_is_handed_in_and_a_later_change_is_told()
    {
        var (id, plan) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await PairAsync(db, "Замороженова");
            var made = TestData.FirstPlan(pair);
            made.AddItem(new PlanItemCard("Познакомиться со школой", null, pair.StartsOn.AddDays(7), PlanItemResponsible.Both, null), TestClock.Today);
            db.Add(made);
            made.Submit();
            made.Approve(portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, pair.StartsOn.AddDays(3));
            await db.SaveChangesAsync();
            return ((await TestData.OpenedAsync(db, pair)).Id, made.Id);
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var early = await (await mentor.OpenAsync($"/assessments/{id}")).Form("/handing").SendAsync();
        Assert.Contains("Отметьте все мероприятия", early.Text, StringComparison.Ordinal);
        await MarkAsync(plan, "Проведено");
        Assert.Contains("План передан в комплект", (await (await mentor.OpenAsync($"/assessments/{id}")).Form("/handing").SendAsync()).Text, StringComparison.Ordinal);
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().SingleAsync(d => d.SubjectId == id));
        Assert.Equal("D-12", document.Code);
        Assert.Equal("application/pdf", (await mentor.GetAsync($"/documents/{document.Id}.pdf")).Response.Content.Headers.ContentType?.MediaType);

        await MarkAsync(plan, "Проведено дважды");
        Assert.Contains("изменён после передачи", (await mentor.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var a = await db.Set<StageAssessment>().SingleAsync(x => x.Id == id);
            TestData.HandIn(a);
            Assert.Empty(a.Review(new Assessor(portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, false), new JointReviewCard(TestClock.Today, "Рассмотрели", null, false),
                TestClock.Today));
            await db.SaveChangesAsync();
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var reviewed = await deputy.OpenAsync($"/assessments/{id}");
        Assert.Contains("изменён после рассмотрения", reviewed.Text, StringComparison.Ordinal);
        await reviewed.Form("/confirmation").SendAsync();
        Assert.DoesNotContain("изменён после", (await deputy.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_26_a_late_part_of_a_package_stands_first_in_the_list()
    {
        // The day begins with its first visit: what it counts anew is not what is set below.
        await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync("/");
        var late = await portal.InSchoolAsync(portal.First, async db =>
        {
            await TestData.OpenedAsync(db, await PairAsync(db, "Вовремяева"));
            var opened = (await TestData.OpenedAsync(db, await PairAsync(db, "Опоздаева"))).Id;
            await db.Set<PackagePart>().Where(p => p.AssessmentId == opened).ExecuteUpdateAsync(u => u.SetProperty(p => p.DueOn, TestClock.Today.AddDays(-1)));
            return opened;
        });
        var list = await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync("/assessments");
        Assert.Equal($"/assessments/{late}", list.Document.QuerySelector("tbody th a")!.GetAttribute("href"));
        // «Срок» says its word once.
        var term = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assessments/{late}")).Document.QuerySelector(".next-facts")!.TextContent;
        Assert.Contains("Срок 22.11.2026 просрочено", term.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_given_back_tells_its_author_why_and_one_that_will_not_come_is_done_without()
    {
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await PairAsync(db, "Возвращова");
            await TestData.PackageAsync(db, pair);
            return (await TestData.OpenedAsync(db, pair)).Id;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var part = await portal.InSchoolAsync(portal.First, db => db.Set<PackagePart>().SingleAsync(p => p.AssessmentId == id && p.Kind == PartKind.Paper));
        var ask = await deputy.OpenAsync($"/assessments/{id}/parts/{part.Id}/return");
        Assert.Equal(HttpStatusCode.BadRequest, (await ask.Form("/return").SubmitAsync()).Status);
        await (await deputy.OpenAsync($"/assessments/{id}/parts/{part.Id}/return")).Form("/return").Set("Form.Reason", "Не сказано о дисциплине").SendAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var review = await portal.InSchoolAsync(portal.First, db => db.Set<MentorReview>().Where(r => r.AssessmentId == id).Select(r => r.MentorshipId).SingleAsync());
        var page = await mentor.OpenAsync($"/mentorships/{review}/review?of={id}");
        Assert.Contains("Не сказано о дисциплине", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main textarea"));
        Assert.Contains($"/mentorships/{review}/review?of={id}", (await mentor.OpenAsync("/")).Html.Replace("&amp;", "&"), StringComparison.Ordinal);
        await (await deputy.OpenAsync($"/assessments/{id}/parts/{part.Id}/waiver")).Form("/waiver").Set("Form.Reason", "Наставник уволился").SendAsync();
        var after = (await deputy.OpenAsync($"/assessments/{id}")).Text;
        Assert.Contains("Наставник уволился", after, StringComparison.Ordinal);
        Assert.Contains("Рассмотреть комплект с наставником", after, StringComparison.Ordinal);
        // Not everybody gives back: the mentor and another school find no such page.
        Assert.Equal(HttpStatusCode.Forbidden, (await mentor.GetAsync($"/assessments/{id}/parts/{part.Id}/return")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).GetAsync($"/assessments/{id}/parts/{part.Id}/return"))
            .Status);
    }

    [Fact]
    public async Task An_interview_before_the_package_is_refused_and_two_deputies_conclude_once()
    {
        var (early, drafted, id) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var empty = await TestData.OpenedAsync(db, await PairAsync(db, "Ранняя"));
            var whole = await PairAsync(db, "Готовая");
            await TestData.PackageAsync(db, whole);
            var ready = await TestData.AssessmentAsync(db, whole, AssessmentState.ConclusionDrafted, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId);
            var pair = await PairAsync(db, "Двойная");
            await TestData.PackageAsync(db, pair);
            return (empty, ready.Id, (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewHeld, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id);
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        // The form of an interview that may be appointed, sent with everything it holds to one that may not.
        var form = await deputy.OpenAsync($"/assessments/{drafted}/interview");
        List<KeyValuePair<string, string>> typed = [new("Form.Day", "25.11.2026"), new("Form.Hour", "10:00"), new("Form.InterviewPlace", "Кабинет 14")];
        var refused = await deputy.PostAsync($"/assessments/{early.Id}/interview", [.. typed, new("version", early.Version.ToString())], form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Собеседование назначают, когда готов проект заключения", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Кабинет 14", refused.Form("/interview").Value("Form.InterviewPlace"));
        await portal.InSchoolAsync(portal.First, async db => Assert.Null((await db.Set<StageAssessment>().SingleAsync(a => a.Id == early.Id)).InterviewAt));
        var appointed = await form.Form("/interview").Set("Form.Day", "25.11.2026").Set("Form.Hour", "10:00").Set("Form.InterviewPlace", "Кабинет 14").SendAsync();
        Assert.Contains("Собеседование назначено на 25.11.2026 10:00", appointed.Text, StringComparison.Ordinal);

        var other = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var first = (await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=Д-1&Form.ConclusionDate=23.11.2026")).Form("/issue");
        var second = (await other.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=Д-2&Form.ConclusionDate=23.11.2026")).Form("/issue");
        await first.SendAsync();
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await second.SubmitAsync()).Status);
        Assert.Equal(["Д-1"], await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.SubjectId == id && d.Number != null).Select(d => d.Number)
            .ToListAsync()));
    }

    [Fact]
    public async Task No_stage_has_two_open_assessments_and_a_new_day_opens_what_begins()
    {
        var pair = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var made = await PairAsync(db, "Новодневова", portal.Second);
            // As if the portal had not been opened since the stage began.
            db.RemoveRange(await db.Set<StageAssessment>().Where(a => a.MenteeId == made.MenteeId).ToListAsync());
            foreach (var stage in await db.Set<Domain.Programs.Participation>().Include(p => p.Stages).Where(p => p.PersonId == made.MenteeId).SelectMany(p => p.Stages)
                .ToListAsync())
            {
                if (stage.State == Domain.Programs.StageState.Running) stage.CallOff();
            }

            await db.SaveChangesAsync();
            return made;
        });
        await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/");
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var open = await db.Set<StageAssessment>().Where(a => a.State != AssessmentState.Filed).ToListAsync();
            Assert.Contains(open, a => a.MenteeId == pair.MenteeId);
            Assert.Equal(open.Count, open.Select(a => a.TrackStageId).Distinct().Count());
        });
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(0, true)]
    public Task The_plan_of_a_package_of_one_part_is_asked_for_when_it_is_due_soon(int before, bool asked) => portal.InSchoolAsync(portal.First, async db =>
    {
        var pair = await PairAsync(db, "Однолистова");
        var stage = TestData.Program.StageList.First(s => s.Package.Count == 1 && s.Package[0].Plan is not null);
        var track = await db.Set<Domain.Programs.Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == pair.MenteeId);
        var opened = StageAssessment.Open(track.Stages.Single(s => s.StageCode == stage.Code), stage, track.EditionId, pair, [pair]);
        db.Add(opened);
        await db.SaveChangesAsync();
        var rule = StageWork.Rules.Single(r => r.Code == "plan-to-hand-in");
        var rows = await rule.Rows(db, new Data.QueryValues { Today = Assert.Single(opened.Parts).DueOn!.Value.AddDays(-before) }).ToListAsync();
        Assert.Equal(asked, rows.Exists(r => r.RecordId == opened.Id));
    });

    [Theory]
    [InlineData(0, 0, "Замечаний нет.")]
    [InlineData(1, 0, "1\u00a0замечание, не снято.")]
    [InlineData(1, 1, "1\u00a0замечание, снято.")]
    [InlineData(2, 0, "2\u00a0замечания, ни одно не снято.")]
    [InlineData(2, 2, "2\u00a0замечания, все сняты.")]
    [InlineData(5, 2, "5\u00a0замечаний, из них снято 2.")]
    public void D_20_findings_are_told_in_words(int findings, int closed, string words) => Assert.Equal(words, ConclusionPrefill.Findings(findings, closed));

    private Task MarkAsync(Guid id, string comment) => portal.InSchoolAsync(portal.First, async db =>
    {
        var plan = await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.Id == id);
        Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, comment, null, TestClock.Today), TestClock.Today));
        await db.SaveChangesAsync();
    });

    private async Task<Mentorship> PairAsync(Data.PortalDbContext db, string surname, TestSchool? school = null)
    {
        var mentee = TestData.Staff(surname, "Ольга", "Олеговна");
        db.Add(mentee);
        await db.SaveChangesAsync();
        return await TestData.ActivePairAsync(db, (school ?? portal.First)[SchoolRole.Mentor].PersonId, mentee.Id);
    }
}
