using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>
/// An issued official document: number, date, frozen content and stored bytes. It is never rendered again; a correction is a new revision.
/// </summary>
public sealed class IssuedDocument : SchoolEntity
{
    private IssuedDocument() { }

    /// <param name="code">Catalogue code, «D-04».</param>
    /// <param name="title">Russian title in the nominative for lists.</param>
    /// <param name="number">A string: «29.2», «56-ОД»; null for kinds without number.</param>
    /// <param name="date">Date of the document.</param>
    /// <param name="subjectId">The record it belongs to: order, assessment, consent, plan.</param>
    /// <param name="aboutPersonId">The mentee whose dossier it goes to, if any.</param>
    /// <param name="contentJson">Frozen content.</param>
    /// <param name="pdf">The rendered bytes.</param>
    /// <param name="sha256">Lower-case hex of the bytes.</param>
    /// <param name="issuedAt">UTC.</param>
    public IssuedDocument(string code, string title, string? number, DateOnly date, Guid subjectId, Guid? aboutPersonId, string contentJson, byte[] pdf, string sha256, DateTime issuedAt)
    {
        Code = code;
        Title = title;
        Number = number;
        NumberYear = date.Year;
        Date = date;
        SubjectId = subjectId;
        AboutPersonId = aboutPersonId;
        Sha256 = sha256;
        IssuedAt = issuedAt;
        Size = pdf.Length;
        Content = new IssuedDocumentContent(contentJson, pdf);
    }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? Number { get; private set; }

    /// <summary>Calendar year of the journal the number is unique in.</summary>
    public int NumberYear { get; private set; }

    public DateOnly Date { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid? AboutPersonId { get; private set; }

    /// <summary>Lower-case hex SHA-256 of the stored PDF.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes of the stored PDF.</summary>
    public int Size { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>The revision that replaced this one.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>Short random code printed on the paper; whoever holds the paper checks it on the public page. Null for papers issued before codes were.</summary>
    [NotAudited]
    public string? VerificationCode { get; private set; }

    public IssuedDocumentContent Content { get; private set; } = null!;

    /// <summary>Keeps the code that was printed on the paper.</summary>
    public void CarryCode(string code) => VerificationCode = code;

    /// <summary>«№ 29.2 от 01.09.2026», or only the date.</summary>
    public string Reference => Number is null ? $"от\u00a0{Date:dd.MM.yyyy}" : $"№\u00a0{Number} от\u00a0{Date:dd.MM.yyyy}";
}

/// <summary>The heavy part of a document, in its own table.</summary>
public sealed class IssuedDocumentContent : SchoolEntity
{
    private IssuedDocumentContent() { }

    internal IssuedDocumentContent(string contentJson, byte[] pdf)
    {
        ContentJson = contentJson;
        Pdf = pdf;
    }

    public Guid DocumentId { get; private set; }

    [NotAudited]
    public string ContentJson { get; private set; } = "";

    [NotAudited]
    public byte[] Pdf { get; private set; } = [];
}
