using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Domain.Consents;

/// <summary>What is agreed to; one consent is one separate document (152-ФЗ art. 9, ТК art. 351.8).</summary>
public enum ConsentKind
{
    /// <summary>D-09.</summary>
    PersonalData,

    /// <summary>D-08, of a staff mentor.</summary>
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

/// <summary>«Согласие»: requested, received on paper with date and scan, may be revoked.</summary>
public sealed class Consent : SchoolEntity
{
    private Consent() { }

    public Consent(Guid personId, ConsentKind kind, DateOnly requestedOn)
    {
        PersonId = personId;
        Kind = kind;
        RequestedOn = requestedOn;
    }

    public Guid PersonId { get; private set; }

    public ConsentKind Kind { get; private set; }

    public ConsentState State { get; private set; } = ConsentState.Requested;

    public DateOnly RequestedOn { get; private set; }

    /// <summary>Date written on the signed paper.</summary>
    public DateOnly? GivenOn { get; private set; }

    /// <summary>Scan of the signed paper.</summary>
    public Guid? ScanFileId { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    public string? RevocationReason { get; private set; }

    /// <summary>D-09b: what the person has forbidden or allowed only on conditions (152-ФЗ art. 10.1); null: nothing.</summary>
    public string? Conditions { get; private set; }

    /// <summary>D-09b: last day of the consent; null: until it is taken back.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Consents without which a record of this base stays «Ожидает согласия» (S1-14, S4-19).</summary>
    public static IReadOnlyList<ConsentKind> RequiredFor(PoolSide side) => side == PoolSide.Mentors
        ? [ConsentKind.PersonalData, ConsentKind.MentoringWork]
        : [ConsentKind.PersonalData, ConsentKind.MenteeParticipation];

    /// <summary>True when the person has given every consent that this base asks for.</summary>
    public static bool AreComplete(PoolSide side, IEnumerable<Consent> consentsOfPerson)
    {
        var given = consentsOfPerson.Where(c => c.State == ConsentState.Given).Select(c => c.Kind).ToHashSet();
        return RequiredFor(side).All(given.Contains);
    }

    /// <summary>Asks anew for a consent that was taken back or has run out; one still awaited or given stays as it is. The new paper needs a new scan.</summary>
    public void RequestAgain(DateOnly today)
    {
        if (State is ConsentState.Revoked or ConsentState.Expired)
        {
            State = ConsentState.Requested;
            RequestedOn = today;
            GivenOn = null;
            ScanFileId = null;
            RevokedOn = null;
            RevocationReason = null;
            Conditions = null;
            ValidUntil = null;
        }
    }

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
        if (State != ConsentState.Given || ValidUntil is not { } last || last >= today)
        {
            return false;
        }

        State = ConsentState.Expired;
        return true;
    }

    /// <summary>The signed paper has come.</summary>
    public RuleViolation? Receive(DateOnly? givenOn, Guid? scanFileId, DateOnly today)
    {
        if (State == ConsentState.Given)
        {
            return new RuleViolation("Это согласие уже отмечено как полученное");
        }

        if (State != ConsentState.Requested)
        {
            return new RuleViolation("Прежнее согласие больше не действует: сначала запросите новое");
        }

        if (givenOn is null)
        {
            return new RuleViolation("Укажите дату, которая стоит на подписанном согласии", nameof(GivenOn));
        }

        if (givenOn > today)
        {
            return new RuleViolation("Дата согласия не может быть в будущем", nameof(GivenOn));
        }

        if (givenOn < today.AddYears(-5))
        {
            return new RuleViolation("Согласие старше пяти лет: возьмите новое", nameof(GivenOn));
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
        if (State != ConsentState.Given)
        {
            return new RuleViolation("Отозвать можно только полученное согласие");
        }

        if (revokedOn is null)
        {
            return new RuleViolation("Укажите дату отзыва", nameof(RevokedOn));
        }

        if (revokedOn > today || revokedOn < GivenOn)
        {
            return new RuleViolation("Дата отзыва – не раньше даты согласия и не позже сегодняшней", nameof(RevokedOn));
        }

        var violations = new List<RuleViolation>();
        Texts.Require(violations, reason, nameof(RevocationReason), "Укажите, кто и почему отозвал согласие: заявление, его дату", 1000);
        if (violations.Count > 0)
        {
            return violations[0];
        }

        State = ConsentState.Revoked;
        RevokedOn = revokedOn;
        RevocationReason = reason!.Trim();
        return null;
    }
}
