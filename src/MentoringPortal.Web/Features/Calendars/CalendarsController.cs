using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Calendars;

/// <summary>The calendar of one's own deadlines.</summary>
/// <param name="Exists">It has an address.</param>
/// <param name="Address">The new address, shown once; null otherwise.</param>
public sealed record CalendarPage(bool Exists, string? Address);

/// <summary>«Календарь»: deadlines in the phone's own calendar by a secret address.</summary>
[Route("/calendars")]
public sealed class CalendarsController(CalendarFeed feed, PublicAddress address) : PortalController
{
    [HttpGet(""), Authorize(Policies.SchoolMember)]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page(new CalendarPage(await feed.ExistsAsync(cancel), null));

    [HttpPost(""), Authorize(Policies.SchoolMember)]
    public Task<IActionResult> Renew(CancellationToken cancel) => WriteAsync<string, CalendarPage>(
        async () => (Outcome<string>)await feed.RenewAsync(cancel), key =>
        {
            Response.Headers.CacheControl = "no-store";
            var path = $"/calendars/{key}.ics";
            return Task.FromResult<IActionResult>(View("Index", new CalendarPage(true, address.Of(path) ?? path)));
        },
        at: "/calendars", "Index", async () => new CalendarPage(await feed.ExistsAsync(cancel), null));

    [HttpPost("removal"), Authorize(Policies.SchoolMember)]
    public Task<IActionResult> Remove(CancellationToken cancel) => ButtonAsync(async () =>
    {
        await feed.RemoveAsync(cancel);
        return Outcome.Done;
    }, "/calendars", "Адрес календаря удалён: он больше никуда не ведёт.");

    [HttpGet("{key}.ics"), AllowAnonymous, Throttled]
    public async Task<IActionResult> Feed(string key, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return await feed.ReadAsync(key, cancel) is { } calendar ? Content(calendar, "text/calendar; charset=utf-8") : NotFoundPage();
    }
}
