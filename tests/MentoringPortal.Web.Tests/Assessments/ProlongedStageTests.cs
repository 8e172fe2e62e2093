using System.Net;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Assessments;

/// <summary>What a filed conclusion does to the track: the stage is over, or it goes on with a second assessment. Today is Monday, 23.11.2026.</summary>
public sealed class ProlongedStageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task M10_a_prolonged_stage_goes_on_with_a_new_term_and_a_second_assessment()
    {
        var (id, pair) = await ReviewedAsync("Продлёнова");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var prolonged = TestData.FirstStage.OutcomeList.Single(o => o.Effect == OutcomeEffect.Prolong).Code;
        var draft = (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Results", "План выполнен наполовину").Set("Form.Outcome", prolonged)
            .Set("Form.Conclusions", "Этап продлить");
        Assert.Contains("до какого дня продлевается", Assert.Single((await draft.SubmitAsync()).Errors), StringComparison.Ordinal);
        var early = (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Results", "План выполнен наполовину").Set("Form.Outcome", prolonged)
            .Set("Form.Conclusions", "Этап продлить");
        Assert.Equal(HttpStatusCode.BadRequest, (await early.Set("Form.ProlongTo", "01.12.2026").SubmitAsync()).Status);
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Results", "План выполнен наполовину").Set("Form.Outcome", prolonged)
            .Set("Form.Conclusions", "Этап продлить").Set("Form.ProlongTo", "30.12.2027").SendAsync();
        Assert.Contains("до 30.12.2027", (await deputy.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        await FileAsync(deputy, id, "П-1");

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var attempts = await db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId).OrderBy(a => a.Attempt).ToListAsync();
            Assert.Equal([(1, AssessmentState.Filed), (2, AssessmentState.CollectingPackage)], attempts.Select(a => (a.Attempt, a.State)));
            Assert.All(attempts[1].Parts, p => Assert.Equal(PartState.Awaited, p.State));
            var track = await db.Set<Participation>().Include(p => p.Stages).ThenInclude(s => s.Shifts).SingleAsync(p => p.PersonId == pair.MenteeId);
            var stage = track.Stages.Single(s => s.StageCode == TestData.FirstStage.Code);
            Assert.Equal((StageState.Running, new DateOnly(2027, 12, 30)), (stage.State, stage.EndsOn));
            Assert.Equal(new DateOnly(2027, 12, 30), attempts[1].PeriodTo);
            Assert.Equal(ShiftKind.Prolonged, Assert.Single(stage.Shifts).Kind);
        });
        Assert.Contains("оценка 2-я", (await deputy.OpenAsync("/assessments?q=Продлёнова")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("больше ничего не требуется", (await deputy.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M10_M11_a_stage_that_is_over_is_concluded_on_the_track_and_its_sheets_are_counted()
    {
        var (id, pair) = await ReviewedAsync("Завершёнова");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        await (await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion").Set("Form.Results", "План выполнен").Set("Form.Outcome",
            TestData.FirstStage.OutcomeList[0].Code)
            .Set("Form.Conclusions", "Этап завершён").SendAsync();
        await FileAsync(deputy, id, "П-2");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var stage = await db.Set<TrackStage>().SingleAsync(s => s.StageCode == TestData.FirstStage.Code
                && db.Set<Participation>().Any(p => p.Id == s.ParticipationId && p.PersonId == pair.MenteeId));
            Assert.Equal(StageState.Concluded, stage.State);
            Assert.Single(await db.Set<StageAssessment>().Where(a => a.MenteeId == pair.MenteeId).ToListAsync());
            var items = await db.Set<DossierItem>().Where(i => i.PersonId == pair.MenteeId).ToListAsync();
            var conclusion = items.Single(i => i.Title.Contains("П-2", StringComparison.Ordinal));
            var pdf = await db.Set<Domain.Documents.IssuedDocument>().Where(d => d.Id == conclusion.DocumentId).Select(d => d.Content.Pdf).SingleAsync();
            using var paper = UglyToad.PdfPig.PdfDocument.Open(pdf);
            Assert.Equal(paper.NumberOfPages, conclusion.Pages);
            Assert.True(conclusion.Pages > 1);
            // The refusal lies there as a sheet of its own, not «только на бумаге».
            Assert.NotNull(items.Single(i => i.Title.Contains("отказе от подписи", StringComparison.Ordinal)).DocumentId);
        });
        Assert.Contains("завершён", (await deputy.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_48_a_closing_stage_is_accepted_by_its_package_alone()
    {
        var (id, pair) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await PairAsync(db, "Итогова");
            var stage = TestData.Program.StageList.First(s => s.Kind == StageKind.Closing);
            var track = await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == pair.MenteeId);
            var opened = StageAssessment.Open(track.Stages.Single(s => s.StageCode == stage.Code), stage, track.EditionId, pair, [pair]);
            db.Add(opened);
            await db.SaveChangesAsync();
            Assert.Equal(4, opened.Parts.Count);
            TestData.HandIn(opened);
            await db.SaveChangesAsync();
            return (opened.Id, pair);
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var page = await deputy.OpenAsync($"/assessments/{id}");
        Assert.Contains("Принять комплект документов", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Составить проект", page.Text, StringComparison.Ordinal);
        await (await page.ClickAsync("Принять")).Form("/filing").SendAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(AssessmentState.Filed, (await db.Set<StageAssessment>().SingleAsync(a => a.Id == id)).State);
            Assert.Equal(4, await db.Set<DossierItem>().CountAsync(i => i.PersonId == pair.MenteeId));
        });
    }

    [Fact]
    public async Task L_who_organizes_and_who_holds_the_interview_are_named_and_changed_with_a_reason()
    {
        var (id, _) = await ReviewedAsync("Назначаева");
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var (academic, methodical) = (portal.First[SchoolRole.DeputyDirectorAcademic], portal.First[SchoolRole.DeputyDirectorMethodical]);
        var form = await deputy.OpenAsync($"/assessments/{id}/assignment");
        Assert.DoesNotContain(portal.First[SchoolRole.Mentor].PersonId.ToString(), form.Html, StringComparison.Ordinal);
        var refused = await form.Form("/assignment").Set("Form.OrganizerId", methodical.PersonId.ToString()).Set("Form.InterviewerId", academic.PersonId.ToString()).SubmitAsync();
        Assert.Contains("почему назначен другой", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await refused.Form("/assignment").Set("Form.AssignmentReason", "По программе организует методист").SendAsync();
        var page = (await deputy.OpenAsync($"/assessments/{id}")).Text;
        Assert.Contains("По программе организует методист", page, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var a = await db.Set<StageAssessment>().SingleAsync(x => x.Id == id);
            Assert.Equal((methodical.PersonId, academic.PersonId), (a.OrganizerId!.Value, a.InterviewerId!.Value));
        });
    }

    private async Task<(Guid Id, Mentorship Pair)> ReviewedAsync(string surname) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var pair = await PairAsync(db, surname);
        await TestData.PackageAsync(db, pair);
        return ((await TestData.AssessmentAsync(db, pair, AssessmentState.UnderReview, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id, pair);
    });

    private static async Task<Mentorship> PairAsync(Data.PortalDbContext db, string surname)
    {
        var (mentor, mentee) = (TestData.Staff(surname, "Мария"), TestData.Staff(surname, "Ольга", "Олеговна"));
        db.AddRange(mentor, mentee);
        await db.SaveChangesAsync();
        return await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
    }

    // From a draft to the dossier; the mentee refuses to sign.
    private static async Task FileAsync(PortalClient deputy, Guid id, string number)
    {
        await (await deputy.OpenAsync($"/assessments/{id}/interview")).Form("/interview").Set("Form.Day", "23.11.2026").Set("Form.Hour", "18:00").Set("Form.InterviewPlace",
            "Кабинет 12")
            .SendAsync();
        var minutes = (await deputy.OpenAsync($"/assessments/{id}/minutes")).Form("/minutes");
        foreach (var item in TestData.FirstStage.AgendaItems.Where(i => i.Required)) minutes.Set($"Form.Agenda[{item.Code}]", "true");
        await minutes.Set("Form.Agreements", "Посетить три урока").SendAsync();
        await (await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber={number}&Form.ConclusionDate=23.11.2026")).Form("/issue").SendAsync();
        await (await (await deputy.OpenAsync($"/assessments/{id}")).ClickAsync("отказ")).Form("/refusal").Set("Form.On", "23.11.2026").Set("Form.FirstWitness", "Берг Л.Э.")
            .Set("Form.SecondWitness", "Ланская И.Б.").SendAsync();
        await (await deputy.OpenAsync($"/assessments/{id}/filing")).Form("/filing").SendAsync();
    }
}
