using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Documents;

/// <summary>How a person was acquainted with a document.</summary>
public enum AcknowledgementMethod
{
    /// <summary>Not yet.</summary>
    Awaited,

    /// <summary>By a button in the portal: a working acknowledgement (§6.4).</summary>
    InPortal,

    /// <summary>«Ознакомлен(а) на бумаге», with a scan.</summary>
    OnPaper,

    /// <summary>«От подписи отказался(-лась)», recorded with two witnesses.</summary>
    Refused,

    /// <summary>The document was cancelled or replaced before.</summary>
    NotNeeded,
}

/// <summary>«Ознакомление» of one person with one issued document (S0-31).</summary>
[DisplayName("Ознакомление")]
public sealed class Acknowledgement : SchoolEntity
{
    private Acknowledgement() { }

    public Acknowledgement(Guid documentId, Guid personId)
    {
        DocumentId = documentId;
        PersonId = personId;
    }

    public Guid DocumentId { get; private set; }

    [DisplayName("Участник")]
    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [DisplayName("Способ ознакомления")]
    public AcknowledgementMethod Method { get; private set; } = AcknowledgementMethod.Awaited;

    /// <summary>UTC moment of recording.</summary>
    [DisplayName("Отмечено")]
    public DateTime? RecordedAt { get; private set; }

    /// <summary>Day of the acquaintance.</summary>
    [DisplayName("Дата ознакомления")]
    public DateOnly? On { get; private set; }

    /// <summary>Written disagreement, optional.</summary>
    [DisplayName("Возражения")]
    public string? Disagreement { get; private set; }

    [DisplayName("Первый свидетель")]
    public string? FirstWitness { get; private set; }

    [DisplayName("Второй свидетель")]
    public string? SecondWitness { get; private set; }

    [DisplayName("Скан")]
    public Guid? ScanFileId { get; private set; }

    /// <summary>Day of the latest reminder.</summary>
    [DisplayName("Напоминание")]
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>The document was cancelled on this day after the person had acknowledged it, and the person has not been told yet.</summary>
    [DisplayName("Отмена ещё не прочитана")]
    public DateOnly? UntoldCancellationOn { get; private set; }

    /// <summary>Nothing is awaited from the person.</summary>
    public bool IsDone => Method != AcknowledgementMethod.Awaited;

    /// <summary>The person presses the button.</summary>
    public RuleViolation? InPortal(Guid actingPersonId, string? disagreement, DateTime nowUtc, DateOnly today)
    {
        if (actingPersonId != PersonId) return new RuleViolation("Отметку об ознакомлении в портале ставит сам человек");

        if (disagreement?.Trim().Length > 5000) return new RuleViolation("Возражения – не длиннее 5000 знаков", nameof(Disagreement));

        return Record(AcknowledgementMethod.InPortal, nowUtc, today, () => Disagreement = Texts.OrNull(disagreement));
    }

    /// <summary>The signature stands on paper.</summary>
    public RuleViolation? OnPaper(DateOnly? on, Guid? scanFileId, DateTime nowUtc, DateOnly documentDate, DateOnly today)
    {
        if (on is null || on > today || on < documentDate) return new RuleViolation("Дата ознакомления – не раньше даты документа и не позже сегодняшней", nameof(On));

        if (scanFileId is null) return new RuleViolation("Приложите скан листа с подписью", "Scan");

        return Record(AcknowledgementMethod.OnPaper, nowUtc, on.Value, () => ScanFileId = scanFileId);
    }

    /// <summary>The person refuses to sign; two witnesses confirm.</summary>
    public RuleViolation? Refuse(DateOnly? on, string? firstWitness, string? secondWitness, DateTime nowUtc, DateOnly documentDate, DateOnly today)
    {
        if (on is null || on > today || on < documentDate) return new RuleViolation("Дата отказа – не раньше даты документа и не позже сегодняшней", nameof(On));

        if (string.IsNullOrWhiteSpace(firstWitness) || string.IsNullOrWhiteSpace(secondWitness))
        {
            return new RuleViolation("Отказ подтверждают два свидетеля: укажите обоих", nameof(FirstWitness));
        }

        if (string.Equals(firstWitness.Trim(), secondWitness.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return new RuleViolation("Свидетели – два разных человека", nameof(SecondWitness));
        }

        if (firstWitness.Trim().Length > 300 || secondWitness.Trim().Length > 300)
        {
            return new RuleViolation("Фамилия и должность свидетеля – не длиннее 300 знаков", firstWitness.Trim().Length > 300 ? nameof(FirstWitness) : nameof(SecondWitness));
        }

        return Record(AcknowledgementMethod.Refused, nowUtc, on.Value, () =>
        {
            FirstWitness = firstWitness.Trim();
            SecondWitness = secondWitness.Trim();
        });
    }

    /// <summary>Reminds the person: once a day at most, and only while the acknowledgement is awaited.</summary>
    public RuleViolation? Remind(DateOnly today)
    {
        if (IsDone) return new RuleViolation("Ознакомление уже отмечено");

        if (RemindedOn == today) return new RuleViolation("Сегодня уже напоминали: следующее напоминание – завтра");

        RemindedOn = today;
        return null;
    }

    /// <summary>The document was cancelled or replaced: nothing is awaited any more; what was recorded stays.</summary>
    public void Withdraw()
    {
        if (!IsDone) Method = AcknowledgementMethod.NotNeeded;
    }

    /// <summary>The document was cancelled: nothing is awaited any more, and whoever knows it has to be told.</summary>
    public void Recall(DateOnly on)
    {
        if (IsDone && Method != AcknowledgementMethod.NotNeeded) UntoldCancellationOn = on;
        Withdraw();
    }

    /// <summary>The person has read that the document does not hold any more.</summary>
    public RuleViolation? NoteCancellation(Guid actingPersonId)
    {
        if (actingPersonId != PersonId) return new RuleViolation("Отметку ставит сам человек");

        UntoldCancellationOn = null;
        return null;
    }

    private RuleViolation? Record(AcknowledgementMethod method, DateTime nowUtc, DateOnly on, Action rest)
    {
        if (IsDone) return new RuleViolation("Ознакомление уже отмечено");

        Method = method;
        RecordedAt = nowUtc;
        On = on;
        rest();
        return null;
    }
}
