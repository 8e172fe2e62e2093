using System.Net;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Controls;

/// <summary>Control over HTTP: laid by the program, held, its findings answered and closed by the repeated one. Today is Monday, 23.11.2026.</summary>
public sealed class ControlPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int _people;

    // A pair of the school's mentor and mentee whose track began twenty days ago; its controls are laid as with a new day.
    private Task<(Mentorship Pair, Guid Overview)> LaidAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var pair = await db.Set<Mentorship>().FirstOrDefaultAsync(m => m.MentorId == mentor && m.MenteeId == mentee)
            ?? await TestData.ActivePairAsync(db, mentor, mentee, TestClock.Today.AddDays(-20));
        var track = await TestData.TrackAsync(db, pair);
        if (!await db.Set<ControlEvent>().AnyAsync(c => c.ParticipationId == track.Id && c.Code != null))
        {
            db.AddRange(ControlEvent.Schedule(track, TestData.Program, [], new SchoolCalendar("Europe/Moscow")));
            await db.SaveChangesAsync();
        }

        return (pair, await db.Set<ControlEvent>().Where(c => c.ParticipationId == track.Id && c.Code == "overview").Select(c => c.Id).SingleAsync());
    });

    private static PortalForm Result(PortalPage page) => page.Form("/result").Set("Form.HeldOn", "20.11.2026").Set("Form.Checked", "Уроки в 7 «А»").Set("Form.Conclusions",
        "Есть замечания");

    [Fact]
    public async Task S0_22_S0_23_a_finding_goes_from_the_control_to_the_answer_and_is_closed_by_the_repeated_control()
    {
        var (pair, overview) = await LaidAsync();
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Contains("Обзорный контроль", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        // Before it is held the mentee learns nothing of it.
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync($"/control/{overview}")).Status);
        // The sheet taken along leaves lines for the hand; that nothing was found nobody knows yet.
        Assert.DoesNotContain("Замечаний нет", Papers.Text((await deputy.GetAsync($"/control/{overview}/print.pdf")).Body), StringComparison.Ordinal);
        var form = await deputy.OpenAsync($"/control/{overview}/result");
        var wrong = await Result(form).Set("Form.HeldOn", "24.11.2026").Set("Form.Conclusions", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Equal("Уроки в 7 «А»", wrong.Form("/result").Value("Form.Checked"));
        var held = await Result(wrong).SendAsync();
        var refused = await held.Form("/findings").Set("Form.Text", "Журнал с пропусками").Set("Form.DueOn", "20.11.2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(2, refused.Errors.Count);
        Assert.Equal("Журнал с пропусками", refused.Form("/findings").Value("Form.Text"));
        var found = await refused.Form("/findings").Set("Form.ResponsibleId", pair.MenteeId.ToString()).Set("Form.DueOn", "28.11.2026").SendAsync();
        // 28.11.2026 is a Saturday.
        Assert.Contains("Повторный контроль, до 30.11.2026", found.Text, StringComparison.Ordinal);

        var finding = found.Document.QuerySelector("a[href^='/control/findings/']")!.GetAttribute("href")!;
        Assert.Contains("Журнал с пропусками", (await deputy.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("1 открыто", (await deputy.OpenAsync("/control?show=Findings")).Text, StringComparison.Ordinal);
        Assert.Contains("Устранить замечание контроля", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);
        var answer = await (await mentee.OpenAsync(finding)).Form("/answer").SubmitAsync();
        Assert.Contains("чем это подтверждается", Assert.Single(answer.Errors), StringComparison.Ordinal);
        await answer.Form("/answer").Set("Answer.Evidence", "Журнал заполнен").SendAsync();
        Assert.DoesNotContain("Устранить замечание", (await mentee.OpenAsync("/")).Text, StringComparison.Ordinal);

        var repeat = await portal.InSchoolAsync(portal.First, db => db.Set<ControlEvent>().Where(c => c.RepeatsId == overview).Select(c => c.Id).SingleAsync());
        var check = await deputy.OpenAsync($"/control/{repeat}/result");
        Assert.Contains("Сделано: Журнал заполнен", check.Text, StringComparison.Ordinal);
        var half = await Result(check).Set("Form.HeldOn", "23.11.2026").SubmitAsync();
        Assert.Contains("устранено ли", Assert.Single(half.Errors), StringComparison.Ordinal);
        await Result(half).Set("Form.HeldOn", "23.11.2026").Set("Form.Findings[0].IsRemoved", "true").SendAsync();
        Assert.Contains("Снято 23.11.2026", (await mentee.OpenAsync(finding)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Журнал с пропусками", (await deputy.OpenAsync($"/mentorships/{pair.Id}")).Text, StringComparison.Ordinal);

        var memo = Papers.Text((await deputy.GetAsync($"/control/{overview}/print.pdf")).Body).Replace('\n', ' ');
        Assert.Contains("Журнал с пропусками", memo, StringComparison.Ordinal);
        Assert.Contains("30.11.2026", memo, StringComparison.Ordinal);
        Assert.Contains("Устранение прежних замечаний", Papers.Text((await deputy.GetAsync($"/control/{repeat}/print.pdf")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync($"/control/{overview}/print.docx")).Status);
        // What is said of a person is not told by the history of the school.
        Assert.DoesNotContain("Журнал с пропусками", (await portal.SignedIn(SchoolRole.SystemAdministrator).OpenAsync("/audit")).Text, StringComparison.Ordinal);
        foreach (var (client, url, most) in new[] { (deputy, "/control", 4), (deputy, $"/control/{overview}", 12), (mentee, finding, 9) })
        {
            await client.OpenAsync(url);
            Assert.InRange((await portal.QueriesOfAsync(client, url)).Count, 1, most);
        }
    }

    [Fact]
    public async Task S0_23_open_findings_stand_in_the_assessment_and_at_the_interview()
    {
        var (assessment, deputy) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await OtherPairAsync(db);
            await TestData.FindingAsync(db, pair, pair.MenteeId, TestClock.Today.AddDays(5), "Нет планов за октябрь");
            return (await TestData.AssessmentAsync(db, pair, Domain.Assessments.AssessmentState.InterviewScheduled, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId),
                portal.SignedIn(SchoolRole.DeputyDirectorAcademic));
        });
        foreach (var page in new[] { $"/assessments/{assessment.Id}", $"/assessments/{assessment.Id}/minutes" })
        {
            Assert.Contains("Нет планов за октябрь", (await deputy.OpenAsync(page)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_control_of_the_schools_own_is_planned_named_and_called_off()
    {
        var pair = await portal.InSchoolAsync(portal.First, OtherPairAsync);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var form = (await curator.OpenAsync($"/control/new?pair={pair.Id}")).Form("/control");
        Assert.Equal(2, (await form.SubmitAsync()).Errors.Count);
        var head = portal.First[SchoolRole.MethodUnionHead].PersonId;
        var made = await form.Set("Form.Title", "текущий контроль").Set("Form.DueOn", "01.12.2026").Set("Form.ControllerId", head.ToString()).SendAsync();
        Assert.Contains("Текущий контроль", made.Heading, StringComparison.Ordinal);
        Assert.Contains("Текущий контроль", (await portal.SignedIn(SchoolRole.MethodUnionHead).OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        // Only those who hold controls may be named.
        var forged = await made.Form("/controller").Force("Named.ControllerId", pair.MentorId.ToString()).SubmitAsync();
        Assert.Contains("Выберите из списка", Assert.Single(forged.Errors), StringComparison.Ordinal);
        var id = made.Document.QuerySelector("form[action$='/controller']")!.GetAttribute("action")!.Split('/')[2];
        var why = await (await curator.OpenAsync($"/control/{id}/cancellation")).Form("/cancellation").SubmitAsync();
        Assert.Contains("причину", Assert.Single(why.Errors), StringComparison.Ordinal);
        var off = await why.Form("/cancellation").Set("Form.Reason", "Специалист на курсах").SendAsync();
        Assert.Contains("Специалист на курсах", off.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/control/{id}/print.pdf")).Status);
    }

    [Fact]
    public async Task Nobody_controls_the_own_pair_and_nobody_reads_what_is_foreign()
    {
        var (_, overview) = await LaidAsync();
        var (foreign, finding) = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var pair = await TestData.ActivePairAsync(db, portal.Second[SchoolRole.Mentor].PersonId, portal.Second[SchoolRole.Mentee].PersonId);
            var made = await TestData.FindingAsync(db, pair, pair.MenteeId, TestClock.Today.AddDays(5));
            return (made.ControlId, made.Id);
        });
        var others = await portal.InSchoolAsync(portal.First, async db =>
        {
            var pair = await OtherPairAsync(db);
            return (await TestData.FindingAsync(db, pair, pair.MentorId, TestClock.Today.AddDays(5))).Id;
        });
        foreach (var role in new[] { SchoolRole.DeputyDirectorAcademic, SchoolRole.Curator, SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var client = portal.SignedIn(role);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/control/{foreign}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/control/findings/{finding}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/control/{foreign}/print.pdf")).Status);
        }

        foreach (var role in new[] { SchoolRole.Mentor, SchoolRole.Mentee })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(role).GetAsync($"/control/findings/{others}")).Status);
        }

        // A deputy who mentors the mentee reads the control and does not hold it.
        var own = await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Своякова", "Инна");
            db.Add(mentee);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, portal.First[SchoolRole.DeputyDirectorMethodical].PersonId, mentee.Id);
            var control = ControlEvent.Plan(await TestData.TrackAsync(db, pair), new("Текущий контроль", null, null, TestClock.Today), SchoolRole.DeputyDirectorMethodical,
                TestClock.Today).Value;
            db.Add(control);
            await db.SaveChangesAsync();
            return control.Id;
        });
        var methodical = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        Assert.DoesNotContain("/result", (await methodical.OpenAsync($"/control/{own}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await methodical.GetAsync($"/control/{own}/result")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).GetAsync($"/control/{own}/result")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Director).GetAsync($"/control/{overview}/result")).Status);
    }

    [Fact]
    public async Task T_01_a_leave_entered_by_the_curator_moves_the_controls_that_follow()
    {
        var (pair, due) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var made = await OtherPairAsync(db);
            var track = await TestData.TrackAsync(db, made);
            db.AddRange(ControlEvent.Schedule(track, TestData.Program, [], new SchoolCalendar("Europe/Moscow")));
            await db.SaveChangesAsync();
            return (made.Id, await DueAsync(db, track));
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form("/pauses").Set("Form.Ground", nameof(PauseGround.MenteeAbsence)).Set("Form.FromOn", "16.11.2026")
            .Set("Form.ToOn", "22.11.2026").Set("Form.Reason", "Больничный").SendAsync();
        var moved = await portal.InSchoolAsync(portal.First, async db => await DueAsync(db,
            await TestData.TrackAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair))));
        Assert.Equal(due.AddDays(7), moved);

        static Task<DateOnly> DueAsync(Data.PortalDbContext db, Participation track) =>
            db.Set<ControlEvent>().Where(c => c.ParticipationId == track.Id && c.Code == "preventive").Select(c => c.DueOn).SingleAsync();
    }

    private static async Task<Mentorship> OtherPairAsync(Data.PortalDbContext db)
    {
        var number = (char)('а' + Interlocked.Increment(ref _people));
        var (a, b) = (TestData.Staff($"Контроль{number}", "Анна"), TestData.Staff($"Проверкин{number}", "Олег", "Петрович", Domain.Language.Gender.Male));
        db.AddRange(a, b);
        await db.SaveChangesAsync();
        return await TestData.ActivePairAsync(db, a.Id, b.Id);
    }

    // A control of the school's own that the deputy held today.
    private Task<Guid> HeldAsync(Mentorship pair) => portal.InSchoolAsync(portal.First, async db =>
    {
        var control = ControlEvent.Plan(await TestData.TrackAsync(db, pair), new ControlCard("Текущий контроль", null, null, TestClock.Today), SchoolRole.DeputyDirectorAcademic,
            TestClock.Today).Value;
        Assert.Empty(control.Hold(new(TestClock.Today, "Журнал", "Всё в порядке", null), portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, [pair.MentorId, pair.MenteeId],
            TestClock.Today));
        db.Add(control);
        await db.SaveChangesAsync();
        return control.Id;
    });

    // The mentor's pair with a new mentee, so that findings of other tests do not meet.
    private Task<Mentorship> NewPairAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff("Справкина", "Инна" + (char)('а' + Interlocked.Increment(ref _people)));
        db.Add(person);
        await db.SaveChangesAsync();
        return await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, person.Id);
    });

    [Fact]
    public async Task S0_23_what_is_done_is_proved_by_a_link_and_a_file_that_whoever_sees_the_finding_reads()
    {
        var pair = await NewPairAsync();
        var finding = await portal.InSchoolAsync(portal.First, async db =>
        {
            var own = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair.Id);
            return (await TestData.FindingAsync(db, own, own.MentorId, TestClock.Today.AddDays(5), "Без подписи")).Id;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var wrong = await (await mentor.OpenAsync($"/control/findings/{finding}")).Form("/answer").Set("Answer.Evidence", "Подписано").Set("Answer.EvidenceLink", "диск").SubmitAsync();
        Assert.Contains("https://", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var answered = await wrong.Form("/answer").Set("Answer.EvidenceLink", "https://disk.example.ru/1").Attach("Answer.File", "лист.pdf", TestFiles.Pdf, "application/pdf").SendAsync();
        Assert.Contains("Скачать файл подтверждения", answered.Text, StringComparison.Ordinal);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Equal("https://disk.example.ru/1", (await deputy.OpenAsync($"/control/findings/{finding}")).Document.QuerySelector("main a[rel]")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync($"/control/findings/{finding}/file")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second).GetAsync($"/control/findings/{finding}/file")).Status);
    }

    [Fact]
    public async Task S0_22_the_memo_is_registered_once_under_a_number_read_by_the_pair_and_its_results_stay()
    {
        var pair = await NewPairAsync();
        var id = await HeldAsync(pair);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var empty = await (await deputy.OpenAsync($"/control/{id}/memo")).Form("/memo").Set("Form.Number", "").SubmitAsync();
        Assert.Equal("Укажите номер справки", Assert.Single(empty.Errors));
        var done = await empty.Form("/memo").Set("Form.Number", "7-К").SendAsync();
        Assert.Contains("№ 7-К", done.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<ControlEvent>().Where(c => c.Id == id).Select(c => c.MemoDocumentId).SingleAsync());
        Assert.Contains("7-К", Papers.Text((await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/documents/{document}.pdf")).Body), StringComparison.Ordinal);
        Assert.Contains("Ознакомиться", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync($"/control/{id}/memo")).Status);
        // The results stay; the finding goes on to its check.
        var changed = await (await deputy.OpenAsync($"/control/{id}/result")).Form("/result").Set("Form.Checked", "Другое").SubmitAsync();
        Assert.Contains("больше не меняются", Assert.Single(changed.Errors), StringComparison.Ordinal);
        // The same number is refused to another memo.
        var next = await HeldAsync(pair);
        var taken = await (await deputy.OpenAsync($"/control/{next}/memo")).Form("/memo").Set("Form.Number", "7-к").SubmitAsync();
        Assert.Contains("уже есть", Assert.Single(taken.Errors), StringComparison.Ordinal);
    }
}
