using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>«Программа наставничества» of a school; what it says stands in its editions.</summary>
[DisplayName("Программа наставничества")]
public sealed class Program : SchoolEntity
{
    private Program() { }

    /// <param name="sourceCode">Program of a source school it was taken from, «s0».</param>
    /// <param name="firstYear">Calendar year in which its first academic year begins.</param>
    /// <param name="termMonths">Length of the program.</param>
    public Program(string title, string sourceCode, int firstYear, int termMonths)
    {
        TermMonths = termMonths;
        Title = title;
        SourceCode = sourceCode;
        FirstYear = firstYear;
    }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Взята из")]
    public string SourceCode { get; private set; } = "";

    [DisplayName("Первый учебный год")]
    public int FirstYear { get; private set; }

    /// <summary>Length of the program in months.</summary>
    [DisplayName("Срок, месяцев")]
    public int TermMonths { get; private set; }

    /// <summary>Whoever is not of another program works by this one; one a school.</summary>
    [DisplayName("Основная программа")]
    public bool IsUsual { get; private set; }

    /// <summary>Academic year after which nobody is admitted; tracks begun before run to their end. Null: open.</summary>
    [DisplayName("Последний год приёма")]
    public int? LastAdmissionYear { get; private set; }

    /// <summary>«2026/2027 – 2028/2029».</summary>
    /// <param name="months">Length of the program.</param>
    public static string Years(int firstYear, int months) =>
        months <= 12 ? new AcademicYear(firstYear).ToString() : $"{new AcademicYear(firstYear)} – {new AcademicYear(firstYear + (months - 1) / 12)}";

    /// <summary>Takes title and first year of the draft; the title of an edition in force stands in the edition.</summary>
    public RuleViolation? Entitle(string title, int? firstYear, DateOnly today)
    {
        var now = AcademicYear.Of(today).StartYear;
        if (firstYear is not { } year) return new RuleViolation("Выберите первый учебный год", nameof(FirstYear));

        if (year < now - 10 || year > now + 2) return new RuleViolation("Первый учебный год слишком далёк от нынешнего: проверьте", nameof(FirstYear));

        (Title, FirstYear) = (title, year);
        return null;
    }

    /// <summary>Takes the title of the edition that comes into force.</summary>
    public void Rename(string title) => Title = title;

    /// <summary>Takes the length of the edition that comes into force, or of the first draft.</summary>
    /// <param name="months">From 1.</param>
    public void Last(int months) => TermMonths = months;

    /// <summary>Makes it the usual program, or no longer.</summary>
    public void BeUsual(bool isUsual) => IsUsual = isUsual;
}

/// <summary>State of an edition.</summary>
public enum EditionState
{
    Draft,
    InForce,
    Superseded,
}

/// <summary>An edition of a program: once in force it never changes, a change is the next one.</summary>
[DisplayName("Редакция программы")]
public sealed class ProgramEdition : SchoolEntity
{
    private ProgramEdition() { }

    /// <summary>The first edition of a program, in force at once.</summary>
    public static ProgramEdition First(Guid programId) => new() { ProgramId = programId, Number = 1, State = EditionState.InForce };

    /// <summary>A draft; one a program.</summary>
    /// <param name="number">The next after the latest.</param>
    /// <param name="reason">Why there is a new edition; not asked of the first.</param>
    public static Result<ProgramEdition> Begin(Guid programId, int number, string? reason, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (number > 1) Texts.Require(violations, reason, nameof(Reason), "Напишите, почему нужна новая редакция", 500);

        return violations.Count > 0 ? violations
            : new ProgramEdition { ProgramId = programId, Number = number, State = EditionState.Draft, Reason = Texts.OrNull(reason), BegunOn = today };
    }

    public Guid ProgramId { get; private set; }

    /// <summary>From 1.</summary>
    [DisplayName("Номер редакции")]
    public int Number { get; private set; }

    [DisplayName("Состояние")]
    public EditionState State { get; private set; }

    /// <summary>Why it was begun.</summary>
    [DisplayName("Причина новой редакции")]
    public string? Reason { get; private set; }

    [DisplayName("Начата")]
    public DateOnly? BegunOn { get; private set; }

    /// <summary>The order that approved it; null where the school took the program over as it is.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>«от 01.09.2022 № 29.2»: the paper order of before the portal, or the portal's own.</summary>
    [DisplayName("Утверждена приказом")]
    public string? ApprovedBy { get; private set; }

    [DisplayName("Действует с")]
    public DateOnly? InForceOn { get; private set; }

    /// <summary>Refuses a change of what is in force or waits for the signature.</summary>
    /// <param name="isWithDirector">The order that approves it is sent.</param>
    public RuleViolation? CheckEditable(bool isWithDirector) =>
        State != EditionState.Draft ? new RuleViolation("Эта редакция уже утверждена и не меняется. Начните новую редакцию: введённый текст остался в форме, скопируйте его")
        : isWithDirector ? new RuleViolation("Приказ об утверждении этой редакции на подписи у директора. Попросите вернуть приказ, чтобы изменить текст") : null;

    /// <summary>The signed order puts it in force in place of an earlier one.</summary>
    /// <param name="reference">«от 01.09.2026 № 29.2».</param>
    /// <param name="orderId">Null: an order of before the portal.</param>
    public RuleViolation? Approve(string? reference, Guid? orderId, DateOnly on, ProgramEdition? earlier)
    {
        if (State != EditionState.Draft) return new RuleViolation("Эта редакция уже утверждена");

        (State, OrderId, ApprovedBy, InForceOn) = (EditionState.InForce, orderId, reference, on);
        if (earlier is not null) earlier.State = EditionState.Superseded;

        return null;
    }

    /// <summary>Approved on paper before the portal.</summary>
    public IReadOnlyList<RuleViolation> TakeOver(string? number, DateOnly? on, ProgramEdition? earlier, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, number, "Number", "Укажите номер приказа, которым программа утверждена", 30);
        if (on is null)
        {
            violations.Add(new RuleViolation("Укажите дату приказа", "On"));
        }
        else if (on > today)
        {
            violations.Add(new RuleViolation("Дата приказа в будущем", "On"));
        }
        else if (on < today.AddYears(-10))
        {
            violations.Add(new RuleViolation("Дата приказа старше десяти лет: проверьте год", "On"));
        }

        if (violations.Count == 0 && Approve(DocumentNumber.Reference(DocumentNumber.Clean(number), on), null, on!.Value, earlier) is { } refused) violations.Add(refused);

        return violations;
    }

    /// <summary>The order is cancelled: a draft again, and the earlier edition is in force as before.</summary>
    public RuleViolation? Withdraw(ProgramEdition? earlier)
    {
        if (State != EditionState.InForce) return new RuleViolation("После этой редакции утверждена другая: сначала отмените её приказ");

        (State, OrderId, ApprovedBy, InForceOn) = (EditionState.Draft, null, null, null);
        if (earlier is not null) earlier.State = EditionState.InForce;

        return null;
    }
}

/// <summary>Text of an edition, apart from it because lists never read it.</summary>
[DisplayName("Текст редакции")]
public sealed class ProgramEditionContent : SchoolEntity
{
    private ProgramEditionContent() { }

    public ProgramEditionContent(Guid editionId, string json)
    {
        EditionId = editionId;
        Json = json;
    }

    public Guid EditionId { get; private set; }

    /// <summary>A <see cref="ProgramDefinition"/> as JSON.</summary>
    [NotAudited]
    [DisplayName("Текст программы")]
    public string Json { get; private set; } = "";

    /// <summary>Puts another text of the draft.</summary>
    public void Write(string json) => Json = json;
}

/// <summary>Who holds a post of a program from when to when.</summary>
[DisplayName("Ответственный по программе")]
public sealed class ProgramPost : SchoolEntity
{
    private ProgramPost() { }

    public ProgramPost(Guid programId, string post, Guid personId, DateOnly fromOn, DateOnly? toOn = null, Guid? orderId = null)
    {
        ProgramId = programId;
        Post = post;
        PersonId = personId;
        FromOn = fromOn;
        ToOn = toOn;
        OrderId = orderId;
    }

    public Guid ProgramId { get; private set; }

    /// <summary>Code of the definition, «curator»; of a stage «adaptation:organizer».</summary>
    [DisplayName("Обязанность")]
    public string Post { get; private set; } = "";

    [DisplayName("Кто")]
    public Guid PersonId { get; private set; }

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    [DisplayName("По какой день")]
    public DateOnly? ToOn { get; private set; }

    /// <summary>The order that appointed; null: named on the program's page.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>True on the days of the appointment.</summary>
    public bool HoldsOn(DateOnly day) => FromOn <= day && (ToOn is null || ToOn >= day);

    /// <summary>Sets the last day; null: without a term again.</summary>
    public RuleViolation? End(DateOnly? on)
    {
        if (on < FromOn) return new RuleViolation($"Последний день раньше первого ({FromOn:dd.MM.yyyy})", nameof(ToOn));

        ToOn = on;
        return null;
    }
}
