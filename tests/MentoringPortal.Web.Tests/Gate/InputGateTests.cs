using System.Net;
using System.Text;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Every form that cannot be read ends on a page in Russian, never as an error 500 or an empty model.</summary>
public sealed class InputGateTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=b", 415)]
    [InlineData("application/json", "{}", 415)]
    [InlineData("text/plain", "a=b", 415)]
    [InlineData("multipart/form-data", "a=b", 400)]
    [InlineData("multipart/form-data; boundary=x", "--y\r\nbroken", 400)]
    [InlineData("application/x-www-form-urlencoded", "Form.Reason=a%00b", 400)]
    public async Task An_unreadable_form_gives_a_page_and_not_an_error(string type, string body, int status)
    {
        var answer = await PostAsync(Encoding.UTF8.GetBytes(body), type);
        Assert.Equal(status, (int)answer.Status);
        Assert.NotEmpty(answer.Heading);
    }

    [Fact]
    public async Task Five_thousand_fields_are_refused()
    {
        var answer = await PostAsync(Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"f{i}=1"))), "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_form_of_two_megabytes_is_too_large()
    {
        var answer = await PostAsync(Encoding.ASCII.GetBytes("a=" + new string('x', 2 * 1024 * 1024)), "application/x-www-form-urlencoded");
        Assert.Equal(413, (int)answer.Status);
        Assert.Contains("Сократите текст", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await client.OpenAsync("/settings/calendar");
        var answer = await page.Form("days").Without("__key").Set("Form.Date", "04.01.2027").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Direction_overrides_and_control_characters_are_dropped()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await client.OpenAsync("/settings/calendar");
        var after = await page.Form("days").Set("Form.Date", "05.01.2027").Set("Form.Reason", "пере\u202Eнос\u0007 <script>{{x}} 🙂").SendAsync();
        Assert.Contains("перенос <script>{{x}} 🙂", after.Text, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task G8_a_soft_break_and_a_page_end_part_the_words()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var page = await client.OpenAsync("/settings/calendar");
        var after = await page.Form("days").Set("Form.Date", "12.01.2027").Set("Form.Reason", "один\vдва\fтри").SendAsync();
        Assert.DoesNotContain("одиндва", after.Text, StringComparison.Ordinal);
        Assert.Matches(@"один\s+два\s+три", after.Text);
    }

    [Theory]
    [InlineData("/?q=%00")]
    [InlineData("/audit?before=%00")]
    public async Task A_NUL_in_the_address_is_refused(string url) => Assert.Equal(HttpStatusCode.BadRequest, (await portal.SignedIn(SchoolRole.Curator).GetAsync(url)).Status);

    private Task<PortalPage> PostAsync(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return portal.SignedIn(SchoolRole.Curator).SendAsync(new HttpRequestMessage(HttpMethod.Post, "/settings/calendar/days") { Content = content });
    }
}
