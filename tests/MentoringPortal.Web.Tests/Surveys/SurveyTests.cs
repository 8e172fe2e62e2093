using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Surveys;

public sealed class SurveyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string> SurveyFiles => [.. SurveyCatalogue.FileNames];

    public static TheoryData<string> PlanFiles => [.. PlanTemplateCatalogue.FileNames];

    [Theory]
    [MemberData(nameof(SurveyFiles))]
    public void Every_questionnaire_file_is_sound(string name)
    {
        var definition = SurveyCatalogue.Read(name);
        Assert.Empty(definition.Problems());
        Assert.Equal(name, $"{definition.Code}.v{definition.Version}.json");
    }

    [Theory]
    [MemberData(nameof(PlanFiles))]
    public void Every_starter_plan_file_is_sound(string name)
    {
        var template = PlanTemplateCatalogue.Read(name);
        Assert.Empty(template.Problems());
        Assert.Equal(name, $"{template.Code}.v{template.Version}.json");
    }

    [Fact]
    public async Task The_questionnaire_is_filled_in_parts_checked_sent_and_read_by_those_it_names()
    {
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId));
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var first = await mentee.OpenAsync("/surveys/young-specialist");
        Assert.Contains("прочитают заместители директора и ваш наставник", first.Text, StringComparison.Ordinal);
        await first.Form("surveys").Set("a.training-satisfaction", "partly").Set("a.lacking-knowledge", "Ведение журнала, <b>работа</b> с родителями").SendAsync("then", "later");

        // Nobody else reads a draft, and an incomplete questionnaire is not sent.
        Assert.DoesNotContain("Прочитать", (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        var check = await mentee.OpenAsync("/surveys/young-specialist/check");
        Assert.Contains("обязательных вопроса без ответа", check.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await mentee.PostAsync("/surveys/young-specialist/check", [], first)).Status);

        var page = await mentee.OpenAsync("/surveys/young-specialist?section=difficulties");
        var form = page.Form("surveys").Set("a.team-attitude", "warm").Set("a.difficulties.other", "Нехватка времени");
        foreach (var row in SurveyCatalogue.Latest("young-specialist")!.Questions.Single(q => q.Code == "difficulties").Rows!)
        {
            form.Set($"a.difficulties.{row.Code}", row.Code == "paperwork" ? "partly" : "no");
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Set("a.team-attitude", "invented").SubmitAsync("then", "next")).Status);
        page = await form.Set("a.team-attitude", "warm").SendAsync("then", "next");
        page = await page.Form("surveys").Set("a.help-forms", "visits", "mentoring").SendAsync("then", "next");
        form = page.Form("surveys");
        foreach (var row in SurveyCatalogue.Latest("young-specialist")!.Questions.Single(q => q.Code == "competences").Rows!) form.Set($"a.competences.{row.Code}", "4");
        page = await form.SendAsync("then", "next");
        var done = await page.Form("check").SendAsync();
        Assert.Equal("Анкета отправлена", done.Heading);
        Assert.Contains("&lt;b&gt;работа&lt;/b&gt;", (await done.ClickAsync("Посмотреть свои ответы")).Html, StringComparison.Ordinal);

        var id = await portal.InSchoolAsync(portal.First, db => db.Set<SurveyResponse>().Where(r => r.MentorshipId == pair.Id).Select(r => r.Id).SingleAsync());
        var answers = $"/surveys/responses/{id}";
        foreach (var (role, expected) in new[]
        {
            (SchoolRole.DeputyDirectorAcademic, HttpStatusCode.OK), (SchoolRole.Mentor, HttpStatusCode.OK), (SchoolRole.Curator, HttpStatusCode.NotFound),
            (SchoolRole.Director, HttpStatusCode.NotFound), (SchoolRole.Psychologist, HttpStatusCode.Forbidden), (SchoolRole.MethodUnionHead, HttpStatusCode.Forbidden),
        })
        {
            Assert.Equal(expected, (await portal.SignedIn(role).GetAsync(answers)).Status);
            Assert.Equal(expected, (await portal.SignedIn(role).GetAsync(answers + "/print.pdf")).Status);
        }

        foreach (var role in new[] { SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor, SchoolRole.Mentee })
        {
            if (role != SchoolRole.DeputyDirectorAcademic) await portal.ByOrderAsync(role, portal.Second);
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role, portal.Second).GetAsync(answers)).Status);
        }
        var list = await portal.SignedIn(SchoolRole.Curator).OpenAsync("/surveys");
        Assert.Contains("отправлена", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), list.Html, StringComparison.Ordinal);

        // Sent answers do not change.
        Assert.Equal(HttpStatusCode.Found, (await mentee.GetAsync("/surveys/young-specialist")).Status);
        using var pdf = PdfDocument.Open((await mentee.GetAsync(answers + "/print.pdf")).Body);
        Assert.Contains("АНКЕТА", string.Concat(pdf.GetPages().Select(p => p.Text)), StringComparison.Ordinal);

        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MentoringPortal.Data.PortalDbContext>().Actor.ActForSchool(portal.First.Id, "Тест");
        var facts = await scope.ServiceProvider.GetRequiredService<AssessmentFactsReader>()
            .ReadAsync(await portal.InSchoolAsync(portal.First, db => TestData.OpenedAsync(db, pair)), pair.StartsOn, TestClock.Today, default);
        Assert.Equal(["Нехватка времени"], facts.Survey!.Difficulties);
        Assert.Equal(["Ведение документации"], facts.Survey.PartlyDifficult);
        Assert.Equal(TestClock.Today, facts.Survey.SubmittedOn);
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Curator), "/surveys")).Count, 1, 2);
    }

    [Fact]
    public async Task M20_a_mentee_with_two_mentors_is_asked_once_and_listed_once()
    {
        var (first, second, mentee) = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var one = TestData.Staff("Двоева", "Анна");
            var two = TestData.Staff("Двоев", "Пётр", "Ильич", Domain.Language.Gender.Male);
            var asked = TestData.Staff("Единственная", "Вера");
            db.AddRange(one, two, asked);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, one.Id, asked.Id);
            var next = await TestData.ActivePairAsync(db, two.Id, asked.Id, TestClock.Today.AddDays(-20));
            var response = new SurveyResponse(asked.Id, pair.Id, TestData.FirstStage.Survey!, 1);
            Assert.Null(response.Submit("""{"difficulties":{"planning":"yes"}}""", TestClock.Start.UtcDateTime));
            db.Add(response);
            await db.SaveChangesAsync();
            return (pair.Id, next.Id, asked.Id);
        });
        Assert.NotEqual(first, second);
        var list = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).OpenAsync("/surveys")).Text;
        // Once as the reader of the line, once for those who hear the link.
        Assert.Equal(3, list.Split("Единственная").Length);
        Assert.Equal(2, list.Split("анкету: Единственная").Length);
    }

    [Fact]
    public async Task M9_a_mentee_without_a_track_is_asked_for_no_questionnaire_and_offered_no_plan()
    {
        var pair = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var mentor = TestData.Staff("Юнова", "Ольга");
            db.Add(mentor);
            var mentee = portal.Second[SchoolRole.Mentee].PersonId;
            await db.SaveChangesAsync();
            var made = await TestData.ActivePairAsync(db, mentor.Id, mentee, admit: false);
            var edition = await db.Set<ProgramEdition>().SingleAsync();
            db.Add(Participation.OfMentee(edition.ProgramId, edition.Id, TestData.Program, mentee, 1, TestData.Program.Category("experienced"), TestClock.Today, made.StartsOn,
                new SchoolCalendar("Asia/Krasnoyarsk")));
            await db.SaveChangesAsync();
            return made;
        });
        var me = portal.SignedIn(SchoolRole.Mentee, portal.Second);
        Assert.Contains("Сейчас анкет для вас нет", (await me.OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.GetAsync("/surveys/" + TestData.FirstStage.Survey)).Status);
        Assert.Contains("нет плана этапа", (await me.OpenAsync($"/mentorships/{pair.Id}/program")).Text, StringComparison.Ordinal);
        var home = (await me.OpenAsync("/")).Text;
        Assert.DoesNotContain("Заполнить анкету", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Составить план", home, StringComparison.Ordinal);
        Assert.DoesNotContain("1. Адаптация", (await me.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_no_pair_is_asked_nothing()
    {
        var mentee = portal.SignedIn(SchoolRole.Mentee, portal.Second);
        Assert.Contains("Сейчас анкет для вас нет", (await mentee.OpenAsync("/surveys")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync("/surveys/young-specialist")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/surveys/young-specialist")).Status);
    }
}
