using System.Net;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Reports;

/// <summary>Final papers that mentee and mentor write and hand in (S0-48 … S0-50).</summary>
public sealed class ReportTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // A pair of the own mentor, with the own mentee or another one, whose track ends in ten days.
    private Task<(Mentorship Pair, StageAssessment Closing)> EndingAsync(string? surname = null) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentee = portal.First[SchoolRole.Mentee].PersonId;
        if (surname is not null)
        {
            var person = TestData.Staff(surname, "Анна");
            db.Add(person);
            await db.SaveChangesAsync();
            mentee = person.Id;
        }

        return await TestData.EndingPairAsync(db, portal.First[SchoolRole.Mentor].PersonId, mentee);
    });

    private static Guid Part(StageAssessment assessment, string document) => assessment.Parts.Single(p => p.Source == document).Id;

    private async Task EvaluateAsync(StageAssessment closing)
    {
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/reports/{Part(closing, TeachingAssessment.Code)}";
        var form = (await mentor.OpenAsync(url)).Form("/reports/").Set("Form.Conclusion", "Готова к самостоятельной работе");
        for (var i = 0; i < 3; i++) form.Set($"Form.Marks[{i}].Points", i == 1 ? "1" : "2");
        var check = await form.SendAsync("next", "check");
        await check.Form("/submission").SendAsync();
    }

    [Fact]
    public async Task S0_48_the_mentees_report_is_written_kept_checked_and_handed_in()
    {
        var (_, closing) = await EndingAsync();
        var part = Part(closing, SpecialistReport.Code);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Contains($"/reports/{part}", (await mentee.OpenAsync("/")).Html, StringComparison.Ordinal);
        var page = await mentee.OpenAsync($"/reports/{part}");
        Assert.Contains("Портал уже знает", page.Text, StringComparison.Ordinal);
        var refused = await page.Form("/reports/").Set("Form.Difficulties", "Опрос у доски").SubmitAsync("next", "check");
        Assert.Equal(["Напишите, чему вы научились"], refused.Errors);
        // What is written is kept all the same.
        Assert.Equal("Опрос у доски", (await mentee.OpenAsync($"/reports/{part}")).Form("/reports/").Value("Form.Difficulties"));
        var check = await (await mentee.OpenAsync($"/reports/{part}")).Form("/reports/").Set("Form.Learned", "Планировать урок").SendAsync("next", "check");
        var done = await check.Form("/submission").SendAsync();
        Assert.Contains("Документ передан в комплект", done.Text, StringComparison.Ordinal);
        var document = await portal.InSchoolAsync(portal.First, async db =>
        {
            var now = await db.Set<StageAssessment>().SingleAsync(a => a.Id == closing.Id);
            var handed = now.Parts.Single(p => p.Id == part);
            Assert.Equal(PartState.HandedIn, handed.State);
            return await db.Set<IssuedDocument>().SingleAsync(d => d.Id == handed.DocumentId);
        });
        Assert.Equal(SpecialistReport.Code, document.Code);
        foreach (var reader in new[] { SchoolRole.Mentee, SchoolRole.Mentor, SchoolRole.DeputyDirectorAcademic })
        {
            Assert.Contains("Планировать урок", Papers.Text((await portal.SignedIn(reader).GetAsync($"/documents/{document.Id}.pdf")).Body), StringComparison.Ordinal);
        }

        // Handed in, it is only read.
        Assert.Empty((await mentee.OpenAsync($"/reports/{part}")).Document.QuerySelectorAll("main form textarea"));
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync($"/reports/{part}/submission")).Status);
    }

    [Fact]
    public async Task S0_50_an_evaluation_marks_every_criterion_and_becomes_the_result_of_the_pair()
    {
        var (pair, closing) = await EndingAsync("Критерина");
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/reports/{Part(closing, TeachingAssessment.Code)}";
        var refused = await (await mentor.OpenAsync(url)).Form("/reports/").Set("Form.Conclusion", "Готова").Set("Form.Marks[0].Points", "2").SubmitAsync("next", "check");
        Assert.Equal(["Оцените по критерию 2", "Оцените по критерию 3"], refused.Errors);
        Assert.Contains("Выберите оценку", Assert.Single((await (await mentor.OpenAsync(url)).Form("/reports/").Set("Form.Marks[0].Points", "7").SubmitAsync()).Errors),
            StringComparison.Ordinal);
        await EvaluateAsync(closing);
        var completion = (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair.Id}/completion")).Form("completion");
        Assert.Contains("неуверенности – частично", completion.Value("Form.Result"), StringComparison.Ordinal);
        var reference = Papers.Text((await portal.SignedIn(SchoolRole.Curator).GetAsync($"/people/{pair.MentorId}/mentor-reference.pdf")).Body);
        Assert.Contains("частично", reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_49_the_mentors_report_begins_with_what_the_portal_knows_and_prints_in_both_faces()
    {
        var (pair, closing) = await EndingAsync("Отчётова");
        await portal.InSchoolAsync(portal.First, async db =>
            await TestData.EntryAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id), TestClock.Today.AddDays(-2), "Разбор урока"));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var url = $"/reports/{Part(closing, MentorReport.Code)}";
        var form = (await mentor.OpenAsync(url)).Form("/reports/");
        Assert.Contains("Проведено встреч и консультаций – 1", form.Value("Form.Done"), StringComparison.Ordinal);
        await form.Set("Form.Conclusion", "Адаптация завершена").Set("Form.Proposals", "Рабочая группа").SendAsync();
        foreach (var format in new[] { "pdf", "docx" }) Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync($"{url}/print.{format}")).Status);
        Assert.Contains("Рабочая группа", Papers.Text((await mentor.GetAsync(url + "/print.pdf")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_author_opens_a_final_paper()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var (_, closing) = await EndingAsync("Чужакова");
        var url = $"/reports/{Part(closing, SpecialistReport.Code)}";
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor, portal.Second).GetAsync($"/reports/{Part(closing, MentorReport.Code)}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Curator).GetAsync(url)).Status);
    }
}
