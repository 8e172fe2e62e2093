using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

/// <summary>Plans of every stage: begun from starter measures of their own, approved by the role of the file, carried over, evaluated.</summary>
public sealed class PlanKindsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    public static TheoryData<string> Kinds => [.. TestData.Program.PlanKindList.Select(k => k.Code)];

    private Guid Mentor => portal.First[SchoolRole.Mentor].PersonId;

    // A mentee of the own mentor with a track from the first day of the pair.
    private Task<Mentorship> PairAsync(string surname, int monthsAgo = 3) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentee = TestData.Staff(surname, "Анна");
        db.Add(mentee);
        await db.SaveChangesAsync();
        var starts = Today.AddMonths(-monthsAgo);
        var pair = await TestData.ActivePairAsync(db, Mentor, mentee.Id, starts, starts.AddYears(3).AddDays(-1));
        await TestData.TrackAsync(db, pair);
        return pair;
    });

    private async Task<string> BegunAsync(Mentorship pair, string kind, params string[] take)
    {
        var form = (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/plans/{kind}")).Form("plans/" + kind);
        if (take.Length > 0) form.Set("Form.Take", take);
        return (await form.SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private async Task ApprovedAsync(string url, SchoolRole decider)
    {
        await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url + "/submission")).Form("submission").SendAsync();
        await (await portal.SignedIn(decider).OpenAsync(url + "/approval")).Form("approval").SendAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_begun_from_its_own_measures_approved_by_the_role_of_the_file_and_printed(string code)
    {
        var kind = TestData.Program.PlanKind(code)!;
        var pair = await PairAsync("Вид" + char.ToLowerInvariant((char)('а' + code.Length)) + "ева");
        var url = await BegunAsync(pair, code);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var plan = await mentor.OpenAsync(url);
        Assert.Contains(kind.Title, plan.Text, StringComparison.Ordinal);
        Assert.NotEmpty(plan.Document.QuerySelectorAll("tbody tr"));

        await (await mentor.OpenAsync(url + "/submission")).Form("submission").SendAsync();
        var decider = kind.Approver.ToSchoolRole();
        var other = decider == SchoolRole.DeputyDirectorAcademic ? SchoolRole.DeputyDirectorMethodical : SchoolRole.DeputyDirectorAcademic;
        var refused = await (await portal.SignedIn(other).OpenAsync(url + "/approval")).Form("approval").SubmitAsync();
        Assert.Contains("Этот план утверждает", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains(url, (await portal.SignedIn(decider).OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(url, (await portal.SignedIn(other).OpenAsync("/")).Html, StringComparison.Ordinal);
        await (await portal.SignedIn(decider).OpenAsync(url + "/approval")).Form("approval").SendAsync();
        var id = Guid.Parse(url.Split('/')[^1]);
        Assert.Equal(kind.Document, await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.SubjectId == id).Select(d => d.Code).SingleAsync()));
        foreach (var format in new[] { "pdf", "docx" })
        {
            Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync($"{url}/print.{format}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/mentorships/{pair.Id}/plans/{code}")).Status);
    }

    [Fact]
    public async Task The_plans_of_a_pair_stand_on_one_page_with_their_state_and_what_is_next()
    {
        var pair = await PairAsync("Обзорова");
        await BegunAsync(pair, TestData.FirstStage.Plan!, "0");
        portal.Queries.Reset();
        var page = await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/plans");
        Assert.True(portal.Queries.Commands.Count <= 6, string.Join("\n", portal.Queries.Commands));
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(TestData.Program.PlanKindList.Count, rows.Count);
        Assert.Contains(rows, r => r.Contains("проект", StringComparison.Ordinal) && r.Contains("Передать на утверждение", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("не начат", StringComparison.Ordinal) && r.Contains("Этап начнётся", StringComparison.Ordinal));
        // The mentee reads the plan of the mentor's work and composes the own ones; the head of the union only reads.
        Assert.Empty((await portal.SignedIn(SchoolRole.MethodUnionHead).OpenAsync($"/mentorships/{pair.Id}/plans")).Document.QuerySelectorAll("a.button"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/mentorships/{pair.Id}/plans/unheard-of")).Status);
    }

    [Fact]
    public async Task What_the_stage_before_has_left_undone_is_carried_over()
    {
        var pair = await PairAsync("Переносова");
        var stages = TestData.Program.StageList.Where(s => s.Plan is not null).ToList();
        var first = await BegunAsync(pair, stages[0].Plan!, "0", "1");
        await ApprovedAsync(first, TestData.Program.PlanKind(stages[0].Plan)!.Approver.ToSchoolRole());
        var id = Guid.Parse(first.Split('/')[^1]);
        var (done, left) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var plan = await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.Id == id);
            Assert.Null(plan.Mark(plan.Items[0].Id, new PlanItemMark(PlanItemState.Done, null, null, Today), Today));
            await db.SaveChangesAsync();
            return (plan.Items[0].Measure, plan.Items[1].Measure);
        });
        var begin = await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair.Id}/plans/{stages[1].Plan}");
        Assert.Contains("Перенести невыполненное из плана предыдущего этапа (1 мероприятие)", begin.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var plan = await begin.Form("plans").Set("Form.Take", "0").SendAsync();
        Assert.Contains(left, plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(done, plan.Text, StringComparison.Ordinal);
        Assert.Equal(2, plan.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task S1_3_a_plan_is_begun_by_the_measures_of_an_earlier_one_of_the_same_mentor_and_of_nobody_elses()
    {
        var pair = await PairAsync("Образцова");
        var kind = TestData.FirstStage.Plan!;
        var model = await BegunAsync(pair, kind, "1");
        await ApprovedAsync(model, TestData.Program.PlanKind(kind)!.Approver.ToSchoolRole());
        var id = model.Split('/')[^1];
        var measure = await portal.InSchoolAsync(portal.First, db => db.Set<PlanItem>().Where(i => i.PlanId == Guid.Parse(id)).Select(i => i.Measure).SingleAsync());
        var next = await PairAsync("Следова");
        var begin = await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{next.Id}/plans/{kind}");
        Assert.Contains("Образцова", begin.Document.QuerySelector("#Form_FromPlanId")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await begin.Form("plans").Force("Form.FromPlanId", $"{Guid.NewGuid()}").SubmitAsync()).Status);
        var plan = await begin.Form("plans").Set("Form.Take").Set("Form.FromPlanId", id).SendAsync();
        Assert.Contains(measure, plan.Text, StringComparison.Ordinal);
        Assert.Single(plan.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task S0_42_an_edition_names_its_initiator_and_reason_on_page_and_paper()
    {
        var pair = await PairAsync("Редакцина", monthsAgo: 11);
        var kind = TestData.Program.PlanKindList.First(k => k.AmendedBy is not null);
        var url = await BegunAsync(pair, kind.Code, "0");
        await ApprovedAsync(url, kind.Approver.ToSchoolRole());
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var amendment = (await mentor.OpenAsync(url + "/amendment")).Form("amendment").Set("Form.AmendmentReason", "Добавлен конкурс");
        Assert.Equal(["Выберите, по чьей инициативе меняется план"], (await amendment.Set("Form.Initiator", "Psychologist").SubmitAsync()).Errors);
        await (await mentor.OpenAsync(url + "/amendment")).Form("amendment").Set("Form.AmendmentReason", "Добавлен конкурс").Set("Form.Initiator", "Mentee").SendAsync();
        await ApprovedAsync(url, kind.Approver.ToSchoolRole());
        Assert.Contains("Добавлен конкурс (по инициативе: наставляемый)", (await mentor.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Contains("инициатор – наставляемый. Добавлен конкурс", (await mentor.OpenAsync(url + "/editions/2")).Text, StringComparison.Ordinal);
        var paper = Papers.Text((await mentor.GetAsync(url + "/print.pdf")).Body);
        Assert.Contains("Добавлен конкурс", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_48_the_mentor_evaluates_a_plan_whose_measures_are_all_marked()
    {
        var pair = await PairAsync("Оценкина");
        var kind = TestData.Program.PlanKindList.First(k => TestData.Program.StageList.Any(s => s.Package.Any(p => p.Plan == k.Code && p.State == PlanPartState.Evaluated)));
        var url = await BegunAsync(pair, kind.Code, "0");
        await ApprovedAsync(url, kind.Approver.ToSchoolRole());
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(url + "/evaluation")).Status);
        var id = Guid.Parse(url.Split('/')[^1]);
        var item = await portal.InSchoolAsync(portal.First, db => db.Set<PlanItem>().Where(i => i.PlanId == id).Select(i => i.Id).SingleAsync());
        await (await mentor.OpenAsync($"{url}/items/{item}/mark")).Form("mark").Set("Form.State", "Done").SendAsync();
        var form = (await mentor.OpenAsync(url + "/evaluation")).Form("evaluation").Set("Form.Evaluation", "Работа проделана полностью");
        var refused = await form.SubmitAsync();
        Assert.Equal(["Напишите предложения по дальнейшей работе"], refused.Errors);
        Assert.Equal("Работа проделана полностью", refused.Form("evaluation").Value("Form.Evaluation"));
        Assert.Contains("Работа проделана полностью", (await form.Set("Form.EvaluationProposals", "Вести кружок").SendAsync()).Text, StringComparison.Ordinal);
        var paper = Papers.Text((await mentor.GetAsync(url + "/print.pdf")).Body);
        Assert.Contains("Работа проделана полностью", paper, StringComparison.Ordinal);
        Assert.Contains("Вести кружок", paper, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Curator).GetAsync(url + "/evaluation")).Status);
    }

    [Fact]
    public async Task A_plan_of_the_unit_is_read_by_the_whole_group_and_written_by_its_mentor()
    {
        var (first, second) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var other = TestData.Staff("Группина", "Ольга");
            db.Add(other);
            await db.SaveChangesAsync();
            var one = await TestData.ActivePairAsync(db, Mentor, portal.First[SchoolRole.Mentee].PersonId);
            return (one, await TestData.ActivePairAsync(db, Mentor, other.Id, with: one));
        });
        var kind = TestData.Program.PlanKindList.First(k => k.Owner == PlanOwner.Unit);
        var url = await BegunAsync(second, kind.Code, "0");
        // The other pair of the group opens the same plan.
        Assert.Equal(url, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/mentorships/{first.Id}/plans/{kind.Code}")).Location);
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        Assert.Equal(HttpStatusCode.OK, (await mentee.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(url + "/items/new")).Status);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            // The pair that carries it leaves: the plan goes on with who is left.
            var plan = await db.Set<Plan>().SingleAsync(p => p.MentorshipId == second.Id);
            plan.GoOnWith(first);
            Assert.Equal((first.Id, second.Id, first.UnitId), (plan.MentorshipId, plan.EarlierMentorshipId, plan.SubjectId));
        });
    }
}
