using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>How many people were reminded.</summary>
public sealed record Reminded(int People);

/// <summary>Reminds everybody who has not acknowledged a document yet; each person once a day at most.</summary>
public sealed class RemindAcknowledgements(PortalDbContext db, SchoolClock clock)
{
    public async Task<Outcome<Reminded>> RunAsync(Guid documentId, CancellationToken cancel)
    {
        var lines = await db.Set<Acknowledgement>().Where(a => a.DocumentId == documentId && a.Method == AcknowledgementMethod.Awaited).ToListAsync(cancel);
        if (lines.Count == 0) return new RuleViolation("Напоминать некому: ознакомились все");
        var violations = lines.Select(l => l.Remind(clock.Today)).OfType<RuleViolation>().ToList();
        if (violations.Count == lines.Count) return violations[0];
        db.Describe("Отправлено напоминание об ознакомлении");
        await db.SaveChangesAsync(cancel);
        return new Reminded(lines.Count - violations.Count);
    }
}
