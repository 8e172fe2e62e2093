using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Accounts;

/// <summary>The second step of signing in. Each test takes an account of its own.</summary>
public sealed class TwoFactorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // RFC 6238, appendix B, cut to six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, TwoFactor.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Only_the_neighbouring_steps_are_accepted(int seconds, bool accepted)
    {
        var key = TwoFactor.NewKey();
        Assert.Equal(accepted, TwoFactor.StepOf(key, TwoFactor.CodeAt(key, TestClock.Start.AddSeconds(seconds)), TestClock.Start) is not null);
    }

    [Fact]
    public async Task The_app_is_set_up_by_picture_or_typed_key_and_the_next_sign_in_asks_for_its_code_once()
    {
        var (key, _) = await SetUpAsync(SchoolRole.Director);
        portal.Clock.Advance(TimeSpan.FromSeconds(90));

        var client = portal.Anonymous();
        var step = await PasswordAsync(client, "director", "/orders");
        Assert.Equal("/account/login/code?returnUrl=%2Forders", step.Location);
        Assert.StartsWith("/account/login", (await client.GetAsync("/orders")).Location, StringComparison.Ordinal);

        var page = await client.OpenAsync(step.Location!);
        var wrong = await page.Form().Set("Code", "000000").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Код не подошёл", Assert.Single(wrong.Errors), StringComparison.Ordinal);

        var code = TwoFactor.CodeAt(key, portal.Clock.GetUtcNow());
        Assert.Equal("/orders", (await page.Form().Set("Code", code[..3] + " " + code[3..]).SubmitAsync()).Location);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/orders")).Status);

        var thief = portal.Anonymous();
        var replayed = await (await thief.OpenAsync((await PasswordAsync(thief, "director")).Location!)).Form().Set("Code", code).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, replayed.Status);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_the_database_holds_neither_codes_nor_the_key()
    {
        var (key, codes) = await SetUpAsync(SchoolRole.DeputyDirectorAcademic);
        Assert.Equal(10, codes.Distinct().Count());
        var client = portal.Anonymous();
        Assert.Equal("/", (await (await client.OpenAsync((await PasswordAsync(client, "deputy")).Location!)).Form().Set("Code", codes[0].ToLowerInvariant())
            .SubmitAsync()).Location);
        Assert.Contains("осталось: 9", (await client.OpenAsync("/account/two-factor")).Text, StringComparison.Ordinal);

        var again = portal.Anonymous();
        var refused = await (await again.OpenAsync((await PasswordAsync(again, "deputy")).Location!)).Form().Set("Code", codes[0]).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        var user = await portal.InSchoolAsync(portal.First, db => db.Users.AsNoTracking().SingleAsync(u => u.UserName == "deputy"));
        Assert.DoesNotContain(key, user.TwoFactorKey, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.InSchoolAsync(portal.First, db => db.Set<AuditEntry>().Select(a => a.Changes).ToListAsync()), c => c is not null
            && (c.Contains(user.TwoFactorKey!, StringComparison.Ordinal) || codes.Any(x => c.Contains(x, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_step_and_a_right_password_does_not_open_it_again()
    {
        var (key, _) = await SetUpAsync(SchoolRole.DeputyDirectorMethodical);
        var client = portal.Anonymous();
        PortalPage answer = null!;
        for (var i = 0; i < 5; i++)
        {
            answer = await (await client.OpenAsync((await PasswordAsync(client, "deputy-method")).Location!)).Form().Set("Code", "111111").SubmitAsync();
            portal.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Contains("15 мин.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        var locked = await (await client.OpenAsync((await PasswordAsync(client, "deputy-method")).Location!)).Form()
            .Set("Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).SubmitAsync();
        Assert.Contains("Попробуйте снова", Assert.Single(locked.Errors), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        var open = await (await client.OpenAsync((await PasswordAsync(client, "deputy-method")).Location!)).Form()
            .Set("Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).SubmitAsync();
        Assert.Equal("/", open.Location);
    }

    [Fact]
    public async Task The_time_between_the_steps_is_short_and_without_a_password_there_is_no_step()
    {
        var (key, _) = await SetUpAsync(SchoolRole.MethodUnionHead);
        Assert.Equal("/account/login?reason=step", (await portal.Anonymous().GetAsync("/account/login/code")).Location);
        var client = portal.Anonymous();
        var page = await client.OpenAsync((await PasswordAsync(client, "union-head")).Location!);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/login?reason=step", (await page.Form().Set("Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).SubmitAsync()).Location);
        var forged = portal.Anonymous();
        forged.SetCookie("portal-step", "CfDJ8AAAA");
        Assert.Equal("/account/login?reason=step", (await forged.GetAsync("/account/login/code")).Location);
    }

    [Fact]
    public async Task Removal_asks_for_the_password()
    {
        await SetUpAsync(SchoolRole.Mentor);
        var client = portal.SignedIn(SchoolRole.Mentor);
        var refused = await (await client.OpenAsync("/account/two-factor")).Form("/removal").Set("Password", "не тот пароль").SubmitAsync();
        Assert.Contains("Пароль неверен", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await (await client.OpenAsync("/account/two-factor")).Form("/removal").Set("Password", TestSchool.Password).SendAsync();
        Assert.Equal("/", (await PasswordAsync(portal.Anonymous(), "mentor")).Location);
    }

    [Fact]
    public async Task A_wrong_code_or_password_sets_nothing_up_and_the_key_in_the_phone_stays_good()
    {
        var client = portal.SignedIn(SchoolRole.Psychologist);
        var page = await client.OpenAsync("/account/two-factor");
        var key = KeyOf(page);
        var wrong = await page.Form().Set("Form.Code", "000000").Set("Form.Password", TestSchool.Password).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, key), (wrong.Status, KeyOf(wrong)));
        var stolen = await wrong.Form().Set("Form.Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).Set("Form.Password", "не тот пароль").SubmitAsync();
        Assert.Contains("Пароль неверен", Assert.Single(stolen.Errors), StringComparison.Ordinal);
        var done = await stolen.Form().Set("Form.Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).Set("Form.Password", TestSchool.Password).SendAsync();
        Assert.Equal("Резервные коды", done.Heading);
    }

    [Fact]
    public async Task A_school_that_demands_it_leads_those_who_decide_to_set_it_up_and_opens_nothing_else()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor, portal.Second);
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator, portal.Second);
        await (await admin.OpenAsync("/settings/accounts")).Form("/two-factor").SubmitAsync();
        var curator = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var url in new[] { "/", "/people", "/mentorships", "/inbox" }) Assert.Equal("/account/two-factor", (await curator.GetAsync(url)).Location);
        var from = await curator.OpenAsync("/account/two-factor");
        Assert.Equal("/account/two-factor", (await curator.PostAsync("/people", [new("Form.Namesake", "true")], from)).Location);
        var written = await curator.PostAsync("/people", [new("Form.Surname", "Тайнов")], from);
        Assert.Equal(HttpStatusCode.Forbidden, written.Status);
        Assert.Contains("текст сохранён на портале", written.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Mentor, portal.Second).GetAsync("/mentorships")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(SchoolRole.Curator).GetAsync("/people")).Status);

        await SetUpAsync(SchoolRole.Curator, portal.Second);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/people")).Status);
        var refused = await curator.PostAsync("/account/two-factor/removal", [new("Password", TestSchool.Password)], await curator.OpenAsync("/account/two-factor"));
        Assert.Contains("отключить его нельзя", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_resets_it_for_somebody_who_lost_the_phone_and_the_audit_says_so()
    {
        await SetUpAsync(SchoolRole.Mentee);
        var person = portal.SignedIn(SchoolRole.Mentee);
        var account = portal.First[SchoolRole.Mentee].MembershipId;
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator);
        await portal.InSchoolAsync(portal.Second, db => db.Set<School>().Where(s => s.Id == portal.Second.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.RequiresTwoFactor, false)));
        var stranger = portal.SignedIn(SchoolRole.SystemAdministrator, portal.Second);
        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.PostAsync($"/settings/accounts/{account}/reset-two-factor", [], await stranger.OpenAsync("/account/password"))).Status);
        await (await admin.OpenAsync($"/settings/accounts/{account}")).Form("/reset-two-factor").SendAsync();
        Assert.StartsWith("/account/login", (await person.GetAsync("/")).Location, StringComparison.Ordinal);
        Assert.Equal("/", (await PasswordAsync(portal.Anonymous(), "mentee")).Location);
        Assert.Contains("сброшен администратором", (await admin.OpenAsync("/audit")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<RecoveryCode>().CountAsync(c => c.UserId == portal.First[SchoolRole.Mentee].UserId)));
    }

    private async Task<(string Key, List<string> Codes)> SetUpAsync(SchoolRole role, TestSchool? school = null)
    {
        var client = portal.SignedIn(role, school);
        var page = await client.OpenAsync("/account/two-factor");
        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        var key = KeyOf(page);
        var done = await page.Form().Set("Form.Code", TwoFactor.CodeAt(key, portal.Clock.GetUtcNow())).Set("Form.Password", TestSchool.Password).SendAsync();
        Assert.Equal("Резервные коды", done.Heading);
        return (key, [.. done.Document.QuerySelectorAll("main li code").Select(c => c.TextContent)]);
    }

    private static string KeyOf(PortalPage page) => page.Document.QuerySelector("main p > code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static async Task<PortalPage> PasswordAsync(PortalClient client, string userName, string? returnUrl = null) =>
        await (await client.OpenAsync("/account/login" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)))).Form().Set("UserName", userName)
            .Set("Password", TestSchool.Password).SubmitAsync();
}
