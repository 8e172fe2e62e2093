using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Takes back a pair that no order has approved; the record stays, with the reason.</summary>
public sealed class CancelMentorship(PortalDbContext db, SchoolClock clock)
{
    public async Task<RuleViolation?> RunAsync(Mentorship mentorship, string? reason, Guid version, CancellationToken cancel)
    {
        if (reason?.Trim().Length > 1000) return new RuleViolation("Причина – не длиннее 1000 знаков", "Reason");
        db.ExpectVersion(mentorship, version);
        if (mentorship.Cancel(reason, clock.Today) is { } violation) return violation;
        db.Describe("Предложение пары отозвано");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
