using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Plans;

/// <summary>Domain reference §1.3; «Просрочено» is computed.</summary>
public enum PlanItemState
{
    Planned,
    InProgress,
    Done,
    PartlyDone,
    Postponed,
    Cancelled,
}

/// <summary>Who carries a measure out.</summary>
public enum PlanItemResponsible
{
    Mentor,
    Mentee,
    Both,
    Deputy,
    Other,
}

/// <summary>What is typed about a measure.</summary>
public sealed record PlanItemCard(string? Measure, string? ActivityForm, DateOnly? DueOn, PlanItemResponsible? Responsible, string? ExpectedResult);

/// <summary>A mark on a measure.</summary>
/// <param name="State">New state.</param>
/// <param name="Comment">What was done, or why moved or cancelled.</param>
/// <param name="Evidence">Where the proof is: a link, a journal, a lesson.</param>
/// <param name="On">Day of doing, or the new due day for <see cref="PlanItemState.Postponed"/>.</param>
public sealed record PlanItemMark(PlanItemState State, string? Comment, string? Evidence, DateOnly? On);

/// <summary>What the mentor writes at the end of a plan (S0-48): evaluation, review, proposals; up to 4000 characters each.</summary>
public sealed record PlanEvaluationCard(string? Evaluation, string? Review, string? Proposals);

/// <summary>«Мероприятие плана».</summary>
[DisplayName("Мероприятие плана")]
public sealed class PlanItem : SchoolEntity
{
    private PlanItem() { }

    internal PlanItem(int position, bool isUnplanned)
    {
        Position = position;
        IsUnplanned = isUnplanned;
    }

    public Guid PlanId { get; private set; }

    [DisplayName("Место в плане")]
    public int Position { get; private set; }

    [DisplayName("Мероприятие")]
    public string Measure { get; private set; } = "";

    /// <summary>Form of the activity: «консультация», «взаимопосещение уроков».</summary>
    [DisplayName("Форма")]
    public string? ActivityForm { get; private set; }

    [DisplayName("Срок")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("Кто отвечает")]
    public PlanItemResponsible Responsible { get; private set; }

    [DisplayName("Ожидаемый результат")]
    public string? ExpectedResult { get; private set; }

    [DisplayName("Состояние")]
    public PlanItemState State { get; private set; } = PlanItemState.Planned;

    /// <summary>Done though the plan did not foresee it (S0-38).</summary>
    [DisplayName("Внеплановое")]
    public bool IsUnplanned { get; private set; }

    [DisplayName("Выполнено")]
    public DateOnly? DoneOn { get; private set; }

    [DisplayName("Пояснение")]
    public string? Comment { get; private set; }

    [DisplayName("Подтверждение")]
    public string? Evidence { get; private set; }

    /// <summary>Due day before the first move.</summary>
    [DisplayName("Первый срок")]
    public DateOnly? OriginalDueOn { get; private set; }

    /// <summary>True when nothing more is to be done.</summary>
    public bool IsSettled => State is PlanItemState.Done or PlanItemState.PartlyDone or PlanItemState.Cancelled;

    /// <summary>Done, or settled otherwise with a word why.</summary>
    public bool IsDoneOrExplained => State == PlanItemState.Done || (IsSettled && Comment is not null);

    /// <summary>The mentee carries it out, alone or together with the mentor.</summary>
    public bool IsMenteesOwn => Responsible is PlanItemResponsible.Mentee or PlanItemResponsible.Both;

    /// <summary>«Просрочено»: past the due day and not settled; the due day itself is still in time.</summary>
    public bool IsOverdueOn(DateOnly today) => !IsSettled && DueOn < today;

    internal List<RuleViolation> Describe(PlanItemCard card, DateOnly planStartsOn)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Measure, nameof(Measure), "Опишите мероприятие", 1000);
        Texts.Limit(violations, card.ActivityForm, nameof(ActivityForm), 200);
        Texts.Limit(violations, card.ExpectedResult, nameof(ExpectedResult), 1000);
        if (card.DueOn is null)
        {
            violations.Add(new RuleViolation("Укажите срок", nameof(DueOn)));
        }
        else if (card.DueOn < planStartsOn)
        {
            violations.Add(new RuleViolation($"Срок раньше начала плана ({planStartsOn:dd.MM.yyyy})", nameof(DueOn)));
        }
        else if (card.DueOn > CalendarTerm.LastDayOfYears(planStartsOn, Mentorship.MostYears))
        {
            violations.Add(new RuleViolation("Срок слишком далеко: проверьте год", nameof(DueOn)));
        }

        if (card.Responsible is null) violations.Add(new RuleViolation("Укажите, кто отвечает", nameof(Responsible)));

        if (violations.Count == 0)
        {
            Measure = card.Measure!.Trim();
            ActivityForm = Texts.OrNull(card.ActivityForm);
            DueOn = card.DueOn!.Value;
            Responsible = card.Responsible!.Value;
            ExpectedResult = Texts.OrNull(card.ExpectedResult);
        }

        return violations;
    }

    internal RuleViolation? Take(PlanItemMark mark, DateOnly today)
    {
        if (mark.Comment?.Trim().Length > 2000 || mark.Evidence?.Trim().Length > 1000)
        {
            return new RuleViolation("Слишком длинный текст: пояснение – до 2000 знаков, подтверждение – до 1000", nameof(Comment));
        }

        switch (mark.State)
        {
            case PlanItemState.Done or PlanItemState.PartlyDone:
                if ((mark.On ?? today) > today) return new RuleViolation("Дата выполнения не может быть в будущем", nameof(DoneOn));

                if (mark.State == PlanItemState.PartlyDone && string.IsNullOrWhiteSpace(mark.Comment))
                {
                    return new RuleViolation("Напишите, что не удалось сделать и почему", nameof(Comment));
                }

                DoneOn = mark.On ?? today;
                break;
            case PlanItemState.Postponed:
                if (mark.On is null || mark.On < today) return new RuleViolation("Укажите новый срок – сегодня или позже", nameof(DueOn));

                if (string.IsNullOrWhiteSpace(mark.Comment)) return new RuleViolation("Укажите причину переноса", nameof(Comment));

                OriginalDueOn ??= DueOn;
                DueOn = mark.On.Value;
                DoneOn = null;
                break;
            case PlanItemState.Cancelled:
                if (string.IsNullOrWhiteSpace(mark.Comment)) return new RuleViolation("Укажите причину отмены", nameof(Comment));

                DoneOn = null;
                break;
            default:
                DoneOn = null;
                break;
        }

        State = mark.State;
        Comment = Texts.OrNull(mark.Comment);
        Evidence = Texts.OrNull(mark.Evidence);
        return null;
    }
}
