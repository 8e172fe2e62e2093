using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Puts a scan of the paper original beside the document; an earlier scan stays in the history.</summary>
public sealed class AttachScan(PortalDbContext db, CurrentActor actor, SchoolClock clock, FileDoor files)
{
    public async Task<Outcome<Saved>> RunAsync(IssuedDocument document, ScanForm form, CancellationToken cancel)
    {
        var file = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
        if (!file.Ok) return file.Violations[0];
        db.Add(new DocumentScan(document.Id, file.Value.Id, file.Value.FileName, clock.NowUtc, actor.PersonId));
        db.Describe("Приложен скан подписанного документа");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
