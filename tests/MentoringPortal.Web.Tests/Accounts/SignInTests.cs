using System.Net;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Accounts;

public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_person_signs_in_with_name_and_password_and_out_again()
    {
        var client = portal.Anonymous();
        var home = await SignInAsync(client, "director", TestSchool.Password);
        Assert.Equal("/", home.Location);
        Assert.Contains("Верещагина П.С.", (await client.OpenAsync("/account/sessions")).Html, StringComparison.Ordinal);

        var cookie = client.CookieOf("portal")!;
        await client.PostAsync("/account/logout", []);
        Assert.StartsWith("/account/login", (await client.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);

        var thief = portal.Anonymous();
        thief.SetCookie("portal", cookie);
        Assert.StartsWith("/account/login", (await thief.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S9_An_account_with_the_password_of_the_demonstration_does_not_sign_in_where_the_demonstration_is_off()
    {
        var user = portal.Second[SchoolRole.MethodUnionHead].UserName;
        var before = await PasswordHashAsync(user);
        await SetPasswordHashAsync(user, new Microsoft.AspNetCore.Identity.PasswordHasher<PortalUser>().HashPassword(new PortalUser(), Web.Demo.Demonstration.Password));
        var refused = await SignInAsync(portal.Anonymous(), user, Web.Demo.Demonstration.Password);
        await SetPasswordHashAsync(user, before);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("учётная запись демонстрации", refused.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_on_this_network_only()
    {
        var client = portal.Anonymous();
        PortalPage answer = null!;
        for (var i = 0; i < 5; i++)
        {
            answer = await SignInAsync(client, "union-head", "неверный пароль");
            portal.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Contains("15 мин.", answer.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Попробуйте снова через", (await SignInAsync(client, "union-head", TestSchool.Password)).Errors[0], StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/", (await SignInAsync(client, "union-head", TestSchool.Password)).Location);
    }

    [Fact]
    public async Task A_growing_delay_stands_before_the_lock_out()
    {
        var client = portal.Anonymous();
        await SignInAsync(client, "union-head2", "неверный пароль");
        var third = await SignInAsync(client, "union-head2", "неверный пароль");
        Assert.Contains("через 2 с", third.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Попробуйте снова", (await SignInAsync(client, "union-head2", TestSchool.Password)).Errors[0], StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("/", (await SignInAsync(client, "union-head2", TestSchool.Password)).Location);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_look_alike()
    {
        var known = await SignInAsync(portal.Anonymous(), "mentee2", "неверный пароль");
        var unknown = await SignInAsync(portal.Anonymous(), "нет-такого", "неверный пароль");
        Assert.Equal(known.Errors, unknown.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_foreign_return_address_is_ignored(string address)
    {
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/account/login");
        var answer = await page.Form().Set("UserName", "mentor2").Set("Password", TestSchool.Password).Force("ReturnUrl", address).SubmitAsync();
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_click_and_after_twelve_hours_at_work()
    {
        var idle = portal.SignedIn(SchoolRole.Mentor);
        portal.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await idle.GetAsync("/account/sessions")).Status);
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("reason=ended", (await idle.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);

        var busy = portal.SignedIn(SchoolRole.Mentor);
        for (var i = 0; i < 14; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(50));
            await busy.GetAsync("/account/sessions");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Contains("/account/login", (await busy.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_and_a_lost_role_take_effect_with_the_next_click()
    {
        var account = portal.Second[SchoolRole.Psychologist];
        var client = portal.SignedIn(account);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/sessions")).Status);
        await portal.InSchoolAsync(portal.Second, db => db.Set<Membership>().Where(m => m.Id == account.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.IsBlocked, true)));
        Assert.Contains("/account/login", (await client.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);

        var curator = portal.Second[SchoolRole.Curator];
        var demoted = portal.SignedIn(curator);
        Assert.Equal(HttpStatusCode.OK, (await demoted.GetAsync("/audit")).Status);
        await portal.InSchoolAsync(portal.Second, db => db.Set<Membership>().Where(m => m.Id == curator.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Roles, SchoolRole.Psychologist)));
        Assert.Equal(HttpStatusCode.Forbidden, (await demoted.GetAsync("/audit")).Status);
    }

    [Fact]
    public async Task Entering_takes_the_office_first_and_then_the_role_of_the_last_time()
    {
        var account = portal.First[SchoolRole.DeputyDirectorMethodical];
        await SetRolesAsync(SchoolRole.Psychologist | SchoolRole.SystemAdministrator);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var mentee = TestData.Staff("Входова", "Инна");
            db.Add(mentee);
            await db.SaveChangesAsync();
            await TestData.ActivePairAsync(db, account.PersonId, mentee.Id);
        });
        var first = portal.Anonymous();
        Assert.Equal("/", (await SignInAsync(first, account.UserName, TestSchool.Password)).Location);
        Assert.Equal("педагог-психолог", await RoleAsync(first));
        await first.PostAsync("/account/role", [new("MembershipId", account.MembershipId.ToString()), new("Role", "Mentor")], await first.OpenAsync("/account/role"));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await first.PostAsync("/account/logout", []);

        var again = portal.Anonymous();
        await SignInAsync(again, account.UserName, TestSchool.Password);
        Assert.Equal("наставник", await RoleAsync(again));

        // A role that is gone is not remembered.
        await again.PostAsync("/account/role", [new("MembershipId", account.MembershipId.ToString()), new("Role", "SystemAdministrator")], await again.OpenAsync("/account/role"));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await again.PostAsync("/account/logout", []);
        await SetRolesAsync(SchoolRole.Psychologist);
        var third = portal.Anonymous();
        await SignInAsync(third, account.UserName, TestSchool.Password);
        Assert.Equal("педагог-психолог", await RoleAsync(third));
        await SetRolesAsync(SchoolRole.DeputyDirectorMethodical);

        Task SetRolesAsync(SchoolRole roles) => portal.InSchoolAsync(portal.First, db => db.Set<Membership>().Where(m => m.Id == account.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Roles, roles)));

        static async Task<string> RoleAsync(PortalClient client) => (await client.OpenAsync("/")).Document.QuerySelector(".person-role")!.TextContent.Trim();
    }

    [Fact]
    public async Task Ending_the_other_sessions_leaves_only_this_one()
    {
        var here = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var there = portal.SignedIn(SchoolRole.DeputyDirectorMethodical);
        var page = await here.OpenAsync("/account/sessions");
        await here.PostAsync("/account/sessions", [], page);
        Assert.Contains("/account/login", (await there.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/sessions")).Status);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_must_be_long_and_uncommon()
    {
        var here = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second);
        var there = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, portal.Second);
        var page = await here.OpenAsync("/account/password");
        foreach (var weak in new[] { "короткий", "наставник123", "11111111111111" })
        {
            page = await page.Form().Set("CurrentPassword", TestSchool.Password).Set("NewPassword", weak).Set("RepeatPassword", weak).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        }

        page = await page.Form().Set("CurrentPassword", TestSchool.Password).Set("NewPassword", " тихий вечер у реки ").Set("RepeatPassword", " тихий вечер у реки ").SubmitAsync();
        Assert.Equal("/account/sessions", page.Location);
        Assert.Contains("/account/login", (await there.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(portal.Anonymous(), "deputy2", "тихий вечер у реки")).Status);
        Assert.Equal("/", (await SignInAsync(portal.Anonymous(), "deputy2", " тихий вечер у реки ")).Location);
    }

    private Task<string?> PasswordHashAsync(string userName) =>
        portal.InSchoolAsync(portal.Second, db => db.Users.Where(u => u.UserName == userName).Select(u => u.PasswordHash).SingleAsync());

    private Task<int> SetPasswordHashAsync(string userName, string? hash) => portal.InSchoolAsync(portal.Second, db =>
        db.Users.Where(u => u.UserName == userName).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, hash)));

    private static async Task<PortalPage> SignInAsync(PortalClient client, string userName, string password)
    {
        var page = await client.OpenAsync("/account/login");
        return await page.Form().Set("UserName", userName).Set("Password", password).SubmitAsync();
    }
}
