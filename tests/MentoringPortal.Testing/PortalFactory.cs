using System.Security.Claims;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace MentoringPortal.Testing;

/// <summary>
/// The whole portal in process with an own copy of the template database and a clock that the test moves. Use it as a class fixture:
/// <c>public sealed class DiaryTests(PortalFactory portal) : IClassFixture&lt;PortalFactory&gt;</c>.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Few rounds: tests do not guard real passwords.</summary>
    public const int PasswordIterations = 1000;

    private static readonly SqlServerTranslator Translator = new();

    private string _database = "";

    /// <summary>
    /// Whether every query is translated for SQL Server, too. The translator makes a model of its own, and compiled queries know one model only:
    /// a portal that stands beside another one in the same process leaves it out.
    /// </summary>
    protected virtual bool Translates => true;

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public QueryCounter Queries { get; } = new();

    /// <summary>Asia/Yekaterinburg.</summary>
    public TestSchool First { get; private set; } = null!;

    /// <summary>Asia/Krasnoyarsk.</summary>
    public TestSchool Second { get; private set; } = null!;

    /// <summary>Path of this factory's database file.</summary>
    public string DatabasePath => _database;

    public virtual async Task InitializeAsync() => (_database, First, Second) = await TemplateDatabase.CopyAsync();

    /// <summary>Starts on this file in place of a copy of the template.</summary>
    protected void UseDatabase(string path) => _database = path;

    /// <summary>Names the schools of a database that is not a copy of the template.</summary>
    protected void SetSchools(TestSchool first, TestSchool second) => (First, Second) = (first, second);

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _database, _database + "-wal", _database + "-shm" }) File.Delete(file);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Portal", "Data Source=" + _database);
        builder.UseSetting("Portal:RequireHttps", "false");
        builder.UseSetting("Portal:WarmUp", "false");
        builder.UseSetting("Storage:ReserveMB", "0");
        builder.UseSetting("Accounts:PasswordIterations", PasswordIterations.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Serilog:MinimumLevel:Default", Environment.GetEnvironmentVariable("PORTAL_TEST_LOG") ?? "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", Environment.GetEnvironmentVariable("PORTAL_TEST_LOG") ?? "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Translates ? [Queries, Translator] : [Queries]));
        });
    }

    /// <summary>A browser that is signed in without the detour over the password.</summary>
    public PortalClient SignedIn(SchoolRole role, TestSchool? school = null) => SignedIn((school ?? First)[role]);

    /// <summary>A browser signed in to this account.</summary>
    public PortalClient SignedIn(TestAccount account)
    {
        var client = Anonymous();
        var (name, value) = CookieOf(account);
        client.SetCookie(name, value);
        client.Appoint = async () => (First.Accounts.Contains(account) ? First : Second.Accounts.Contains(account) ? Second : null) is { } school
            && await this.ByOrderAsync(account.Role, school);
        return client;
    }

    /// <summary>The cookie of a session of this account that begins now.</summary>
    public (string Name, string Value) CookieOf(TestAccount account)
    {
        var key = Secrets.NewKey();
        var now = Clock.GetUtcNow().UtcDateTime;
        using (var scope = Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Add(new UserSession
            {
                KeyHash = Secrets.Hash(key),
                UserId = account.UserId,
                MembershipId = account.MembershipId,
                ActiveRole = account.Role,
                CreatedAt = now,
                LastSeenAt = now,
                Ip = "127.0.0.1",
                Agent = "Тест"
            });
            db.SaveChanges();
        }

        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)], scheme));
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddHours(12) }, scheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    public PortalClient Anonymous() => new(this);

    /// <summary>Reads or prepares data as the portal itself, in one school.</summary>
    public async Task<T> InSchoolAsync<T>(TestSchool school, Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor.ActForSchool(school.Id, "Тест");
        var result = await work(db);
        await MoveStampsAsync(db);
        return result;
    }

    // Rows may have been set beside the saves that move it.
    private static Task<int> MoveStampsAsync(PortalDbContext db) => db.Set<SchoolPulse>().ExecuteUpdateAsync(u => u.SetProperty(p => p.Stamp, Guid.NewGuid()));

    /// <summary>Prepares data as the portal itself, in one school.</summary>
    public Task InSchoolAsync(TestSchool school, Func<PortalDbContext, Task> work) => InSchoolAsync(school, async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>The queries that a page sends beside the session check, with nothing of it kept.</summary>
    public async Task<IReadOnlyList<string>> QueriesOfAsync(PortalClient client, string url)
    {
        await client.GetAsync(url);
        await using (var scope = Services.CreateAsyncScope()) await MoveStampsAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        Queries.Reset();
        var page = await client.GetAsync(url);
        Assert.True(page.Status == System.Net.HttpStatusCode.OK, $"{url}: {page.Status}");
        return Queries.Commands;
    }
}
