using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Acknowledgement = MentoringPortal.Domain.Documents.Acknowledgement;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// The one way in which papers become issued documents (ADR 23): the composed content is marked with the signature and the case, entered into its
/// journal, frozen and rendered, put in place of an earlier one, and whoever has to know it is asked. Everything is added to the context of the
/// running use case, so that the act and its paper are saved together. Rendering happens before the save, never inside a transaction.
/// </summary>
public sealed class DocumentIssuer(PortalDbContext db, SchoolClock clock, PublicAddress address, DocumentNumbers numbers, DocumentCases cases,
    DocumentRevisions revisions, SignatureMeaningReader meaning)
{
    /// <summary>Issues the document, unless a character of it cannot be printed; then says which. The caller saves by <see cref="SaveAsync"/>.</summary>
    /// <param name="content">Final content with number and date, not a draft.</param>
    /// <param name="subjectId">The record it belongs to.</param>
    /// <param name="aboutPersonId">The mentee whose dossier it goes to, if any.</param>
    /// <param name="asked">Whoever has to acknowledge it.</param>
    /// <param name="inPlaceOf">The document that this one replaces.</param>
    /// <param name="because">Why it is replaced.</param>
    public async Task<Result<IssuedDocument>> TryIssueAsync(OfficialDocument content, Guid subjectId, Guid? aboutPersonId, CancellationToken cancel,
        IEnumerable<Guid>? asked = null, IssuedDocument? inPlaceOf = null, string? because = null)
    {
        if (DocumentCatalogue.Find(content.Code)?.Issued is not { } kind) throw new ArgumentException($"{content.Code} is not issued.", nameof(content));
        if (content.Missing is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Select(name => name.ToLowerInvariant()));
            return new RuleViolation($"Документ нельзя выдать, пока не указано: {names}. Внесите эти сведения и повторите");
        }

        if (kind.SignedInPortal) content = (await meaning.ReadAsync(cancel)).Mark(content, clock.ToLocal(clock.NowUtc));
        if (inPlaceOf is not null && kind.Journal is not null) content = DocumentRevisions.InPlaceOf(content, inPlaceOf);
        var target = await cases.OfKindAsync(content.Code, cancel);
        content = DocumentCases.Mark(content, target);
        var code = Secrets.NewLookUpCode();
        if (address.Of("/verify/" + code) is { } page)
        {
            content = content with { QrPayload = page, QrCaption = $"Проверить документ: {Shown(page[..^(code.Length + 1)])}\nкод {Secrets.Printed(code)}" };
        }

        byte[] pdf;
        try
        {
            pdf = OfficialPdf.Render(content);
        }
        catch (UnprintableCharactersException unprintable)
        {
            db.ChangeTracker.Clear();
            return new RuleViolation(unprintable.Message);
        }

        var document = new IssuedDocument(content.Code, content.Title, content.Number,
            content.Date ?? throw new ArgumentException("An issued document has a date.", nameof(content)),
            subjectId, aboutPersonId, FrozenContent.Serialize(content), pdf, FrozenContent.Sha256(pdf), clock.NowUtc);
        document.Register(await numbers.JournalOfAsync(content.Code, cancel));
        if (target is not null) document.PutInto(target);
        document.CarryCode(code);
        db.Add(document);
        db.AddRange((asked ?? []).Distinct().Select(person => new Acknowledgement(document.Id, person)));
        return inPlaceOf is not null && await revisions.ReplaceAsync(inPlaceOf, document, because, cancel) is { } refused ? refused : document;
    }

    /// <summary>
    /// Saves the act with its paper. Where somebody has taken the number between the question and the save, the unique index notices it: then nothing is
    /// saved, the context forgets what the act had changed in memory, and the answer says who has the number.
    /// </summary>
    /// <param name="numberField">Field of the form that holds the number.</param>
    public async Task<RuleViolation?> SaveAsync(IssuedDocument document, string operation, string numberField, CancellationToken cancel)
    {
        db.Describe(operation);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is IssuedDocument))
        {
            db.ChangeTracker.Clear();
            if (await numbers.HolderAsync(document.Code, document.Number, document.Date, cancel) is not { } taken) throw;
            return taken with { Field = numberField };
        }
    }

    private static string Shown(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..] : address;
}
