using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Puts a scan of the paper original beside the document; an earlier scan stays in the history.</summary>
public sealed class AttachScan(PortalDbContext db, CurrentActor actor, SchoolClock clock, FileDoor files)
{
    public async Task<RuleViolation?> RunAsync(IssuedDocument document, ScanForm form, CancellationToken cancel)
    {
        var file = await files.AcceptAsync(form.Scan, nameof(form.Scan), cancel);
        if (!file.Ok) return file.Violations[0];
        db.Add(new DocumentScan(document.Id, file.Value.Id, file.Value.FileName, clock.NowUtc, actor.PersonId));
        db.Describe("Приложен скан подписанного документа");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

/// <summary>Files a document into a case by hand.</summary>
public sealed class FileIntoCase(PortalDbContext db)
{
    public async Task<RuleViolation?> RunAsync(IssuedDocument document, FileIntoCaseForm form, Guid version, CancellationToken cancel)
    {
        if (await db.Set<NomenclatureCase>().FirstOrDefaultAsync(c => c.Id == form.CaseId, cancel) is not { } target) return new RuleViolation("Выберите дело из списка", nameof(form.CaseId));
        db.ExpectVersion(document, version);
        if (document.PutInto(target) is { } violation) return violation;
        db.Describe($"Документ помещён в дело № {target.Index}");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
