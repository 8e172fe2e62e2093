using System.Net;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Mentorships;

/// <summary>Pauses that overlap, are corrected, never end, as the curator and the mentor meet them.</summary>
public sealed class PausePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Pauses_that_overlap_are_corrected_and_never_end_keep_the_pair_still_until_the_last_is_resumed()
    {
        var pair = await portal.InSchoolAsync(portal.First, async db =>
            (await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId)).Id);
        await PauseAsync(pair, "MenteeAbsence", "23.11.2026", "27.11.2026", "сессия");
        await PauseAsync(pair, "MentorAbsence", "25.11.2026", "", "больничный лист");

        // The same ground for the same days is one pause: the curator is led to it.
        var twice = await (await Curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form().Set("Form.Ground", "MentorAbsence").Set("Form.FromOn", "01.12.2026")
            .Set("Form.Reason", "больничный лист").SubmitAsync();
        Assert.Contains("С этим основанием пара уже приостановлена", Assert.Single(twice.Errors), StringComparison.Ordinal);
        Assert.Contains("Пара приостановлена с 23.11.2026: сессия", await RefusedAsync(pair), StringComparison.Ordinal);

        // The first ends, the second goes on, and so it does for months: nobody has written its last day.
        foreach (var days in new[] { 5, 90 })
        {
            portal.Clock.Advance(TimeSpan.FromDays(days));
            Assert.Contains("Пара приостановлена с 25.11.2026: больничный лист", await RefusedAsync(pair), StringComparison.Ordinal);
        }

        // Corrected, it began a week earlier and is over; in the days between the pair works, and those of the pauses stay closed.
        var second = await portal.InSchoolAsync(portal.First, db => db.Set<Pause>().Where(p => p.ScopeId == pair && p.ToOn == null).Select(p => p.Id).SingleAsync());
        await (await Curator.OpenAsync($"/mentorships/{pair}/pauses/{second}")).Form().Set("Form.FromOn", "18.11.2026").Set("Form.ToOn", "31.01.2027").SendAsync();
        Assert.Contains("В этот день пара была приостановлена", Assert.Single((await EntryAsync(pair, "20.01.2027")).Errors), StringComparison.Ordinal);
        Assert.NotNull((await EntryAsync(pair, "10.02.2027")).Location);
        Assert.DoesNotContain("Приостановлена", (await Curator.OpenAsync($"/mentorships/{pair}")).Document.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_breaks_two_rules_shows_one_sentence_above_the_form_and_the_same_beside_it()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Дважд");
        var pair = await portal.InSchoolAsync(portal.First, async db => (await TestData.ActivePairAsync(db, mentor, mentee)).Id);
        // The last day is before the first one and after the last day of the pair.
        var page = await (await Curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form().Set("Form.Ground", "MentorAbsence").Set("Form.FromOn", "31.12.2029")
            .Set("Form.ToOn", "01.12.2029").Set("Form.Reason", "больничный лист").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["#Form_FromOn", "#Form_ToOn"], page.Document.QuerySelectorAll(".errors li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Последний день раньше первого: проверьте даты", page.Errors[1]);
        var beside = page.Document.QuerySelector("#Form_ToOn-error")!;
        Assert.Contains("Последний день раньше первого: проверьте даты", beside.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("приостановка не может закончиться позже", page.Text, StringComparison.Ordinal);
    }

    private PortalClient Curator => portal.SignedIn(SchoolRole.Curator);

    private async Task PauseAsync(Guid pair, string ground, string from, string to, string reason) =>
        await (await Curator.OpenAsync($"/mentorships/{pair}/pauses/new")).Form().Set("Form.Ground", ground).Set("Form.FromOn", from).Set("Form.ToOn", to)
            .Set("Form.Reason", reason).SendAsync();

    // The talk under the pair's pages goes on being read; the entry is refused in words.
    private async Task<string> RefusedAsync(Guid pair)
    {
        var home = await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair}");
        Assert.Equal(MentorshipState.Suspended, await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.State).SingleAsync()));
        return home.Text.Replace('\u00a0', ' ');
    }

    private async Task<PortalPage> EntryAsync(Guid pair, string day) => await (await portal.SignedIn(SchoolRole.Mentor).OpenAsync($"/mentorships/{pair}/diary/new"))
        .Form("diary").Set("Form.Kind", "Meeting").Set("Form.Date", day).Set("Form.Duration", "45").Set("Form.Topic", "Разбор урока").SubmitAsync();
}
