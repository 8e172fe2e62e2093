using System.Net;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

public sealed class PlanTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private Guid Mentor => portal.First[SchoolRole.Mentor].PersonId;

    private Guid Mentee => portal.First[SchoolRole.Mentee].PersonId;

    private Task<Mentorship> PairAsync() => portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, Mentor, Mentee));

    private async Task<(Mentorship Pair, Plan Plan)> ApprovedAsync(params (string Measure, DateOnly Due, PlanItemResponsible Responsible)[] measures)
    {
        var pair = await PairAsync();
        var deputy = portal.First[SchoolRole.DeputyDirectorAcademic].PersonId;
        return (pair, await portal.InSchoolAsync(portal.First, db => TestData.PlanAsync(db, pair, deputy, measures)));
    }

    [Fact]
    public async Task Only_measures_after_the_first_three_months_are_named()
    {
        var end = (await PairAsync()).StartsOn.AddMonths(3);
        var (_, plan) = await ApprovedAsync(("Открытый урок", end, PlanItemResponsible.Both), ("Ещё один урок", end.AddDays(1), PlanItemResponsible.Both));
        Assert.Contains("Позже назначено: 1 мероприятие.", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/plans/{plan.Id}")).Text.Replace('\u00a0', ' '),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_goes_from_the_template_over_a_return_to_its_approval()
    {
        var pair = await PairAsync();
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var begin = await mentor.OpenAsync($"/mentorships/{pair.Id}/program");
        var plan = await begin.Form("program").Set("Form.Take", "0", "5").SendAsync();
        Assert.Contains("Знакомство со школой", plan.Text, StringComparison.Ordinal);
        Assert.Equal(2, plan.Document.QuerySelectorAll("tbody tr").Length);
        var url = plan.Response.RequestMessage!.RequestUri!.AbsolutePath;

        // Beyond three months is a warning, never a refusal.
        var item = (await mentor.OpenAsync(url + "/items/new")).Form("items")
            .Set("Form.Measure", "Открытый урок <script>alert(1)</script> {{ 7 }}").Set("Form.DueOn", "31.1.2027").Set("Form.Responsible", "Mentee");
        var warned = await item.SendAsync();
        Assert.Contains("план рассчитан на срок до", warned.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", warned.Html, StringComparison.Ordinal);

        var check = await mentor.OpenAsync(url + "/submission");
        Assert.Contains("31.01.2027", check.Text, StringComparison.Ordinal);
        await check.Form("submission").SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest,
            (await (await mentor.OpenAsync($"{url}/items/new")).Form("items").Set("Form.Measure", "Ещё").Set("Form.DueOn", "01.12.2026").Set("Form.Responsible", "Both")
            .SubmitAsync()).Status);

        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Contains("Соколов", (await deputy.OpenAsync("/plans?state=review")).Document.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        var back = (await deputy.OpenAsync(url + "/return")).Form("return");
        Assert.Equal(HttpStatusCode.BadRequest, (await back.SubmitAsync()).Status);
        await back.Set("Form.ReturnReason", "Добавьте посещение уроков наставника").SendAsync();
        Assert.Contains("Добавьте посещение уроков наставника", (await mentor.OpenAsync(url)).Text, StringComparison.Ordinal);

        await (await mentor.OpenAsync(url + "/submission")).Form("submission").SendAsync();
        var stale = await deputy.OpenAsync(url + "/approval");
        var done = await stale.Form("approval").SendAsync();
        Assert.Contains("План утверждён", done.Heading, StringComparison.Ordinal);
        Assert.True((await stale.Form("approval").Force("__key", Guid.NewGuid().ToString("N")).SubmitAsync()).Status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var document = await db.Set<IssuedDocument>().SingleAsync(d => d.Code == "D-12" && d.AboutPersonId == Mentee);
            var revision = await db.Set<PlanRevision>().SingleAsync(r => r.PlanId == document.SubjectId);
            Assert.Equal((1, document.Id, 3), (revision.Edition, revision.DocumentId, revision.Read().Items.Count));
        });
        Assert.Contains("Редакция 1", (await mentor.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Contains("не меняется", (await mentor.OpenAsync(url + "/editions/1")).Text, StringComparison.Ordinal);
        var pdf = await mentor.GetAsync(url + "/print.pdf");
        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_curator_composes_and_corrects_a_plan_but_neither_marks_nor_hands_it_over()
    {
        // A mentee of the test's own: one who has a plan of the kind already gets no second.
        var (_, mentee) = await portal.PeopleAsync("Кураторск");
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, Mentor, mentee));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var plan = await (await curator.OpenAsync($"/mentorships/{pair.Id}/program")).Form("program").Set("Form.Take", "0").SendAsync();
        var url = plan.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await (await curator.OpenAsync(url + "/items/new")).Form("items").Set("Form.Measure", "Урок наставника").Set("Form.DueOn", "01.12.2026")
            .Set("Form.Responsible", "Both").SendAsync();
        await (await curator.OpenAsync(url + "/goal")).Form("goal").Set("Form.Goal", "Освоиться в школе").SendAsync();
        Assert.Contains("Освоиться в школе", (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.GetAsync(url + "/submission")).Status);

        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await (await mentor.OpenAsync(url + "/submission")).Form("submission").SendAsync();
        await (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(url + "/approval")).Form("approval").SendAsync();
        var running = await curator.OpenAsync(url);
        Assert.DoesNotContain("/mark", running.Html, StringComparison.Ordinal);
        await (await curator.OpenAsync(url + "/amendment")).Form("amendment").Set("Form.AmendmentReason", "Изменилось расписание").SendAsync();
        Assert.Contains("Добавить мероприятие", (await curator.OpenAsync(url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url + "/items/new")).Status);
    }

    [Fact]
    public async Task The_mentee_marks_the_own_measures_and_no_others()
    {
        var (_, plan) = await ApprovedAsync(("Показать урок", Today.AddDays(3), PlanItemResponsible.Mentor),
            ("Посетить урок наставника", Today.AddDays(-1), PlanItemResponsible.Mentee));
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var page = await mentee.OpenAsync($"/plans/{plan.Id}");
        Assert.Single(page.Document.QuerySelectorAll("td a[href$='/mark']"));
        Assert.Contains("просрочено", page.Text, StringComparison.Ordinal);
        var (others, own) = (plan.Items[0].Id, plan.Items[1].Id);
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync($"/plans/{plan.Id}/items/{others}/mark")).Status);

        var form = (await mentee.OpenAsync($"/plans/{plan.Id}/items/{own}/mark")).Form("mark");
        Assert.Equal(["Выберите отметку"], (await form.SubmitAsync()).Errors);
        Assert.Contains("Дата выполнения не может быть в будущем", (await form.Set("Form.State", "Done").Set("Form.DoneOn", "24.11.2026").SubmitAsync()).Errors);
        var saved = await form.Set("Form.DoneOn", "23.11.26").Set("Form.Comment", "Посетил урок в 7 «А»").SendAsync();
        Assert.Contains("1 из 2", saved.Text, StringComparison.Ordinal);

        var fields = new Dictionary<string, string> { ["Form.State"] = "Done", ["Form.DoneOn"] = "23.11.2026", ["Version"] = Guid.NewGuid().ToString() };
        var refused = await mentee.PostAsync($"/plans/{plan.Id}/items/{others}/mark", fields, await mentee.OpenAsync($"/plans/{plan.Id}/items/{own}/mark"));
        Assert.Contains("отвечаете не вы", string.Join(' ', refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_one_measure_meet_the_conflict_page_and_lose_nothing()
    {
        var pair = await PairAsync();
        var plan = await portal.InSchoolAsync(portal.First, db => TestData.PlanAsync(db, pair, null, ("Консультация", Today.AddDays(5), PlanItemResponsible.Both)));
        var url = $"/plans/{plan.Id}/items/{plan.Items[0].Id}";
        var first = (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(url)).Form("items");
        var second = (await portal.SignedIn(SchoolRole.Mentee).OpenAsync(url)).Form("items");
        await first.Set("Form.Measure", "Консультация по журналу").SendAsync();
        var conflict = await second.Set("Form.Measure", "Моя долгая правка").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Моя долгая правка", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Консультация по журналу", conflict.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_adds_one_measure()
    {
        var pair = await PairAsync();
        var plan = await portal.InSchoolAsync(portal.First, db => TestData.PlanAsync(db, pair, null));
        var form = (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/plans/{plan.Id}/items/new")).Form("items").Set("Form.Measure", "Один раз")
            .Set("Form.DueOn", "30.11.2026").Set("Form.Responsible", "Both");
        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<PlanItem>().CountAsync(i => i.PlanId == plan.Id)));
    }

    [Fact]
    public async Task A_correction_opens_the_next_edition_and_the_first_can_still_be_read()
    {
        var (_, plan) = await ApprovedAsync(("Показать урок", Today.AddDays(3), PlanItemResponsible.Mentor));
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        await (await mentor.OpenAsync($"/plans/{plan.Id}/unplanned")).Form("unplanned").Set("Form.Measure", "Выступили на совещании").Set("Form.Responsible", "Both").SendAsync();
        var amended = await (await mentor.OpenAsync($"/plans/{plan.Id}/amendment")).Form("amendment").Set("Form.AmendmentReason", "По инициативе специалиста").SendAsync();
        Assert.Contains("По инициативе специалиста", amended.Text, StringComparison.Ordinal);
        Assert.Contains("Сделано сверх плана", amended.Text, StringComparison.Ordinal);
        Assert.Contains("Показать урок", (await mentor.OpenAsync($"/plans/{plan.Id}/editions/1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchoolRole.Psychologist, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(SchoolRole.Curator, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(SchoolRole.MethodUnionHead, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    public async Task Who_sees_the_pair_reads_its_plan(SchoolRole role, HttpStatusCode expected, HttpStatusCode composes)
    {
        var (_, plan) = await ApprovedAsync(("Показать урок", Today.AddDays(3), PlanItemResponsible.Mentor));
        var client = portal.SignedIn(role);
        Assert.Equal(expected, (await client.GetAsync($"/plans/{plan.Id}")).Status);
        Assert.Equal(composes, (await client.GetAsync($"/plans/{plan.Id}/items/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/plans/{plan.Id}/approval")).Status);
    }

    [Fact]
    public async Task Another_school_does_not_learn_that_the_plan_exists()
    {
        var (pair, plan) = await ApprovedAsync(("Показать урок", Today.AddDays(3), PlanItemResponsible.Mentor));
        foreach (var role in new[] { SchoolRole.DeputyDirectorAcademic, SchoolRole.Mentor, SchoolRole.Mentee })
        {
            var stranger = portal.SignedIn(role, portal.Second);
            foreach (var url in new[] { $"/plans/{plan.Id}", $"/plans/{plan.Id}/print.pdf", $"/plans/{plan.Id}/editions/1", $"/mentorships/{pair.Id}/program" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
            }
        }
    }

    [Fact]
    public async Task The_list_and_a_plan_keep_their_budget()
    {
        var (_, plan) = await ApprovedAsync([.. Enumerable.Range(1, 30).Select(n => ($"Мероприятие {n}", Today.AddDays(n), PlanItemResponsible.Both))]);
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        Assert.Single(await portal.QueriesOfAsync(deputy, "/plans"));
        // Goals, comments and what is known of the mentee are a query each.
        Assert.InRange((await portal.QueriesOfAsync(deputy, $"/plans/{plan.Id}")).Count, 1, 6);
        // Work, own pairs, three for their cards and one for the numbers.
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Mentor), "/")).Count, 1, 6);
    }
}
