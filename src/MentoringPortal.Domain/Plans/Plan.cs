using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Plans;

/// <summary>«Индивидуальный план»: composed by mentor and mentee, approved by the deputy, marked item by item.</summary>
public sealed class Plan : SchoolEntity
{
    private readonly List<PlanItem> _items = [];

    private Plan() { }

    public Guid MentorshipId { get; private set; }

    public PlanKind Kind { get; private set; }

    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>Edition from 1; a change after the approval makes the next (S0-30, S0-42).</summary>
    public int Edition { get; private set; } = 1;

    public string? Goal { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>What the deputy asked to change.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Why the latest edition was made, and on whose initiative.</summary>
    public string? AmendmentReason { get; private set; }

    /// <summary>What the plan was before the end of its pair closed it; null when the conclusion closed it.</summary>
    public PlanState? ClosedFrom { get; private set; }

    public IReadOnlyList<PlanItem> Items => _items;

    /// <summary>True while measures may be edited freely.</summary>
    public bool IsComposing => State == PlanState.Draft;

    /// <summary>True while marks may be set; a fulfilled plan is still corrected, a closed one is only read.</summary>
    public bool IsRunning => State is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled;

    /// <summary>Begins the adaptation plan of a pair: it ends three months after the start (S0-24).</summary>
    public static Plan BeginAdaptation(Mentorship mentorship) => new()
    {
        MentorshipId = mentorship.Id,
        Kind = PlanKind.Adaptation,
        StartsOn = mentorship.StartsOn,
        EndsOn = mentorship.AdaptationEndsOn < mentorship.EndsOn ? mentorship.AdaptationEndsOn : mentorship.EndsOn,
    };

    public RuleViolation? SetGoal(string? goal)
    {
        if (goal?.Trim().Length > 2000)
        {
            return new RuleViolation("Цель – не длиннее 2000 знаков", nameof(Goal));
        }

        Goal = Texts.OrNull(goal);
        return null;
    }

    /// <summary>Takes the measures a new plan is begun with; each due day is counted from the start of the plan.</summary>
    /// <param name="workingDay">The day itself where the school works on it, else the next one.</param>
    public void TakeStarterMeasures(IEnumerable<StarterMeasure> measures, Func<DateOnly, DateOnly> workingDay)
    {
        foreach (var measure in measures)
        {
            var due = workingDay(StartsOn.AddDays(measure.Day));
            AddItem(new PlanItemCard(measure.Measure, measure.Form, due < EndsOn ? due : EndsOn, measure.Responsible, measure.Result), StartsOn);
        }
    }

    /// <summary>
    /// Continues the plan of the mentee's earlier mentor (D-05): what is not settled there is planned here, and days that lie before this plan move to
    /// its first day. The earlier plan stays as it is.
    /// </summary>
    public void Continue(Plan earlier)
    {
        Goal ??= earlier.Goal;
        foreach (var left in earlier._items.Where(i => !i.IsSettled).OrderBy(i => i.Position))
        {
            AddItem(new PlanItemCard(left.Measure, left.ActivityForm, left.DueOn < StartsOn ? StartsOn : left.DueOn, left.Responsible, left.ExpectedResult), StartsOn);
        }
    }

    /// <summary>Whoever mentors the mentee does not decide on the plan.</summary>
    public static RuleViolation? MayDecide(Mentorship mentorship, Guid? personId) => mentorship.MentorId == personId
        ? new RuleViolation("Вы наставник этой пары: план утверждает другой руководитель")
        : null;

    /// <summary>Adds a measure. In a running plan it is recorded as unplanned (S0-38).</summary>
    public IReadOnlyList<RuleViolation> AddItem(PlanItemCard card, DateOnly today)
    {
        if (!IsComposing && !IsRunning)
        {
            return [new RuleViolation("План на согласовании или закрыт: добавить мероприятие нельзя")];
        }

        var item = new PlanItem(_items.Count == 0 ? 1 : _items.Max(i => i.Position) + 1, isUnplanned: IsRunning);
        var violations = item.Describe(card, StartsOn);
        if (violations.Count == 0)
        {
            _items.Add(item);
            FollowMarks();
        }

        return violations;
    }

    /// <summary>Records what was done though the plan did not foresee it (S0-38): the measure with its mark at once.</summary>
    public IReadOnlyList<RuleViolation> RecordUnplanned(PlanItemCard card, PlanItemMark mark, DateOnly today)
    {
        if (!IsRunning)
        {
            return [new RuleViolation("Внеплановые мероприятия записывают в утверждённый план")];
        }

        var violations = AddItem(card with { DueOn = mark.On ?? today }, today);
        if (violations.Count > 0)
        {
            return [.. violations.Select(v => v.Field == nameof(PlanItem.DueOn) ? v with { Field = nameof(PlanItem.DoneOn), Message = v.Message.Replace("Срок", "Дата", StringComparison.Ordinal) } : v)];
        }

        var violation = _items[^1].Take(mark with { On = mark.On ?? today }, today);
        if (violation is not null)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        FollowMarks();
        return violation is null ? [] : [violation];
    }

    /// <summary>Changes a measure of a plan being composed.</summary>
    public IReadOnlyList<RuleViolation> ChangeItem(Guid itemId, PlanItemCard card)
    {
        var item = _items.FirstOrDefault(i => i.Id == itemId);
        return item is null ? [new RuleViolation("Этого мероприятия уже нет в плане")]
            : item.IsSettled ? [new RuleViolation("На мероприятии уже стоит отметка: изменить его нельзя")]
            : !IsComposing && !item.IsUnplanned ? [new RuleViolation("План утверждён: мероприятие можно перенести, отменить или добавить внеплановое")]
            : item.Describe(card, StartsOn);
    }

    /// <summary>Removes a measure of a plan being composed.</summary>
    public RuleViolation? RemoveItem(Guid itemId)
    {
        if (!IsComposing)
        {
            return new RuleViolation("Удалять мероприятия можно только в проекте плана");
        }

        if (_items.Any(i => i.Id == itemId && (i.IsSettled || i.OriginalDueOn is not null)))
        {
            return new RuleViolation("На мероприятии уже стоит отметка: удалить его нельзя");
        }

        _items.RemoveAll(i => i.Id == itemId);
        return null;
    }

    public RuleViolation? Submit()
    {
        if (State != PlanState.Draft)
        {
            return new RuleViolation("План уже передан на утверждение");
        }

        if (_items.Count == 0)
        {
            return new RuleViolation("В плане нет ни одного мероприятия");
        }

        State = PlanState.OnReview;
        ReturnReason = null;
        return null;
    }

    public RuleViolation? Approve(Guid approvedById, DateOnly approvedOn)
    {
        if (State != PlanState.OnReview)
        {
            return new RuleViolation("Утвердить можно только план, переданный на утверждение");
        }

        State = StateByMarks();
        ApprovedById = approvedById;
        ApprovedOn = approvedOn;
        return null;
    }

    public RuleViolation? Return(string? reason)
    {
        if (State != PlanState.OnReview)
        {
            return new RuleViolation("Вернуть можно только план, переданный на утверждение");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new RuleViolation("Напишите, что исправить", nameof(ReturnReason));
        }

        if (reason.Trim().Length > 2000)
        {
            return new RuleViolation("Слишком длинный текст: можно не больше 2000 знаков", nameof(ReturnReason));
        }

        State = PlanState.Draft;
        ReturnReason = reason.Trim();
        return null;
    }

    /// <summary>Opens an approved plan for correction: the next edition, approved anew (S0-30, S0-42).</summary>
    public RuleViolation? Amend(string? reason)
    {
        if (!IsRunning)
        {
            return new RuleViolation("Скорректировать можно утверждённый план");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new RuleViolation("Укажите, почему и по чьей инициативе план меняется", nameof(AmendmentReason));
        }

        if (reason.Trim().Length > 2000)
        {
            return new RuleViolation("Слишком длинный текст: можно не больше 2000 знаков", nameof(AmendmentReason));
        }

        Edition++;
        AmendmentReason = reason.Trim();
        State = PlanState.Draft;
        return null;
    }

    /// <summary>Marks a measure of an approved plan. The mentee marks only the measures he or she answers for.</summary>
    public RuleViolation? Mark(Guid itemId, PlanItemMark mark, DateOnly today, bool byMentee = false)
    {
        if (!IsRunning)
        {
            return new RuleViolation("Отметки ставят в утверждённом плане");
        }

        var item = _items.FirstOrDefault(i => i.Id == itemId);
        if (item is null)
        {
            return new RuleViolation("Этого мероприятия уже нет в плане");
        }

        if (byMentee && !item.IsMenteesOwn)
        {
            return new RuleViolation("За это мероприятие отвечаете не вы: отметку ставит наставник");
        }

        var violation = item.Take(mark, today);
        FollowMarks();
        return violation;
    }

    /// <summary>
    /// The stage is concluded: its plan is closed. Where the stage is extended the plan runs on, and an edition that the interview has opened
    /// (S0-30) is finished first. Where the end of the pair has closed the plan before, a cancelled order on that end does not bring it back.
    /// </summary>
    public void CloseWithConclusion(bool stageExtended)
    {
        if (stageExtended)
        {
            return;
        }

        if (IsRunning)
        {
            State = PlanState.Closed;
        }
        else if (ClosedFrom is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled)
        {
            ClosedFrom = null;
        }
    }

    /// <summary>A corrected conclusion extends the stage (D-20): the plan that the first one closed runs on, unless the pair itself is over.</summary>
    public void ReopenWithExtension(Mentorship mentorship)
    {
        if (State == PlanState.Closed && ClosedFrom is null && mentorship.IsActive)
        {
            State = StateByMarks();
        }
    }

    /// <summary>The pair is over: whatever state the plan is in, it is only read from now on.</summary>
    public void CloseWithPair()
    {
        if (State != PlanState.Closed)
        {
            ClosedFrom = State;
            State = PlanState.Closed;
        }
    }

    /// <summary>The order that ended the pair was cancelled: the plan is what it was before.</summary>
    public void ReopenWithPair()
    {
        if (State == PlanState.Closed && ClosedFrom is { } before)
        {
            State = before;
            ClosedFrom = null;
        }
    }

    private void FollowMarks()
    {
        if (IsRunning)
        {
            State = StateByMarks();
        }
    }

    // «Выполнен»: every measure is done, or what was not done is explained.
    private PlanState StateByMarks() =>
        _items.Count > 0 && _items.TrueForAll(i => i.IsDoneOrExplained) ? PlanState.Fulfilled
        : _items.Exists(i => i.State != PlanItemState.Planned) ? PlanState.InProgress
        : PlanState.Approved;

    /// <summary>Figures for reviews and conclusions.</summary>
    public PlanProgress Progress(DateOnly today) => PlanProgress.Of(_items, today);
}
