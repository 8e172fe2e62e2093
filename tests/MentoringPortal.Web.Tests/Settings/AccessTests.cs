using System.Net;
using System.Text.RegularExpressions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Settings;

public sealed partial class AccessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_printed_code_opens_one_account_and_only_once()
    {
        var person = TestData.Staff("Новикова", "Юлия");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync();
        });
        var sheet = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/accounts/invite")).Form().Set("Form.PersonId", person.Id.ToString())
            .SubmitAsync();
        Assert.Contains("приказ об утверждении пары", sheet.Text, StringComparison.Ordinal);
        var code = Code().Match(sheet.Text).Value;
        Assert.NotEmpty(code);

        var guest = portal.Anonymous();
        var form = await guest.OpenAsync("/account/invitation");
        var done = await form.Form().Set("Code", code.ToLowerInvariant().Replace('-', ' ')).Set("UserName", "novikova").Set("NewPassword", "тихий вечер у реки")
            .Set("RepeatPassword", "тихий вечер у реки").SubmitAsync();
        Assert.Equal("/account/login", done.Location);
        var home = await (await guest.OpenAsync("/account/login")).Form().Set("UserName", "Novikova").Set("Password", "тихий вечер у реки").SendAsync();
        Assert.Contains("Новикова", home.Html, StringComparison.Ordinal);
        // No role yet: only the home is open, and it says what gives one.
        Assert.Contains("Роли у вас пока нет", home.Text, StringComparison.Ordinal);
        foreach (var closed in new[] { "/diary", "/mentorships", "/documents", "/people" }) Assert.Equal(HttpStatusCode.Forbidden, (await guest.GetAsync(closed)).Status);

        var again = await (await portal.Anonymous().OpenAsync("/account/invitation")).Form().Set("Code", code).Set("UserName", "drugaya")
            .Set("NewPassword", "тихий вечер у реки").Set("RepeatPassword", "тихий вечер у реки").SubmitAsync();
        Assert.Contains("уже использован", again.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_void_after_two_weeks()
    {
        var sheet = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/accounts/invite")).Form().Set("Form.DisplayName", "Гостев Н.Н.")
            .Set("Form.Roles", nameof(SchoolRole.Psychologist)).SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromDays(15));
        var late = await (await portal.Anonymous().OpenAsync("/account/invitation")).Form().Set("Code", Code().Match(sheet.Text).Value).Set("UserName", "gostev")
            .Set("NewPassword", "тихий вечер у реки").Set("RepeatPassword", "тихий вечер у реки").SubmitAsync();
        Assert.Contains("истёк", late.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_code_and_the_old_sessions_end()
    {
        var mentor = portal.Second[SchoolRole.Mentor];
        var old = portal.SignedIn(mentor);
        var page = await portal.SignedIn(SchoolRole.SystemAdministrator, portal.Second).OpenAsync($"/settings/accounts/{mentor.MembershipId}");
        var sheet = await page.Form("new-password").SubmitAsync();
        await (await portal.Anonymous().OpenAsync("/account/invitation")).Form().Set("Code", Code().Match(sheet.Text).Value).Set("UserName", mentor.UserName)
            .Set("NewPassword", "снег идёт с утра").Set("RepeatPassword", "снег идёт с утра").SendAsync();
        Assert.Contains("/account/login", (await old.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_person_is_out_at_once_and_nobody_can_block_themselves()
    {
        var union = portal.First[SchoolRole.MethodUnionHead];
        var client = portal.SignedIn(union);
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator);
        await (await admin.OpenAsync($"/settings/accounts/{union.MembershipId}")).Form("block").SendAsync();
        Assert.Contains("/account/login", (await client.GetAsync("/account/sessions")).Location, StringComparison.Ordinal);

        var self = await admin.OpenAsync($"/settings/accounts/{portal.First[SchoolRole.SystemAdministrator].MembershipId}");
        Assert.Empty(self.Document.QuerySelectorAll("form[action$='/block']"));
    }

    [Fact]
    public async Task Roles_can_be_changed_but_not_the_own_role_taken_away()
    {
        var psychologist = portal.Second[SchoolRole.Psychologist];
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator, portal.Second);
        await (await admin.OpenAsync($"/settings/accounts/{psychologist.MembershipId}")).Form()
            .Set("Form.Roles", nameof(SchoolRole.Psychologist), nameof(SchoolRole.DeputyDirectorMethodical)).SendAsync();
        var client = portal.SignedIn(psychologist);
        var roles = await client.OpenAsync("/account/role");
        await roles.Form("role").SendAsync();
        Assert.Contains("заместитель директора по методической работе", (await client.OpenAsync("/")).Html, StringComparison.OrdinalIgnoreCase);

        var self = await admin.OpenAsync($"/settings/accounts/{portal.Second[SchoolRole.SystemAdministrator].MembershipId}");
        var answer = await self.Form().Set("Form.Roles", nameof(SchoolRole.Psychologist)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task U5_the_switch_of_the_role_goes_on_to_the_page_that_only_the_other_role_opens_and_never_out_of_the_portal()
    {
        await portal.ByOrderAsync(SchoolRole.Mentor);
        var account = portal.First[SchoolRole.Mentor];
        await portal.InSchoolAsync(portal.First, db => db.Set<Data.Accounts.Membership>().Where(m => m.Id == account.MembershipId)
            .ExecuteUpdateAsync(u => u.SetProperty(m => m.Roles, SchoolRole.SystemAdministrator)));
        var client = portal.SignedIn(account);
        var form = (await client.OpenAsync($"/account/role?role={SchoolRole.SystemAdministrator}&to=%2Fsettings%2Fcalendar")).Form("/account/role");
        Assert.Equal(("/settings/calendar", "SystemAdministrator"), (form.Value("To"), form.Value("Role")));
        var opened = await form.SendAsync();
        Assert.Equal("/settings/calendar", opened.Response.RequestMessage!.RequestUri!.AbsolutePath);

        // Neither the page nor the form leads out of the portal, and a role that is not held leads nowhere.
        Assert.Null((await client.OpenAsync($"/account/role?role={SchoolRole.Mentor}&to=https%3A%2F%2Fexample.org")).Form("/account/role").Value("To"));
        Assert.Null((await client.OpenAsync($"/account/role?role={SchoolRole.Director}&to=%2Forders")).Form("/account/role").Value("To"));
        var back = await client.PostAsync("/account/role", [new("MembershipId", account.MembershipId.ToString()), new("Role", nameof(SchoolRole.Mentor)),
            new("To", "https://example.org")], await client.OpenAsync("/account/role"));
        Assert.Equal("/", back.Location);
    }

    [Fact]
    public async Task An_account_linked_to_the_wrong_card_is_freed_and_the_card_of_its_name_is_proposed()
    {
        var account = portal.First[SchoolRole.Psychologist];
        // Two spaces inside a name, as they come with a pasted list.
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(TestData.Staff("Абрамова", "Анна  Мария"));
            await db.SaveChangesAsync();
        });
        var admin = portal.SignedIn(SchoolRole.SystemAdministrator);
        var freed = await (await admin.OpenAsync($"/settings/accounts/{account.MembershipId}")).Form("/person/removal").SendAsync();
        Assert.Contains("Связь с карточкой снята", freed.Text, StringComparison.Ordinal);
        var form = freed.Form("/person");
        Assert.Equal(account.PersonId.ToString(), form.Value("personId"));
        Assert.Contains("связана с карточкой сотрудника", (await form.SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_gets_at_no_account_that_signs_or_administers()
    {
        var me = portal.First[SchoolRole.Curator];
        var director = portal.First[SchoolRole.Director];
        var curator = portal.SignedIn(me);
        var raised = await (await curator.OpenAsync($"/settings/accounts/{me.MembershipId}")).Form()
            .Force("Form.Roles", nameof(SchoolRole.Curator), nameof(SchoolRole.Director)).SubmitAsync();
        Assert.Contains(raised.Errors, e => e.Contains("системный администратор", StringComparison.Ordinal));
        var invited = await (await curator.OpenAsync("/settings/accounts/invite")).Form().Set("Form.DisplayName", "Гостев Н.Н.")
            .Force("Form.Roles", nameof(SchoolRole.Director)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, invited.Status);

        var page = await curator.OpenAsync($"/settings/accounts/{director.MembershipId}");
        var code = await curator.PostAsync($"/settings/accounts/{director.MembershipId}/new-password", [], page);
        Assert.DoesNotMatch(Code(), (await code.FollowAsync()).Text);
        await curator.PostAsync($"/settings/accounts/{director.MembershipId}/block", [], page);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedIn(director).GetAsync("/account/sessions")).Status);
    }

    [Fact]
    public async Task Mentors_and_mentees_have_no_settings()
    {
        foreach (var url in new[] { "/settings/school", "/settings/calendar", "/settings/accounts", "/settings/accounts/invite" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(url)).Status);
        }
    }

    [Fact]
    public async Task Quarters_must_follow_each_other_inside_the_year()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("quarters")
            .Set("Quarters.Start1", "01.09.2026").Set("Quarters.End1", "25.10.2026").Set("Quarters.Start2", "02.11.2026").Set("Quarters.End2", "30.12.2026")
            .Set("Quarters.Start3", "11.01.2027").Set("Quarters.End3", "21.03.2027").Set("Quarters.Start4", "20.03.2027").Set("Quarters.End4", "26.05.2027");
        Assert.Contains("раньше, чем закончилась предыдущая", (await form.SubmitAsync()).Errors[0], StringComparison.Ordinal);
        var saved = await form.Set("Quarters.Start4", "29.03.2027").SendAsync();
        Assert.Equal("29.03.2027", saved.Form("quarters").Value("Quarters.Start4"));
    }

    [Fact]
    public async Task A_code_from_the_list_of_accounts_voids_the_one_from_the_persons_card_and_the_other_way_round()
    {
        var person = await portal.InSchoolAsync(portal.First, async db =>
        {
            var staff = TestData.Staff("Двукодова", "Ия");
            db.Add(staff);
            await db.SaveChangesAsync();
            return staff.Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var card = await FromCardAsync();
        var list = await FromListAsync();
        var cardAgain = await FromCardAsync();
        Assert.False(await OpensAsync(card, "dvukodova1"));
        Assert.False(await OpensAsync(list, "dvukodova2"));
        Assert.True(await OpensAsync(cardAgain, "dvukodova3"));

        async Task<string> FromCardAsync() => CodeOf(await (await curator.OpenAsync($"/people/{person}/invitation")).Form("/invitation").SendAsync());
        async Task<string> FromListAsync() =>
            CodeOf(await (await curator.OpenAsync("/settings/accounts/invite")).Form().Set("Form.PersonId", person.ToString()).SendAsync());
        static string CodeOf(PortalPage sheet) => sheet.Document.QuerySelector("main code")!.TextContent;
        async Task<bool> OpensAsync(string code, string userName) => (await (await portal.Anonymous().OpenAsync("/account/invitation")).Form()
            .Set("Code", code).Set("UserName", userName).Set("NewPassword", "очень длинный пароль 7").Set("RepeatPassword", "очень длинный пароль 7")
                .SubmitAsync()).Location is not null;
    }

    [Fact]
    public async Task The_form_offers_only_roles_that_may_be_given()
    {
        var offered = (await portal.SignedIn(SchoolRole.Curator).OpenAsync("/settings/accounts/invite")).Document.QuerySelectorAll("input[name='Form.Roles']")
            .Select(i => i.GetAttribute("value")).ToList();
        Assert.Equal(["Psychologist"], offered);
        var byAdministrator = (await portal.SignedIn(SchoolRole.SystemAdministrator).OpenAsync("/settings/accounts/invite")).Document
            .QuerySelectorAll("input[name='Form.Roles']").Select(i => i.GetAttribute("value")).ToList();
        Assert.Equal(["Director", "DeputyDirectorAcademic", "DeputyDirectorMethodical", "Curator", "Psychologist", "SystemAdministrator"], byAdministrator);
        Assert.Contains("выдают куратор", (await portal.SignedIn(SchoolRole.Director).OpenAsync("/settings/accounts/invite")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchoolRole.Mentor)]
    [InlineData(SchoolRole.Mentee)]
    [InlineData(SchoolRole.MethodUnionHead)]
    [InlineData(SchoolRole.ClassTeacher)]
    public async Task M1_a_role_that_follows_from_an_order_or_a_division_is_given_by_no_form(SchoolRole role)
    {
        var (admin, psychologist) = (portal.SignedIn(SchoolRole.SystemAdministrator), portal.First[SchoolRole.Psychologist]);
        var person = await portal.InSchoolAsync(portal.First, async db =>
        {
            var staff = TestData.Staff("Ручная", role.ToString());
            db.Add(staff);
            await db.SaveChangesAsync();
            return staff.Id;
        });
        foreach (var form in new[]
        {
            (await admin.OpenAsync("/settings/accounts/invite")).Form().Set("Form.PersonId", person.ToString()),
            (await admin.OpenAsync($"/people/{person}/invitation")).Form("/invitation"),
            (await admin.OpenAsync($"/settings/accounts/{psychologist.MembershipId}")).Form(),
        })
        {
            var refused = await form.Force("Form.Roles", nameof(SchoolRole.Psychologist), role.ToString()).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(refused.Errors, e => e.Contains("приказ об утверждении пары", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}")]
    private static partial Regex Code();
}
