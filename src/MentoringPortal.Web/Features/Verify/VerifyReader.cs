using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Verify;

/// <summary>What the public page says of a document: nothing that names a person.</summary>
/// <param name="Id">Only for those who may open the document.</param>
public sealed record VerifiedDocument(string Code, string Kind, string? Number, DateOnly Date, string School, string State, bool InForce, string Sha256, Guid? Id)
{
    /// <summary>The rows of the page.</summary>
    public IEnumerable<SummaryRow> Rows =>
    [
        new("Номер", Number ?? "без номера"), new("Дата", RussianDate.Short(Date)), new("Выдан", School), new("Контрольная сумма (SHA-256)", Sha256),
    ];
}

/// <summary>Finds a document by the code printed on it, in whatever school. Unknown, foreign and unannounced codes are all alike: nothing is found.</summary>
public sealed class VerifyReader(PortalDbContext db, DocumentAccess access)
{
    /// <param name="typed">As typed or scanned.</param>
    public async Task<VerifiedDocument?> FindAsync(string? typed, CancellationToken cancel)
    {
        if (Secrets.ReadLookUpCode(typed) is not { } code) return null;
        // The holder of the paper belongs to no school: the random code alone leads here, and what is told names nobody.
        var all = db.Set<IssuedDocument>().IgnoreQueryFilters([PortalDbContext.SchoolFilter]).AsNoTracking().Where(d => d.VerificationCode == code);
        var mine = db.Actor.SchoolId is null ? null : await access.Visible().Where(d => d.VerificationCode == code).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel);
        var found = await (
            from d in mine is null ? DocumentAccess.Announced(db, all) : all
            join s in db.Set<School>() on d.SchoolId equals s.Id
            select new { d.Code, d.Number, d.Date, d.Sha256, d.ReplacedById, d.CancelledOn, s.FullName }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new VerifiedDocument(
            Secrets.Printed(code), DocumentCatalogue.Find(found.Code)?.Title ?? "Документ", found.Number, found.Date, found.FullName,
            found.CancelledOn is { } cancelled ? $"отменён {RussianDate.Short(cancelled)}" : found.ReplacedById is null ? "действует" : "заменён другим документом",
            found.ReplacedById is null && found.CancelledOn is null, found.Sha256, mine);
    }
}
