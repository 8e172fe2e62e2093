using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>How long an acknowledgement may be awaited before it counts as overdue: three working days.</summary>
public sealed class AcknowledgementTerm(PortalDbContext db, CurrentActor actor, SchoolClock clock, IMemoryCache cache)
{
    /// <summary>Working days.</summary>
    public const int Days = 3;

    // Long enough for the January holidays.
    private const int LookBack = 40;

    /// <summary>A document issued before this instant is overdue. The home asks at every visit, so the answer holds for ten minutes of the school's day.</summary>
    public Task<DateTime> IssuedBeforeAsync(CancellationToken cancel) => cache.GetOrCreateAsync((nameof(AcknowledgementTerm), actor.SchoolId, clock.Today), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
        return ReadAsync(cancel);
    });

    private async Task<DateTime> ReadAsync(CancellationToken cancel)
    {
        var since = clock.Today.AddDays(-LookBack);
        var rows = await (
            from s in db.Set<School>().AsNoTracking()
            where s.Id == actor.SchoolId
            from d in db.Set<CalendarDay>().Where(d => d.SchoolId == s.Id && d.Date >= since).DefaultIfEmpty()
            select new { s.TimeZoneId, s.SixDayWeek, Date = (DateOnly?)d.Date, IsWorking = (bool?)d.IsWorking, MovedFrom = d.MovedFrom }).ToListAsync(cancel);
        var days = rows.Where(r => r.Date is not null).Select(r => new CalendarException(r.Date!.Value, r.IsWorking == true, r.MovedFrom));
        var calendar = new SchoolCalendar(rows[0].TimeZoneId, rows[0].SixDayWeek, days);
        return clock.ToUtc(calendar.AddWorkingDays(clock.Today, -Days), TimeOnly.MinValue);
    }
}
