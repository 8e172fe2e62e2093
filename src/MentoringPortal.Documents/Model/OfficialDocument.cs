using System.Text.Json.Serialization;

namespace MentoringPortal.Documents;

/// <summary>
/// One official document as content: what is written, not how it is drawn.
/// All faces (PDF, Word, HTML) are made from it, and it is what is frozen when a document is issued.
/// The layout facts stand in the domain reference, §4.1.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>Version of this content format, so that old frozen content stays readable.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Catalogue code, for example D-04.</summary>
    public required string Code { get; init; }

    /// <summary>Title for lists, file names and PDF metadata: «Приказ от 01.09.2026 № 29.2 «Об утверждении …»».</summary>
    public required string Title { get; init; }

    public Letterhead? Letterhead { get; init; }

    /// <summary>Kind as printed in capitals: «ПРИКАЗ», «ЗАКЛЮЧЕНИЕ».</summary>
    public required string Kind { get; init; }

    /// <summary>Line under the kind: «об адаптации молодого специалиста».</summary>
    public string? KindDetail { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Registration number as the school writes it: «29.2», «56-ОД», «14-а».</summary>
    public string? Number { get; init; }

    /// <summary>True when the document is registered: an unknown date or number is then left as a blank to fill by hand.</summary>
    public bool HasRegistration { get; init; } = true;

    /// <summary>False: the paper has a date and no number, as where the school keeps no journal for the kind; the sign is then left out.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>Place of issue; left out when it is plain from the school's name.</summary>
    public string? Place { get; init; }

    /// <summary>Heading to the text, answers «о чём?», without a full stop.</summary>
    public string? Heading { get; init; }

    /// <summary>Up to four blocks УТВЕРЖДАЮ, СОГЛАСОВАНО, ПРИНЯТО.</summary>
    public IReadOnlyList<ApprovalBlock> Approvals { get; init; } = [];

    /// <summary>Addressee lines, upper right.</summary>
    public IReadOnlyList<string> Addressee { get; init; } = [];

    public IReadOnlyList<Block> Body { get; init; } = [];

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>Blocks printed after the signatures: filing mark, receipt mark.</summary>
    public IReadOnlyList<Block> Closing { get; init; } = [];

    public IReadOnlyList<Appendix> Appendices { get; init; } = [];

    /// <summary>Executor's mark: initials, surname, telephone.</summary>
    public string? Executor { get; init; }

    /// <summary>Text of the QR code on the first sheet, normally the address of the verification page.</summary>
    public string? QrPayload { get; init; }

    /// <summary>Lines beside the QR code, for those who type instead of scanning: the page's address and the code.</summary>
    public string? QrCaption { get; init; }

    public PageSetup Page { get; init; } = new();

    /// <summary>Names of the facts without which the document cannot be issued: an official paper carries no dash for them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
        [.. Body.OfType<FactsBlock>().SelectMany(f => f.Facts).Where(f => f.Obligatory && string.IsNullOrWhiteSpace(f.Value)).Select(f => f.Name)];

    /// <summary>True while the document is not issued: «ПРОЕКТ» stands across every page.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>How the sheet is set up. The defaults follow ГОСТ Р 7.0.97-2025 and a school may change them.</summary>
public sealed record PageSetup
{
    public bool Landscape { get; init; }

    /// <summary>Left margin of 30 mm instead of 20 mm for documents kept longer than 10 years.</summary>
    public bool KeptOverTenYears { get; init; }

    /// <summary>Size of the text in points, 12 to 14.</summary>
    public float FontSize { get; init; } = 14;

    /// <summary>Line spacing of the text, 1 to 1.5.</summary>
    public float LineSpacing { get; init; } = 1.15f;

    /// <summary>Wider margins than those of the standard; null takes the standard's.</summary>
    public PageMargins? Margins { get; init; }
}

/// <summary>Margins in millimetres. Narrower ones than the standard allows are printed as the standard's.</summary>
public sealed record PageMargins(float Left, float Top, float Right, float Bottom);

/// <summary>Head of the first sheet. A founder line may stand above the school's name.</summary>
/// <param name="School">Full name of the school.</param>
/// <param name="ShortName">Short name, printed in brackets below.</param>
/// <param name="Founder">Founder or department, above the name.</param>
/// <param name="Contacts">Address, telephone, e-mail, ИНН/КПП in one or two lines.</param>
public sealed record Letterhead(string School, string? ShortName = null, string? Founder = null, string? Contacts = null)
{
    /// <summary>The name to use inside other phrases: the short one where there is one.</summary>
    public string Brief => ShortName ?? School;
}

/// <summary>Approval block. Lines are printed as given below the word.</summary>
/// <param name="Word">УТВЕРЖДАЮ, УТВЕРЖДЕНО, СОГЛАСОВАНО, ПРИНЯТО, without quotes and colon.</param>
/// <param name="Lines">Post or «приказом … от … № …», one line each.</param>
/// <param name="SignerName">«И.О. Фамилия» behind a line for the signature; none for an approval by another document.</param>
/// <param name="Date">Date as text; with a signer and no date a blank is printed.</param>
public sealed record ApprovalBlock(string Word, IReadOnlyList<string> Lines, string? SignerName = null, string? Date = null);

/// <summary>Signature: post, place for the hand, «И.О. Фамилия».</summary>
/// <param name="Post">Post as it stands before the signature, «Исполняющий обязанности директора» included.</param>
/// <param name="Name">Initials before the surname.</param>
/// <param name="Caption">Word above the line, for example «Заключение составил(а):».</param>
/// <param name="Mark">Mark of an electronic signature, printed instead of the blank.</param>
public sealed record Signature(string Post, string? Name, string? Caption = null, string? Mark = null);

/// <summary>Who has to know the document. Many people make a separate sheet.</summary>
/// <param name="Phrase">«С приказом ознакомлены:»</param>
/// <param name="Entries">One per person.</param>
/// <param name="AsSheet">True: a separate «Лист ознакомления» after the document.</param>
/// <param name="SheetTitle">Second line of the sheet's title: «с приказом от … № … «…»».</param>
public sealed record Acknowledgement(string Phrase, IReadOnlyList<AcknowledgementEntry> Entries, bool AsSheet = false, string? SheetTitle = null);

/// <summary>One person's acknowledgement. Without a date, blanks are left for hand and date.</summary>
/// <param name="Name">«И.О. Фамилия».</param>
/// <param name="Post">Post, shown on the sheet.</param>
/// <param name="Date">Day of acknowledgement.</param>
/// <param name="Mark">How: «в портале, 02.09.2026 10:15», «отказ, составлен акт».</param>
public sealed record AcknowledgementEntry(string Name, string? Post = null, DateOnly? Date = null, string? Mark = null);

/// <summary>Appendix: begins on a new page with its mark in the upper right corner.</summary>
/// <param name="Mark">«Приложение № 1 к приказу МБОУ СОШ № 4 от 01.09.2026 № 29.2».</param>
/// <param name="Title">Centred title.</param>
/// <param name="Body">Content.</param>
/// <param name="Landscape">True for a wide table.</param>
public sealed record Appendix(string Mark, string? Title, IReadOnlyList<Block> Body, bool Landscape = false);
