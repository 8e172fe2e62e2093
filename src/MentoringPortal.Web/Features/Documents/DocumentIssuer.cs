using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// Turns finished content into an issued document: frozen content and stored bytes, added to the context of the running use case,
/// so that the act and its paper are saved together. Rendering happens before the save, never inside a transaction.
/// </summary>
public sealed class DocumentIssuer(PortalDbContext db, TimeProvider time, PublicAddress address, DocumentNumbers numbers, DocumentCases cases)
{
    /// <summary>Issues the document: enters it into its journal, files it into its case, freezes and renders it; the caller saves.</summary>
    /// <param name="content">Final content with number and date, not a draft.</param>
    /// <param name="subjectId">The record it belongs to.</param>
    /// <param name="aboutPersonId">The mentee whose dossier it goes to, if any.</param>
    public async Task<IssuedDocument> IssueAsync(OfficialDocument content, Guid subjectId, Guid? aboutPersonId, CancellationToken cancel)
    {
        var target = await cases.OfKindAsync(content.Code, cancel);
        content = DocumentCases.Mark(content, target);
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
        document.Register(await numbers.JournalOfAsync(content.Code, cancel));
        if (target is not null) document.PutInto(target);
        document.CarryCode(code);
        db.Add(document);
        return document;
    }

    private static string Shown(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..] : address;

    /// <summary>Issues the document unless a character of it cannot be printed; then says which.</summary>
    public async Task<Result<IssuedDocument>> TryIssueAsync(OfficialDocument content, Guid subjectId, Guid? aboutPersonId, CancellationToken cancel)
    {
        try
        {
            return await IssueAsync(content, subjectId, aboutPersonId, cancel);
        }
        catch (UnprintableCharactersException unprintable)
        {
            return new RuleViolation(unprintable.Message);
        }
    }
}
