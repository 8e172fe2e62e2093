using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>How many documents were filed.</summary>
public sealed record Filed(int Documents);

/// <summary>Files every issued document whose kind has a case and that lies in none yet.</summary>
public sealed class FileUnfiled(PortalDbContext db, NomenclatureQueries queries)
{
    private const int AtOnce = 500;

    public async Task<Outcome<Filed>> RunAsync(CancellationToken cancel)
    {
        var cases = await db.Set<NomenclatureCase>().Include(c => c.Kinds).ToListAsync(cancel);
        var documents = await queries.Unfiled().OrderBy(d => d.Date).Take(AtOnce).ToListAsync(cancel);
        foreach (var document in documents) document.PutInto(cases.First(c => c.Kinds.Any(k => k.Code == document.Code)));
        db.Describe("Документы разложены по делам");
        await db.SaveChangesAsync(cancel);
        return new Filed(documents.Count);
    }
}
