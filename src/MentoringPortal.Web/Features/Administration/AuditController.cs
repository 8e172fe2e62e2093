using System.Globalization;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>A page of the change history.</summary>
public sealed record AuditPage(IReadOnlyList<HistoryEntry> Entries, string? Older);

/// <summary>«История изменений» of the whole school.</summary>
[Authorize(Policies.History)]
public sealed class AuditController(AuditHistory history, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("/audit")]
    public async Task<IActionResult> Index([FromQuery] string? before, [FromQuery] string? kind)
    {
        DateTime? moment = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= clock.GetUtcNow().UtcTicks + TimeSpan.TicksPerDay ? new DateTime(ticks, DateTimeKind.Utc) : null;
        var (entries, next) = await history.PageAsync(moment, kind, PageSize);
        return View("/Features/Administration/Audit.cshtml", new AuditPage(entries, next is { } n ? $"/audit?before={n.Ticks}{(kind is null ? "" : "&kind=" + Uri.EscapeDataString(kind))}" : null));
    }
}
