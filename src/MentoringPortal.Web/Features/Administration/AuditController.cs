using System.Globalization;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>What stands in the address of the change history.</summary>
/// <param name="Before">Moment before which the page begins, in ticks.</param>
/// <param name="Kind">Class of the records.</param>
/// <param name="Who">How the name of the acting person begins.</param>
public sealed record AuditFilter(string? Before, string? Kind, string? Who)
{
    public bool IsActive => !string.IsNullOrEmpty(Kind) || !string.IsNullOrWhiteSpace(Who);

    /// <summary>Address of the page of this filter before a moment.</summary>
    public string Address(DateTime before) => $"/audit?before={before.Ticks}" + Part("kind", Kind) + Part("who", Who);

    private static string Part(string name, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}

/// <summary>What one save has changed.</summary>
/// <param name="Parts">The records of the save.</param>
public sealed record AuditAct(DateTime At, string Who, string Operation, IReadOnlyList<HistoryEntry> Parts)
{
    /// <summary>Kinds of the records, each once.</summary>
    public string Kinds => string.Join(", ", Parts.Select(p => p.Kind).Distinct());

    /// <summary>Whom it concerns: «Петров И.И., Кац М.О. и ещё 3»; null where no record names anybody.</summary>
    public string? Whom { get; init; }

    /// <summary>At most three names, then how many more.</summary>
    public static string? Named(IEnumerable<string> names) => names.Distinct().Order(StringComparer.CurrentCulture).ToList() switch
    {
        [] => null,
        { Count: <= 3 } few => string.Join(", ", few),
        var many => $"{string.Join(", ", many.Take(2))} и ещё {many.Count - 2}",
    };

    /// <summary>Lines of the details: more than a few are folded.</summary>
    public int Lines => Parts.Sum(p => p.Sentences.Count);
}

/// <summary>A page of the change history.</summary>
public sealed record AuditPage(AuditFilter Filter, IReadOnlyList<AuditAct> Acts, IReadOnlyList<Choice> Kinds, string? Older);

/// <summary>«История изменений» of the whole school.</summary>
[Authorize(Policies.History)]
public sealed class AuditController(AuditHistory history, TimeProvider clock) : Controller
{
    [HttpGet("/audit")]
    public async Task<IActionResult> Index([FromQuery] AuditFilter filter)
    {
        DateTime? moment = long.TryParse(filter.Before, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= clock.GetUtcNow().UtcTicks
            + TimeSpan.TicksPerDay ? new DateTime(ticks, DateTimeKind.Utc) : null;
        var (entries, next) = await history.PageAsync(moment, filter.Kind, filter.Who, ListFilter.PageSize);
        // Lines of one save share their moment: they are told as one act.
        var whom = await history.WhomAsync(entries);
        var acts = entries.GroupBy(e => (e.At, e.Who, e.Operation)).Select(g => new AuditAct(g.Key.At, g.Key.Who, g.Key.Operation, [.. g])
        {
            Whom = AuditAct.Named(g.Select(e => whom.GetValueOrDefault(e.Of.Root)).OfType<string>()),
        }).ToList();
        return View("Audit", new AuditPage(filter, acts, [.. history.Kinds().Select(k => new Choice(k.Code, k.Words))], next is { } n ? filter.Address(n) : null));
    }
}
