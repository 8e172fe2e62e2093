using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Takes back a pair that no order has approved; the record stays, with the reason.</summary>
public sealed class CancelMentorship(PortalDbContext db, MentorshipAccess access, AskConsents asks, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, string? reason, Guid version, CancellationToken cancel)
    {
        if (await access.Visible().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } mentorship) return Outcome.Missing;
        if (reason?.Trim().Length > 1000) return new RuleViolation("Причина – не длиннее 1000 знаков", "Reason");
        db.ExpectVersion(mentorship, version);
        if (mentorship.Cancel(reason, clock.Today) is { } violation) return violation;
        await asks.DropAsync([mentorship.Id], cancel);
        db.Describe("Предложение пары отозвано");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
