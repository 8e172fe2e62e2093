using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.RoadMaps;

/// <summary>State of a point at one of its terms; «Просрочено» is computed.</summary>
public enum OccurrenceState
{
    Planned,
    Done,

    /// <summary>Has a later day and goes on waiting.</summary>
    Postponed,
    Cancelled,
}

/// <summary>What somebody marks on a term.</summary>
/// <param name="On">Day of doing, or the new last day of a postponement.</param>
/// <param name="Note">Evidence of what is done, else the reason.</param>
public sealed record OccurrenceMark(OccurrenceState? State, DateOnly? On, string? Note);

/// <summary>One term of a point: three for «декабрь, январь, февраль–апрель», four for «раз в квартал».</summary>
[DisplayName("Срок пункта дорожной карты")]
public sealed class RoadMapOccurrence : SchoolEntity
{
    private RoadMapOccurrence() { }

    internal RoadMapOccurrence(int number, RoadMapSpan span)
    {
        Number = number;
        (FromOn, DueOn) = (span.FromOn, span.DueOn);
    }

    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    [DisplayName("Номер срока")]
    public int Number { get; private set; }

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    [DisplayName("По какой день")]
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day before the first postponement.</summary>
    [DisplayName("Первый срок")]
    public DateOnly? OriginalDueOn { get; private set; }

    [DisplayName("Состояние")]
    public OccurrenceState State { get; private set; }

    [DisplayName("Выполнено")]
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What proves that it is done.</summary>
    [DisplayName("Чем подтверждается")]
    public string? Evidence { get; private set; }

    /// <summary>Why it was moved or cancelled.</summary>
    [DisplayName("Причина")]
    public string? Reason { get; private set; }

    public RoadMapSpan Span => new(FromOn, DueOn);

    /// <summary>Nothing more is to be done.</summary>
    public bool IsSettled => State is OccurrenceState.Done or OccurrenceState.Cancelled;

    /// <summary>The last day itself is in time.</summary>
    public bool IsOverdueOn(DateOnly today) => !IsSettled && DueOn < today;

    /// <summary>«Выполнено 12.10.2026: протокол № 3», empty while nothing was marked.</summary>
    public string? Words => State switch
    {
        OccurrenceState.Done => $"{State.Label()} {RussianDate.Short(DoneOn!.Value)}: {Evidence}",
        OccurrenceState.Postponed => $"{State.Label()} с {RussianDate.Short(OriginalDueOn!.Value)}: {Reason}",
        OccurrenceState.Cancelled => $"{State.Label()}: {Reason}",
        OccurrenceState.Planned => null,
    };

    /// <summary>Takes a mark; changes nothing when it is refused.</summary>
    /// <param name="year">The road map's year.</param>
    internal IReadOnlyList<RuleViolation> Mark(OccurrenceMark mark, int year, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        switch (mark.State)
        {
            case OccurrenceState.Done:
                if (mark.On is null)
                {
                    violations.Add(new RuleViolation("Укажите, когда выполнено", nameof(mark.On)));
                }
                else if (mark.On > today)
                {
                    violations.Add(new RuleViolation("День выполнения в будущем", nameof(mark.On)));
                }
                else if (mark.On < RoadMapTerm.Earliest(year))
                {
                    violations.Add(new RuleViolation($"День выполнения раньше учебного года дорожной карты ({RussianDate.Short(RoadMapTerm.Earliest(year))})", nameof(mark.On)));
                }

                Texts.Require(violations, mark.Note, nameof(mark.Note), "Напишите, чем подтверждается: протокол, приказ, ссылка", 1000);
                break;
            case OccurrenceState.Postponed:
                if (mark.On is null)
                {
                    violations.Add(new RuleViolation("Укажите новый срок", nameof(mark.On)));
                }
                else if (mark.On < today || mark.On <= DueOn)
                {
                    violations.Add(new RuleViolation($"Новый срок должен быть позже прежнего ({RussianDate.Short(DueOn)}) и не раньше сегодняшнего дня", nameof(mark.On)));
                }
                else if (mark.On > RoadMapTerm.Latest(year))
                {
                    violations.Add(new RuleViolation($"Новый срок вне учебного года: он кончается {RussianDate.Short(RoadMapTerm.Latest(year))}", nameof(mark.On)));
                }

                Texts.Require(violations, mark.Note, nameof(mark.Note), "Укажите причину переноса", 1000);
                break;
            case OccurrenceState.Cancelled:
                Texts.Require(violations, mark.Note, nameof(mark.Note), "Укажите причину отмены", 1000);
                break;
            case OccurrenceState.Planned:
                break;
            default:
                violations.Add(new RuleViolation("Выберите отметку", nameof(mark.State)));
                break;
        }

        if (violations.Count > 0) return violations;

        var isDone = mark.State == OccurrenceState.Done;
        (DoneOn, Evidence, Reason) = (isDone ? mark.On : null, isDone ? mark.Note!.Trim() : null, isDone ? null : Texts.OrNull(mark.Note));
        if (mark.State == OccurrenceState.Postponed) (OriginalDueOn, DueOn) = (OriginalDueOn ?? DueOn, mark.On!.Value);
        // Taken back: what was moved stays moved and says so.
        State = mark.State == OccurrenceState.Planned && OriginalDueOn is not null ? OccurrenceState.Postponed : mark.State!.Value;
        if (State == OccurrenceState.Postponed) Reason ??= "отметка снята";
        return [];
    }
}
