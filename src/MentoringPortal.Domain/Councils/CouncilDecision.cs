using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Councils;

/// <summary>A decision as typed.</summary>
public sealed record DecisionCard(string? Text, Guid? PersonId, DateOnly? DueOn);

/// <summary>«Решение»: what was decided by an item of the agenda, by whom and until when it is carried out.</summary>
[DisplayName("Решение совета")]
public sealed class CouncilDecision : SchoolEntity
{
    public const int TextMax = 1000;

    private CouncilDecision() { }

    internal CouncilDecision(int item, int position, string text, Guid? personId, DateOnly? dueOn) =>
        (Item, Position, Text, PersonId, DueOn) = (item, position, text, personId, dueOn);

    public Guid MeetingId { get; private set; }

    /// <summary>Number of the item of the agenda, from 1.</summary>
    [DisplayName("Вопрос")]
    public int Item { get; private set; }

    /// <summary>Number of the decision in the item, from 1.</summary>
    [DisplayName("Пункт")]
    public int Position { get; private set; }

    [DisplayName("Решение")]
    public string Text { get; private set; } = "";

    /// <summary>Who carries it out; null: nobody by name.</summary>
    [DisplayName("Ответственный")]
    public Guid? PersonId { get; private set; }

    [DisplayName("Срок")]
    public DateOnly? DueOn { get; private set; }

    /// <summary>The votes carried it, and the minutes are registered.</summary>
    [DisplayName("Принято")]
    public bool IsAdopted { get; private set; }

    [DisplayName("Исполнено")]
    public DateOnly? DoneOn { get; private set; }

    [DisplayName("Чем исполнено")]
    public string? DoneBy { get; private set; }

    internal void Say(DecisionCard card) => (Text, PersonId, DueOn) = (card.Text!.Trim(), card.PersonId, card.DueOn);

    internal void MoveUp() => Item--;

    internal void Adopt() => IsAdopted = true;

    /// <summary>Carried out on a day, with a word how.</summary>
    public IReadOnlyList<RuleViolation> Done(DateOnly? on, string? how, DateOnly heldOn, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (!IsAdopted) return [new RuleViolation("Решение не принято: исполнять нечего")];

        if (DoneOn is not null) return [new RuleViolation("Решение уже отмечено исполненным")];

        if (on is null) violations.Add(new RuleViolation("Укажите день исполнения", nameof(DoneOn)));
        if (on > today) violations.Add(new RuleViolation("День в будущем: отмечают то, что уже сделано", nameof(DoneOn)));
        if (on < heldOn) violations.Add(new RuleViolation("День раньше заседания", nameof(DoneOn)));
        Texts.Limit(violations, how, nameof(DoneBy), 500);
        if (violations.Count == 0) (DoneOn, DoneBy) = (on, Texts.OrNull(how));
        return violations;
    }
}
