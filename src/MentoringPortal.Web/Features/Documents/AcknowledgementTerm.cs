using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>How long an acknowledgement may be awaited before it counts as overdue: three working days.</summary>
public sealed class AcknowledgementTerm(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Working days.</summary>
    public const int Days = 3;

    // Long enough for the January holidays.
    private const int LookBack = 40;

    /// <summary>A document issued before this instant is overdue; one query.</summary>
    public async Task<DateTime> IssuedBeforeAsync(CancellationToken cancel)
    {
        var since = clock.Today.AddDays(-LookBack);
        var school = await db.Set<School>().AsNoTracking().Where(s => s.Id == actor.SchoolId)
            .Select(s => new { s.TimeZoneId, s.SixDayWeek, Days = db.Set<CalendarDay>().Where(d => d.Date >= since).ToList() }).FirstAsync(cancel);
        var calendar = new SchoolCalendar(school.TimeZoneId, school.SixDayWeek, school.Days.Select(d => new CalendarException(d.Date, d.IsWorking)));
        return clock.ToUtc(calendar.AddWorkingDays(clock.Today, -Days), TimeOnly.MinValue);
    }
}
