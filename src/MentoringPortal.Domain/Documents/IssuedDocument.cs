using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>
/// An issued official document: number, date, frozen content and stored bytes. It is never rendered again; a correction is a new revision.
/// </summary>
[DisplayName("Документ")]
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
    public IssuedDocument(string code, string title, string? number, DateOnly date, Guid subjectId, Guid? aboutPersonId, string contentJson, byte[] pdf, string sha256,
        DateTime issuedAt)
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

    [DisplayName("Вид документа")]
    public string Code { get; private set; } = "";

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Номер")]
    public string? Number { get; private set; }

    /// <summary>The journal it is registered in; null for kinds without number.</summary>
    [DisplayName("Журнал регистрации")]
    public string? JournalKey { get; private set; }

    /// <summary>Year of the journal the number is unique in: a calendar year, or the one in which the academic year begins.</summary>
    [DisplayName("Год журнала")]
    public int NumberYear { get; private set; }

    [DisplayName("Дата")]
    public DateOnly Date { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid? AboutPersonId { get; private set; }

    /// <summary>Lower-case hex SHA-256 of the stored PDF.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes of the stored PDF.</summary>
    [DisplayName("Размер, байт")]
    public int Size { get; private set; }

    /// <summary>UTC.</summary>
    [DisplayName("Закреплён")]
    public DateTime IssuedAt { get; private set; }

    /// <summary>The revision that replaced this one.</summary>
    [DisplayName("Заменён документом")]
    public Guid? ReplacedById { get; private set; }

    /// <summary>The revision that this one replaced.</summary>
    [DisplayName("Взамен документа")]
    public Guid? ReplacesId { get; private set; }

    [DisplayName("Дата замены")]
    public DateOnly? ReplacedOn { get; private set; }

    [DisplayName("Отменён")]
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Why it was cancelled or replaced.</summary>
    [DisplayName("Почему отменён или заменён")]
    public string? CancelReason { get; private set; }

    [DisplayName("Кто отменил")]
    public Guid? CancelledById { get; private set; }

    /// <summary>The case of the nomenclature it is filed in.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Index of the case as it was at the filing: «01-15».</summary>
    [DisplayName("Дело")]
    public string? CaseIndex { get; private set; }

    /// <summary>Volume of the case: «2026» or «2026/2027».</summary>
    [DisplayName("Год дела")]
    public string? CaseYear { get; private set; }

    /// <summary>Last day of that volume; from the next day on it goes to the archive.</summary>
    [DisplayName("Последний день дела")]
    public DateOnly? CaseEndsOn { get; private set; }

    [DisplayName("В архиве с")]
    public DateOnly? ArchivedOn { get; private set; }

    [DisplayName("Кто передал в архив")]
    public Guid? ArchivedById { get; private set; }

    /// <summary>Short random code printed on the paper; whoever holds the paper checks it on the public page. Null for papers issued before codes were.</summary>
    [NotAudited]
    public string? VerificationCode { get; private set; }

    public IssuedDocumentContent Content { get; private set; } = null!;

    /// <summary>Keeps the code that was printed on the paper.</summary>
    public void CarryCode(string code) => VerificationCode = code;

    /// <summary>«от 01.09.2026 № 29.2», or only the date.</summary>
    public string Reference => DocumentNumber.Reference(Number, Date) ?? $"от\u00a0{Date:dd.MM.yyyy}";

    /// <summary>Neither cancelled nor replaced.</summary>
    public bool IsValid => CancelledOn is null && ReplacedById is null;

    /// <summary>«В дело № 01-15 за 2026 г.»; null while no case takes it.</summary>
    public string? FilingMark => CaseIndex is null ? null : MarkOf(CaseIndex, CaseYear!);

    /// <summary>«В дело № 01-15 за 2026 г.», «В дело № 02-15 за 2026/2027 уч. г.».</summary>
    public static string MarkOf(string index, string year) => $"В дело №\u00a0{index} за\u00a0{year}\u00a0{(year.Contains('/') ? "уч.\u00a0г." : "г.")}";

    /// <summary>Where it stands now; acknowledgements still awaited are counted by the caller.</summary>
    public DocumentState StateWith(int awaited) => StateOf(CancelledOn, ReplacedById, ArchivedOn, awaited);

    /// <summary>The state from its parts: what was decided goes before what follows by itself.</summary>
    public static DocumentState StateOf(DateOnly? cancelledOn, Guid? replacedById, DateOnly? archivedOn, int awaited) =>
        cancelledOn is not null ? DocumentState.Cancelled
            : replacedById is not null ? DocumentState.Replaced
            : archivedOn is not null ? DocumentState.Archived
            : awaited > 0 ? DocumentState.Acknowledging : DocumentState.InForce;

    /// <summary>Enters the number into a journal. A document without number is in none.</summary>
    public void Register(RegistrationJournal journal)
    {
        if (Number is not null)
        {
            JournalKey = journal.Key;
            NumberYear = journal.YearOf(Date);
        }
    }

    /// <summary>Files the document into a case, into the volume of its date.</summary>
    public RuleViolation? PutInto(NomenclatureCase target)
    {
        if (ArchivedOn is not null) return new RuleViolation("Документ уже в архиве: дело не меняют");

        CaseId = target.Id;
        CaseIndex = target.Index;
        (CaseYear, CaseEndsOn) = target.VolumeOf(Date);
        return null;
    }

    /// <summary>Takes the document back; number, text and bytes stay.</summary>
    public IReadOnlyList<RuleViolation> Cancel(DateOnly? on, string? reason, Guid byId, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (!IsValid) violations.Add(new RuleViolation(CancelledOn is null ? "Документ заменён новым: отменять нужно новый" : "Документ уже отменён"));

        if (on is null || on < Date || on > today)
        {
            violations.Add(new RuleViolation(on is null ? "Укажите дату отмены" : $"Дата отмены – не раньше даты документа ({Date:dd.MM.yyyy}) и не позже сегодняшней", "On"));
        }

        Texts.Require(violations, reason, "Reason", "Напишите, почему документ отменён", 1000);
        if (violations.Count == 0)
        {
            CancelledOn = on;
            CancelReason = reason!.Trim();
            CancelledById = byId;
        }

        return violations;
    }

    /// <summary>A corrected document takes the place of this one; both know each other.</summary>
    public RuleViolation? ReplaceBy(IssuedDocument revision, string? reason)
    {
        if (!IsValid) return new RuleViolation(CancelledOn is null ? "Документ уже заменён" : "Документ отменён: заменить его нельзя");

        ReplacedById = revision.Id;
        ReplacedOn = revision.Date;
        CancelReason = reason;
        revision.ReplacesId = Id;
        return null;
    }

    /// <summary>Hands the document over to the archive after the year of its case.</summary>
    public RuleViolation? Archive(int awaited, Guid? byId, DateOnly today)
    {
        if (ArchivedOn is not null) return new RuleViolation("Документ уже в архиве");

        if (CaseEndsOn is not { } end || end >= today)
        {
            return new RuleViolation(CaseEndsOn is null ? "Сначала выберите дело" : $"Год дела ещё не закончился: в архив – после {CaseEndsOn:dd.MM.yyyy}");
        }

        if (awaited > 0 && IsValid) return new RuleViolation("С документом ознакомлены не все");

        ArchivedOn = today;
        ArchivedById = byId;
        return null;
    }
}

/// <summary>Where an issued document stands (domain reference §1.3); only cancelling, replacing and archiving are stored.</summary>
public enum DocumentState
{
    /// <summary>Somebody has still to acknowledge it.</summary>
    Acknowledging,
    InForce,
    Replaced,
    Cancelled,
    Archived,
}

/// <summary>The heavy part of a document, in its own table.</summary>
[DisplayName("Текст документа")]
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
    [DisplayName("Содержание")]
    public string ContentJson { get; private set; } = "";

    [NotAudited]
    public byte[] Pdf { get; private set; } = [];
}
