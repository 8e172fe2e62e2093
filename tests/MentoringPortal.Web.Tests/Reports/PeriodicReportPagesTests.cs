using System.Net;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Reports;

/// <summary>Periodic reports, legal acts and risks in the browser. Today is Monday, 23.11.2026.</summary>
public sealed class PeriodicReportPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S0_17_the_half_years_report_is_put_together_confirmed_by_the_mentor_and_accepted_by_the_head_of_the_union()
    {
        var school = portal.First;
        await portal.InSchoolAsync(school, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
            await TestData.EntryAsync(db, pair, new(2026, 11, 3), "Разбор урока физики", kind: DiaryEntryKind.LessonVisit);
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var made = (await (await mentor.OpenAsync("/reports")).Form("/reports/periodic").SubmitAsync()).Location!;
        var page = await mentor.OpenAsync(made);
        Assert.Contains("I полугодие 2026/2027", page.Text, StringComparison.Ordinal);
        Assert.Contains("Разбор урока физики", page.Form(made).Value("Form.Sections[0].Text")!, StringComparison.Ordinal);
        Assert.Contains("Сдать периодический отчёт", (await mentor.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var empty = await page.Form(made).Set("Form.Sections[0].Text", "").Force("next", "confirm").SubmitAsync();
        Assert.Contains("хотя бы в одном разделе", Assert.Single(empty.Errors), StringComparison.Ordinal);
        await empty.Form(made).Set("Form.Sections[0].Text", "Провели встречи").Force("next", "confirm").SendAsync();
        Assert.DoesNotContain("Сдать периодический отчёт", (await mentor.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        // The curator reads it and does not accept it; the head of the union gives it back, then accepts it; the mentee learns nothing of it.
        Assert.DoesNotContain("/acceptance", (await portal.SignedIn(SchoolRole.Curator).OpenAsync(made)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(made)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(made)).Status);
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        var unexplained = await (await head.OpenAsync(made)).Form("/return").SubmitAsync();
        Assert.Contains("что исправить", Assert.Single(unexplained.Errors), StringComparison.Ordinal);
        await unexplained.Form("/return").Set("Back.Reason", "Добавьте итоги").SendAsync();
        Assert.Contains("Добавьте итоги", (await mentor.OpenAsync(made)).Text, StringComparison.Ordinal);
        await (await mentor.OpenAsync(made)).Form(made).Force("next", "confirm").SendAsync();
        await (await head.OpenAsync(made)).Form("/acceptance").SendAsync();
        Assert.Contains("Принято 23.11.2026", (await mentor.OpenAsync(made)).Text, StringComparison.Ordinal);
        Assert.Contains("Принято 23.11.2026", Papers.Text((await mentor.GetAsync(made + "/print.pdf")).Body), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(mentor, "/reports")).Count, 1, 6);
        Assert.InRange((await portal.QueriesOfAsync(head, made)).Count, 1, 9);
    }

    [Fact]
    public async Task S3_20_the_mentors_memo_of_the_year_is_a_paper_of_its_own()
    {
        var school = portal.Second;
        var curator = portal.SignedIn(SchoolRole.Curator, school);
        var taken = await (await curator.OpenAsync("/programs/new")).Form().Set("Form.SourceCode", "s3").Set("Form.FirstYear", "2026").SubmitAsync();
        var program = taken.Location![..^"/editions/1/passport".Length];
        await (await curator.OpenAsync(program + "/editions/1/take-over")).Form().Set("Form.Number", "12").Set("Form.On", "01.09.2026").SendAsync();
        await (await curator.OpenAsync("/settings/program")).Form().Set("Form.ProgramId", program.Split('/')[^1]).SendAsync();
        var id = await portal.InSchoolAsync(school, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId, admit: false);
            await TestData.EntryAsync(db, pair, new(2026, 11, 3), "Разбор урока физики", kind: DiaryEntryKind.LessonVisit);
            var memo = new PeriodicReport("memo", "Аналитическая справка наставника", pair.Id, pair.MentorId, SchoolRole.Curator,
                new ReportPeriod(new(2026, 9, 1), new(2027, 5, 31), "2026/2027 учебный год"));
            db.Add(memo);
            await db.SaveChangesAsync();
            return memo.Id;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor, school);
        var address = $"/reports/periodic/{id}";
        var page = await mentor.OpenAsync(address);
        Assert.Contains("Предложения на следующий учебный год", page.Text, StringComparison.Ordinal);
        Assert.Contains("Разбор урока физики", page.Form(address).Value("Form.Sections[0].Text")!, StringComparison.Ordinal);
        await page.Form(address).Set("Form.Sections[3].Text", "Задачи года решены").Force("next", "confirm").SendAsync();
        await (await curator.OpenAsync(address)).Form("/acceptance").SendAsync();
        var paper = Papers.Text((await curator.GetAsync(address + "/print.pdf")).Body).Replace('\u00a0', ' ').Replace('\n', ' ');
        Assert.Contains("АНАЛИТИЧЕСКАЯ СПРАВКА", paper, StringComparison.Ordinal);
        Assert.Contains("о работе наставника за 2026/2027 учебный год", paper, StringComparison.Ordinal);
        Assert.Contains("Задачи года решены", paper, StringComparison.Ordinal);
        Assert.Contains("Принято 23.11.2026", paper, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(address + "/print.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator).GetAsync(address)).Status);
    }

    [Fact]
    public async Task S2_2_an_act_of_the_own_region_goes_into_the_preambles_and_a_wrong_one_is_refused()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var refused = await (await curator.OpenAsync("/legal-acts/new")).Form().Set("Form.AdoptedOn", "01.01.2030").SubmitAsync();
        Assert.Equal(3, refused.Errors.Count);
        await refused.Form().Set("Form.Level", "Regional").Set("Form.Title", "О наставничестве").Set("Form.Number", "№ 15").Set("Form.AdoptedOn", "01.02.2024")
            .Set("Form.Citation", "приказом министерства образования области от 01.02.2024 № 15").SendAsync();
        Assert.Contains("приказом министерства образования области", (await curator.OpenAsync("/legal-acts")).Text, StringComparison.Ordinal);
        var twice = await (await curator.OpenAsync("/legal-acts/new")).Form().Set("Form.Level", "Regional").Set("Form.Title", "Ещё раз").Set("Form.Number", "15")
            .Set("Form.AdoptedOn", "01.02.2024").SubmitAsync();
        Assert.Contains("уже есть", Assert.Single(twice.Errors), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/legal-acts")).Count, 1, 4);
    }

    [Fact]
    public async Task S3_17_risks_are_kept_and_what_looks_formal_is_hinted_at()
    {
        var school = portal.First;
        await portal.InSchoolAsync(school, async db =>
        {
            var (a, b) = (TestData.Staff("Рискова", "Анна"), TestData.Staff("Рискина", "Ольга"));
            db.AddRange(a, b);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, a.Id, b.Id);
            for (var i = 0; i < 4; i++) await TestData.EntryAsync(db, pair, new(2026, 11, 2), $"Встреча {i}");
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync("/risks");
        Assert.Contains("похоже на формальные записи, 4 и больше за день: 4", page.Text, StringComparison.Ordinal);
        // Every number of a hint opens as many records as it tells.
        var numbers = page.Document.QuerySelectorAll("main a[href^='/council/figures/']").ToList();
        Assert.NotEmpty(numbers);
        foreach (var link in numbers)
        {
            var told = link.TextContent.Split(": ")[^1];
            var rows = (await curator.OpenAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll("tbody th").Length;
            Assert.Equal((link.TextContent, told), (link.TextContent, $"{rows}"));
        }

        var refused = await (await curator.OpenAsync("/risks/new")).Form().Set("Form.Title", "Формализованное наставничество").Set("Form.State", "Occurred").SubmitAsync();
        Assert.Contains("что сделано", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await refused.Form().Set("Form.Note", "Провели собеседование").SendAsync();
        Assert.Contains("Наступил", (await curator.OpenAsync("/risks")).Text, StringComparison.Ordinal);
        Assert.Contains("Провели собеседование", Papers.Text((await curator.GetAsync("/risks/print.pdf")).Body).Replace('\n', ' '), StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/risks")).Count, 1, 8);
    }
    [Fact]
    public async Task A_calendar_tells_an_interview_and_an_event_by_the_hour_and_a_deadline_by_the_day()
    {
        var mentee = portal.Second[SchoolRole.Mentee].PersonId;
        await portal.InSchoolAsync(portal.Second, async db =>
        {
            var mentor = TestData.Staff("Часовая", "Анна");
            db.Add(mentor);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee);
            var id = (await TestData.AssessmentAsync(db, pair, Domain.Assessments.AssessmentState.InterviewScheduled,
                portal.Second[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
            await db.Set<Domain.Assessments.StageAssessment>().Where(a => a.Id == id)
                .ExecuteUpdateAsync(u => u.SetProperty(a => a.InterviewAt, new DateTime(2026, 12, 1, 9, 30, 0, DateTimeKind.Utc)));
            foreach (var (title, at) in new (string, TimeOnly?)[] { ("Семинар", new(15, 10)), ("Ярмарка идей", null) })
            {
                db.Add(Domain.Events.SchoolEvent.Plan(new(Domain.Events.EventKind.Seminar, Domain.Events.EventContour.Own, title, new(2026, 12, 3), at, null, null,
                    null, mentor.Id), [mentee], TestClock.Today).Value);
            }

            await db.SaveChangesAsync();
        });
        var client = portal.SignedIn(SchoolRole.Mentee, portal.Second);
        var text = (await (await client.OpenAsync("/calendars")).Form().SubmitAsync()).Text;
        var from = text.IndexOf("/calendars/", StringComparison.Ordinal);
        var calendar = System.Text.Encoding.UTF8.GetString((await portal.Anonymous().GetAsync(text[from..(text.IndexOf(".ics", from, StringComparison.Ordinal) + 4)])).Body);
        var events = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Skip(1).ToList();
        // The second school lies in Krasnoyarsk, seven hours ahead of UTC.
        Assert.Contains("DTSTART;TZID=Asia/Krasnoyarsk:20261201T163000", Assert.Single(events, e => e.Contains("собеседование", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains(":20261203T151000", Assert.Single(events, e => e.Contains("Семинар", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261203", Assert.Single(events, e => e.Contains("Ярмарка идей", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Часовая", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_is_read_by_its_address_only_and_a_new_address_ends_the_old_one()
    {
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        async Task<string> RenewAsync()
        {
            var text = (await (await mentor.OpenAsync("/calendars")).Form().SubmitAsync()).Text;
            var at = text.IndexOf("/calendars/", StringComparison.Ordinal);
            return text[at..(text.IndexOf(".ics", at, StringComparison.Ordinal) + 4)];
        }

        var first = await RenewAsync();
        var calendar = await portal.Anonymous().GetAsync(first);
        Assert.Equal(HttpStatusCode.OK, calendar.Status);
        Assert.StartsWith("BEGIN:VCALENDAR", System.Text.Encoding.UTF8.GetString(calendar.Body), StringComparison.Ordinal);
        var second = await RenewAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/calendars/" + new string('a', 64) + ".ics")).Status);
        await (await mentor.OpenAsync("/calendars")).Form("/removal").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(second)).Status);
    }

    [Fact]
    public async Task S2_6_a_report_is_heard_in_two_places_and_its_paper_says_so()
    {
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            var report = new Domain.Reports.PeriodicReport("heard", "Отчёт по итогам четверти", pair.Id, pair.MentorId, SchoolRole.Curator,
                Domain.Reports.ReportPeriod.Of(Domain.Programs.ReportRhythm.HalfYear, TestClock.Today)!, hearings: 2);
            Assert.Empty(report.Write([new("Раздел", "Сделано")]));
            Assert.Empty(report.HandIn([], TestClock.Today.AddDays(-3)));
            Assert.Null(report.Accept(portal.First[SchoolRole.Curator].PersonId, TestClock.Today));
            db.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Contains("Заслушать периодический отчёт", (await deputy.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var wrong = await (await deputy.OpenAsync($"/reports/periodic/{id}")).Form("/hearings").Set("Hearing.On", "24.11.2026").SubmitAsync();
        Assert.Equal(3, wrong.Errors.Count);
        var once = await wrong.Form("/hearings").Set("Hearing.Place", "Staff").Set("Hearing.On", "20.11.2026").Set("Hearing.Decision", "Принять к сведению").SendAsync();
        Assert.Contains("Учительское совещание, 20.11.2026: Принять к сведению", once.Text, StringComparison.Ordinal);
        var twice = await once.Form("/hearings").Set("Hearing.Place", "Staff").Set("Hearing.Decision", "Ещё раз").SubmitAsync();
        Assert.Contains("уже заслушан на учительском совещании", Assert.Single(twice.Errors), StringComparison.Ordinal);
        await twice.Form("/hearings").Set("Hearing.Place", "Director").Set("Hearing.Decision", "Продолжить").SendAsync();
        Assert.DoesNotContain("Заслушать периодический отчёт", (await deputy.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        Assert.Contains("на совещании при директоре 23.11.2026", Papers.Text((await deputy.GetAsync($"/reports/periodic/{id}/print.pdf")).Body).Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S2_6_a_hearing_names_the_meeting_and_the_meeting_names_the_report()
    {
        var (id, meeting, early, foreign) = (Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            var report = new Domain.Reports.PeriodicReport("at-council", "Отчёт к заседанию", pair.Id, pair.MentorId, SchoolRole.Curator,
                Domain.Reports.ReportPeriod.Of(Domain.Programs.ReportRhythm.HalfYear, TestClock.Today)!, hearings: 2);
            Assert.Empty(report.Write([new("Раздел", "Сделано")]));
            Assert.Empty(report.HandIn([], TestClock.Today.AddDays(-3)));
            db.Add(report);
            await db.SaveChangesAsync();
            (id, meeting, early) = (report.Id, await MeetingAsync(db, TestClock.Today.AddDays(-1)), await MeetingAsync(db, TestClock.Today.AddDays(-4)));
        });
        await portal.InSchoolAsync(portal.Second, async db => foreign = await MeetingAsync(db, TestClock.Today));
        var (deputy, url) = (portal.SignedIn(SchoolRole.DeputyDirectorAcademic), $"/reports/periodic/{id}");
        PortalForm Hearing(PortalPage page) => page.Form("/hearings").Set("Hearing.Place", "Council").Set("Hearing.Decision", "Принять к сведению");
        foreach (var wrong in new[] { early, foreign, Guid.NewGuid() })
        {
            var refused = await Hearing(await deputy.OpenAsync(url)).Force("Hearing.MeetingId", $"{wrong}").SubmitAsync();
            Assert.Equal((HttpStatusCode.BadRequest, "Принять к сведению"), (refused.Status, refused.Form("/hearings").Value("Hearing.Decision")));
            Assert.Contains("Выберите заседание из списка", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        // The day is the meeting's.
        var heard = await Hearing(await deputy.OpenAsync(url)).Set("Hearing.MeetingId", $"{meeting}").Set("Hearing.On", "").SendAsync();
        Assert.Contains("22.11.2026: Принять к сведению", heard.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotNull(heard.Document.QuerySelector($"a[href='/council/meetings/{meeting}']"));
        var minutes = await deputy.OpenAsync($"/council/meetings/{meeting}");
        Assert.Contains("Отчёт к заседанию", minutes.Document.QuerySelector($"a[href='{url}']")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await deputy.OpenAsync($"/council/meetings/{early}")).Document.QuerySelector($"a[href='{url}']"));

        // Whoever reads no minutes is shown no way to them.
        var mentor = await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url);
        Assert.Contains("Принять к сведению", mentor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/council/meetings", mentor.Html, StringComparison.Ordinal);
    }

    private static async Task<Guid> MeetingAsync(Data.PortalDbContext db, DateOnly on)
    {
        var made = Domain.Councils.CouncilMeeting.Call(new(Domain.Councils.CouncilBody.Pedagogical, on, null, null, null, null, null, null, Domain.Councils.Quorum.Half,
            Domain.Councils.Majority.OfPresent, false, Domain.Councils.DecisionWord.Decided), TestClock.Today).Value;
        db.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    [Fact]
    public async Task S3_17_answers_that_fell_are_hinted_at_as_a_count_from_five_people_on()
    {
        var survey = Data.Reference.SurveyCatalogue.Latest("young-specialist")!;
        var rating = survey.Questions.First(q => q.Options is not { Count: > 0 } && q.Type is Domain.Surveys.SurveyQuestionType.Rating or Domain.Surveys.SurveyQuestionType.Matrix);
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        for (var person = 1; person <= 5; person++)
        {
            Assert.DoesNotContain("оценки в анкетах стали ниже", (await curator.OpenAsync("/risks")).Text, StringComparison.Ordinal);
            await portal.InSchoolAsync(portal.Second, async db =>
            {
                var somebody = TestData.Staff($"Дважды{"абвгде"[person]}", "Анна");
                db.Add(somebody);
                await db.SaveChangesAsync();
                foreach (var number in new[] { 1, 2 })
                {
                    // Before and after: two of five answer lower the second time.
                    var mark = number == 1 || person > 2 ? 4 : 2;
                    var response = new Domain.Surveys.SurveyResponse(somebody.Id, null, survey.Code, survey.Version, number);
                    var answers = string.Join(',', rating.Keys().Select(k => $"\"{k}\":\"{mark}\""));
                    Assert.Null(response.Submit($"{{{answers}}}", new DateTime(2026, 11, number, 9, 0, 0, DateTimeKind.Utc)));
                    db.Add(response);
                }

                await db.SaveChangesAsync();
            });
        }

        Assert.Contains("оценки в анкетах стали ниже, чем в прошлый раз: у 2 из 5 ответивших", (await curator.OpenAsync("/risks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_confirmed_and_accepted_once_whoever_was_first()
    {
        var id = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            var report = new Domain.Reports.PeriodicReport("twice", "Отчёт дважды", pair.Id, pair.MentorId, SchoolRole.Curator,
                Domain.Reports.ReportPeriod.Of(Domain.Programs.ReportRhythm.HalfYear, TestClock.Today)!);
            db.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var (one, two) = ((await mentor.OpenAsync($"/reports/periodic/{id}")).Form(), (await mentor.OpenAsync($"/reports/periodic/{id}")).Form());
        await one.Set("Form.Sections[0].Text", "Первый").SendAsync("next", "confirm");
        var late = await two.Set("Form.Sections[0].Text", "Второй").SubmitAsync("next", "confirm");
        Assert.True(late.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{late.Status}");
        // The curator and the director at once.
        var accept = (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/reports/periodic/{id}")).Form("/acceptance");
        var again = (await portal.SignedIn(SchoolRole.Director).OpenAsync($"/reports/periodic/{id}")).Form("/acceptance");
        await accept.SendAsync();
        var refused = await again.SubmitAsync();
        Assert.True(refused.Status == HttpStatusCode.Conflict || (await refused.FollowAsync()).Html.Contains("Отчёт уже принят", StringComparison.Ordinal));
        await portal.InSchoolAsync(portal.First, db =>
        {
            var report = db.Set<Domain.Reports.PeriodicReport>().Single(r => r.Id == id);
            Assert.Equal(portal.First[SchoolRole.Curator].PersonId, report.AcceptedById);
            Assert.Contains("Первый", report.Json, StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }
}
