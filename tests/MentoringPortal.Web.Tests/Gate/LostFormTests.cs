using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Lost text is never lost: every form, every way of losing a session.</summary>
public sealed class LostFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Form.Kind", "Meeting", "встреча")]
    [InlineData("Form.Visibility", "shared", null)]
    [InlineData("Form.Topic", "Moodle", "Moodle")]
    [InlineData("Form.WhatWasDone", "Разобрали урок", "Разобрали урок")]
    public void G1_a_kept_text_is_shown_in_the_words_of_its_page(string field, string value, string? shown)
    {
        var form = AuditWords.FormOf(["Form.Date", "Form.Kind", "Form.Duration", "Form.Topic", "Form.WhatWasDone", "Form.Visibility", "__key"]);
        Assert.Equal(shown, AuditWords.Typed(field, value, form)?.ToLowerInvariant().Replace("moodle", "Moodle", StringComparison.Ordinal)
            .Replace("разобрали", "Разобрали", StringComparison.Ordinal));
        // A form that nobody knows shows what was typed, and no member of an enum.
        Assert.Null(AuditWords.Typed("Form.Kind", "Meeting", null));
        Assert.Equal("Текст", AuditWords.Typed("Form.Anything", "Текст", null));
    }

    private const string NewPassword = "совсем другой длинный пароль";

    [Theory]
    [InlineData("signed out in another tab")]
    [InlineData("ended from another device")]
    [InlineData("password changed elsewhere")]
    [InlineData("cookie gone")]
    [InlineData("idle")]
    [InlineData("blocked")]
    public async Task G1_every_form_keeps_its_text_whatever_ended_the_session(string way)
    {
        var account = portal.First[SchoolRole.MethodUnionHead];
        var client = portal.SignedIn(account);
        var owner = (await client.OpenAsync("/account/password")).Form().Value(FormOwner.Field)!;
        Assert.NotEmpty(owner);
        var password = await LoseAsync(client, account, way);
        if (way == "cookie gone") client = portal.Anonymous();

        var routes = Forms().ToList();
        Assert.True(routes.Count > 80, $"{routes.Count} forms");
        var lost = new List<string>();
        var last = "";
        foreach (var route in routes)
        {
            last = $"текст для {route}";
            var answer = await client.PostAsync(route, [new(FormOwner.Field, owner), new("__key", Guid.NewGuid().ToString("N")), new("Form.Text", last)]);
            if (answer.Location != "/account/login?reason=expired") lost.Add($"{route}: {(int)answer.Status} {answer.Location}");
            else if (await TakeAsync(account, last) != 1) lost.Add($"{route}: not kept");
        }

        Assert.Empty(lost);
        if (way == "blocked")
        {
            await SetBlockedAsync(account, false);
            return;
        }

        await client.PostAsync(routes[0], [new(FormOwner.Field, owner), new("__key", Guid.NewGuid().ToString("N")), new("Form.Text", last)]);
        var back = await (await client.OpenAsync("/account/login?reason=expired")).Form().Set("UserName", account.UserName).Set("Password", password).SendAsync();
        Assert.Contains(last, back.Text, StringComparison.Ordinal);
        await back.Form("/discard").SendAsync();
        if (password != TestSchool.Password) await ChangePasswordAsync(account, password, TestSchool.Password);
    }

    [Fact]
    public async Task G1_a_form_that_could_not_be_kept_says_so_and_leaves_the_text_on_the_page()
    {
        var answer = await portal.Anonymous().PostAsync("/settings/calendar/days", [new("__key", Guid.NewGuid().ToString("N")), new("Form.Reason", "без хозяина")]);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("на портале не сохранён", answer.Text, StringComparison.Ordinal);
        Assert.Equal("без хозяина", answer.Form("/settings/calendar/days").Value("Form.Reason"));
    }

    [Fact]
    public async Task G1_a_button_without_text_promises_nothing()
    {
        var answer = await portal.Anonymous().PostAsync($"/people/{Guid.NewGuid()}/restore",
            [new("__key", Guid.NewGuid().ToString("N")), new("Version", Guid.NewGuid().ToString())]);

        Assert.Equal("/account/login?reason=again", answer.Location);
        Assert.DoesNotContain("текст сохранён", (await portal.Anonymous().OpenAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_a_page_opened_after_the_session_has_ended_promises_no_text()
    {
        var client = portal.SignedIn(SchoolRole.Mentee);
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var login = await client.OpenAsync("/diary");
        Assert.Contains("Сеанс закончился", login.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("сохранён", login.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_two_forms_lost_at_one_address_are_two_texts_with_the_time_they_were_sent()
    {
        var client = portal.SignedIn(SchoolRole.Curator, portal.Second);
        var one = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "01.02.2027").Set("Form.Reason", "первая вкладка");
        var two = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "02.02.2027").Set("Form.Reason", "вторая вкладка");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/account/logout") { Content = new FormUrlEncodedContent([]) });
        await one.SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var login = await client.OpenAsync((await two.SubmitAsync()).Location!);
        var back = await login.Form().Set("UserName", portal.Second[SchoolRole.Curator].UserName).Set("Password", TestSchool.Password).SendAsync();

        Assert.Contains("вторая вкладка", back.Text, StringComparison.Ordinal);
        Assert.Contains("Форма, отправленная", back.Text, StringComparison.Ordinal);
        Assert.Contains("первая вкладка", (await back.ClickAsync("Форма от")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_who_signs_in_after_another_never_sees_the_other_one_s_text()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "03.02.2027").Set("Form.Reason", "текст куратора");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/account/logout") { Content = new FormUrlEncodedContent([]) });
        await (await client.OpenAsync("/account/login")).Form().Set("UserName", portal.First[SchoolRole.SystemAdministrator].UserName)
            .Set("Password", TestSchool.Password).SendAsync();

        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("текст куратора", answer.Html, StringComparison.Ordinal);
        Assert.Contains("другой человек", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await TakeAsync(portal.First[SchoolRole.Curator], "текст куратора"));
    }

    [Fact]
    public async Task G1_a_form_that_the_role_no_longer_allows_keeps_its_text()
    {
        var client = portal.SignedIn(SchoolRole.Mentor);
        var page = await client.OpenAsync("/account/password");
        var answer = await client.PostAsync("/settings/calendar/days",
            [new("Form.Reason", "роль сменили в другой вкладке"), new(FormOwner.Field, page.Form().Value(FormOwner.Field)!)], page);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("роль сменили", (await answer.ClickAsync("Проверить текст")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_what_was_typed_beside_a_file_that_is_too_large_is_kept()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var parts = new MultipartFormDataContent
        {
            { new StringContent("пояснение к скану"), "Form.Note" },
            { new ByteArrayContent(new byte[26 * 1024 * 1024]), "Form.Scan", "скан.pdf" },
            { new StringContent("после файла"), "Form.After" },
        };
        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, FileForm()) { Content = parts });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        var kept = await answer.ClickAsync("Проверить текст");
        Assert.Contains("пояснение к скану", kept.Text, StringComparison.Ordinal);
        Assert.Contains("после файла", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_a_text_too_large_to_be_taken_is_told_as_not_kept()
    {
        var answer = await portal.SignedIn(SchoolRole.Curator).PostAsync("/settings/calendar/days", [new("Form.Reason", new string('я', 600_000))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("текст портал не получил", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G3_the_second_of_two_sign_in_tabs_goes_on_and_a_sign_in_is_never_kept()
    {
        var client = portal.Anonymous();
        var first = (await client.OpenAsync("/account/login")).Form().Set("UserName", portal.First[SchoolRole.Psychologist].UserName).Set("Password", TestSchool.Password);
        var second = (await client.OpenAsync("/account/login?returnUrl=%2Fhelp")).Form().Set("UserName", portal.First[SchoolRole.Psychologist].UserName)
            .Set("Password", TestSchool.Password);
        await first.SendAsync();

        Assert.Equal("/help", (await second.SubmitAsync()).Location);
        Assert.Equal("/", (await first.SubmitAsync()).Location);
        var expired = portal.SignedIn(SchoolRole.Psychologist);
        var sessions = await expired.OpenAsync("/account/password");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("/account/login?reason=again", (await expired.PostAsync("/account/password", [new("NewPassword", "x"), new("Text", "не хранить")], sessions)).Location);
        Assert.Equal(0, await TakeAsync(portal.First[SchoolRole.Psychologist], ""));
    }

    private async Task<string> LoseAsync(PortalClient client, TestAccount account, string way)
    {
        switch (way)
        {
            case "signed out in another tab":
                await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/account/logout") { Content = new FormUrlEncodedContent([]) });
                break;
            case "ended from another device":
                await (await portal.SignedIn(account).OpenAsync("/account/sessions")).Form("/account/sessions").SendAsync();
                await portal.InSchoolAsync(portal.First, db => db.Set<UserSession>().Where(s => s.UserId == account.UserId)
                    .ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedAt, portal.Clock.GetUtcNow().UtcDateTime)));
                break;
            case "password changed elsewhere":
                await ChangePasswordAsync(account, TestSchool.Password, NewPassword);
                return NewPassword;
            case "idle":
                portal.Clock.Advance(TimeSpan.FromMinutes(61));
                break;
            case "blocked":
                await SetBlockedAsync(account, true);
                break;
        }

        return TestSchool.Password;
    }

    private async Task SetBlockedAsync(TestAccount account, bool blocked) => await portal.InSchoolAsync(portal.First,
        db => db.Set<Membership>().Where(m => m.Id == account.MembershipId).ExecuteUpdateAsync(u => u.SetProperty(m => m.IsBlocked, blocked)));

    private async Task ChangePasswordAsync(TestAccount account, string from, string to)
    {
        var form = (await portal.SignedIn(account).OpenAsync("/account/password")).Form().Set("CurrentPassword", from).Set("NewPassword", to).Set("RepeatPassword", to);
        Assert.Equal("/account/sessions", (await form.SubmitAsync()).Location);
    }

    // How many kept forms hold the text; they are taken away.
    private Task<int> TakeAsync(TestAccount account, string text) => portal.InSchoolAsync(portal.First, async db =>
    {
        var kept = await db.Set<FormDraft>().Where(d => d.UserId == account.UserId && d.FormKey.StartsWith(FormDraft.Returned)).ToListAsync();
        var found = kept.Where(d => d.Content.Contains(text, StringComparison.Ordinal)).ToList();
        db.RemoveRange(found);
        await db.SaveChangesAsync();
        return found.Count;
    });

    private IEnumerable<RouteEndpoint> Posts() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true);

    // Every form for those who are signed in; the account's own are never kept, and the script's drafts are the keeping itself.
    private IEnumerable<string> Forms() => Posts().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(AddressOf)
        .Where(a => LostForm.Concerns(a)).Distinct();

    private string FileForm() => Posts().Where(e => e.RoutePattern.RawText!.Contains("consents", StringComparison.Ordinal)
        && e.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters
            .Any(p => p.ParameterType.GetProperties().Any(f => f.PropertyType == typeof(Microsoft.AspNetCore.Http.IFormFile))))
        .Select(AddressOf).First();

    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => ValueOf(parameter),
        _ => "",
    }))));

    private static string ValueOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        var rule = string.Join(' ', parameter.ParameterPolicies.Select(p => p.Content));
        return rule.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : rule.Contains("int", StringComparison.Ordinal) ? "1"
            : rule.StartsWith("regex(^(", StringComparison.Ordinal) ? rule[8..rule.IndexOfAny(['|', ')'], 8)] : "x";
    }
}
