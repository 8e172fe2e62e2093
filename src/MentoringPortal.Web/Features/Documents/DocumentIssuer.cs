using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Turns finished content into an issued document: frozen content and stored bytes, added to the context of the running use case,
/// so that the act and its paper are saved together. Rendering happens before the save, never inside a transaction.
/// </summary>
public sealed class DocumentIssuer(PortalDbContext db, TimeProvider time, PublicAddress address)
{
    /// <summary>Issues the document; the caller saves.</summary>
    /// <param name="content">Final content with number and date, not a draft.</param>
    /// <param name="subjectId">The record it belongs to.</param>
    /// <param name="aboutPersonId">The mentee whose dossier it goes to, if any.</param>
    public IssuedDocument Issue(OfficialDocument content, Guid subjectId, Guid? aboutPersonId)
    {
        var code = Secrets.NewLookUpCode();
        if (address.Of("/verify/" + code) is { } page)
        {
            content = content with { QrPayload = page, QrCaption = $"Проверить документ: {Shown(page[..^(code.Length + 1)])}\nкод {Secrets.Printed(code)}" };
        }

        var pdf = OfficialPdf.Render(content);
        var document = new IssuedDocument(
            content.Code,
            content.Title,
            content.Number,
            content.Date ?? throw new ArgumentException("An issued document has a date.", nameof(content)),
            subjectId,
            aboutPersonId,
            FrozenContent.Serialize(content),
            pdf,
            FrozenContent.Sha256(pdf),
            time.GetUtcNow().UtcDateTime);
        document.CarryCode(code);
        db.Add(document);
        return document;
    }

    private static string Shown(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..] : address;

    /// <summary>Issues the document unless a character of it cannot be printed; then says which.</summary>
    public Result<IssuedDocument> TryIssue(OfficialDocument content, Guid subjectId, Guid? aboutPersonId)
    {
        try
        {
            return Issue(content, subjectId, aboutPersonId);
        }
        catch (UnprintableCharactersException unprintable)
        {
            return new RuleViolation(unprintable.Message);
        }
    }

    /// <summary>True when the number is taken in the journal of this kind and year (a second clerk is stopped by the unique index besides).</summary>
    public Task<bool> NumberIsUsedAsync(string code, string? number, int year, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(number)
            ? Task.FromResult(false)
            : db.Set<IssuedDocument>().AnyAsync(d => d.Code == code && d.NumberYear == year && d.Number == number.Trim(), cancel);
}
