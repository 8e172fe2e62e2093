using System.Net;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>From the notice to the decision that is carried out.</summary>
public sealed class MeetingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task D53_a_pack_is_heard_minuted_registered_ordered_and_its_decision_done()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var pack = (await (await curator.OpenAsync("/council/packs/new")).Form("/council/packs").Set("Form.Topic", "О результатах наставничества").SendAsync())
            .Response.RequestMessage!.RequestUri!.AbsolutePath;
        var (director, secretary) = (portal.First[SchoolRole.Director].PersonId, portal.First[SchoolRole.DeputyDirectorMethodical].PersonId);
        var called = (await curator.OpenAsync($"/council/meetings/new?pack={pack.Split('/')[^1]}")).Form("/council/meetings").Set("Form.HeldOn",
            "20.11.2026").Set("Form.BeganAt", "14:00")
            .Set("Form.Place", "актовый зал").Set("Form.ChairId", director.ToString());
        Assert.Contains("разные люди", Assert.Single((await called.Set("Form.SecretaryId", director.ToString()).SubmitAsync()).Errors), StringComparison.Ordinal);
        var page = await called.Set("Form.SecretaryId", secretary.ToString()).SendAsync();
        var url = page.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Принять к сведению информацию", page.Text, StringComparison.Ordinal);
        Assert.Contains("ИЗВЕЩЕНИЕ", Papers.Text((await curator.GetAsync(url + "/notice.pdf")).Body), StringComparison.Ordinal);
        // The sheet is printed before the meeting to be signed at it: everybody of the staff stands in it, and nothing is said of a quorum yet.
        var sheet = Papers.Text((await curator.GetAsync(url + "/attendance.pdf")).Body);
        Assert.Contains("Всего в списке: ", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("ворум", sheet, StringComparison.Ordinal);
        Assert.Contains("Присутствовали не отмечены", Papers.Text((await curator.GetAsync(url + "/minutes.pdf")).Body), StringComparison.Ordinal);
        Assert.Contains("Не отмечено, кто присутствовал", (await curator.OpenAsync(url + "/registration")).Text, StringComparison.Ordinal);

        var attendance = (await curator.OpenAsync(url + "/attendance")).Form("/attendance");
        await attendance.Set("Form.Members[0].Presence", "Absent").Set("Form.Members[0].Reason", "больничный").SendAsync();
        var (present, members) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var id = Guid.Parse(url.Split('/')[^1]);
            var meeting = await db.Set<CouncilMeeting>().SingleAsync(m => m.Id == id);
            return (meeting.Present, meeting.Members);
        });
        Assert.Equal(members - 1, present);
        Assert.Contains("больничный", Papers.Text((await curator.GetAsync(url + "/attendance.pdf")).Body), StringComparison.Ordinal);

        var item = (await curator.OpenAsync(url + "/items/1")).Form("/items/1").Set("Form.For", $"{present + 1}");
        Assert.Contains(await ErrorsAsync(item), e => e.Contains($"а присутствовало {present}", StringComparison.Ordinal));
        var mentor = portal.First[SchoolRole.Mentor].PersonId;
        await item.Set("Form.For", $"{present}").Set("Form.Decisions[0].Text", "Провести открытые уроки").Set("Form.Decisions[0].PersonId", mentor.ToString())
            .Set("Form.Decisions[0].DueOn", "01.12.2026").SendAsync();
        await (await curator.OpenAsync(url + "/items/2")).Form("/items/2").Set("Form.Topic", "О тайном вопросе").Set("Form.Speaker", "Скрытов С.С.").Set("Form.For", "1")
            .Set("Form.Against", $"{present - 1}").Set("Form.Decisions[0].Text", "Не принимать этого").SendAsync();
        Assert.True(Papers.IsDraft((await curator.GetAsync(url + "/minutes.pdf")).Body));

        var registration = (await curator.OpenAsync(url + "/registration")).Form("/registration");
        Assert.Equal("1", registration.Value("Form.Number"));
        var registered = await registration.SendAsync();
        Assert.Contains("Протокол № 1", registered.Text, StringComparison.Ordinal);
        var issued = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().SingleAsync(d => d.Code == "D-34p"));
        Assert.Equal(("1", RegistrationJournal.Minutes, 2026), (issued.Number, issued.JournalKey, issued.NumberYear));
        var minutes = Papers.Text((await curator.GetAsync($"/documents/{issued.Id}.pdf")).Body);
        Assert.Contains($"Присутствовали {present}", minutes, StringComparison.Ordinal);
        Assert.Contains("Решение принято единогласно.", minutes, StringComparison.Ordinal);
        Assert.Contains("Решение не принято.", minutes, StringComparison.Ordinal);
        Assert.Contains("Приложение № 1 к протоколу педагогического совета от 20.11.2026 № 1", minutes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await curator.GetAsync(url + "/minutes.pdf")).Status);

        // An extract tells nothing of the other items.
        var extract = Papers.Text((await curator.GetAsync(url + "/extract.pdf?item=1")).Body);
        Assert.Contains("Провести открытые уроки", extract, StringComparison.Ordinal);
        Assert.DoesNotContain("тайном", extract, StringComparison.Ordinal);
        Assert.DoesNotContain("Скрытов", extract, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync(url + "/extract.pdf?item=9")).Status);

        // Registered minutes do not change.
        Assert.Contains("изменить его нельзя", Assert.Single(await ErrorsAsync((await curator.OpenAsync(url + "/items/1")).Form("/items/1"))), StringComparison.Ordinal);

        // The decision is a task of the mentor, who marks it done; somebody else does not find it.
        var mentorClient = portal.SignedIn(SchoolRole.Mentor);
        Assert.Contains("Провести открытые уроки", (await mentorClient.OpenAsync("/")).Text, StringComparison.Ordinal);
        var task = await portal.InSchoolAsync(portal.First, db => db.Set<CouncilDecision>().Where(d => d.PersonId == mentor).Select(d =>
            $"/council/decisions/{d.Id}").SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(task)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Director, portal.Second).GetAsync(task)).Status);
        Assert.Contains("День в будущем", Assert.Single(await ErrorsAsync((await mentorClient.OpenAsync(task)).Form().Set("Form.DoneOn", "24.11.2026"))), StringComparison.Ordinal);
        var done = await (await mentorClient.OpenAsync(task)).Form().Set("Form.DoneOn", "23.11.2026").Set("Form.DoneBy", "Уроки проведены").SendAsync();
        Assert.Contains("Уроки проведены", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Провести открытые уроки", (await mentorClient.OpenAsync("/")).Text, StringComparison.Ordinal);

        var order = await (await curator.OpenAsync(url)).Form("/order").SendAsync();
        Assert.Contains("Об исполнении решения педагогического совета", order.Text, StringComparison.Ordinal);
        Assert.Contains("ровести открытые уроки", order.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Не принимать этого", order.Text, StringComparison.Ordinal);

        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var path in new[] { "", "/edit", "/attendance", "/items/1", "/registration", "/minutes.pdf", "/notice.pdf", "/extract.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url + path)).Status);
        }

        Assert.InRange((await portal.QueriesOfAsync(curator, url)).Count, 1, 5);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/council")).Count, 1, 4);
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Director).GetAsync(url + "/items/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Director).GetAsync(url)).Status);
    }

    [Fact]
    public async Task Two_secretaries_who_write_one_item_meet_each_others_words()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var url = (await (await curator.OpenAsync("/council/meetings/new")).Form("/council/meetings").Set("Form.HeldOn",
            "27.11.2026").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var (mine, theirs) = ((await curator.OpenAsync(url + "/items/1")).Form("/items/1"),
            (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(url + "/items/1")).Form("/items/1"));
        await theirs.Set("Form.Topic", "О планах второго секретаря").Set("Form.Decisions[0].Text", "Проверить журнал").Set("Form.Decisions[0].DueOn", "30.11.2026").SendAsync();
        var conflict = await mine.Set("Form.Topic", "О планах первого секретаря").Set("Form.Decisions[0].Text", "Составить график").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var decisions = conflict.Document.QuerySelectorAll(".conflict tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Решения");
        Assert.Equal(["1. Составить график", "1. Проверить журнал, до 30.11.2026"], decisions.QuerySelectorAll("td").Select(d => d.TextContent.Trim()));
        Assert.DoesNotContain("MentoringPortal.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("О планах второго секретаря", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("О планах первого секретаря", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("ещё не прошло", (await curator.OpenAsync(url + "/registration")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_secretaries_who_mark_the_presence_at_once_see_whom_they_marked_otherwise()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var url = (await (await curator.OpenAsync("/council/meetings/new")).Form("/council/meetings").Set("Form.HeldOn",
            "26.11.2026").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var (mine, theirs) = ((await curator.OpenAsync(url + "/attendance")).Form("/attendance"),
            (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(url + "/attendance")).Form("/attendance"));
        await theirs.Set("Form.Members[0].Presence", "Absent").Set("Form.Members[0].Reason", "командировка").SendAsync();
        var conflict = await mine.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var row = Assert.Single(conflict.Document.QuerySelectorAll(".conflict tbody tr"));
        Assert.Equal(["был", "не был: командировка"], row.QuerySelectorAll("td").Select(d => d.TextContent));
        await conflict.Form("/attendance").SendAsync();

        var (one, other) = ((await curator.OpenAsync(url + "/edit")).Form("/edit"), (await portal.SignedIn(SchoolRole.DeputyDirectorAcademic).OpenAsync(url + "/edit")).Form("/edit"));
        await other.Set("Form.Place", "библиотека").Set("Form.Quorum", "TwoThirds").SendAsync();
        var arranged = await one.Set("Form.Place", "актовый зал").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, arranged.Status);
        Assert.Contains(arranged.Document.QuerySelectorAll(".conflict tbody tr"), r => r.TextContent.Contains("Не меньше двух третей состава", StringComparison.Ordinal));
        Assert.Contains(arranged.Document.QuerySelectorAll(".conflict tbody tr"), r => r.TextContent.Contains("библиотека", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_for_somebody_who_has_left_is_refused()
    {
        var (gone, _) = await portal.PeopleAsync("Ушедшин");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var url = (await (await curator.OpenAsync("/council/meetings/new")).Form("/council/meetings").Set("Form.HeldOn",
            "20.11.2026").SendAsync()).Response.RequestMessage!.RequestUri!.AbsolutePath;
        var form = (await curator.OpenAsync(url + "/items/1")).Form("/items/1").Set("Form.Topic", "О деле").Set("Form.Decisions[0].Text",
            "Сделать").Set("Form.Decisions[0].PersonId", gone.ToString());
        await portal.InSchoolAsync(portal.First, async db =>
        {
            (await db.Set<Domain.People.Person>().SingleAsync(p => p.Id == gone)).Archive();
            await db.SaveChangesAsync();
        });
        Assert.Contains("больше не работает", Assert.Single(await ErrorsAsync(form)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(PortalForm form)
    {
        var page = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        return page.Errors;
    }
}
