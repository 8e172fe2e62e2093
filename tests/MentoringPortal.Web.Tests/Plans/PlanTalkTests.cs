using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Plans;
using Xunit;

namespace MentoringPortal.Web.Tests.Plans;

/// <summary>What stands beside the measures of a plan: comments on the draft, goals of the mentee, difficulties and strengths with their source.</summary>
public sealed class PlanTalkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Guid Mentor => portal.First[SchoolRole.Mentor].PersonId;

    private Guid Mentee => portal.First[SchoolRole.Mentee].PersonId;

    private async Task<(Mentorship Pair, Plan Plan)> PlanAsync(bool approved = false)
    {
        var pair = await portal.InSchoolAsync(portal.First, db => TestData.ActivePairAsync(db, Mentor, Mentee));
        Guid? by = approved ? portal.First[SchoolRole.DeputyDirectorAcademic].PersonId : null;
        return (pair, await portal.InSchoolAsync(portal.First, db => TestData.PlanAsync(db, pair, by, ("Посетить урок", TestClock.Today.AddDays(9), PlanItemResponsible.Both))));
    }

    [Fact]
    public async Task S1_3_the_head_of_the_union_comments_the_draft_and_the_mentor_answers_before_it_is_approved()
    {
        var (_, plan) = await PlanAsync();
        var url = $"/plans/{plan.Id}";
        var head = portal.SignedIn(SchoolRole.MethodUnionHead);
        Assert.Contains(url, (await head.OpenAsync("/deadlines")).Html, StringComparison.Ordinal);
        var empty = await (await head.OpenAsync(url)).Form("comments").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Напишите комментарий"), (empty.Status, Assert.Single(empty.Errors)));
        await empty.Form("comments").Set("Comment.Text", "Добавьте открытый урок").SendAsync();
        Assert.DoesNotContain("Посмотреть проект плана", (await head.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Прочитать комментарий к проекту плана", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);
        var read = await mentor.OpenAsync(url);
        Assert.Contains("Добавьте открытый урок", read.Text, StringComparison.Ordinal);
        Assert.Contains("Добавьте открытый урок", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync(url)).Text, StringComparison.Ordinal);
        await read.Form("comments").Set("Comment.Text", "Добавлю в декабре").SendAsync();
        Assert.DoesNotContain("Прочитать комментарий к проекту плана", (await mentor.OpenAsync("/")).Text, StringComparison.Ordinal);

        // Approved: the talk stays, nobody adds to it.
        var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic);
        var stale = (await head.OpenAsync(url)).Form("comments").Set("Comment.Text", "Поздно");
        await (await mentor.OpenAsync(url + "/submission")).Form("submission").SendAsync();
        await (await deputy.OpenAsync(url + "/approval")).Form("approval").SendAsync();
        Assert.Contains("План уже утверждён", Assert.Single((await stale.SubmitAsync()).Errors), StringComparison.Ordinal);
        var kept = await head.OpenAsync(url);
        Assert.Contains("Добавлю в декабре", kept.Text, StringComparison.Ordinal);
        Assert.Null(kept.Document.QuerySelector("form[action$='comments']"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
    }

    [Fact]
    public async Task S2_13_a_goal_that_ends_with_a_full_stop_goes_on_without_it()
    {
        var (_, plan) = await PlanAsync(approved: true);
        var dated = PlanGoal.Set(plan, new GoalCard("Вести урок без конспекта.", plan.EndsOn), 0).Value;
        var open = PlanGoal.Set(plan, new GoalCard("Закончить урок до звонка.", null), 1).Value;
        Assert.Equal($"Вести урок без конспекта, к {plan.EndsOn:dd.MM.yyyy}\nЗакончить урок до звонка.", PlanWords.Goals([dated, open]));
    }

    [Fact]
    public async Task S2_13_the_mentee_sets_goals_of_the_plan_and_says_what_came_of_them()
    {
        var (pair, plan) = await PlanAsync(approved: true);
        var url = $"/plans/{plan.Id}";
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var late = await (await mentee.OpenAsync(url + "/goals/new")).Form("goals").Set("Form.Text", "Вести урок без конспекта").Set("Form.By", "01.01.2031").SubmitAsync();
        Assert.Contains("в пределах плана", Assert.Single(late.Errors), StringComparison.Ordinal);
        var set = await late.Form("goals").Set("Form.By", "").SendAsync();
        Assert.Contains("Вести урок без конспекта", set.Text, StringComparison.Ordinal);
        var result = set.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/result", StringComparison.Ordinal));
        var refused = await (await mentee.OpenAsync(result)).Form("result").SubmitAsync();
        Assert.Equal(2, refused.Errors.Count);
        var summed = await refused.Form("result").Set("Form.State", "ReachedInPart").Set("Form.Result", "Три урока из пяти").SendAsync();
        Assert.Contains("достигнута частично", summed.Text, StringComparison.Ordinal);
        Assert.Contains("Три урока из пяти", Papers.Text((await mentee.GetAsync(url + "/print.pdf")).Body).Replace('\n', ' '), StringComparison.Ordinal);
        // Goals are of the pair and the curator: whoever only reads has no form, a foreign plan is none.
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Director).GetAsync(url + "/goals/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url + "/goals/new")).Status);
        Assert.NotEqual(Guid.Empty, pair.Id);
    }

    [Fact]
    public async Task S3_6_a_difficulty_is_kept_with_its_source_until_it_is_overcome()
    {
        var (pair, plan) = await PlanAsync();
        var url = $"/mentorships/{pair.Id}/difficulties";
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var refused = await (await mentor.OpenAsync(url + "/new")).Form("difficulties").Set("Form.On", "24.11.2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in new[] { "Выберите: затруднение", "в чём это состоит", "откуда это известно", "День в будущем" })
        {
            Assert.Contains(refused.Errors, e => e.Contains(words, StringComparison.Ordinal));
        }

        await refused.Form("difficulties").Set("Form.IsStrength", "False").Set("Form.Text", "Дисциплина на уроке").Set("Form.Source", "Visit")
            .Set("Form.On", "20.11.2026").SendAsync();
        await (await mentor.OpenAsync(url + "/new")).Form("difficulties").Set("Form.IsStrength", "True").Set("Form.Text", "Знает предмет").Set("Form.Source", "Attestation")
            .Set("Form.On", "20.11.2026").SendAsync();
        var page = await mentor.OpenAsync($"/plans/{plan.Id}");
        Assert.Contains("Дисциплина на уроке (посещение урока 20.11.2026)", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Знает предмет", page.Text, StringComparison.Ordinal);

        // What the mentor wrote stands in the mentor's name: the mentee reads it, and words it anew by no way.
        var mentee = portal.SignedIn(SchoolRole.Mentee);
        var told = await mentee.OpenAsync(url);
        Assert.Contains("Дисциплина на уроке", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Изменить", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/resolution", told.Html, StringComparison.Ordinal);
        var list = await mentor.OpenAsync(url);
        var edit = list.Document.QuerySelectorAll("main td a").First(a => a.TextContent.StartsWith("Изменить", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await mentee.GetAsync(edit)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await mentee.OpenAsync(url + "/new")).Form("difficulties").At(edit).Set("Form.IsStrength", "True")
            .Set("Form.Text", "Всё хорошо").Set("Form.Source", "Visit").Set("Form.On", "20.11.2026").SubmitAsync()).Status);
        var overcome = list.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/resolution", StringComparison.Ordinal));
        Assert.Single((await (await mentor.OpenAsync(overcome)).Form("resolution").SubmitAsync()).Errors);
        await (await mentor.OpenAsync(overcome)).Form("resolution").Set("Form.ResolvedBy", "Открытый урок и разбор").SendAsync();
        Assert.Contains("преодолено 23.11.2026: Открытый урок и разбор", (await mentor.OpenAsync(url)).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Дисциплина на уроке", (await mentor.OpenAsync($"/plans/{plan.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(url)).Status);
        Assert.InRange((await portal.QueriesOfAsync(mentor, url)).Count, 1, 3);
    }

    [Fact]
    public async Task S3_6_a_difficulty_leads_to_the_visit_it_is_known_from_and_to_none_that_is_not_of_this_mentee()
    {
        var (pair, _) = await PlanAsync();
        var url = $"/mentorships/{pair.Id}/difficulties";
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var draft = await (await mentor.OpenAsync($"/visits/new?pair={pair.Id}")).Form("/visits").Set("Form.ClassName", "7 «А»").Set("Form.Subject", "алгебра")
            .Set("Form.Topic", "Степени").Set("Form.On", "19.11.2026").Set("Form.Mistakes", "Не хватило времени на вывод").SendAsync();
        Assert.DoesNotContain("difficulties/new", draft.Html, StringComparison.Ordinal);
        var shared = await draft.Form("/sharing").SendAsync();
        var begin = shared.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("difficulties/new", StringComparison.Ordinal));
        var visit = begin[(begin.LastIndexOf('=') + 1)..];
        Assert.Contains($"/visits/{visit}", shared.Html, StringComparison.Ordinal);

        // One word is added: kind, day and text come from the sheet.
        var form = (await mentor.OpenAsync(begin)).Form("difficulties");
        Assert.Equal(("Не хватило времени на вывод", visit, "19.11.2026"), (form.Value("Form.Text"), form.Value("Form.Record"), form.Value("Form.On")));
        await form.Set("Form.Source", "").Set("Form.On", "").SendAsync();
        foreach (var reader in new[] { mentor, portal.SignedIn(SchoolRole.Mentee), portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.DeputyDirectorAcademic) })
        {
            var row = (await reader.OpenAsync(url)).Document.QuerySelectorAll($"a[href='/visits/{visit}']")[^1];
            Assert.Contains("Посещение урока", row.TextContent, StringComparison.Ordinal);
        }

        Assert.InRange((await portal.QueriesOfAsync(mentor, url)).Count, 1, 6);

        // A record that is not there, or of another school, is none.
        var wrong = await (await mentor.OpenAsync(url + "/new")).Form("difficulties").Set("Form.IsStrength", "True").Set("Form.Text", "Знает предмет")
            .Force("Form.Record", Guid.NewGuid().ToString()).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Знает предмет"), (wrong.Status, wrong.Form("difficulties").Value("Form.Text")));
        Assert.Contains("Такой записи нет", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"{url}/new?record={Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync(begin)).Status);
    }
}
