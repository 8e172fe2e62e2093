using MentoringPortal.Data;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Says that an event does not take place, and why.</summary>
public sealed class CancelEvent(PortalDbContext db, EventAccess access)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, EventCancellationForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return Outcome.Missing;

        db.ExpectVersion(found, version);
        if (found.Cancel(form.Reason) is { } wrong) return wrong;

        db.Describe("Мероприятие отменено");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
