using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>The portal with the test schools on a real port, a clock that the test moves, and a Chromium beside it.</summary>
public sealed class ClockedPortal : PortalFactory, IAsyncLifetime
{
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    /// <inheritdoc />
    protected override bool Translates => false;

    /// <summary>The day of the first school.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(5));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>It is the forenoon of this day in the first school.</summary>
    public void MoveTo(DateOnly day) => Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(5, 0), TimeSpan.Zero));

    /// <summary>Works with the use cases of the portal as this person of the first school.</summary>
    public async Task ActAsync(TestAccount account, Func<IServiceProvider, PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor.SignIn(ActorFacts.Nobody with
        {
            SchoolId = First.Id,
            TimeZoneId = "Asia/Yekaterinburg",
            UserId = account.UserId,
            PersonId = account.PersonId,
            DisplayName = account.DisplayName,
            Roles = account.Role,
            ActiveRole = account.Role,
        });
        await work(scope.ServiceProvider, db);
    }
}
