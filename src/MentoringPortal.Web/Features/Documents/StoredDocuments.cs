using System.Runtime.CompilerServices;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The stored bytes of many documents, a few at a time. The caller has asked whether the person may see them.</summary>
public sealed class StoredDocuments(PortalDbContext db)
{
    // Each read is short, so that a slow download keeps no transaction open.
    private const int AtOnce = 20;

    /// <param name="documents">Documents with the names of their files, without extension.</param>
    public async IAsyncEnumerable<BatchFile> ReadAsync(IEnumerable<(Guid Id, string Name)> documents, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var chunk in documents.Chunk(AtOnce))
        {
            var ids = chunk.Select(c => c.Id).ToList();
            var bytes = await db.Set<IssuedDocumentContent>().AsNoTracking().Where(c => ids.Contains(c.DocumentId)).Select(c => new { c.DocumentId, c.Pdf })
                .ToDictionaryAsync(c => c.DocumentId, c => c.Pdf, cancel);
            foreach (var (id, name) in chunk)
            {
                if (bytes.TryGetValue(id, out var pdf)) yield return new BatchFile(name + ".pdf", pdf);
            }
        }
    }
}
