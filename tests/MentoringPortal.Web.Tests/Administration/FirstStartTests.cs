using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Administration;

/// <summary>A new installation, with the real start-up of Production.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-first-").FullName;

    [Fact]
    public async Task The_holder_of_the_log_s_code_creates_school_and_administrator_and_nobody_else_does()
    {
        await using var portal = new EmptyPortal(Path.Combine(_folder, "portal.db"));
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using (var scope = portal.Services.CreateScope())
        {
            Assert.False(await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Users.AnyAsync());
        }

        var code = portal.Services.GetRequiredService<SetupCode>().Value!;
        var login = new Uri("/account/login", UriKind.Relative);
        Assert.Contains("href=\"/setup\"", await client.GetStringAsync(login), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, "WRONG-WRONG-WRONG-WRONG")).StatusCode);
        var done = await PostAsync(client, code);
        Assert.Contains("Школа создана. Войдите", await client.GetStringAsync(done.Headers.Location), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/setup\"", await client.GetStringAsync(login), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/setup", UriKind.Relative))).StatusCode);
        using (var scope = portal.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Assert.Equal("МБОУ СОШ № 3", (await db.Set<School>().SingleAsync()).ShortName);
            Assert.True((await db.Users.SingleAsync()).IsPortalAdministrator);
        }
    }

    [Fact]
    public async Task S6_Of_six_who_send_the_code_at_once_one_creates_the_school()
    {
        await using var portal = new EmptyPortal(Path.Combine(_folder, "six.db"));
        var code = portal.Services.GetRequiredService<SetupCode>().Value!;
        var clients = Enumerable.Range(0, 6).Select(_ => portal.CreateClient(
            new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false })).ToList();
        // All six have the page before the first of them sends it.
        var tokens = await Task.WhenAll(clients.Select(TokenAsync));
        var answers = await Task.WhenAll(clients.Zip(tokens, (c, token) => PostAsync(c, code, token)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.NotFound));
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.Equal(1, await db.Set<School>().CountAsync());
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Production_demands_HTTPS_and_tells_browsers_to_remember_it()
    {
        await using var portal = new EmptyPortal(Path.Combine(_folder, "https.db"));
        var plain = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://portal.test"), AllowAutoRedirect = false });
        Assert.StartsWith("https://portal.test", (await plain.GetAsync(new Uri("/account/login", UriKind.Relative))).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await plain.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        var secure = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://portal.test"), AllowAutoRedirect = false });
        var page = await secure.GetAsync(new Uri("/account/login", UriKind.Relative));
        Assert.Contains("max-age=31536000; includeSubDomains", page.Headers.GetValues("Strict-Transport-Security"));
        Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20261126053503_OrdersJournalsAndIndexes", "создана прежней версией портала", "пустую базу")]
    [InlineData("29991231000000_Later", "создана более новой версией портала", "восстановите резервную копию")]
    public async Task A_database_of_another_model_is_refused_in_words_and_left_as_it_is(string migration, string why, string whatToDo)
    {
        var path = Path.Combine(_folder, "before.db");
        await using (var before = new SqliteConnection("Data Source=" + path))
        {
            await before.OpenAsync();
            var command = before.CreateCommand();
            command.CommandText = $"""
                CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsHistory" VALUES ('{migration}', '10.0.15');
                """;
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(path);
        await using var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=" + path).Options);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => DatabaseStart.RefuseUnknownAsync(db));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains(whatToDo, refused.Message, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task The_database_survives_power_loss_by_its_settings()
    {
        await using var portal = new EmptyPortal(Path.Combine(_folder, "settings.db"));
        using var scope = portal.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.OpenConnectionAsync();
        foreach (var (pragma, expected) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("secure_delete", "1") })
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            Assert.Equal(expected, (await command.ExecuteScalarAsync())?.ToString());
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string code) => await PostAsync(client, code, await TokenAsync(client));

    private static async Task<string> TokenAsync(HttpClient client) => System.Text.RegularExpressions.Regex.Match(
        await client.GetStringAsync(new Uri("/setup", UriKind.Relative)), "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string code, string token)
    {
        return await client.PostAsync(new Uri("/setup", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["__key"] = Guid.NewGuid().ToString("N"),
            ["Code"] = code,
            ["FullName"] = "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»",
            ["ShortName"] = "МБОУ СОШ № 3",
            ["Settlement"] = "г. Тихий",
            ["TimeZoneId"] = "Europe/Moscow",
            ["DisplayName"] = "Орлова Н.С.",
            ["UserName"] = "orlova",
            ["NewPassword"] = "тихий вечер у реки",
            ["RepeatPassword"] = "тихий вечер у реки",
        }));
    }

    private sealed class EmptyPortal(string path) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("ConnectionStrings:Portal", "Data Source=" + path);
            builder.UseSetting("Portal:Demo", "true");
            builder.UseSetting("Portal:WarmUp", "false");
            builder.UseSetting("Storage:ReserveMB", "0");
            builder.UseSetting("Accounts:PasswordIterations", "1000");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        }
    }
}
