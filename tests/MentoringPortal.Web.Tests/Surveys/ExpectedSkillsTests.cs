using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Surveys;

/// <summary>The scale of self-assessment of a program without stages (S2-10).</summary>
public sealed class ExpectedSkillsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S2_10_a_program_without_stages_asks_for_the_scale_of_expected_skills_at_the_beginning_and_at_the_end()
    {
        var scale = SurveyCatalogue.Latest("expected-skills")!;
        Assert.Equal(
            ["управлять процессами", "критическое мышление", "комплексное решение проблем", "инициативность", "самостоятельность", "ответственность", "сотрудничество",
                "эмоциональный интеллект", "цифровая грамотность", "обучаемость", "открытость новому", "исследовательские навыки", "креативность"],
            scale.Questions.Single(q => q.Code == "skills").Rows!.Select(r => r.Text));
        var program = ProgramCatalogue.Latest("s2")!;
        Assert.Equal(["expected-skills"], program.Surveys);
        var (mentorId, menteeId) = (portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var pair = await portal.InSchoolAsync(portal.First, async db =>
        {
            var content = await db.Set<ProgramEditionContent>().FirstAsync();
            content.Write(ProgramCatalogue.Write(TestData.Program with { Questionnaires = program.Questionnaires }));
            var edition = await db.Set<ProgramEdition>().FirstAsync();
            var made = await TestData.ActivePairAsync(db, mentorId, menteeId, admit: false);
            db.Add(Participation.OfMentee(edition.ProgramId, edition.Id, TestData.Program with { Questionnaires = program.Questionnaires }, menteeId, 1,
                TestData.Program.Category("experienced"), TestClock.Today, made.StartsOn,
                new SchoolCalendar("Asia/Krasnoyarsk")));
            await db.SaveChangesAsync();
            return made;
        });
        var (me, deputy) = (portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.DeputyDirectorAcademic));
        Assert.Contains("нужно заполнить", (await me.OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        Assert.Contains("не отправлена", (await deputy.OpenAsync($"/mentorships/{pair.Id}/surveys")).Text, StringComparison.Ordinal);
        // The home reminds of it within the first fortnight, and no more once it is answered.
        var due = pair.StartsOn.AddDays(SurveyResponse.FirstDays);
        Assert.Contains("Заполнить анкету", (await me.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains($"{due:dd.MM.yyyy}", (await me.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        await FillAsync("4");
        Assert.DoesNotContain("Заполнить анкету", (await me.OpenAsync("/")).Text, StringComparison.Ordinal);
        var list = (await me.OpenAsync("/surveys")).Text;
        Assert.DoesNotContain("нужно заполнить", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await me.GetAsync("/surveys/expected-skills")).Status);
        var first = await portal.InSchoolAsync(portal.First, db => db.Set<SurveyResponse>().Select(r => r.Id).SingleAsync());
        Assert.Contains(first.ToString(), (await deputy.OpenAsync("/surveys")).Html, StringComparison.Ordinal);
        var paper = Papers.Text((await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/surveys/responses/{first}/print.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("эмоциональный интеллект", paper, StringComparison.Ordinal);

        // In the last days it is asked once more, and the first answers stay what they were.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await db.Set<SurveyResponse>().ExecuteUpdateAsync(s => s.SetProperty(r => r.SubmittedAt, TestClock.Start.UtcDateTime.AddDays(-100)));
            await db.Set<Mentorship>().Where(m => m.Id == pair.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.LastOn, TestClock.Today.AddDays(30)));
        });
        Assert.Contains("нужно заполнить", (await me.OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        Assert.Contains("Заполнить анкету", (await me.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("до 23.12.2026", (await me.OpenAsync("/deadlines")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await FillAsync("5");
        Assert.DoesNotContain("Заполнить анкету", (await me.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Мои ответы", (await me.OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], await portal.InSchoolAsync(portal.First, db => db.Set<SurveyResponse>().OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
        Assert.Contains("\"4\"", await portal.InSchoolAsync(portal.First, db => db.Set<SurveyResponse>().Where(r => r.Id == first).Select(r => r.AnswersJson).SingleAsync()),
            StringComparison.Ordinal);

        async Task FillAsync(string mark)
        {
            var form = (await me.OpenAsync("/surveys/expected-skills")).Form("surveys");
            foreach (var row in scale.Questions.Single(q => q.Code == "skills").Rows!) form.Set($"a.skills.{row.Code}", mark);
            var next = await form.SendAsync("then", "next");
            var check = await next.Form("surveys").Set("a.satisfaction", mark).Set("a.emotional-state", mark).SendAsync("then", "next");
            Assert.Equal("Анкета отправлена", (await check.Form("check").SendAsync()).Heading);
        }
    }
}
