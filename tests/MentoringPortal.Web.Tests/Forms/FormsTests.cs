using System.Net;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Forms;

public sealed class FormsTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private Guid _pair;

    public async Task InitializeAsync() => _pair = await portal.InSchoolAsync(portal.First, async db =>
        (await db.Set<Mentorship>().FirstOrDefaultAsync()
            ?? await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId)).Id);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_diary_page_is_printed_with_names_and_code_and_its_rows_are_typed_in_one_by_one()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (blank, pdf) = await PrintAsync(curator, BlankFormKind.DiaryPage, "20.11.2026");
        var paper = Papers.Text(pdf);
        Assert.Contains(Secrets.Printed(blank.Code), paper, StringComparison.Ordinal);
        Assert.Contains(portal.First[SchoolRole.Mentee].DisplayName.Split(' ')[0], paper, StringComparison.Ordinal);

        var entry = await (await curator.GetAsync("/forms/entry?code=" + Secrets.Printed(blank.Code).ToLowerInvariant())).FollowAsync();
        Assert.Contains("Запись дневника с бумаги", entry.Heading, StringComparison.Ordinal);
        Assert.Equal("20.11.2026", entry.Form().Value("Form.Date"));
        var wrong = await entry.Form().Set("Form.Kind", "Meeting").Set("Form.Topic", "Первая строка").Set("Form.Date", "24.11.2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Первая строка", wrong.Form().Value("Form.Topic"));
        var next = await entry.Form().Set("Form.Kind", "Meeting").Set("Form.Duration", "45").Set("Form.Topic", "Первая строка").SendAsync();
        Assert.Contains("Внесите следующую строку", next.Text, StringComparison.Ordinal);
        Assert.Contains("1 запись", next.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await next.Form().Set("Form.Kind", "Consultation").Set("Form.Duration", "30").Set("Form.Topic", "Вторая строка").SendAsync();

        var entries = await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().Where(e => e.Topic.EndsWith("строка")).OrderBy(e => e.Topic).ToListAsync());
        Assert.Equal(["Вторая строка", "Первая строка"], entries.Select(e => e.Topic));
        Assert.All(entries, e => Assert.Equal((portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Curator].PersonId), (e.AuthorId, e.EnteredById!.Value)));
        Assert.Contains("внесено с бумаги", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{_pair}/diary")).Text, StringComparison.Ordinal);
        Assert.Contains("2 записи", (await curator.OpenAsync("/forms?state=entered")).Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_sheet_without_a_name_asks_whose_it_is_and_becomes_a_visit_in_the_diary()
    {
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync("/forms/new?kind=LessonVisit")).Form();
        var printed = await form.Set("Form.Unnamed", "2").SendAsync();
        var codes = printed.Document.QuerySelectorAll("code").Select(c => c.TextContent).ToList();
        Assert.Equal(2, codes.Count);
        var sheet = await mentor.OpenAsync("/forms/" + codes[0]);
        Assert.Equal("Чей это лист?", sheet.Heading);
        Assert.Single(sheet.Document.QuerySelectorAll("#pair option[value]:not([value=''])"));
        var entry = await mentor.OpenAsync($"/forms/{codes[0]}?pair={_pair}");
        var wrong = await entry.Form("/visit").Set("Form.On", "24.11.2026").Set("Form.Topic", "Урок в 7 классе").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Урок в 7 классе", wrong.Form("/visit").Value("Form.Topic"));
        await wrong.Form("/visit").Set("Form.On", "23.11.2026").Set("Form.ClassName", "7 «А»").Set("Form.Subject", "алгебра").Set("Form.Strengths", "Работали все")
            .Set("Form.Lines[0].Points", "2").Set("Form.SignedOn", "23.11.2026").SendAsync();
        var visit = await portal.InSchoolAsync(portal.First, db => db.Set<DiaryEntry>().SingleAsync(e => e.Topic == "алгебра, 7 «А»: Урок в 7 классе"));
        var saved = await portal.InSchoolAsync(portal.First, db => db.Set<LessonVisit>().SingleAsync(v => v.EntryId == visit.Id));
        Assert.Equal((VisitState.Acknowledged, 2, null), (saved.State, saved.Lines[0].Points, saved.EnteredById));
        // The mentor typed in the own sheet: nobody else is named.
        Assert.Equal((DiaryEntryKind.LessonVisit, null), (visit.Kind, visit.EnteredById));
        Assert.Equal("Этот бланк уже внесён", (await mentor.OpenAsync("/forms/" + codes[0])).Heading);
    }

    [Fact]
    public async Task A_questionnaire_filled_by_hand_is_typed_in_marked_and_hidden_from_the_one_who_typed_it()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (blank, pdf) = await PrintAsync(curator, BlankFormKind.Questionnaire, "");
        var paper = Papers.Text(pdf);
        Assert.Contains("Ведение документации", paper, StringComparison.Ordinal);
        Assert.Contains(Secrets.Printed(blank.Code), paper, StringComparison.Ordinal);

        var definition = SurveyCatalogue.Latest(TestData.FirstStage.Survey!)!;
        var page = await curator.OpenAsync("/forms/" + blank.Code);
        var form = page.Form("answers").Set("Form.FilledOn", "20 ноября 2026").Set("a.lacking-knowledge", "Групповая работа <b>");
        var half = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, half.Status);
        Assert.Contains(half.Errors, e => e.Contains("Удовлетворены ли Вы", StringComparison.Ordinal));
        Assert.Equal("Групповая работа <b>", half.Form("answers").Value("a.lacking-knowledge"));

        form = half.Form("answers");
        foreach (var question in definition.Questions.Where(q => q.Required && q.Type != SurveyQuestionType.Open))
        {
            foreach (var key in question.Type == SurveyQuestionType.Matrix ? question.Rows!.Select(question.RowKey) : [question.Code])
            {
                form.Set("a." + key, question.Choices[0].Code);
            }
        }

        foreach (var question in definition.Questions.Where(q => q.Required && q.Type == SurveyQuestionType.Open && q.Code != "lacking-knowledge"))
        {
            form.Set("a." + question.Code, "Ответ");
        }
        var done = await form.Attach("Form.Scan", "анкета.pdf", TestFiles.Pdf, "application/pdf").SendAsync();
        Assert.Contains("Анкета внесена с бумаги", done.Text, StringComparison.Ordinal);

        var response = await portal.InSchoolAsync(portal.First, db => db.Set<SurveyResponse>().SingleAsync(r => r.MentorshipId == _pair));
        Assert.Equal((portal.First[SchoolRole.Mentee].PersonId, portal.First[SchoolRole.Curator].PersonId, new DateOnly(2026, 11, 20)),
            (response.PersonId, response.EnteredById!.Value, response.FilledOn!.Value));
        var answers = $"/surveys/responses/{response.Id}";
        var name = portal.First[SchoolRole.Curator].DisplayName.Split(' ')[0];
        foreach (var role in new[] { SchoolRole.Mentee, SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor })
        {
            var reader = portal.SignedIn(role);
            var read = await reader.OpenAsync(answers);
            Assert.Contains("Введено с бумаги: " + name, read.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(answers + "/scan")).Status);
        }

        Assert.Contains("Введено с бумаги", Papers.Text((await portal.SignedIn(SchoolRole.Mentee).GetAsync(answers + "/print.pdf")).Body), StringComparison.Ordinal);
        // The curator typed the answers in, and yet reads them no more than before.
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(answers)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(answers + "/scan")).Status);
        Assert.Equal("Этот бланк уже внесён", (await curator.OpenAsync("/forms/" + blank.Code)).Heading);

        // A second sheet for the same person finds the questionnaire handed in.
        var (second, _) = await PrintAsync(curator, BlankFormKind.Questionnaire, "");
        Assert.Equal("Анкета уже отправлена", (await curator.OpenAsync("/forms/" + second.Code)).Heading);
    }

    [Fact]
    public async Task A_consent_without_a_name_leads_to_the_receipt_of_the_one_it_is()
    {
        var consent = await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Безымянова", "Вера");
            db.Add(person);
            var consent = new Consent(person.Id, ConsentKind.PersonalData, TestClock.Today);
            db.Add(consent);
            await db.SaveChangesAsync();
            return consent.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var printed = await (await curator.OpenAsync("/forms/new?kind=PersonalDataConsent")).Form().Set("Form.Unnamed", "1").SendAsync();
        var text = Papers.Text((await curator.GetAsync(printed.Document.QuerySelector("a[href$='print.pdf']")!.GetAttribute("href")!)).Body);
        Assert.Contains("на обработку персональных данных", text, StringComparison.Ordinal);
        var code = printed.Document.QuerySelector("code")!.TextContent;
        var which = await curator.OpenAsync("/forms/" + code);
        Assert.Equal($"/consents/{consent}/receipt", (await which.Form().Set("Form.ConsentId", consent.ToString()).SubmitAsync()).Location);
        // The code printed on a named consent is taken as well.
        Assert.Equal($"/consents/{consent}", (await curator.GetAsync("/forms/entry?code=" + consent.ToString("N")[^8..])).Location);
    }

    [Theory]
    [InlineData("", "Наберите код")]
    [InlineData("ABCD-EFGH", "Бланка с таким кодом нет")]
    [InlineData("<script>", "Бланка с таким кодом нет")]
    public async Task An_unknown_code_is_explained_beside_the_field(string code, string message)
    {
        var page = await portal.SignedIn(SchoolRole.Curator).GetAsync("/forms/entry?code=" + Uri.EscapeDataString(code));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(code, page.Document.QuerySelector("#code")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Bad_numbers_of_sheets_and_foreign_pairs_are_refused()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync("/forms/new?kind=DiaryPage");
        Assert.Contains("Выберите пары", Assert.Single((await page.Form().SubmitAsync()).Errors), StringComparison.Ordinal);
        var many = await page.Form().Set("Form.Unnamed", "5000").SubmitAsync();
        Assert.Contains("не больше 200", Assert.Single(many.Errors), StringComparison.Ordinal);
        Assert.Equal("5000", many.Form().Value("Form.Unnamed"));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form().Set("Form.Unnamed", "много").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await page.Form().Force("Form.Pairs", Guid.NewGuid().ToString()).SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync("/forms/new?kind=Nothing")).Status);
    }

    [Fact]
    public async Task Sheets_are_found_only_by_those_who_may_enter_them()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var (diary, _) = await PrintAsync(curator, BlankFormKind.DiaryPage, "");
        var (survey, _) = await PrintAsync(curator, BlankFormKind.Questionnaire, "");
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/forms/" + diary.Code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/forms/" + survey.Code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync("/forms/new?kind=Questionnaire")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync("/forms/" + diary.Code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/forms/batches/{diary.BatchId}/print.pdf")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync("/forms/" + diary.Code)).Status);
        Assert.StartsWith("/account/login", (await portal.Anonymous().GetAsync("/forms/" + diary.Code)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_keeps_its_budget()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        await PrintAsync(curator, BlankFormKind.LessonVisit, "");
        Assert.True((await portal.QueriesOfAsync(curator, "/forms")).Count <= 3);
        Assert.True((await portal.QueriesOfAsync(curator, "/forms?state=entered")).Count <= 3);
    }

    private async Task<(BlankForm Blank, byte[] Pdf)> PrintAsync(PortalClient client, BlankFormKind kind, string day)
    {
        var printed = await (await client.OpenAsync("/forms/new?kind=" + kind)).Form().Set("Form.Pairs", _pair.ToString()).Set("Form.PlannedOn", day).SendAsync();
        var code = printed.Document.QuerySelector("code")!.TextContent.Replace("-", "", StringComparison.Ordinal);
        var pdf = await client.GetAsync(printed.Document.QuerySelector("a[href$='print.pdf']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, pdf.Status);
        return (await portal.InSchoolAsync(portal.First, db => db.Set<BlankForm>().AsNoTracking().SingleAsync(b => b.Code == code)), pdf.Body);
    }
}
