using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>A corrected document in place of an issued one.</summary>
public sealed class DocumentRevisions(PortalDbContext db)
{
    /// <summary>The content with the line that says which document it replaces.</summary>
    public static OfficialDocument InPlaceOf(OfficialDocument content, IssuedDocument earlier) => content with
    {
        Body = [ParagraphBlock.Plain($"Взамен документа от\u00a0{RussianDate.Short(earlier.Date)}{(earlier.Number is null ? "" : $" №\u00a0{earlier.Number}")}."), .. content.Body],
    };

    /// <summary>The document of a record that is in force; null before the first.</summary>
    public Task<IssuedDocument?> InForceAsync(Guid subjectId, CancellationToken cancel) =>
        db.Set<IssuedDocument>().Where(d => d.SubjectId == subjectId && d.CancelledOn == null && d.ReplacedById == null).OrderByDescending(d => d.IssuedAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Links both documents and asks nobody any more to acknowledge the earlier one; the caller saves.</summary>
    public async Task<RuleViolation?> ReplaceAsync(IssuedDocument earlier, IssuedDocument revision, string? reason, CancellationToken cancel)
    {
        if (earlier.ReplaceBy(revision, reason) is { } violation) return violation;
        foreach (var line in await db.Set<Acknowledgement>().Where(a => a.DocumentId == earlier.Id).ToListAsync(cancel)) line.Withdraw();
        return null;
    }
}
