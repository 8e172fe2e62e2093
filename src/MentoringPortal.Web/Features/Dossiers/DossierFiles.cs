using System.Runtime.CompilerServices;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Files;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Dossiers;

/// <summary>A file of a dossier: the inventory (neither document nor file), an issued document or an upload.</summary>
public sealed record DossierFile(string Name, Guid? DocumentId, Guid? FileId);

/// <summary>A dossier as files, one by one. The caller has asked whether the person may open the dossier.</summary>
public sealed class DossierFiles(PortalDbContext db, DocumentAccess documents, InventoryPaper inventory, StoredDocuments stored)
{
    /// <summary>The inventory and every paper that the portal holds; papers that lie only in the folder stand in the inventory.</summary>
    public async Task<IReadOnlyList<DossierFile>> ListAsync(Guid personId, CancellationToken cancel)
    {
        var visible = documents.Visible();
        var items = await db.Set<DossierItem>().AsNoTracking()
            .Where(i => i.PersonId == personId && (i.FileId != null || visible.Any(d => d.Id == i.DocumentId)))
            .OrderBy(i => i.FiledOn).ThenBy(i => i.Date).ThenBy(i => i.Id).Select(i => new { i.Title, i.DocumentId, i.FileId }).ToListAsync(cancel);
        return [new DossierFile("00. Опись дела", null, null), .. items.Select((i, n) => new DossierFile($"{n + 1:00}. {i.Title}", i.DocumentId, i.FileId))];
    }

    /// <param name="compilerId">Who takes the dossier and signs the inventory.</param>
    public async IAsyncEnumerable<BatchFile> ReadAsync(Guid personId, Guid compilerId, IReadOnlyList<DossierFile> files,
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var file in files)
        {
            if (file.DocumentId is { } document)
            {
                await foreach (var paper in stored.ReadAsync([(document, file.Name)], cancel)) yield return paper;
            }
            else if (file.FileId is { } id)
            {
                var upload = await db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == id).Select(f => new { f.FileName, f.Content!.Bytes }).FirstOrDefaultAsync(cancel);
                if (upload is not null) yield return new BatchFile(file.Name + Path.GetExtension(upload.FileName), upload.Bytes);
            }
            else
            {
                yield return new BatchFile(file.Name + ".pdf", PaperResults.JoinablePdf(await inventory.ComposeAsync(personId, compilerId, null, cancel)));
            }
        }
    }
}
