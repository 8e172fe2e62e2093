using System.Net;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Web.Tests.Events;

/// <summary>Joint events (S0-59, S0-61, S0-65), the mini-report after each (S3-20), the list of a year.</summary>
public sealed class EventPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = TestClock.Today;

    private async Task<PortalForm> NewAsync(string title, string on) => (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/events/new")).Form("/events")
        .Set("Form.Title", title).Set("Form.Kind", "GeneralMeeting").Set("Form.On", on).Set("Form.ResponsibleId", portal.First[SchoolRole.Mentor].PersonId.ToString());

    private Task<SchoolEvent> EventAsync(string title) =>
        portal.InSchoolAsync(portal.First, db => db.Set<SchoolEvent>().AsNoTracking().Include(e => e.Participants).SingleAsync(e => e.Title == title));

    [Fact]
    public async Task S0_59_a_general_meeting_is_planned_seen_by_who_takes_part_and_told_of_in_a_mini_report()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var mentee = portal.First[SchoolRole.Mentee].PersonId.ToString();
        var page = await (await NewAsync("Знакомство пар", "сегодня")).Set("Form.People", mentee).Set("Form.At", "14:00").SendAsync();
        Assert.Equal("Знакомство пар", page.Heading);
        var made = await EventAsync("Знакомство пар");
        Assert.Contains("Принять участие в мероприятии", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Знакомство пар", (await portal.SignedIn(SchoolRole.Mentee).OpenAsync("/events")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/events/{made.Id}/report")).Status);

        var mentor = portal.SignedIn(SchoolRole.Mentor);
        var form = (await mentor.OpenAsync($"/events/{made.Id}")).ClickAsync("Написать отчёт");
        var empty = await (await form).Form("/report").SubmitAsync();
        Assert.Equal("Напишите, как прошло мероприятие", Assert.Single(empty.Errors));
        var told = await empty.Form("/report").Set("Form.Held", "Познакомились").Set("Form.Attended", "26").Set("Form.Result", "Сложились пары").SendAsync();
        Assert.Contains("было 26 человек", told.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(Today, (await EventAsync("Знакомство пар")).ReportedOn);

        var curator = portal.SignedIn(SchoolRole.Curator);
        using var pdf = PdfDocument.Open((await curator.GetAsync("/events/print.pdf?year=2026")).Body);
        var words = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)).Replace('\u00a0', ' ');
        Assert.Contains("Знакомство пар", words, StringComparison.Ordinal);
        Assert.Contains("Сложились", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/events/events.xlsx?year=2026")).Status);
    }

    [Theory]
    [InlineData("Form.Title", "", "Назовите мероприятие")]
    [InlineData("Form.Kind", "", "Выберите вид")]
    [InlineData("Form.On", "23.11.2036", "Проверьте год")]
    [InlineData("Form.On", "31.02.2026", "")]
    [InlineData("Form.ResponsibleId", "", "кто отвечает")]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var page = await (await NewAsync("Неверное", "сегодня")).Set("Form.Content", "Долгий текст").Set(field, value).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Долгий текст", page.Form("/events").Value("Form.Content"));
    }

    [Fact]
    public async Task People_of_another_school_are_not_chosen_and_its_events_are_not_there()
    {
        await portal.ByOrderAsync(SchoolRole.Mentee);
        var page = await (await NewAsync("Чужие люди", "сегодня")).Force("Form.People", portal.Second[SchoolRole.Mentor].PersonId.ToString()).SubmitAsync();
        Assert.Equal("Выберите людей из списка", Assert.Single(page.Errors));
        await (await NewAsync("Своё", "сегодня")).SendAsync();
        var own = await EventAsync("Своё");
        foreach (var url in new[] { "", "/edit", "/report", "/cancellation" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Curator, portal.Second).GetAsync($"/events/{own.Id}{url}")).Status);
        }

        Assert.DoesNotContain("Своё", (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/events")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync($"/events/{own.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.MethodUnionHead).GetAsync($"/events/{own.Id}")).Status);
    }

    [Fact]
    public async Task S0_65_an_event_outside_that_is_cancelled_stays_in_the_list_with_the_reason()
    {
        await (await NewAsync("Статья в газете", "30.11.2026")).Set("Form.Kind", "Information").Set("Form.Contour", "Outside").SendAsync();
        var made = await EventAsync("Статья в газете");
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync($"/events/{made.Id}/cancellation")).Form("/cancellation").Set("Form.Reason", "Номер не вышел").SendAsync();
        Assert.Contains("отменено", (await curator.OpenAsync("/events?contour=Outside&year=2026")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Статья в газете", (await curator.OpenAsync("/events?contour=Own&year=2026")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Статья в газете", (await curator.OpenAsync("/events?year=2025")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_events_keep_their_query_budget()
    {
        for (var i = 0; i < 4; i++) await (await NewAsync($"Событие {i}", "сегодня")).SendAsync();
        var made = await EventAsync("Событие 0");
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/events")).Count, 1, 2);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/events/{made.Id}")).Count, 1, 4);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/events/{made.Id}/edit")).Count, 1, 4);
    }
}
