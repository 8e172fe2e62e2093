using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>The pages of the first stage by both files, each in a school that works by it: from the order on the pair to the dossier. Today is Monday, 23.11.2026.</summary>
public sealed partial class StageByFileTests
{
    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_pages_walk_from_the_plan_to_the_dossier_by_the_file_of_the_school(string file)
    {
        var (program, stage) = (Program(file), Stage(file));
        var school = file == "s0" ? portal.First : portal.Second;
        PortalClient As(SchoolRole role) => portal.SignedIn(role, school);
        var (mentor, mentee, organizer) = (As(SchoolRole.Mentor), As(SchoolRole.Mentee), As(stage.Organizer.ToSchoolRole()));
        var pair = await OrderedPairAsync(school, ProgramCatalogue.Write(program));
        var assessment = await portal.InSchoolAsync(school, db => db.Set<StageAssessment>().Include(a => a.Parts).SingleAsync(a => a.MentorshipId == pair));
        Assert.Equal((stage.Code, stage.Title), (assessment.StageCode, assessment.StageTitle));
        Assert.Equal(stage.Package.Select(p => p.Code).Order(), assessment.Parts.Select(p => p.Code).Order());
        var page = $"/assessments/{assessment.Id}";

        // Plan: composed from the starter measures, approved by the role of the file, marked.
        var kind = program.PlanKind(stage.Plan)!;
        var begun = await (await mentor.OpenAsync($"/mentorships/{pair}/plans/{kind.Code}")).Form("plans/" + kind.Code).Set("Form.Take", "0", "1").SendAsync();
        Assert.Contains(kind.Title, begun.Text, StringComparison.Ordinal);
        var plan = begun.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await mentor.OpenAsync(plan + "/submission")).Form("submission").SendAsync();
        var stranger = kind.Approver == ProgramRole.DeputyAcademic ? SchoolRole.DeputyDirectorMethodical : SchoolRole.DeputyDirectorAcademic;
        var notTheirs = await (await As(stranger).OpenAsync(plan + "/approval")).Form("approval").SubmitAsync();
        Assert.Contains("Этот план утверждает", Assert.Single(notTheirs.Errors), StringComparison.Ordinal);
        await (await As(kind.Approver.ToSchoolRole()).OpenAsync(plan + "/approval")).Form("approval").SendAsync();
        var early = await (await mentor.OpenAsync(page)).Form("/handing").SendAsync();
        Assert.Contains("Отметьте все мероприятия", early.Text, StringComparison.Ordinal);
        foreach (var item in await portal.InSchoolAsync(school, db => db.Set<PlanItem>().Where(i => i.PlanId == Id(plan)).Select(i => i.Id).ToListAsync()))
        {
            await (await mentor.OpenAsync($"{plan}/items/{item}/mark")).Form("mark").Set("Form.State", "Done").Set("Form.DoneOn", "23.11.2026").SendAsync();
        }

        // Diary: the first meeting asks for what the file wants before it.
        var entry = (await mentor.OpenAsync($"/mentorships/{pair}/diary/new")).Form("diary").Set("Form.Kind", nameof(DiaryEntryKind.Meeting)).Set("Form.Duration", "45")
            .Set("Form.Topic", "Разбор урока");
        if (stage.Checklists?.Any(c => c.Gate == ChecklistGate.FirstMeeting) == true)
        {
            Assert.Contains("До первой встречи не отмечено", Assert.Single((await entry.SubmitAsync()).Errors), StringComparison.Ordinal);
            entry.Set("Form.UnpreparedBecause", "Встретились в первый же день");
        }

        await entry.SendAsync();
        Assert.Contains("Разбор урока", (await mentor.OpenAsync($"/mentorships/{pair}/diary")).Text, StringComparison.Ordinal);

        // Package: what the file asks for, and nothing else.
        var surveys = await mentee.OpenAsync("/surveys");
        if (stage.Survey is { } survey) await FillAsync(mentee, SurveyCatalogue.Latest(survey)!);
        else Assert.DoesNotContain("/surveys/young-specialist", surveys.Html, StringComparison.Ordinal);

        await (await mentor.OpenAsync(page)).Form("/handing").SendAsync();
        var review = (await mentor.OpenAsync($"/mentorships/{pair}/review")).Form("/review").Set("Form.Strengths", "Держит класс").Set("Form.Dynamics", "Стала увереннее")
            .Set("Form.Recommendation", nameof(ReviewRecommendation.StageCompleted));
        await (await review.SendAsync("next", "check")).Form("/submit").SendAsync();
        Assert.Equal(AssessmentState.PackageComplete, await StateAsync());

        // Joint review, draft, interview: those that the file has; the pages of the others lead back and their forms are refused.
        if (stage.JointReview)
        {
            await (await organizer.OpenAsync(page + "/joint-review")).Form("/joint-review").Set("Form.HeldOn", "23.11.2026").Set("Form.Findings", "Этап завершён").SendAsync();
        }
        else
        {
            Assert.Equal(page, (await organizer.GetAsync(page + "/joint-review")).Location);
            var forged = (await organizer.OpenAsync(page + "/conclusion")).Form("/conclusion").At(page + "/joint-review").Force("Form.HeldOn", "23.11.2026")
                .Force("Form.Findings", "Нет");
            Assert.Contains((await forged.SubmitAsync()).Errors, e => e.Contains("с наставником не рассматривают", StringComparison.Ordinal));
            Assert.DoesNotContain("Рассмотреть комплект", (await organizer.OpenAsync(page)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(stage.JointReview ? AssessmentState.UnderReview : AssessmentState.PackageComplete, await StateAsync());
        var draft = (await organizer.OpenAsync(page + "/conclusion"));
        Assert.Equal(stage.OutcomeList.Select(o => o.Code), draft.Document.QuerySelectorAll("input[name='Form.Outcome']").Select(i => i.GetAttribute("value")!));
        var outcome = stage.OutcomeList.Last(o => o.Effect == OutcomeEffect.None);
        await draft.Form("/conclusion").Set("Form.Results", "План выполнен").Set("Form.Outcome", outcome.Code).Set("Form.Conclusions", "Этап завершён").SendAsync();
        if (stage.HasInterview)
        {
            var appointment = (await organizer.OpenAsync(page + "/interview")).Form("/interview");
            await appointment.Set("Form.Day", "23.11.2026").Set("Form.Hour", "18:00").Set("Form.InterviewPlace", "Кабинет 12").SendAsync();
            var minutes = (await organizer.OpenAsync(page + "/minutes")).Form("/minutes");
            foreach (var item in stage.AgendaItems.Where(i => i.Required)) minutes.Set($"Form.Agenda[{item.Code}]", "true");
            await minutes.Set("Form.Agreements", "Посетить три урока").SendAsync();
        }
        else
        {
            foreach (var step in new[] { "interview", "minutes" }) Assert.Equal(page, (await organizer.GetAsync($"{page}/{step}")).Location);
            var forged = (await organizer.OpenAsync(page + "/conclusion")).Form("/conclusion").At(page + "/interview").Force("Form.Day", "23.11.2026")
                .Force("Form.Hour", "18:00").Force("Form.InterviewPlace", "Кабинет");
            Assert.Contains((await forged.SubmitAsync()).Errors, e => e.Contains("без собеседования", StringComparison.Ordinal));
            Assert.DoesNotContain("собеседовани", (await organizer.OpenAsync(page)).Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(stage.HasInterview ? AssessmentState.InterviewHeld : AssessmentState.ConclusionDrafted, await StateAsync());

        // Conclusion, acknowledgement, dossier: until the interview, or the conclusion where there is none, the mentee reads nothing of it.
        if (!stage.HasInterview) Assert.Equal(System.Net.HttpStatusCode.NotFound, (await mentee.GetAsync($"/mentorships/{pair}/review")).Status);
        await (await organizer.GetAsync(page + "/issue/check?Form.ConclusionNumber=7-з&Form.ConclusionDate=23.11.2026")).Form("/issue").SendAsync();
        var conclusion = (await portal.InSchoolAsync(school, db => db.Set<StageAssessment>().SingleAsync(a => a.Id == assessment.Id))).ConclusionDocumentId;
        var paper = Papers.Text((await mentee.GetAsync($"/documents/{conclusion}.pdf")).Body).Replace('\u00a0', ' ').ReplaceLineEndings(" ");
        Assert.Contains(outcome.Text, paper, StringComparison.Ordinal);
        Assert.Contains("Держит класс", (await mentee.OpenAsync($"/mentorships/{pair}/review")).Text, StringComparison.Ordinal);
        await (await mentee.OpenAsync($"/documents/{conclusion}/acknowledgement")).Form("/acknowledgement").SendAsync();
        Assert.Equal("Документы помещены в дело", (await (await organizer.OpenAsync(page + "/filing")).Form("/filing").SendAsync()).Heading);
        await portal.InSchoolAsync(school, async db =>
        {
            var filed = await db.Set<StageAssessment>().Include(a => a.Parts).SingleAsync(a => a.Id == assessment.Id);
            Assert.Equal((AssessmentState.Filed, outcome.Code), (filed.State, filed.Outcome));
            Assert.Equal(stage.Filing!.DueOn(TestClock.Today, Calendar), filed.FilingDueOn);
            Assert.Equal(school[stage.Organizer.ToSchoolRole()].PersonId, filed.OrganizerId);
            Assert.Equal(stage.HasInterview, await db.Set<IssuedDocument>().AnyAsync(d => d.SubjectId == filed.Id && d.Code == "D-24"));
            Assert.Equal(StageState.Concluded, (await db.Set<TrackStage>().SingleAsync(s => s.Id == filed.TrackStageId)).State);
        });

        Task<AssessmentState> StateAsync() => portal.InSchoolAsync(school, db => db.Set<StageAssessment>().Where(a => a.Id == assessment.Id).Select(a => a.State).SingleAsync());
    }

    // The school works by this text; its mentor and mentee become a pair by a signed order, which admits the mentee and opens the stage.
    private async Task<Guid> OrderedPairAsync(TestSchool school, string text)
    {
        var (mentor, mentee) = (school[SchoolRole.Mentor].PersonId, school[SchoolRole.Mentee].PersonId);
        await portal.InSchoolAsync(school, async db =>
        {
            await db.Set<ProgramEditionContent>().ExecuteUpdateAsync(u => u.SetProperty(c => c.Json, text));
            TestData.InPool(db, mentor, PoolSide.Mentors);
            TestData.InPool(db, mentee, PoolSide.Mentees);
            await db.SaveChangesAsync();
        });
        var pair = await portal.ProposedAsync(mentor, mentee, school);
        var curator = portal.SignedIn(SchoolRole.Curator, school);
        var order = (await (await curator.OpenAsync($"/orders/new?pair={pair}")).Form().SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await portal.SignedIn(SchoolRole.Director, school).OpenAsync(order + "/signature")).Form().Set("Form.Number", "29.2").SendAsync();
        return pair;
    }

    private static async Task FillAsync(PortalClient mentee, SurveyDefinition survey)
    {
        foreach (var section in survey.Sections)
        {
            var form = (await mentee.OpenAsync($"/surveys/{survey.Code}?section={section.Code}")).Form("surveys");
            foreach (var question in section.Questions.Where(q => q.Required || q.Type == SurveyQuestionType.Matrix))
            {
                if (question.Type == SurveyQuestionType.Open) form.Set("a." + question.Code, "Ведение журнала");
                else foreach (var key in question.Keys().Where(k => k != question.OtherKey)) form.Set("a." + key, question.Choices[0].Code);
            }

            await form.SendAsync("then", "next");
        }

        Assert.Equal("Анкета отправлена", (await (await mentee.OpenAsync($"/surveys/{survey.Code}/check")).Form("check").SendAsync()).Heading);
    }

    private static Guid Id(string address) => Guid.Parse(address.Split('/')[^1]);
}
