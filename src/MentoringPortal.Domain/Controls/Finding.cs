using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Controls;

/// <summary>Where a finding stands; «просрочено» is computed.</summary>
public enum FindingState
{
    Open,

    /// <summary>Whoever answers for it says that it is done, and by what.</summary>
    Answered,
    Closed,
}

/// <summary>A finding as typed.</summary>
public sealed record FindingCard(string? Text, Guid? ResponsibleId, DateOnly? DueOn);

/// <summary>What whoever checks says of an open finding.</summary>
/// <param name="IsRemoved">True: it is removed; false: it stays until a new day; null: nothing was said.</param>
/// <param name="Note">What was seen.</param>
/// <param name="DueOn">The new day of what stays.</param>
public sealed record FindingVerdict(bool? IsRemoved, string? Note, DateOnly? DueOn);

/// <summary>«Замечание» (S0-23): what – who answers – until when – evidence – closed by a repeated control or by whoever controls.</summary>
[DisplayName("Замечание")]
public sealed class Finding : SchoolEntity
{
    public const int TextMax = 2000;

    public const int LinkMax = 500;

    private Finding() { }

    internal Finding(Guid menteeId) => MenteeId = menteeId;

    public Guid ControlId { get; private set; }

    /// <summary>Whose work it is about.</summary>
    public Guid MenteeId { get; private set; }

    [NotAudited]
    [DisplayName("Замечание")]
    public string Text { get; private set; } = "";

    [DisplayName("Ответственный")]
    public Guid ResponsibleId { get; private set; }

    [DisplayName("Срок")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("Состояние")]
    public FindingState State { get; private set; }

    [NotAudited]
    [DisplayName("Чем подтверждается")]
    public string? Evidence { get; private set; }

    /// <summary>Where the proof is to be seen; null: nowhere outside.</summary>
    [NotAudited]
    [DisplayName("Ссылка на подтверждение")]
    public string? EvidenceLink { get; private set; }

    /// <summary>A copy that proves it; null: none.</summary>
    [DisplayName("Файл подтверждения")]
    public Guid? EvidenceFileId { get; private set; }

    [DisplayName("Ответ дан")]
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What the latest check said.</summary>
    [NotAudited]
    [DisplayName("Отметка о проверке")]
    public string? Verdict { get; private set; }

    [DisplayName("Снято")]
    public DateOnly? ClosedOn { get; private set; }

    [DisplayName("Кто снял")]
    public Guid? ClosedById { get; private set; }

    /// <summary>The repeated control that closed it; null: whoever controls closed it without one.</summary>
    public Guid? ClosedByControlId { get; private set; }

    /// <summary>Not closed yet.</summary>
    public bool IsOpen => State != FindingState.Closed;

    /// <summary>The last day itself is in time; what is answered waits for the check, not for the answer.</summary>
    public bool IsOverdueOn(DateOnly today) => State == FindingState.Open && DueOn < today;

    /// <summary>Words the finding anew while it is open.</summary>
    /// <param name="answering">Who may answer for it.</param>
    /// <param name="foundOn">Day of the control.</param>
    public IReadOnlyList<RuleViolation> Correct(FindingCard card, IReadOnlyCollection<Guid> answering, DateOnly foundOn, DateOnly today)
    {
        if (!IsOpen) return [new RuleViolation("Замечание снято и не меняется")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Text, nameof(Text), "Напишите замечание", TextMax);
        if (card.ResponsibleId is not { } person || !answering.Contains(person)) violations.Add(new RuleViolation("Выберите, кто устраняет", nameof(ResponsibleId)));

        if (card.DueOn is null)
        {
            violations.Add(new RuleViolation("Укажите срок", nameof(DueOn)));
        }
        else if (card.DueOn != DueOn && DueProblem(card.DueOn.Value, foundOn, today) is { } problem)
        {
            violations.Add(problem);
        }

        if (violations.Count == 0) (Text, ResponsibleId, DueOn) = (card.Text!.Trim(), card.ResponsibleId!.Value, card.DueOn!.Value);

        return violations;
    }

    /// <summary>Whoever answers for it says what was done; the check follows.</summary>
    /// <param name="link">Address of the proof.</param>
    /// <param name="fileId">A copy of the proof; null keeps the one that is there.</param>
    public IReadOnlyList<RuleViolation> Answer(string? evidence, Guid personId, DateOnly today, string? link = null, Guid? fileId = null)
    {
        if (!IsOpen) return [new RuleViolation("Замечание уже снято")];

        if (personId != ResponsibleId) return [new RuleViolation("На замечание отвечает тот, кто назван ответственным")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, evidence, nameof(Evidence), "Напишите, что сделано и чем это подтверждается", TextMax);
        if (Texts.OrNull(link) is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && address.Length <= LinkMax))
        {
            violations.Add(new RuleViolation("Ссылка начинается с https:// и не длиннее 500 знаков", nameof(EvidenceLink)));
        }

        if (violations.Count > 0) return violations;

        (State, Evidence, AnsweredOn) = (FindingState.Answered, evidence!.Trim(), today);
        (EvidenceLink, EvidenceFileId) = (Texts.OrNull(link), fileId ?? EvidenceFileId);
        return violations;
    }

    /// <summary>A check closes the finding, or leaves it until a new day.</summary>
    /// <param name="byId">Who checks: never whoever answers for it.</param>
    /// <param name="control">The repeated control that checks; null: none.</param>
    public IReadOnlyList<RuleViolation> Check(FindingVerdict verdict, Guid byId, ControlEvent? control, DateOnly today)
    {
        if (!IsOpen) return [new RuleViolation("Замечание уже снято")];

        if (byId == ResponsibleId || byId == MenteeId) return [new RuleViolation("Своё замечание не снимают: его проверит тот, кто проводит контроль")];

        var violations = new List<RuleViolation>();
        if (verdict.IsRemoved is not { } isRemoved) return [new RuleViolation("Выберите, устранено ли замечание", nameof(verdict.IsRemoved))];

        Texts.Limit(violations, verdict.Note, nameof(verdict.Note), TextMax);
        if (isRemoved)
        {
            if (control is null && Evidence is null)
            {
                Texts.Require(violations, verdict.Note, nameof(verdict.Note), "Напишите, чем подтверждается, что замечание устранено", TextMax);
            }

            if (violations.Count > 0) return violations;

            (State, ClosedOn, ClosedById, ClosedByControlId) = (FindingState.Closed, control?.HeldOn ?? today, byId, control?.Id);
            Verdict = Texts.OrNull(verdict.Note);
            return [];
        }

        Texts.Require(violations, verdict.Note, nameof(verdict.Note), "Напишите, что осталось", TextMax);
        if (verdict.DueOn is null) violations.Add(new RuleViolation("Укажите новый срок", nameof(verdict.DueOn)));
        else if (DueProblem(verdict.DueOn.Value, control?.HeldOn ?? today, today) is { } problem) violations.Add(problem with { Field = nameof(verdict.DueOn) });
        if (violations.Count > 0) return violations;

        (State, Verdict, DueOn) = (FindingState.Open, verdict.Note!.Trim(), verdict.DueOn!.Value);
        return [];
    }

    private static RuleViolation? DueProblem(DateOnly due, DateOnly foundOn, DateOnly today) =>
        due < today ? new RuleViolation("Срок уже прошёл", nameof(DueOn))
        : due < foundOn ? new RuleViolation("Срок раньше контроля: проверьте даты", nameof(DueOn))
        : due > foundOn.AddYears(1) ? new RuleViolation("Срок устранения – не дальше года от контроля: проверьте год", nameof(DueOn))
        : null;
}
