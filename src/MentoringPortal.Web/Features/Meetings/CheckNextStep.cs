using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>The mentor has looked at the next step that a meeting agreed on.</summary>
public sealed class CheckNextStep(PortalDbContext db, MeetingAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not var (meeting, unit)) return Outcome.Missing;

        if (access.Forbids(unit) is { } forbidden) return forbidden;

        db.ExpectVersion(meeting, version);
        if (meeting.Check(clock.Today) is { } wrong) return wrong;

        db.Describe("Следующий шаг проверен");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
