using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Plans;

/// <summary>Plan kinds (§1.8); rooms add theirs.</summary>
public enum PlanKind
{
    /// <summary>D-12 «Индивидуальный план адаптации».</summary>
    Adaptation,

    /// <summary>D-13 «Индивидуальный план профессионального развития».</summary>
    ProfessionalDevelopment,

    /// <summary>D-14 «Индивидуальный план развития потенциала».</summary>
    PotentialDevelopment,
}

/// <summary>Domain reference §1.3.</summary>
public enum PlanState
{
    Draft,
    OnReview,
    Approved,
    InProgress,
    Fulfilled,
    Closed,
}

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

    public IReadOnlyList<PlanItem> Items => _items;

    /// <summary>True while measures may be edited freely.</summary>
    public bool IsComposing => State == PlanState.Draft;

    /// <summary>True while marks may be set.</summary>
    public bool IsRunning => State is PlanState.Approved or PlanState.InProgress;

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
        }

        return violations;
    }

    /// <summary>Changes a measure of a plan being composed.</summary>
    public IReadOnlyList<RuleViolation> ChangeItem(Guid itemId, PlanItemCard card)
    {
        var item = _items.FirstOrDefault(i => i.Id == itemId);
        return item is null ? [new RuleViolation("Этого мероприятия уже нет в плане")]
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

        _items.RemoveAll(i => i.Id == itemId);
        return null;
    }

    /// <summary>Measures that end after the first three months: allowed, but shown as a warning (S0-24).</summary>
    public IEnumerable<PlanItem> ItemsAfterAdaptation(Mentorship mentorship) =>
        Kind == PlanKind.Adaptation ? _items.Where(i => i.DueOn > mentorship.AdaptationEndsOn) : [];

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

        State = PlanState.Approved;
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

        Edition++;
        AmendmentReason = reason.Trim();
        State = PlanState.Draft;
        return null;
    }

    /// <summary>Marks a measure of an approved plan.</summary>
    public RuleViolation? Mark(Guid itemId, PlanItemMark mark, DateOnly today)
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

        var violation = item.Take(mark, today);
        if (violation is null)
        {
            State = PlanState.InProgress;
        }

        return violation;
    }

    /// <summary>Figures for reviews and conclusions.</summary>
    public PlanProgress Progress(DateOnly today) => PlanProgress.Of(_items, today);
}

/// <summary>Fulfilment of a plan in numbers (§4.3 part 4).</summary>
/// <param name="Planned">Measures of the plan without the unplanned and the cancelled ones.</param>
/// <param name="Done">Done of them.</param>
/// <param name="PartlyDone">Partly done of them.</param>
/// <param name="Unplanned">Done beyond the plan.</param>
/// <param name="Overdue">Not done and past their day.</param>
public sealed record PlanProgress(int Planned, int Done, int PartlyDone, int Unplanned, int Overdue)
{
    /// <summary>Done of planned in per cent, rounded down, 0 for an empty plan.</summary>
    public int Percent => Planned == 0 ? 0 : Done * 100 / Planned;

    public static PlanProgress Of(IReadOnlyCollection<PlanItem> items, DateOnly today)
    {
        var planned = items.Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled).ToList();
        return new PlanProgress(
            planned.Count,
            planned.Count(i => i.State == PlanItemState.Done),
            planned.Count(i => i.State == PlanItemState.PartlyDone),
            items.Count(i => i.IsUnplanned && i.State == PlanItemState.Done),
            items.Count(i => i.IsOverdueOn(today)));
    }
}
