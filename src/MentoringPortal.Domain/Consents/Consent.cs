using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Consents;

/// <summary>What is agreed to; one consent is one separate document (152-ФЗ art. 9, ТК art. 351.8).</summary>
public enum ConsentKind
{
    /// <summary>D-09; of a minor D-09a, signed by a representative.</summary>
    PersonalData,

    /// <summary>D-08, of a staff mentor with a staff mentee.</summary>
    MentoringWork,

    /// <summary>D-08a, of a mentee.</summary>
    MenteeParticipation,

    /// <summary>D-09b: publication on the site, the board of honour, photographs. No pair depends on it.</summary>
    Distribution,
}

/// <summary>Domain reference §1.3.</summary>
public enum ConsentState
{
    Requested,
    Given,
    Revoked,
    Expired,
}

/// <summary>What a consent speaks of.</summary>
public enum ConsentScope
{
    /// <summary>The person, in whatever program and pair.</summary>
    Person = 0,

    /// <summary>One pair with its mentee, content, term and form (ТК art. 351.8). Its number is the stored one.</summary>
    Mentorship = 2,
}

/// <summary>
/// «Согласие»: one row is one paper, frozen as it was printed. It is asked for, given, taken back or runs out; then a new paper with the next
/// number is asked for, and this one stays as it was.
/// </summary>
[DisplayName("Согласие")]
public sealed class Consent : SchoolEntity
{
    /// <summary>Calendar days in which personal data are destroyed when their consent is gone (152-ФЗ art. 21, T-15).</summary>
    public const int DestructionDays = 30;

    /// <summary>Days of waiting after which a consent is late.</summary>
    public const int PatienceDays = 14;

    private Consent() { }

    /// <summary>Asks for the first paper of this kind.</summary>
    /// <param name="mentorshipId">The pair it speaks of; null: the person.</param>
    /// <param name="representativeId">Who signs for a minor; null: the person.</param>
    public Consent(Guid personId, ConsentKind kind, DateOnly requestedOn, Guid? mentorshipId = null, Guid? representativeId = null)
    {
        PersonId = personId;
        SignerId = representativeId ?? personId;
        Kind = kind;
        RequestedOn = requestedOn;
        Scope = mentorshipId is null ? ConsentScope.Person : ConsentScope.Mentorship;
        ScopeId = mentorshipId ?? personId;
        IsNeeded = kind != ConsentKind.Distribution;
    }

    /// <summary>Whose data or whose part in a pair it is.</summary>
    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [DisplayName("Вид")]
    public ConsentKind Kind { get; private set; }

    [DisplayName("О чём")]
    public ConsentScope Scope { get; private set; }

    /// <summary>The person or the pair it speaks of.</summary>
    [DisplayName("Запись, о которой оно говорит")]
    public Guid ScopeId { get; private set; }

    /// <summary>1 for the first paper about the same, 2 for the one asked for after it …</summary>
    [DisplayName("Номер бумаги")]
    public int Number { get; private set; } = 1;

    /// <summary>What it speaks of, in words: «учитель – учитель; методика урока; с 01.09.2026 по 31.08.2027; наставник …»; null: of the person alone.</summary>
    [DisplayName("О чём, словами")]
    public string? Subject { get; private set; }

    /// <summary>Who has to sign: the person, for a minor a representative.</summary>
    [DisplayName("Кто подписывает")]
    public Guid SignerId { get; private set; }

    /// <summary>A pair may not work without it. What was asked is what is needed.</summary>
    [DisplayName("Требуется")]
    public bool IsNeeded { get; private set; }

    /// <summary>A paper with a higher number was asked for.</summary>
    [DisplayName("Заменено новым")]
    public bool IsSuperseded { get; private set; }

    [DisplayName("Состояние")]
    public ConsentState State { get; private set; } = ConsentState.Requested;

    [DisplayName("Запрошено")]
    public DateOnly RequestedOn { get; private set; }

    /// <summary>The paper cannot have been signed before this day: the earlier one was in force until then, or its terms were others.</summary>
    [DisplayName("Подписано не раньше")]
    public DateOnly? NotSignedBefore { get; private set; }

    /// <summary>Date written on the signed paper.</summary>
    [DisplayName("Дата на документе")]
    public DateOnly? GivenOn { get; private set; }

    /// <summary>Scan of the signed paper.</summary>
    [DisplayName("Скан")]
    public Guid? ScanFileId { get; private set; }

    [DisplayName("Дата отзыва")]
    public DateOnly? RevokedOn { get; private set; }

    [DisplayName("Причина отзыва")]
    public string? RevocationReason { get; private set; }

    /// <summary>D-09b: what the person has forbidden or allowed only on conditions (152-ФЗ art. 10.1); null: nothing.</summary>
    [DisplayName("Условия и запреты")]
    public string? Conditions { get; private set; }

    /// <summary>Last day of the consent; null: until it is taken back.</summary>
    [DisplayName("Действует до")]
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Last day for destroying the data that no law keeps (T-15); null while there is nothing to destroy.</summary>
    [DisplayName("Уничтожить данные до")]
    public DateOnly? DestroyDueOn { get; private set; }

    /// <summary>The paper as it was printed; null for papers signed on a blank form.</summary>
    public ConsentContent? Content { get; private set; }

    /// <summary>Stands in the way of a pair.</summary>
    public bool IsMissing => IsNeeded && !IsSuperseded && State != ConsentState.Given;

    /// <summary>The base takes a person whose own consents are all there (S1-14, S4-19).</summary>
    public static bool OpenBase(IEnumerable<Consent> consentsOfPerson)
    {
        var asked = consentsOfPerson.Where(c => c is { Scope: ConsentScope.Person, IsNeeded: true, IsSuperseded: false }).ToList();
        return asked.Count > 0 && asked.TrueForAll(c => c.State == ConsentState.Given);
    }

    /// <summary>Keeps the text as it goes to the printer.</summary>
    /// <param name="subject">What it speaks of, in words.</param>
    /// <param name="contentJson">Frozen content.</param>
    public void Freeze(string? subject, string contentJson)
    {
        Subject = subject;
        Content = new ConsentContent(contentJson);
    }

    /// <summary>Asks for the next paper about the same: after a revocation, after its term, or because what it spoke of has changed.</summary>
    public Result<Consent> AskAgain(DateOnly today)
    {
        if (IsSuperseded) return new RuleViolation("Новое согласие вместо этого уже запрошено");

        if (!IsNeeded && Kind != ConsentKind.Distribution) return new RuleViolation("Это согласие больше не требуется: пары, о которой оно говорит, нет");

        IsSuperseded = true;
        return new Consent
        {
            PersonId = PersonId,
            SignerId = SignerId,
            Kind = Kind,
            Scope = Scope,
            ScopeId = ScopeId,
            Number = Number + 1,
            IsNeeded = IsNeeded,
            RequestedOn = today,
            NotSignedBefore = State == ConsentState.Requested ? NotSignedBefore : RevokedOn ?? GivenOn,
        };
    }

    /// <summary>
    /// The person is of age: what a representative has signed, or was to sign, ends with the day before the birthday. The person's own paper about the same is asked for;
    /// null where none is wanted any more, or nobody else was to sign.
    /// </summary>
    /// <param name="birthday">The day of the eighteenth birthday.</param>
    public Consent? ComeOfAge(DateOnly birthday)
    {
        if (SignerId == PersonId || IsSuperseded || State is ConsentState.Revoked or ConsentState.Expired) return null;

        if (State == ConsentState.Given)
        {
            State = ConsentState.Expired;
            ValidUntil = birthday.AddDays(-1);
            DestroyAfter(birthday.AddDays(-1));
        }

        // The pair does not come, or is over: nobody is asked for the own paper.
        if (!IsNeeded) return null;

        IsSuperseded = true;
        return new Consent
        {
            PersonId = PersonId,
            SignerId = PersonId,
            Kind = Kind,
            Scope = Scope,
            ScopeId = ScopeId,
            Number = Number + 1,
            IsNeeded = true,
            RequestedOn = birthday,
            NotSignedBefore = birthday,
        };
    }

    /// <summary>What it speaks of is as this given paper says after all: the later request falls away.</summary>
    /// <param name="later">The request that had superseded this paper.</param>
    public void Reinstate(Consent later)
    {
        IsSuperseded = false;
        later.IsSuperseded = true;
        later.IsNeeded = false;
    }

    /// <summary>The order that was drafted has made the pair.</summary>
    public void Bind(Guid mentorshipId) => ScopeId = mentorshipId;

    /// <summary>The pair it was asked for does not come: nobody waits for the paper any more.</summary>
    public void Drop() => IsNeeded = false;

    /// <summary>The pair is wanted after all.</summary>
    public void Need() => IsNeeded = Kind != ConsentKind.Distribution;

    /// <summary>Takes what stands on the signed consent to distribution beside its date: conditions, prohibitions, term.</summary>
    public IReadOnlyList<RuleViolation> SetLimits(string? conditions, DateOnly? validUntil, DateOnly? givenOn, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Limit(violations, conditions, nameof(Conditions), 2000);
        if (validUntil is { Year: > 2100 } || validUntil < givenOn || validUntil < today)
        {
            violations.Add(new RuleViolation("Срок согласия – не раньше его даты и не в прошлом", nameof(ValidUntil)));
        }

        if (violations.Count == 0)
        {
            Conditions = Texts.OrNull(conditions);
            ValidUntil = validUntil;
        }

        return violations;
    }

    /// <summary>The term written on the consent is over; false while its last day lasts.</summary>
    public bool ExpireWhenOver(DateOnly today)
    {
        if (State != ConsentState.Given || ValidUntil is not { } last || last >= today) return false;

        State = ConsentState.Expired;
        DestroyAfter(last);
        return true;
    }

    /// <summary>The signed paper has come.</summary>
    /// <param name="signedById">Who has signed it.</param>
    public RuleViolation? Receive(DateOnly? givenOn, Guid? signedById, Guid? scanFileId, DateOnly today)
    {
        if (State == ConsentState.Given) return new RuleViolation("Это согласие уже отмечено как полученное");

        if (IsSuperseded) return new RuleViolation("Вместо этого согласия запрошено новое: отметьте получение на его странице");

        if (State != ConsentState.Requested) return new RuleViolation("Прежнее согласие больше не действует: сначала запросите новое");

        if (!IsNeeded && Kind != ConsentKind.Distribution) return new RuleViolation("Это согласие больше не требуется: пары, о которой оно говорит, нет");

        if (signedById is null) return new RuleViolation("Укажите, кто подписал согласие", nameof(SignerId));

        if (signedById != SignerId)
        {
            return new RuleViolation(SignerId == PersonId ? "Согласие подписывает сам участник: подпись другого человека его не заменяет"
                : "За несовершеннолетнего согласие подписывает законный представитель, который в нём назван", nameof(SignerId));
        }

        if (givenOn is null) return new RuleViolation("Укажите дату, которая стоит на подписанном согласии", nameof(GivenOn));

        if (givenOn > today) return new RuleViolation("Дата согласия не может быть в будущем", nameof(GivenOn));

        if (givenOn < today.AddYears(-5)) return new RuleViolation("Согласие старше пяти лет: возьмите новое", nameof(GivenOn));

        if (givenOn < NotSignedBefore)
        {
            return new RuleViolation($"Новое согласие не могло быть подписано раньше {NotSignedBefore:dd.MM.yyyy}: до этого дня было в силе прежнее", nameof(GivenOn));
        }

        State = ConsentState.Given;
        GivenOn = givenOn;
        ScanFileId = scanFileId ?? ScanFileId;
        return null;
    }

    /// <summary>Adds or replaces the scan of a received consent.</summary>
    public void AttachScan(Guid scanFileId) => ScanFileId = scanFileId;

    /// <summary>The person takes the consent back.</summary>
    public RuleViolation? Revoke(DateOnly? revokedOn, string? reason, DateOnly today)
    {
        if (State is ConsentState.Revoked or ConsentState.Expired) return new RuleViolation("Это согласие уже не действует");

        if (State != ConsentState.Given) return new RuleViolation("Отозвать можно только полученное согласие");

        if (revokedOn is null) return new RuleViolation("Укажите дату отзыва", nameof(RevokedOn));

        if (revokedOn > today || revokedOn < GivenOn) return new RuleViolation("Дата отзыва – не раньше даты согласия и не позже сегодняшней", nameof(RevokedOn));

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(RevocationReason), "Укажите, кто и почему отозвал согласие: заявление, его дату", 1000);
        if (violations.Count > 0) return violations[0];

        State = ConsentState.Revoked;
        RevokedOn = revokedOn;
        RevocationReason = reason!.Trim();
        DestroyAfter(revokedOn.Value);
        return null;
    }

    private void DestroyAfter(DateOnly last)
    {
        if (Kind == ConsentKind.PersonalData) DestroyDueOn = last.AddDays(DestructionDays);
    }
}
