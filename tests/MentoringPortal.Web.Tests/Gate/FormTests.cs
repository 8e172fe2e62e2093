using System.Net;
using System.Text;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

public sealed class FormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_form_sent_twice_is_carried_out_once_and_leads_to_the_same_page()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "11.01.2027").Set("Form.Reason", "дважды");
        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();
        Assert.Equal("/settings/calendar?year=2027", first.Location);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await CountAsync("дважды"));
    }

    [Fact]
    public async Task Ten_clicks_at_once_are_carried_out_once()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "12.01.2027").Set("Form.Reason", "десять раз");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => form.SubmitAsync()));
        Assert.All(answers, a => Assert.True(a.Location == "/settings/calendar?year=2027" || a.Status == HttpStatusCode.BadRequest, $"{a.Status} {a.Heading}"));
        Assert.Equal(1, await CountAsync("десять раз"));
    }

    [Fact]
    public async Task A_corrected_form_may_be_sent_again_with_the_same_key()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var wrong = await (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "31.02.2027").Set("Form.Reason", "исправлено").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("31.02.2027", wrong.Form("days").Value("Form.Date"));
        await wrong.Form("days").Set("Form.Date", "28.02.2027").SendAsync();
        Assert.Equal(1, await CountAsync("исправлено"));
    }

    [Fact]
    public async Task A_key_of_another_person_opens_nothing()
    {
        var form = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "13.01.2027").Set("Form.Reason", "чужой ключ");
        await form.SendAsync();
        var key = form.Value("__key")!;
        var other = (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "13.01.2027").Force("__key", key);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SubmitAsync()).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_forged_token_changes_nothing_and_keeps_the_text(string token)
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "14.01.2027").Set("Form.Reason", "подделка")
            .Force("__RequestVerificationToken", token);
        var answer = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await CountAsync("подделка"));
        var kept = await answer.ClickAsync("Проверить текст");
        Assert.Contains("подделка", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_school_is_refused()
    {
        var foreign = (await portal.SignedIn(SchoolRole.Curator, portal.Second).OpenAsync("/settings/calendar")).Form("days").Value("__RequestVerificationToken")!;
        var form = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "15.01.2027")
            .Force("__RequestVerificationToken", foreign);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_has_ended_is_given_back_after_sign_in()
    {
        var client = portal.SignedIn(SchoolRole.Director);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "16.02.2027").Set("Form.Reason", "долго писали");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var answer = await form.SubmitAsync();
        Assert.Equal("/account/login?reason=expired", answer.Location);

        var login = await client.OpenAsync(answer.Location!);
        Assert.Contains("введённый текст сохранён", login.Text, StringComparison.Ordinal);
        var back = await login.Form().Set("UserName", "director").Set("Password", TestSchool.Password).SendAsync();
        Assert.Contains("долго писали", back.Text, StringComparison.Ordinal);
        await back.Form("days").SendAsync();
        Assert.Equal(1, await CountAsync("долго писали"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(back.Response.RequestMessage!.RequestUri!.PathAndQuery)).Status);
    }

    [Fact]
    public async Task Another_person_at_the_same_machine_does_not_get_the_text()
    {
        var client = portal.SignedIn(SchoolRole.SystemAdministrator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "17.02.2027").Set("Form.Reason", "не для других");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var login = await client.OpenAsync((await form.SubmitAsync()).Location!);
        var other = await login.Form().Set("UserName", "mentor").Set("Password", TestSchool.Password).SendAsync();
        Assert.DoesNotContain("не для других", other.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_shows_both_texts()
    {
        var client = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var mine = (await client.OpenAsync("/settings/school")).Form("school").Set("Phone", "8 391 000-00-01");
        await (await client.OpenAsync("/settings/school")).Form("school").Set("Phone", "8 391 000-00-02").SendAsync();
        var conflict = await mine.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("8 391 000-00-01", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("8 391 000-00-02", conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_saved_offered_and_forgotten_per_person()
    {
        var client = portal.SignedIn(SchoolRole.Mentor);
        var token = (await client.OpenAsync("/account/password")).Form().Value("__RequestVerificationToken")!;
        HttpRequestMessage Save(string body) =>
            new(HttpMethod.Post, "/drafts") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "RequestVerificationToken", token } } };
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(Save("""{"formKey":"diary/1","fields":{"Form.Text":"начало"}}"""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(Save("""{"formKey":"diary/1","fields":{"Form.Text":"начало и конец"}}"""))).Status);
        using var saved = System.Text.Json.JsonDocument.Parse((await client.GetAsync("/drafts?formKey=diary/1")).Body);
        Assert.Equal("начало и конец", saved.RootElement.GetProperty("fields").GetProperty("Form.Text").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await portal.SignedIn(SchoolRole.Mentee).GetAsync("/drafts?formKey=diary/1")).Status);
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/drafts?formKey=diary/1") { Headers = { { "RequestVerificationToken", token } } });
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("/drafts?formKey=diary/1")).Status);
    }

    private Task<int> CountAsync(string reason) => portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == reason));
}
