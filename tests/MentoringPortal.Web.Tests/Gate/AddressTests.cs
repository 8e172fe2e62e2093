using System.Net;
using System.Text;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Addresses and bodies that nobody meant.</summary>
public sealed class AddressTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("200")]
    [InlineData("500")]
    [InlineData("302")]
    public async Task G7_A_field_named_code_does_not_decide_the_status(string code)
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await client.OpenAsync("/settings/calendar");
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/nowhere/at/all", [new("code", code)], page)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/settings/calendar/days?code=" + code, [new("code", code)])).Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(999)]
    [InlineData(-1)]
    public async Task G7_An_error_page_is_no_address(int code) => Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/error/{code}")).Status);

    [Fact]
    public async Task G7_The_address_and_not_a_field_of_the_same_name_says_which_record_is_meant()
    {
        var (mine, other) = (await AddDayAsync(5), await AddDayAsync(6));
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await client.OpenAsync("/settings/calendar");
        await client.PostAsync($"/settings/calendar/days/{mine}/remove", [new("id", other.ToString())], page);
        var left = await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().Select(d => d.Id).ToListAsync());
        Assert.DoesNotContain(mine, left);
        Assert.Contains(other, left);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("AB\uFFFECD")]
    [InlineData("e\u0301\uFFFE")]
    public async Task G7_Signs_that_are_none_are_met_calmly_by_strangers(string sign)
    {
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/account/invitation");
        var answer = await page.Form().Force("Code", sign).Force("UserName", "имя" + sign).Force("NewPassword", "пароль подлиннее" + sign).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var login = await client.OpenAsync("/account/login");
        Assert.True((int)(await login.Form().Force("UserName", sign).Force("Password", sign).SubmitAsync()).Status is 400 or 200);
        foreach (var address in new[] { "/verify/", "/verify?code=", "/account/login?user=", "/account/login?returnUrl=/", "/account/invitation?code=" })
        {
            var status = (int)(await client.GetAsync(address + Uri.EscapeDataString(sign))).Status;
            Assert.True(status < 500, $"{address}: {status}");
        }

        var curator = portal.SignedIn(SchoolRole.Curator);
        foreach (var part in new[] { "/forms/", "/settings/journals/", "/settings/documents/", "/downloads/", "/surveys/" })
        {
            var status = (int)(await curator.GetAsync(part + Uri.EscapeDataString(sign))).Status;
            Assert.True(status < 500, $"{part}: {status}");
        }

        foreach (var list in new[] { "/people", "/documents", "/orders", "/consents", "/mentorships", "/mentors", "/mentees", "/audit" })
        {
            var status = (int)(await curator.GetAsync($"{list}?q={Uri.EscapeDataString(sign)}")).Status;
            Assert.True(status < 500, $"{list}: {status}");
        }
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("\"text\"", 400)]
    [InlineData("{\"formKey\":null,\"fields\":null}", 400)]
    [InlineData("{\"formKey\":\"test/bad\",\"fields\":[]}", 400)]
    [InlineData("{\"formKey\":\"test/bad\",\"fields\":{\"Text\":{\"deep\":1}}}", 400)]
    [InlineData("{\"formKey\":7,\"fields\":{}}", 400)]
    [InlineData("{\"formKey\":\"test/half\",\"fields\":{\"Text\":\"половина \\ud83d смайла\"}}", 204)]
    [InlineData("{\"formKey\":\"test/half\",\"fields\":{\"Text\":\"целый \\ud83d\\ude00 смайл\"}}", 204)]
    [InlineData("{\"formKey\":\"test/null\",\"fields\":{\"Text\":null}}", 204)]
    public async Task G5_Whatever_autosave_sends_is_answered_and_never_a_500(string body, int expected) =>
        Assert.Equal(expected, (int)(await SaveAsync(portal.SignedIn(SchoolRole.Mentor), body)).Status);

    [Fact]
    public async Task G5_Half_an_emoji_costs_its_half_and_not_the_text()
    {
        var client = portal.SignedIn(SchoolRole.Mentee);
        await SaveAsync(client, """{"formKey":"test/emoji","fields":{"Text":"до \ud83d после \ud83d\ude00 и \\ud83d"}}""");
        var kept = Encoding.UTF8.GetString((await client.GetAsync("/drafts?formKey=test/emoji")).Body);
        Assert.Equal("до \uFFFD после 😀 и \\ud83d", System.Text.Json.JsonDocument.Parse(kept).RootElement.GetProperty("fields").GetProperty("Text").GetString());
    }

    [Fact]
    public async Task S6_Drafts_of_one_person_have_a_share_of_the_disk_and_the_oldest_go_first()
    {
        var client = portal.SignedIn(SchoolRole.Psychologist);
        Assert.Equal(413, (int)(await SaveAsync(client, Draft("test/huge", 550_000))).Status);
        for (var i = 0; i < 16; i++)
        {
            Assert.Equal(204, (int)(await SaveAsync(client, Draft($"test/{i}", 400_000))).Status);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var user = portal.First[SchoolRole.Psychologist].UserId;
        var kept = await portal.InSchoolAsync(portal.First, db => db.Set<FormDraft>().Where(d => d.UserId == user).Select(d => new { d.FormKey, d.Content.Length }).ToListAsync());
        Assert.True(kept.Sum(d => d.Length) <= 5 * 1024 * 1024, $"{kept.Sum(d => d.Length)}");
        Assert.Contains(kept, d => d.FormKey == "test/15");
        Assert.DoesNotContain(kept, d => d.FormKey == "test/0");

        static string Draft(string key, int length) => $$$"""{"formKey":"{{{key}}}","fields":{"Text":"{{{new string('t', length)}}}"}}""";
    }

    [Fact]
    public async Task G11_A_stranger_finds_whom_to_tell_of_a_hole()
    {
        using var set = new ContactPortal();
        await set.InitializeAsync();
        var answer = await set.Anonymous().GetAsync("/.well-known/security.txt");
        var text = Encoding.UTF8.GetString(answer.Body);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/plain", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Contact: mailto:safety@school.example", text, StringComparison.Ordinal);
        Assert.Matches(@"Expires: \d{4}-\d{2}-\d{2}T00:00:00Z", text);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/.well-known/security.txt")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/.well-known/change-password")).Status);
    }

    private async Task<Guid> AddDayAsync(int day) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var added = new CalendarDay(new DateOnly(2027, 4, day), false, "к ремонту");
        db.Add(added);
        await db.SaveChangesAsync();
        return added.Id;
    });

    private static async Task<PortalPage> SaveAsync(PortalClient client, string body)
    {
        var token = (await client.OpenAsync("/account/password")).Form().Value("__RequestVerificationToken")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/drafts")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "RequestVerificationToken", token } },
        };
        return await client.SendAsync(request);
    }

    private sealed class ContactPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:SecurityContact", "safety@school.example");
        }
    }
}
