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

/// <summary>Steps 6 and 7 of the story over HTTP, and the bad input that belongs to them.</summary>
public sealed class AssessmentStoryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task From_the_mentors_review_to_the_filed_conclusion()
    {
        var pair = await PairAsync(withAccount: true);
        await portal.InSchoolAsync(portal.First, db => TestData.PackageAsync(db, pair, withReview: false));

        // 6. The mentor writes the review; figures are known already.
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var review = await mentor.OpenAsync($"/mentorships/{pair.Id}/review");
        Assert.Contains("выполнено 1 из 2", review.Text, StringComparison.Ordinal);
        var half = await review.Form("/review").Set("Form.Strengths", "Держит класс").SubmitAsync("next", "check");
        Assert.Equal(["Опишите, что изменилось за время этапа", "Выберите вывод наставника"], half.Errors);
        var incomplete = await (await mentor.OpenAsync($"/mentorships/{pair.Id}/review/check")).Form("/submit").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        review = await mentor.OpenAsync($"/mentorships/{pair.Id}/review");
        Assert.Equal("Держит класс", review.Form("/review").Value("Form.Strengths"));
        var check = await review.Form("/review").Set("Form.Dynamics", "Стала увереннее").Set("Form.Recommendation", nameof(ReviewRecommendation.StageCompleted))
            .SendAsync("next", "check");
        var done = await check.Form("/submit").SendAsync();
        Assert.Equal("Отзыв передан", done.Heading);

        // 7. The assessment opened by itself, with a complete package.
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.MentorshipId == pair.Id).Select(a => a.Id).FirstAsync());
        var page = await deputy.OpenAsync($"/assessments/{id}");
        Assert.Contains("Рассмотреть комплект с наставником", page.Text, StringComparison.Ordinal);

        var joint = await deputy.OpenAsync($"/assessments/{id}/joint-review");
        await joint.Form("/joint-review").Set("Form.HeldOn", "23.11.2026").Set("Form.Findings", "Этап завершён").SendAsync();

        var draft = await deputy.OpenAsync($"/assessments/{id}/conclusion");
        Assert.Contains("Календарно-тематическое планирование", draft.Form("/conclusion").Value("Form.Results"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Держит класс", draft.Form("/conclusion").Value("Form.Results"), StringComparison.OrdinalIgnoreCase);
        await draft.Form("/conclusion").SendAsync();
        var pdf = await deputy.GetAsync($"/assessments/{id}/conclusion.pdf");
        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType?.MediaType);

        // A Sunday is not refused, but told.
        var sunday = await (await deputy.OpenAsync($"/assessments/{id}/interview")).Form("/interview")
            .Set("Form.Day", "29.11.2026").Set("Form.Hour", "15:00").Set("Form.InterviewPlace", "Кабинет 12").SendAsync();
        Assert.Contains("Это выходной день школы: проверьте дату", sunday.Text, StringComparison.Ordinal);
        var appointment = await deputy.OpenAsync($"/assessments/{id}/interview");
        await appointment.Form("/interview").Set("Form.Day", "23.11.2026").Set("Form.Hour", "15:00").Set("Form.InterviewPlace", "Кабинет 12").SendAsync();
        Assert.Contains("23.11.2026, 15:00", (await deputy.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);

        Assert.Contains("приглашают на собеседование", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/assessments")).Text, StringComparison.Ordinal);

        var minutes = (await deputy.OpenAsync($"/assessments/{id}/minutes")).Form("/minutes");
        foreach (var point in new[] { "Agenda[results]", "Agenda[improve]", "Agenda[plan]", "Agenda[conclusion]" }) minutes.Set("Form." + point, "true");

        var held = await minutes.Set("Form.Agreements", "Посетить три урока").Set("Form.PlanChanges", "Добавить работу с родителями").SendAsync();
        // M13: the agenda names the plan of the next stage, which is not begun; the plan of this stage does not change.
        Assert.Contains("Следующего плана в работе ещё нет", held.Text, StringComparison.Ordinal);
        // The school keeps no journal for minutes of interviews: they have a date and no number, not a blank for one.
        var protocol = Papers.Text(await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.SubjectId == id && d.Code == "D-24")
            .Select(d => d.Content.Pdf).SingleAsync()));
        Assert.Contains("23.11.2026", protocol, StringComparison.Ordinal);
        Assert.DoesNotContain("№ _", protocol.Replace('\u00a0', ' '), StringComparison.Ordinal);

        var issue = await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=7-з&Form.ConclusionDate=23.11.2026");
        var issued = await issue.Form("/issue").SendAsync();
        Assert.Contains("№\u00a07-з", issued.Heading, StringComparison.Ordinal);

        // The mentor reads the issued conclusion; the mentee reads the own one now, the review too, and acknowledges it.
        Assert.Contains("Этап завершён", (await mentor.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Contains("Ознакомьтесь с заключением", (await mentee.OpenAsync($"/assessments/{id}")).Text, StringComparison.Ordinal);
        var documentId = await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == id).Select(a => a.ConclusionDocumentId!.Value).FirstAsync());
        foreach (var reader in new[] { mentor, mentee })
        {
            Assert.Equal("application/pdf", (await reader.GetAsync($"/documents/{documentId}.pdf")).Response.Content.Headers.ContentType?.MediaType);
        }

        Assert.Contains("Держит класс", (await mentee.OpenAsync($"/mentorships/{pair.Id}/review")).Text, StringComparison.Ordinal);
        var acknowledge = await mentee.OpenAsync($"/documents/{documentId}/acknowledgement");
        await acknowledge.Form("/acknowledgement").Set("Form.Disagreement", "Не согласен с пунктом 5").SendAsync();

        var filing = await deputy.OpenAsync($"/assessments/{id}/filing");
        Assert.Contains("письменные возражения", filing.Text, StringComparison.Ordinal);
        var refused = await filing.Form("/filing").Set("Form.Sheets[0]", "0").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var filed = await (await deputy.OpenAsync($"/assessments/{id}/filing")).Form("/filing").Set("Form.Sheets[0]", "4").SendAsync();
        Assert.Equal("Документы помещены в дело", filed.Heading);

        var dossier = await deputy.OpenAsync($"/dossiers/{pair.MenteeId}");
        Assert.Contains("6 документов, ", dossier.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var a = await db.Set<StageAssessment>().FirstAsync(x => x.Id == id);
            Assert.Equal(AssessmentState.Filed, a.State);
            Assert.Equal(new DateOnly(2026, 11, 25), a.FilingDueOn);
            Assert.NotNull(a.InventoryDocumentId);
            Assert.Equal(6, await db.Set<DossierItem>().CountAsync(i => i.PersonId == pair.MenteeId));
            var plan = await db.Set<Plan>().FirstAsync(p => p.MentorshipId == pair.Id);
            Assert.Equal(1, plan.Edition);
            var conclusion = await db.Set<IssuedDocument>().FirstAsync(d => d.Id == documentId);
            Assert.Equal(("D-20", "7-з", pair.MenteeId), (conclusion.Code, conclusion.Number, conclusion.AboutPersonId!.Value));
        });
    }

    [Fact]
    public async Task D_24_the_minutes_get_the_next_number_of_the_journal_that_the_school_keeps_for_them()
    {
        var school = portal.Second;
        var id = await portal.InSchoolAsync(school, async db =>
        {
            var journal = new RegistrationJournal("interviews");
            Assert.Empty(journal.Set(new JournalCard("Протоколы собеседований", "{номер}-с", 5, RecordPeriod.CalendarYear, ["D-24"]), new Dictionary<string, string>(), false));
            db.Add(journal);
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
            return (await TestData.AssessmentAsync(db, pair, AssessmentState.InterviewScheduled, school[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
        });
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, school);
        var minutes = (await deputy.OpenAsync($"/assessments/{id}/minutes")).Form("/minutes");
        foreach (var point in new[] { "Agenda[results]", "Agenda[improve]", "Agenda[plan]", "Agenda[conclusion]" }) minutes.Set("Form." + point, "true");
        await minutes.Set("Form.Agreements", "Посетить три урока").Set("Form.PlanChanges", "Добавить работу с родителями").SendAsync();
        var issued = await portal.InSchoolAsync(school, db => db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.SubjectId == id && d.Code == "D-24"));
        Assert.Equal(("5-с", "interviews"), (issued.Number, issued.JournalKey));
        Assert.Contains("№ 5-с", Papers.Text(issued.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_edit_one_conclusion_see_both_texts_and_lose_none()
    {
        var pair = await PairAsync();
        var id = await AssessmentAsync(pair, AssessmentState.UnderReview);
        var first = (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion");
        var second = (await portal.SignedIn(SchoolRole.DeputyDirectorMethodical).OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion");
        await Filled(first, "Текст первого").SendAsync();
        var conflict = await Filled(second, "Текст второго").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Текст первого", conflict.Html, StringComparison.Ordinal);
        Assert.Equal("Текст второго", conflict.Form("/conclusion").Value("Form.Results"));
        await conflict.Form("/conclusion").SendAsync();
        Assert.Equal("Текст второго", await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == id).Select(a => a.Results).FirstAsync()));
    }

    [Fact]
    public async Task Hostile_and_overlong_texts_are_kept_as_text_or_refused_with_what_was_typed()
    {
        var pair = await PairAsync();
        var id = await AssessmentAsync(pair, AssessmentState.UnderReview);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        const string hostile = "<script>alert(1)</script> {{ 7*7 }} 🙂 абв\u202Eгде";
        await Filled((await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion"), hostile).Set("Form.Conclusions", hostile).SendAsync();
        var page = await deputy.OpenAsync($"/assessments/{id}");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("{{ 7*7 }} 🙂", page.Text, StringComparison.Ordinal);

        var tooLong = await Filled((await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion"), new string('я', 20_001)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Contains("20 001 знак", Assert.Single(tooLong.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(20_001, tooLong.Form("/conclusion").Value("Form.Results")!.Length);
        await Filled((await deputy.OpenAsync($"/assessments/{id}/conclusion")).Form("/conclusion"), new string('я', 20_000)).SendAsync();
    }

    [Fact]
    public async Task A_used_number_an_impossible_date_and_a_double_submit_are_met()
    {
        var pair = await PairAsync();
        var other = await PairAsync();
        var id = await AssessmentAsync(pair, AssessmentState.InterviewHeld);
        var second = await AssessmentAsync(other, AssessmentState.InterviewHeld);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var wrong = await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=5&Form.ConclusionDate=31.02.2026");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var future = await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=5&Form.ConclusionDate=24.11.2026");
        Assert.Equal(HttpStatusCode.BadRequest, future.Status);

        var check = (await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=5&Form.ConclusionDate=23.11.2026")).Form("/issue");
        await check.SendAsync();
        await check.SubmitAsync();
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().CountAsync(d => d.SubjectId == id && d.Code == "D-20")));

        var used = await deputy.GetAsync($"/assessments/{second}/issue/check?Form.ConclusionNumber=5&Form.ConclusionDate=23.11.2026");
        Assert.Equal(HttpStatusCode.BadRequest, used.Status);
        Assert.Contains("уже есть", Assert.Single(used.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_cannot_be_skipped_by_a_direct_post()
    {
        var pair = await PairAsync();
        var id = await AssessmentAsync(pair, AssessmentState.UnderReview);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var from = await deputy.OpenAsync($"/assessments/{id}/conclusion");
        foreach (var (step, fields) in new (string, (string, string)[])[]
        {
            ("interview", [("Form.Day", "25.11.2026"), ("Form.Hour", "10:00"), ("Form.InterviewPlace", "Кабинет")]),
            ("minutes", [("Form.HeldOn", "23.11.2026"), ("Form.Agenda[results]", "true"), ("Form.Agenda[improve]", "true"), ("Form.Agenda[plan]", "true"),
                ("Form.Agenda[conclusion]", "true"), ("Form.Agreements", "Да")]),
            ("issue", [("Form.ConclusionNumber", "9"), ("Form.ConclusionDate", "23.11.2026")]),
            ("filing", [("Form.FiledOn", "23.11.2026")]),
        })
        {
            await deputy.PostAsync($"/assessments/{id}/{step}", fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)), from);
        }

        Assert.Equal(AssessmentState.UnderReview,
            await portal.InSchoolAsync(portal.First, db => db.Set<StageAssessment>().Where(a => a.Id == id).Select(a => a.State).FirstAsync()));
    }

    [Fact]
    public async Task A_refusal_needs_two_different_witnesses_and_lets_the_papers_be_filed()
    {
        var pair = await PairAsync();
        var id = await AssessmentAsync(pair, AssessmentState.InterviewHeld);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        await (await deputy.GetAsync($"/assessments/{id}/issue/check?Form.ConclusionNumber=11&Form.ConclusionDate=23.11.2026")).Form("/issue").SendAsync();
        var refusal = await (await deputy.OpenAsync($"/assessments/{id}")).ClickAsync("отказ");
        var same = await refusal.Form("/refusal").Set("Form.On", "23.11.2026").Set("Form.FirstWitness", "Берг Л.Э.").Set("Form.SecondWitness", "берг л.э. ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, same.Status);
        await same.Form("/refusal").Set("Form.SecondWitness", "Ланская И.Б.").SendAsync();
        Assert.Contains("отказе от подписи", (await deputy.OpenAsync($"/assessments/{id}/filing")).Text, StringComparison.Ordinal);
    }

    /// <summary>A pair of the mentor's account with a new mentee, or with the mentee's account.</summary>
    private Task<Mentorship> PairAsync(bool withAccount = false) => portal.InSchoolAsync(portal.First, async db =>
    {
        var menteeId = portal.First[SchoolRole.Mentee].PersonId;
        if (!withAccount)
        {
            var person = TestData.Staff("Новикова", "Алина");
            db.Add(person);
            await db.SaveChangesAsync();
            menteeId = person.Id;
        }

        return await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, menteeId);
    });

    private Task<Guid> AssessmentAsync(Mentorship pair, AssessmentState state) => portal.InSchoolAsync(portal.First, async db =>
    {
        await TestData.PackageAsync(db, pair);
        return (await TestData.AssessmentAsync(db, pair, state, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId)).Id;
    });

    private static PortalForm Filled(PortalForm form, string results) =>
        form.Set("Form.Results", results).Set("Form.Outcome", "done").Set("Form.Conclusions", "Адаптация завершена");
}
