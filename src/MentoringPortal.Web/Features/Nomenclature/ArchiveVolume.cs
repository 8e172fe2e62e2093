using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>How many documents went to the archive and how many stayed.</summary>
public sealed record Archived(int Documents, int Left);

/// <summary>Hands a closed volume over to the archive; documents that somebody has still to acknowledge stay.</summary>
public sealed class ArchiveVolume(PortalDbContext db, CurrentActor actor, DocumentAccess access, SchoolClock clock)
{
    public async Task<Outcome<Archived>> RunAsync(Guid caseId, string year, CancellationToken cancel)
    {
        var documents = await access.Visible().Where(d => d.CaseId == caseId && d.CaseYear == year && d.ArchivedOn == null)
            .Select(d => new { Document = d, Awaited = db.Set<Acknowledgement>().Count(a => a.DocumentId == d.Id && a.Method == AcknowledgementMethod.Awaited) })
                .ToListAsync(cancel);
        if (documents.Count == 0) return new RuleViolation("В деле за этот год нет документов, которые ещё не в архиве");
        var refused = documents.Select(d => d.Document.Archive(d.Awaited, actor.PersonId, clock.Today)).OfType<RuleViolation>().ToList();
        if (refused.Count == documents.Count) return refused[0];
        db.Describe("Дело передано в архив");
        await db.SaveChangesAsync(cancel);
        return new Archived(documents.Count - refused.Count, refused.Count);
    }
}
