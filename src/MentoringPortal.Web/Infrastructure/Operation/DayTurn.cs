using System.Collections.Concurrent;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>
/// What comes by itself with a new day of a school: its first request of the day carries it out and is answered after that,
/// so that no page shows a pair as working, or a consent as given, whose last day is over.
/// </summary>
public sealed class DayTurn(RequestDelegate next, IServiceScopeFactory scopes, ILogger<DayTurn> logger) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, DateOnly> _begun = new();
    private readonly SemaphoreSlim _one = new(1);

    public async Task InvokeAsync(HttpContext http, CurrentActor actor, SchoolClock clock)
    {
        if (actor.SchoolId is { } school && actor.DayBegun != clock.Today && !HasBegun(school, clock.Today)) await BeginAsync(school, actor.TimeZoneId, clock.Today);
        await next(http);
    }

    private bool HasBegun(Guid school, DateOnly today) => _begun.TryGetValue(school, out var day) && day == today;

    private async Task BeginAsync(Guid school, string timeZoneId, DateOnly today)
    {
        await _one.WaitAsync();
        try
        {
            if (HasBegun(school, today)) return;
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().SignIn(ActorFacts.Nobody with { SchoolId = school, TimeZoneId = timeZoneId, DisplayName = "Портал" });
            // Not given up with the request that happens to be the first.
            await scope.ServiceProvider.GetRequiredService<EndDuePairs>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ExpireConsents>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ComeOfAge>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<TurnPauses>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<OpenStages>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<LayControls>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<OpenReports>().RunAsync(CancellationToken.None);
            _begun[school] = today;
            // So that a portal started anew on the same day does not go through all of it again.
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<SchoolPulse>().Where(p => p.SchoolId == school)
                .ExecuteUpdateAsync(u => u.SetProperty(p => p.DayBegun, today));
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
        {
            // Somebody else was at the same pair, or the database is busy: the next request finds what is left.
            logger.LogWarning(e, "The day of a school did not begin and will be tried again");
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
