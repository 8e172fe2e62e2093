using MentoringPortal.Data;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>A record that is to be looked through.</summary>
public sealed record RefreshRow(Guid Id, RussianName Name, string? Request, string? Interests, PoolCategory Category, DateOnly Last)
{
    public DateOnly DueOn => Last.AddMonths(PoolRecord.RefreshMonths);
}

/// <summary>Records of mentees whose year is over, or nearly.</summary>
public sealed record RefreshPage(IReadOnlyList<RefreshRow> Rows, DateOnly Today);

/// <summary>«Актуализировать сведения о наставляемых» (S1-17, T-11): the base of mentees looked through once a year, many records at once.</summary>
[Route("/mentees/refresh"), Authorize(Policy = Policies.CuratorOnly)]
public sealed class PoolRefreshController(PortalDbContext db, SchoolClock clock) : PortalController
{
    // As many as a person looks through at a sitting; the rest follows.
    private const int Most = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page("Refresh", await PageAsync(cancel));

    /// <param name="back">Base record whose page the button was on; null: the list.</param>
    [HttpPost("")]
    public Task<IActionResult> Confirm([FromQuery(Name = "ids")] Guid[] shown, [FromForm(Name = "ids")] Guid[] ticked, Guid? back, [FromServices] RefreshPool refresh,
        CancellationToken cancel) =>
        WriteAsync(() => refresh.RunAsync(shown.Length > 0 ? shown : ticked, cancel), Done(back is { } id ? $"/mentees/{id}" : "/mentees/refresh", "Отмечено: сведения верны."),
            "Refresh", async () => (RefreshPage?)await PageAsync(cancel));

    private async Task<RefreshPage> PageAsync(CancellationToken cancel)
    {
        var (today, last) = (clock.Today, clock.Today.AddDays(PoolWork.RefreshSoonDays));
        return new RefreshPage(await db.Set<PoolRecord>().AsNoTracking()
            .Where(r => r.Side == PoolSide.Mentees && (r.State == PoolState.InPool || r.State == PoolState.Selected || r.State == PoolState.Paired)
                && (r.RefreshedOn ?? r.EnteredOn).AddMonths(PoolRecord.RefreshMonths) <= last)
            .OrderBy(r => r.RefreshedOn ?? r.EnteredOn).ThenBy(r => r.Person.SearchName).ThenBy(r => r.Id)
            .Select(r => new RefreshRow(r.Id, r.Person.Name, r.Competences, r.Interests, r.Category, r.RefreshedOn ?? r.EnteredOn)).Take(Most).ToListAsync(cancel), today);
    }
}
