using MentoringPortal.Data;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>The working days of the acting school.</summary>
public sealed class SchoolCalendarReader(PortalDbContext db)
{
    public async Task<SchoolCalendar> ReadAsync(CancellationToken cancel)
    {
        var school = await db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == db.CurrentSchoolId, cancel);
        return SchoolCalendar.Of(school, await db.Set<CalendarDay>().AsNoTracking().ToListAsync(cancel));
    }
}
