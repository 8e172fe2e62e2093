using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Files a document into a case by hand.</summary>
public sealed class FileIntoCase(PortalDbContext db)
{
    public async Task<Outcome<IssuedDocument>> RunAsync(IssuedDocument document, FileIntoCaseForm form, Guid version, CancellationToken cancel)
    {
        if (await db.Set<NomenclatureCase>().FirstOrDefaultAsync(c => c.Id == form.CaseId, cancel) is not { } target)
        {
            return new RuleViolation("Выберите дело из списка", nameof(form.CaseId));
        }
        db.ExpectVersion(document, version);
        if (document.PutInto(target) is { } violation) return violation;
        db.Describe($"Документ помещён в дело № {target.Index}");
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
