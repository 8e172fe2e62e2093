using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>The portal with its demonstration on a real port, and a real Chromium beside it. One per test run.</summary>
public sealed class LivePortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public string DatabasePath => Path.Combine(_folder, "portal.db");

    /// <summary>What every page owes its reader, remembered over all roles.</summary>
    public PageCheck Check { get; } = new();

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // The browser of the system: nothing is downloaded for the tests.
            ExecutablePath = Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", "Data Source=" + DatabasePath);
        builder.UseSetting("Portal:Demo", "true");
        builder.UseSetting("Portal:WarmUp", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }

    /// <summary>A fresh browser window of a person of the demonstration.</summary>
    public async Task<IPage> SignInAsync(string userName, bool javaScript = true)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions { BaseURL = Address, JavaScriptEnabled = javaScript, Locale = "ru-RU", ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/login");
        await page.GetByLabel("Имя пользователя").FillAsync(userName);
        await page.GetByLabel("Пароль").FillAsync("Nastavnik-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Войти" }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/login"));
        return page;
    }
}

/// <summary>All browser tests share one portal and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class LivePortalTests : ICollectionFixture<LivePortal>
{
    public const string Name = "Live portal";
}
