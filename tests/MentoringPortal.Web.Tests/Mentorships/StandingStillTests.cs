using System.Net;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>A pair that stands still, without a consent or on leave: every form about a pair is found by its address, and refused with the reason or right to work.</summary>
public sealed class StandingStillTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Stopped = "Пара приостановлена с 23.11.2026: ";

    // Addresses of forms about one pair and its work.
    private static readonly string[] About =
    [
        "/mentorships/{id:guid}/", "/plans/{id:guid}", "/meetings/{id:guid}", "/assignments/{id:guid}", "/visits", "/surveys/{code}", "/reports/{partId:guid}",
        "/reports/periodic/{id:guid}", "/assessments/{id:guid}/parts/", "/control/findings/{id:guid}/answer",
    ];

    // Who sends it, and what is typed.
    private static readonly Dictionary<string, (SchoolRole Role, string Fields)> Refused = new()
    {
        ["/mentorships/{id:guid}/assignments"] = (SchoolRole.Mentor, "Form.Title=Прочитать статью&Form.DueOn=30.11.2026"),
        ["/mentorships/{id:guid}/checklists/{code}"] = (SchoolRole.Mentor, "Form.Items=2&Form.On=20.11.2026"),
        ["/mentorships/{id:guid}/checklists/{code}/acknowledgement"] = (SchoolRole.Mentor, ""),
        ["/mentorships/{id:guid}/checklists/{code}/{number:int}/removal"] = (SchoolRole.Mentor, ""),
        ["/mentorships/{id:guid}/diary"] = (SchoolRole.Mentor, "Form.Kind=Meeting&Form.Date=20.11.2026&Form.Duration=45&Form.Topic=Разбор урока"),
        ["/mentorships/{id:guid}/diary/{entryId:guid}"] = (SchoolRole.Mentor, "Form.Kind=Meeting&Form.Date=20.11.2026&Form.Duration=45&Form.Topic=Другая тема"),
        ["/mentorships/{id:guid}/diary/{entryId:guid}/alert"] = (SchoolRole.Mentor, "Raised.Text=Прошу прийти на урок"),
        ["/mentorships/{id:guid}/diary/{entryId:guid}/comments"] = (SchoolRole.Mentee, "Comment.Text=Попробую завтра"),
        ["/mentorships/{id:guid}/diary/{entryId:guid}/deletion"] = (SchoolRole.Mentor, ""),
        ["/mentorships/{id:guid}/difficulties"] =
            (SchoolRole.Mentor, "Form.IsStrength=false&Form.Text=Планирование урока&Form.On=20.11.2026&Form.Source=MethodWork"),
        ["/mentorships/{id:guid}/difficulties/{entryId:guid}"] =
            (SchoolRole.Mentor, "Form.IsStrength=false&Form.Text=Планирование урока&Form.On=20.11.2026&Form.Source=MethodWork"),
        ["/mentorships/{id:guid}/difficulties/{entryId:guid}/resolution"] = (SchoolRole.Mentor, "Form.ResolvedBy=Образцы уроков"),
        ["/mentorships/{id:guid}/meetings"] = (SchoolRole.Mentor, "Form.Kind=Regular&Form.On=27.11.2026&Form.At=15:00&Form.Minutes=45&Form.Topic=Разбор урока"),
        ["/mentorships/{id:guid}/plans/{kind}"] = (SchoolRole.Mentor, ""),
        ["/mentorships/{id:guid}/portrait"] = (SchoolRole.Mentor, "Form.Qualities=Отзывчив"),
        ["/mentorships/{id:guid}/review"] = (SchoolRole.Mentor, ""),
        ["/mentorships/{id:guid}/review/submit"] = (SchoolRole.Mentor, ""),
        ["/plans/{id:guid}/amendment"] = (SchoolRole.Mentor, "Form.Reason=Новая нагрузка&Form.Initiative=Mentor"),
        ["/plans/{id:guid}/approval"] = (SchoolRole.DeputyDirectorAcademic, ""),
        ["/plans/{id:guid}/comments"] = (SchoolRole.Mentor, "Form.Text=Добавить мероприятие"),
        ["/plans/{id:guid}/evaluation"] = (SchoolRole.Mentor, "Form.Evaluation=Выполнен"),
        ["/plans/{id:guid}/goal"] = (SchoolRole.Mentor, "Form.Goal=Другая цель"),
        ["/plans/{id:guid}/goals"] = (SchoolRole.Mentor, "Form.Text=Вести урок без конспекта"),
        ["/plans/{id:guid}/goals/{goalId:guid}"] = (SchoolRole.Mentor, "Form.Text=Вести урок без конспекта"),
        ["/plans/{id:guid}/goals/{goalId:guid}/result"] = (SchoolRole.Mentor, "Form.Result=Получилось"),
        ["/plans/{id:guid}/items"] = (SchoolRole.Mentor, "Form.Measure=Посетить урок&Form.DueOn=30.11.2026&Form.Responsible=Both"),
        ["/plans/{id:guid}/items/{itemId:guid}"] = (SchoolRole.Mentor, "Form.Measure=Посетить урок&Form.DueOn=30.11.2026&Form.Responsible=Both"),
        ["/plans/{id:guid}/items/{itemId:guid}/mark"] = (SchoolRole.Mentor, "Form.State=Done&Form.DoneOn=20.11.2026&Form.Result=Сделано"),
        ["/plans/{id:guid}/items/{itemId:guid}/removal"] = (SchoolRole.Mentor, ""),
        ["/plans/{id:guid}/return"] = (SchoolRole.DeputyDirectorAcademic, "Form.Reason=Дополнить"),
        ["/plans/{id:guid}/submission"] = (SchoolRole.Mentor, ""),
        ["/plans/{id:guid}/unplanned"] = (SchoolRole.Mentor, "Form.Measure=Семинар&Form.DoneOn=20.11.2026&Form.Responsible=Both&Form.Result=Сделано"),
        ["/meetings/{id:guid}/call-off"] = (SchoolRole.Mentor, "Form.Reason=Замена урока"),
        ["/meetings/{id:guid}/check"] = (SchoolRole.Mentor, ""),
        ["/meetings/{id:guid}/edit"] = (SchoolRole.Mentor, "Form.Kind=Regular&Form.On=27.11.2026&Form.At=16:00&Form.Minutes=45&Form.Topic=Разбор&Form.Reason=Замена"),
        ["/meetings/{id:guid}/log"] = (SchoolRole.Mentor, "Form.Minutes=45&Form.Topic=Разбор урока&Form.Done=Разобрали"),
        ["/assignments/{id:guid}/check"] = (SchoolRole.Mentor, "Form.IsAccepted=true"),
        ["/assignments/{id:guid}/edit"] = (SchoolRole.Mentor, "Form.Title=Прочитать статью&Form.DueOn=30.11.2026"),
        ["/assignments/{id:guid}/withdrawal"] = (SchoolRole.Mentor, "Form.WithdrawnBecause=Не нужно"),
        ["/assignments/{id:guid}/work"] = (SchoolRole.Mentee, "Form.Answer=Прочитано"),
        ["/visits"] = (SchoolRole.Mentor, "Form.On=20.11.2026&Form.Topic=Дроби&Form.Subject=математика&Form.Class=6 «А»"),
        ["/visits/{id:guid}"] = (SchoolRole.Mentor, "Form.On=20.11.2026&Form.Topic=Дроби&Form.Subject=математика&Form.Class=6 «А»"),
        ["/visits/{id:guid}/sharing"] = (SchoolRole.Mentor, ""),
        ["/surveys/{code}"] = (SchoolRole.Mentee, ""),
        ["/surveys/{code}/check"] = (SchoolRole.Mentee, ""),
    };

    // What goes on, each with its why.
    private static readonly Dictionary<string, string> RightToWork = new()
    {
        ["/mentorships/{id:guid}/cancellation"] = "takes back a proposal: no order has approved that pair",
        ["/mentorships/{id:guid}/terms"] = "terms of a proposal: no order has approved that pair",
        ["/mentorships/{id:guid}/completion"] = "a pair that stands still may end",
        ["/mentorships/{id:guid}/early-end"] = "a pair that stands still may end",
        ["/mentorships/{id:guid}/early-end/check"] = "a pair that stands still may end",
        ["/mentorships/{id:guid}/early-end/withdrawal"] = "a pair that stands still may end, or not",
        ["/mentorships/{id:guid}/pauses"] = "the pause itself",
        ["/mentorships/{id:guid}/pauses/{pauseId:guid}"] = "the pause itself",
        ["/mentorships/{id:guid}/pauses/{pauseId:guid}/resumption"] = "the pause itself",
        ["/mentorships/{id:guid}/program"] = "leads to the plan that is there, or to the form of a new one, which is refused",
        ["/mentorships/{id:guid}/diary/{entryId:guid}/alert/answer"] = "the curator answers what the mentor called for before",
        ["/mentorships/{id:guid}/diary/{entryId:guid}/alert/reading"] = "the mentor reads that answer",
        ["/plans/{id:guid}/sample"] = "a sample holds no person: the plan itself stays",
        ["/visits/{id:guid}/acknowledgement"] = "reads a sheet of before",
        ["/visits/{id:guid}/deletion"] = "an own draft is taken back",
        ["/reports/{partId:guid}"] = "tells of work that was done, also when the pair is over",
        ["/reports/{partId:guid}/submission"] = "tells of work that was done, also when the pair is over",
        ["/reports/periodic/{id:guid}"] = "tells of a period that is over",
        ["/reports/periodic/{id:guid}/acceptance"] = "accepts what was handed in",
        ["/reports/periodic/{id:guid}/hearings"] = "hears what was handed in",
        ["/reports/periodic/{id:guid}/return"] = "gives back what was handed in",
        ["/assessments/{id:guid}/parts/{partId:guid}/confirmation"] = "the package is the stage's, not the pair's",
        ["/assessments/{id:guid}/parts/{partId:guid}/handing"] = "the package is the stage's, not the pair's",
        ["/assessments/{id:guid}/parts/{partId:guid}/return"] = "the package is the stage's, not the pair's",
        ["/assessments/{id:guid}/parts/{partId:guid}/sharing"] = "the package is the stage's, not the pair's",
        ["/assessments/{id:guid}/parts/{partId:guid}/waiver"] = "the package is the stage's, not the pair's",
        ["/control/findings/{id:guid}/answer"] = "a control belongs to the participation",
    };

    private IEnumerable<string> Found => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => About.Any(a => r.StartsWith(a, StringComparison.Ordinal))).Distinct();

    [Fact]
    public void M2_every_form_about_a_pair_is_refused_while_it_stands_still_or_says_why_it_works() =>
        Assert.Equal(Refused.Keys.Concat(RightToWork.Keys).Order(StringComparer.Ordinal), Found.Order(StringComparer.Ordinal));

    /// <summary>A leave, and each consent that the pair may not work without: of the mentor and of the mentee, to the data and to the pair.</summary>
    [Theory]
    [InlineData("leave", "болезнь наставника")]
    [InlineData("Mentor MentoringWork", "отозвано согласие на осуществление наставничества (наставник)")]
    [InlineData("Mentee PersonalData", "отозвано согласие на обработку персональных данных (наставляемый)")]
    public async Task M2_what_is_written_about_a_pair_that_stands_still_is_refused_with_the_reason(string because, string reason)
    {
        await using var portal = new OwnPortal();
        await portal.InitializeAsync();
        var ids = await RecordsAsync(portal);
        await StopAsync(portal, ids.Pair, because, Stopped + reason);
        var before = await FingerprintAsync(portal);
        var (clients, wrong) = (new Dictionary<SchoolRole, (PortalClient Client, string Token)>(), new List<string>());
        foreach (var (route, (role, fields)) in Refused)
        {
            if (!clients.TryGetValue(role, out var visitor))
            {
                var client = portal.SignedIn(role);
                clients[role] = visitor = (client, (await client.OpenAsync("/account/password")).Form().Value("__RequestVerificationToken")!);
            }

            var answer = await visitor.Client.PostAsync(ids.Fill(route), [
                new("__RequestVerificationToken", visitor.Token), new("__key", Guid.NewGuid().ToString("N")), new("version", ids.Version(route).ToString()),
                new("pair", ids.Pair.ToString()), new("section", ids.Section),
                .. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => new KeyValuePair<string, string>(f[0], f[1]))]);
            var page = answer.Location is null ? answer : await answer.FollowAsync();
            if (!page.Text.Replace('\u00a0', ' ').Contains(Stopped + reason, StringComparison.Ordinal) || answer.Location is null && answer.Status != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{route}: {(int)answer.Status} {answer.Location} {string.Join("; ", page.Errors)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await FingerprintAsync(portal));
    }

    [Fact]
    public async Task M2_the_pages_of_a_pair_that_stands_still_say_so_in_place_of_what_would_be_refused()
    {
        await using var portal = new OwnPortal();
        await portal.InitializeAsync();
        var ids = await RecordsAsync(portal);
        var (talk, sheet) = ($"/mentorships/{ids.Pair}/diary/{ids.Entry.Id}/talk", $"/visits/{ids.Visit.Id}");
        var (mentor, mentee) = (portal.SignedIn(SchoolRole.Mentor), portal.SignedIn(SchoolRole.Mentee));
        var typed = (await mentee.OpenAsync(talk)).Form("/comments").Set("Comment.Text", "Попробую завтра");
        Assert.NotNull((await mentor.OpenAsync(sheet)).Document.QuerySelector("form[action$='/sharing']"));
        await StopAsync(portal, ids.Pair, "Mentor MentoringWork", Stopped);

        foreach (var (client, address, form) in new[] { (mentee, talk, "/comments"), (mentor, talk, "/comments"), (mentor, sheet, "/sharing") })
        {
            var page = await client.OpenAsync(address);
            Assert.Null(page.Document.QuerySelector($"form[action$='{form}']"));
            Assert.Contains("когда пара снова заработает", page.Text, StringComparison.Ordinal);
            Assert.Contains(Stopped, page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }

        // What was being typed when the pair was stopped is refused and not lost.
        var refused = await typed.SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Попробую завтра"), (refused.Status, refused.Form("/comments").Value("Comment.Text")));
    }

    private static Task<string> FingerprintAsync(PortalFactory portal) => portal.InSchoolAsync(portal.First, async db => string.Join(' ',
        await db.Set<Assignment>().CountAsync(), await db.Set<ChecklistMark>().CountAsync(), await db.Set<DiaryEntry>().CountAsync(), await db.Set<EntryAlert>().CountAsync(),
        await db.Set<Difficulty>().CountAsync(d => d.ResolvedOn == null), await db.Set<Meeting>().CountAsync(m => m.State == MeetingStanding.Appointed),
        await db.Set<Plan>().CountAsync(), await db.Set<PlanComment>().CountAsync(), await db.Set<PlanGoal>().CountAsync(),
        await db.Set<PlanItem>().CountAsync(i => i.State == PlanItemState.Planned), await db.Set<LessonVisit>().CountAsync(), await db.Set<SurveyResponse>().CountAsync()));

    private static async Task StopAsync(PortalFactory portal, Guid pair, string because, string reason)
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        if (because == "leave")
        {
            await (await curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form().Set("Form.Ground", "MentorAbsence").Set("Form.FromOn", "23.11.2026")
                .Set("Form.Reason", "болезнь наставника").SendAsync();
        }
        else
        {
            var (person, kind) = (portal.First[Enum.Parse<SchoolRole>(because.Split(' ')[0])].PersonId, Enum.Parse<ConsentKind>(because.Split(' ')[1]));
            var consent = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == person && c.Kind == kind).Select(c => c.Id).SingleAsync());
            await (await curator.OpenAsync($"/consents/{consent}/revocation")).Form().Set("Form.RevocationReason", "Заявление от 23.11.2026").SendAsync();
        }

        Assert.Contains(reason, (await curator.OpenAsync($"/mentorships/{pair}")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    // Each reason stops a pair of its own.
    private sealed class OwnPortal : PortalFactory;

    // A pair with a record of every kind.
    private static Task<Ids> RecordsAsync(PortalFactory portal) => portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
        var pair = await TestData.ActivePairAsync(db, mentor, mentee);
        var plan = await TestData.PlanAsync(db, pair, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId,
            ("Посетить урок", TestClock.Today.AddDays(5), PlanItemResponsible.Both));
        var entry = await TestData.EntryAsync(db, pair, TestClock.Today.AddDays(-3), "Разбор урока");
        var meeting = await TestData.MeetingAsync(db, pair, TestClock.Today.AddDays(3));
        var visit = await TestData.VisitAsync(db, pair, mentor, shared: false);
        var task = Assignment.Give(pair, mentor, new AssignmentCard("Прочитать статью", null, null, TestClock.Today.AddDays(4)), TestClock.Today).Value;
        var known = Difficulty.Enter(mentee, new DifficultyCard(false, null, "Планирование урока", DifficultySource.MethodWork, TestClock.Today.AddDays(-2)), mentor,
            TestClock.Today).Value;
        var goal = PlanGoal.Set(plan, new GoalCard("Вести урок без конспекта", TestClock.Today.AddDays(20)), 0).Value;
        var list = TestData.GateLists[0];
        var evaluated = Plan.Begin(pair, TestData.Program.PlanKindList.First(k =>
            TestData.Program.StageList.Any(s => s.Package.Any(p => p.Plan == k.Code && p.State == Domain.Programs.PlanPartState.Evaluated))));
        Assert.Empty(evaluated.AddItem(new PlanItemCard("Провести семинар", null, TestClock.Today.AddDays(5), PlanItemResponsible.Both, null), TestClock.Today));
        Assert.Null(evaluated.Submit() ?? evaluated.Approve(portal.First[SchoolRole.Director].PersonId, pair.StartsOn));
        var survey = TestData.Program.Surveys.First();
        db.AddRange(task, known, goal, evaluated, new SurveyResponse(mentee, pair.Id, survey, Data.Reference.SurveyCatalogue.Latest(survey)!.Version, 1));
        await db.SaveChangesAsync();
        return new Ids(pair.Id, (plan.Id, plan.Version), (plan.Items[0].Id, plan.Version), (entry.Id, entry.Version), (meeting.Id, meeting.Version), (visit.Id, visit.Version),
            (task.Id, task.Version), (known.Id, known.Version), (goal.Id, goal.Version), (evaluated.Id, evaluated.Version), list.Code,
            TestData.Program.PlanKindList.First(k => k.Code != plan.Kind && k.Code != evaluated.Kind).Code, survey);
    });

    private sealed record Ids(Guid Pair, (Guid Id, Guid Version) Plan, (Guid Id, Guid Version) Item, (Guid Id, Guid Version) Entry, (Guid Id, Guid Version) Meeting,
        (Guid Id, Guid Version) Visit, (Guid Id, Guid Version) Task, (Guid Id, Guid Version) Known, (Guid Id, Guid Version) Goal,
        (Guid Id, Guid Version) Evaluated, string List, string Kind, string Survey)
    {
        public string Section => Data.Reference.SurveyCatalogue.Latest(Survey)!.Sections[0].Code;

        public string Fill(string route) => (Of(route) is var (id, _) ? route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal) : route)
            .Replace("{entryId:guid}", (route.Contains("difficulties", StringComparison.Ordinal) ? Known : Entry).Id.ToString(), StringComparison.Ordinal)
            .Replace("{itemId:guid}", Item.Id.ToString(), StringComparison.Ordinal).Replace("{goalId:guid}", Goal.Id.ToString(), StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{kind}", Kind, StringComparison.Ordinal)
            .Replace("{code}", route.StartsWith("/surveys", StringComparison.Ordinal) ? Survey
                : route.EndsWith("/acknowledgement", StringComparison.Ordinal) ? "duties-mentor" : List, StringComparison.Ordinal);

        public Guid Version(string route) => route.Contains("difficulties/", StringComparison.Ordinal) ? Known.Version
            : route.Contains("diary/", StringComparison.Ordinal) ? Entry.Version
            : route.Contains("goals/", StringComparison.Ordinal) ? Goal.Version
            : Of(route) is var (_, version) ? version : Guid.Empty;

        private (Guid Id, Guid Version)? Of(string route) => route.Split('/')[1] switch
        {
            "mentorships" => (Pair, Guid.Empty),
            "plans" => route.EndsWith("/evaluation", StringComparison.Ordinal) ? Evaluated : Plan,
            "meetings" => Meeting,
            "assignments" => Task,
            "visits" => Visit,
            _ => null,
        };
    }
}
