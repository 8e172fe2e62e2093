using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>Which case of the nomenclature takes a document, and the mark of it on the sheet.</summary>
public sealed class DocumentCases(PortalDbContext db)
{
    /// <summary>The case that takes documents of this kind; null while the school has none for it.</summary>
    public Task<NomenclatureCase?> OfKindAsync(string code, CancellationToken cancel) =>
        db.Set<NomenclatureCase>().FirstOrDefaultAsync(c => c.Kinds.Any(k => k.Code == code), cancel);

    /// <summary>The document with «В дело № 01-15 за 2026 г.» under its text.</summary>
    public static OfficialDocument Mark(OfficialDocument content, NomenclatureCase? target) => target is null || content.Date is not { } date
        ? content
        : content with { Closing = [.. content.Closing, new NoteBlock(IssuedDocument.MarkOf(target.Index, target.VolumeOf(date).Year))] };
}
