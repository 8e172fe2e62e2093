using System.Data.Common;
using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>A database that cannot be written answers 503, keeps or shows the text, and goes on by itself.</summary>
public sealed class FullDiskTests(FullDiskTests.FullDisk portal) : IClassFixture<FullDiskTests.FullDisk>
{
    /// <summary>The portal on a disk that the test fills.</summary>
    public sealed class FullDisk : PortalFactory
    {
        internal Failing Failing { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Failing)));
        }
    }

    /// <summary>The portal where hardly a disk is large enough.</summary>
    private sealed class NarrowPortal(string setting) : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Storage:" + setting, "1000000000");
        }
    }

    [Fact]
    public async Task S3_A_form_on_a_full_disk_is_kept_and_sent_again_when_there_is_room()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "15.01.2027").Set("Form.Reason", "полный диск");
        portal.Failing.Table = "CalendarDays";
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Contains("кончилось место на диске", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/settings/calendar")).Status);

        portal.Failing.Table = null;
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var kept = await refused.ClickAsync("Проверить текст");
        Assert.Contains("полный диск", kept.Html, StringComparison.Ordinal);
        await kept.Form("days").SendAsync();
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == "полный диск")));
    }

    [Fact]
    public async Task S3_People_who_try_again_and_again_do_not_put_off_the_end_of_a_full_quota()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "19.01.2027").Set("Form.Reason", "квота кончилась");
        portal.Failing.Table = "CalendarDays";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await form.SubmitAsync()).Status);
        portal.Failing.Table = null;
        for (var seconds = 0; seconds < 30; seconds += 10)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(10));
            await form.SubmitAsync();
        }

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await form.SubmitAsync()).Status);
        Assert.Equal(1, await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == "квота кончилась")));
    }

    [Fact]
    public async Task S3_Where_not_even_the_text_can_be_kept_the_page_shows_it_and_says_so()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "16.01.2027").Set("Form.Reason", "нигде не сохранить");
        portal.Failing.Table = "";
        var refused = await form.SubmitAsync();
        portal.Failing.Table = null;
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("на портале не сохранён", refused.Text, StringComparison.Ordinal);
        Assert.Contains(refused.Document.QuerySelectorAll("textarea"), t => t.TextContent == "нигде не сохранить");
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == "нигде не сохранить")));
    }

    [Fact]
    public async Task S3_A_full_disk_is_no_used_number_and_no_saved_draft()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var token = (await client.OpenAsync("/settings/calendar")).Form().Value("__RequestVerificationToken")!;
        portal.Failing.Table = "FormDrafts";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/drafts")
        {
            Content = new StringContent("""{"formKey":"test/full","fields":{"Text":"черновик"}}""", System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "RequestVerificationToken", token } },
        };
        var answer = await client.SendAsync(request);
        portal.Failing.Table = null;
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
    }

    [Fact]
    public async Task S3_While_the_disk_is_full_people_sign_in_and_the_administrator_is_told()
    {
        using var full = new NarrowPortal("FullBelowMB");
        await full.InitializeAsync();
        var http = full.CreateClient();
        Assert.Equal("Degraded", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        var client = full.Anonymous();
        var home = await (await client.OpenAsync("/account/login")).Form().Set("UserName", "admin").Set("Password", TestSchool.Password).SendAsync();
        Assert.Contains("Освободить место на диске портала", home.Text, StringComparison.Ordinal);
        Assert.Contains("Место на диске кончилось", (await client.OpenAsync("/settings/storage")).Text, StringComparison.Ordinal);
        var refused = await (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "18.01.2027").Set("Form.Reason", "нет места").SubmitAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
    }

    [Fact]
    public async Task S3_The_administrator_is_warned_before_the_disk_is_full_and_work_goes_on()
    {
        using var low = new NarrowPortal("WarnBelowMB");
        await low.InitializeAsync();
        Assert.Contains("место кончается", (await low.SignedIn(SchoolRole.SystemAdministrator).OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("место кончается", (await low.SignedIn(SchoolRole.Mentor).OpenAsync("/")).Text, StringComparison.Ordinal);
        await (await low.SignedIn(SchoolRole.Curator).OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "18.01.2027").Set("Form.Reason", "ещё есть место").SendAsync();
    }

    [Theory]
    [InlineData(10, 10 | (3 << 8))]
    [InlineData(10, 10 | (4 << 8))]
    [InlineData(8, 8)]
    public async Task S4_A_disk_that_becomes_read_only_is_told_as_such_and_the_portal_goes_on_when_it_takes_writes_again(int code, int extended)
    {
        using var faulty = new FullDisk();
        await faulty.InitializeAsync();
        var (client, admin) = (faulty.SignedIn(SchoolRole.Curator), faulty.SignedIn(SchoolRole.SystemAdministrator));
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "15.01.2027").Set("Form.Reason", "диск сломался");
        // A folder in its place stops the trial file, as a disk that takes nothing does.
        var trial = Directory.CreateDirectory(faulty.DatabasePath + "-trial");
        (faulty.Failing.Table, faulty.Failing.Fault) = ("", () => new SqliteException($"SQLite Error {code}.", code, extended));
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("доступен только для чтения", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("кончилось место", refused.Text, StringComparison.Ordinal);
        Assert.Contains(refused.Document.QuerySelectorAll("textarea"), t => t.TextContent == "диск сломался");

        // Reading goes on beyond the minute after which a session notes that it was used.
        faulty.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/settings/calendar")).Status);
        Assert.Contains("Вернуть диску портала запись", (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Диск с базой данных доступен только для чтения", (await admin.OpenAsync("/settings/storage")).Text, StringComparison.Ordinal);
        Assert.Equal("Unhealthy", await (await faulty.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync());

        trial.Delete();
        faulty.Failing.Table = null;
        await form.SendAsync();
        Assert.DoesNotContain("Вернуть диску", (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await faulty.InSchoolAsync(faulty.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == "диск сломался")));
    }

    [Theory]
    [InlineData(1205, DatabaseTrouble.Locked)]
    [InlineData(-2, DatabaseTrouble.Locked)]
    [InlineData(1222, DatabaseTrouble.Locked)]
    [InlineData(1105, DatabaseTrouble.Full)]
    [InlineData(9002, DatabaseTrouble.Full)]
    [InlineData(53, DatabaseTrouble.Unreachable)]
    [InlineData(10054, DatabaseTrouble.Unreachable)]
    [InlineData(18456, DatabaseTrouble.Unreachable)]
    [InlineData(2627, null)]
    [InlineData(547, null)]
    public void R20_Errors_of_a_database_server_are_told_by_their_numbers(int number, DatabaseTrouble? trouble) =>
        Assert.Equal(trouble, DatabaseTroubles.Of(new DbUpdateException("", new ServerError(number))));

    [Theory]
    [InlineData(1205, "занята дольше обычного")]
    [InlineData(10054, "не отвечает")]
    public async Task R20_A_form_that_meets_a_deadlock_or_a_lost_server_is_shown_and_makes_one_record_when_sent_again(int number, string words)
    {
        using var server = new FullDisk();
        await server.InitializeAsync();
        var client = server.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", "15.01.2027").Set("Form.Reason", "сервер перезапущен");
        (server.Failing.Table, server.Failing.Fault) = ("CalendarDays", () => new ServerError(number));
        var refused = await form.SubmitAsync();
        server.Failing.Table = null;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        Assert.Contains(refused.Document.QuerySelectorAll("textarea"), t => t.TextContent == "сервер перезапущен");
        await form.SendAsync();
        await form.SendAsync();
        Assert.Equal(1, await server.InSchoolAsync(server.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == "сервер перезапущен")));
    }

    [Fact]
    public async Task S6_A_school_sees_its_share_of_the_disk()
    {
        var page = await portal.SignedIn(SchoolRole.SystemAdministrator).OpenAsync("/settings/storage");
        Assert.Contains("из 4 ГБ", page.Text, StringComparison.Ordinal);
        Assert.Contains("из 5 МБ на человека", page.Text, StringComparison.Ordinal);
    }

    /// <summary>An error as SQL Server names it.</summary>
    private sealed class ServerError(int number) : DbException($"Error {number}")
    {
        public int Number { get; } = number;
    }

    /// <summary>Fails as SQLite does when the disk is full (or as the test wants it), for writes to one table, to all (""), or to none (null).</summary>
    internal sealed class Failing : DbCommandInterceptor
    {
        public string? Table { get; set; }

        public Func<DbException> Fault { get; set; } = () => new SqliteException("SQLite Error 13: 'database or disk is full'.", 13);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Check(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Check(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Check(DbCommand command)
        {
            var text = command.CommandText;
            if (Table is { } table && !text.StartsWith("SELECT", StringComparison.Ordinal) && text.Contains('"' + table, StringComparison.Ordinal))
            {
                throw Fault();
            }
        }
    }
}
