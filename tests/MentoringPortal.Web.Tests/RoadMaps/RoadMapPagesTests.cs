using System.Net;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Tests.RoadMaps;

/// <summary>The road map in the browser: made, worded, approved, marked by those who answer, copied. Today is Monday, 23.11.2026.</summary>
public sealed class RoadMapPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task S4_22_whoever_answers_for_a_point_is_told_marks_it_and_is_told_no_more()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, running: true);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var map = await MadeAsync(curator, 2026);
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(map)).Status);
        Assert.Contains("Ваших пунктов нет", (await mentor.OpenAsync("/roadmap/mine")).Text, StringComparison.Ordinal);
        await ApproveAsync(curator, map, "77");

        var mine = await mentor.OpenAsync("/roadmap/mine");
        Assert.Contains("Отчёты наставников и наставляемых", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Закрепление гармоничных", (await mentor.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);
        var term = await TermAsync(map, "Закрепление гармоничных");
        var form = (await mentor.OpenAsync($"{map}/terms/{term}?mine=true")).Form();
        var refused = await form.Set("Form.State", "Done").Set("Form.On", "24.11.2026").Set("Form.Note", "").SubmitAsync();
        Assert.Equal(2, refused.Errors.Count);
        await refused.Form().Set("Form.On", "20.11.2026").Set("Form.Note", "протокол № 3").SendAsync();
        Assert.Contains("Выполнено 20.11.2026: протокол № 3", (await mentor.OpenAsync("/roadmap/mine")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Закрепление гармоничных", (await mentor.OpenAsync("/deadlines")).Text, StringComparison.Ordinal);

        // Not one's own point is not marked; the curator marks any.
        var others = await TermAsync(map, "Формирование базы наставляемых");
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"{map}/terms/{others}")).Status);
        await (await curator.OpenAsync($"{map}/terms/{others}")).Form().Set("Form.State", "Postponed").Set("Form.On", "10.12.2026").Set("Form.Note", "мало заявок").SendAsync();
        Assert.Contains("мало заявок", (await curator.OpenAsync(map)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(map + "/road-map.xlsx")).Status);
        Assert.Contains("мало заявок", Papers.Text((await curator.GetAsync(map + "/print.pdf")).Body).Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S3_21_a_road_map_is_copied_to_the_next_year_once()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var map = await MadeAsync(curator, 2027);
        await (await curator.OpenAsync(map + "/items/new")).Form().Set("Form.Title", "Итоги за май 2028").Set("Form.Terms", "май").Set("Form.Roles", "Curator").SendAsync();
        var copy = (await (await curator.OpenAsync(map + "/copy")).Form().Set("Form.Year", "2028").SubmitAsync()).Location!;
        var page = await curator.OpenAsync(copy);
        Assert.Contains("осталась дата прежнего года: «май 2028»", page.Text, StringComparison.Ordinal);
        Assert.Contains("май 2029", page.Text, StringComparison.Ordinal);
        var order = await page.Form("/order").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, order.Status);
        var twice = await (await curator.OpenAsync(map + "/copy")).Form().Set("Form.Year", "2028").SubmitAsync();
        Assert.Contains("уже есть", Assert.Single(twice.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_with_a_term_outside_the_year_is_refused_and_what_was_typed_is_kept()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var map = await MadeAsync(curator, 2025);
        var refused = await (await curator.OpenAsync(map + "/items/new")).Form().Set("Form.Title", "Встреча").Set("Form.Terms", "01.10.2026").SubmitAsync();
        Assert.Contains("вне учебного года", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Встреча", refused.Form().Value("Form.Title"));

        // Two who change one road map meet.
        var (one, two) = (await curator.OpenAsync(map + "/items/new"), await curator.OpenAsync(map + "/items/new"));
        await one.Form().Set("Form.Title", "Первый").Set("Form.Terms", "октябрь").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await two.Form().Set("Form.Title", "Второй").Set("Form.Terms", "октябрь").SubmitAsync()).Status);

        // The municipality has agreed; approved on paper; then nothing is worded anew.
        await (await curator.OpenAsync(map + "/municipal")).Form().Set("Form.Mark", "Управление образования, письмо № 14").Set("Form.On", "20.08.2026").SendAsync();
        Assert.Contains("письмо № 14", (await curator.OpenAsync(map)).Text, StringComparison.Ordinal);
        var late = (await curator.OpenAsync(map + "/items/new")).Form();
        var gaps = await (await curator.OpenAsync(map + "/take-over")).Form().Set("Form.Number", "5").Set("Form.On", "01.09.2026").SubmitAsync();
        Assert.Contains("нет ответственного", Assert.Single(gaps.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await late.Set("Form.Title", "Без срока").Set("Form.Terms", "когда-нибудь").SubmitAsync()).Status);
    }

    [Fact]
    public async Task Pages_of_road_maps_keep_their_query_budget_and_another_school_sees_nothing()
    {
        var curator = portal.SignedIn(SchoolRole.Curator);
        var map = await MadeAsync(curator, 2029);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/roadmap")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, map)).Count, 1, 8);
        Assert.InRange((await portal.QueriesOfAsync(curator, map + "/months")).Count, 1, 8);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/roadmap/mine")).Count, 1, 3);
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var address in new[] { map, map + "/months", map + "/copy", map + "/items/new", map + "/print.pdf", map + "/road-map.xlsx", map + "/take-over" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        }
    }

    // «/roadmap/{id}» of the school's first program.
    private async Task<string> MadeAsync(PortalClient curator, int year)
    {
        var program = await portal.InSchoolAsync(portal.First, db => db.Set<SchoolProgram>().OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        return (await (await curator.OpenAsync("/roadmap/new")).Form().Force("Form.ProgramId", $"{program}").Force("Form.Year", $"{year}").SubmitAsync()).Location!;
    }

    private async Task ApproveAsync(PortalClient curator, string map, string number)
    {
        var order = (await (await curator.OpenAsync(map)).Form("/order").SubmitAsync()).Location!;
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();
    }

    private Task<Guid> TermAsync(string map, string title) => portal.InSchoolAsync(portal.First, async db =>
    {
        var id = Guid.Parse(map.Split('/')[^1]);
        return await db.Set<RoadMapOccurrence>().Where(o => db.Set<RoadMapItem>().Any(i => i.Id == o.ItemId && i.RoadMapId == id && i.Title.StartsWith(title)))
            .OrderBy(o => o.Number).Select(o => o.Id).FirstAsync();
    });

    [Fact]
    public async Task S3_2_an_unplanned_point_is_added_to_the_approved_map_and_an_event_held_proves_it()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, running: true);
        var curator = portal.SignedIn(SchoolRole.Curator);
        var map = await portal.InSchoolAsync(portal.First, async db =>
        {
            var program = await db.Set<SchoolProgram>().OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
            var made = RoadMap.Of(program, 2024, TestData.Program with { RoadMap = null });
            Assert.True(made.Add(new("Этап", null, "Сбор заявок", null, null, SchoolRole.Curator, [], null, "октябрь")).Ok);
            Assert.Null(made.Approve("от 02.09.2024 № 79", null));
            db.Add(made);
            await db.SaveChangesAsync();
            return $"/roadmap/{made.Id}";
        });
        var form = (await curator.OpenAsync(map + "/items/new")).Form("/items").Set("Form.Title", "Слёт наставников района").Set("Form.Terms", "ноябрь").Set("Form.Roles", "Curator");
        var refused = await form.SubmitAsync();
        Assert.Contains("почему", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Слёт наставников района", refused.Form("/items").Value("Form.Title"));
        var page = await refused.Form("/items").Set("Form.UnplannedBecause", "Письмо управления образования").SendAsync();
        Assert.Contains("Внеплановый: Письмо управления образования", page.Text, StringComparison.Ordinal);
        Assert.Contains("Внеплановый пункт: Письмо", Papers.Text((await curator.GetAsync(map + "/print.pdf")).Body).Replace('\n', ' '), StringComparison.Ordinal);

        var term = await TermAsync(map, "Слёт наставников района");
        var made = await (await curator.OpenAsync("/events/new")).Form("/events").Set("Form.Title", "Слёт").Set("Form.Kind", "Conference").Set("Form.On", "28.11.2024")
            .Set("Form.ResponsibleId", portal.First[SchoolRole.Mentor].PersonId.ToString()).Set("Form.TermId", term.ToString()).SendAsync();
        Assert.Contains("Пункт дорожной карты:", made.Text, StringComparison.Ordinal);
        await (await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync(made.Document.QuerySelector("a[href$='/edit']")!.GetAttribute("href")!.Replace("/edit", "", StringComparison.Ordinal)))
            .ClickAsync("Написать отчёт")).Form("/report").Set("Form.Held", "Выступили трое").SendAsync();
        Assert.Contains("28.11.2024: мероприятие «Слёт», 28.11.2024", (await curator.OpenAsync(map)).Text, StringComparison.Ordinal);
        var foreign = await (await curator.OpenAsync("/events/new")).Form("/events").Set("Form.Title", "Чужой пункт").Set("Form.Kind", "Conference").Set("Form.On", "28.11.2024")
            .Force("Form.TermId", Guid.NewGuid().ToString()).SubmitAsync();
        Assert.Contains("Выберите пункт из списка", foreign.Errors);
    }
}
