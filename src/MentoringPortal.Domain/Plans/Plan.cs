using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Plans;

/// <summary>
/// «Индивидуальный план»: composed by mentor and mentee, approved by whom the program names, marked item by item. It belongs to the mentee, whoever mentors, or to
/// those who work together; a pair carries it at a time.
/// </summary>
[DisplayName("План")]
public sealed partial class Plan : SchoolEntity
{
    private readonly List<PlanItem> _items = [];

    private Plan() { }

    /// <summary>The pair that carries the plan now: its mentor composes, hands over and marks.</summary>
    public Guid MentorshipId { get; private set; }

    public Mentorship Mentorship { get; private set; } = null!;

    /// <summary>The unit of that pair.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Whose plan it is, whoever mentors; null: of the whole unit.</summary>
    public Guid? MenteeId { get; private set; }

    /// <summary>The mentee's participation or the unit, of which there is one plan of a kind and a number; the pair where it was made before there were tracks.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>From 1; the next one where a kind is gone through again, after years.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The pair that carried the plan before; null while the mentor has not changed.</summary>
    [DisplayName("Прежняя пара")]
    public Guid? EarlierMentorshipId { get; private set; }

    /// <summary>Who decides on the plan that was handed over.</summary>
    [DisplayName("Кто утверждает")]
    public ProgramRole? Decider { get; private set; }

    /// <summary>Kind of plan by the program.</summary>
    [DisplayName("Вид")]
    public string Kind { get; private set; } = "";

    [DisplayName("Состояние")]
    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>Edition from 1; a change after the approval makes the next (S0-30, S0-42).</summary>
    [DisplayName("Редакция")]
    public int Edition { get; private set; } = 1;

    [DisplayName("Цель")]
    public string? Goal { get; private set; }

    [DisplayName("Начало")]
    public DateOnly StartsOn { get; private set; }

    [DisplayName("Срок окончания")]
    public DateOnly EndsOn { get; private set; }

    [DisplayName("Кто утвердил")]
    public Guid? ApprovedById { get; private set; }

    [DisplayName("Дата утверждения")]
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>What the deputy asked to change.</summary>
    [DisplayName("Что исправить")]
    public string? ReturnReason { get; private set; }

    /// <summary>Why the latest edition was made, and on whose initiative.</summary>
    [DisplayName("Почему изменён план")]
    public string? AmendmentReason { get; private set; }

    /// <summary>On whose initiative the latest edition was made (S0-42).</summary>
    [DisplayName("По чьей инициативе изменён")]
    public ProgramRole? AmendedBy { get; private set; }

    /// <summary>The mentor's evaluation of the work done (S0-48).</summary>
    [DisplayName("Оценка проделанной работы")]
    public string? Evaluation { get; private set; }

    /// <summary>The mentor's review at the end of the plan.</summary>
    [DisplayName("Отзыв наставника")]
    public string? EvaluationReview { get; private set; }

    /// <summary>Proposals for the further work of the mentee.</summary>
    [DisplayName("Предложения по дальнейшей работе")]
    public string? EvaluationProposals { get; private set; }

    [DisplayName("Дата оценки")]
    public DateOnly? EvaluatedOn { get; private set; }

    /// <summary>What the plan was before the end of its pair closed it; null when the conclusion closed it.</summary>
    [DisplayName("Состояние до закрытия")]
    public PlanState? ClosedFrom { get; private set; }

    public IReadOnlyList<PlanItem> Items => _items;

    /// <summary>True while measures may be edited freely.</summary>
    public bool IsComposing => State == PlanState.Draft;

    /// <summary>True while marks may be set; a fulfilled plan is still corrected, a closed one is only read.</summary>
    public bool IsRunning => State is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled;

    /// <summary>
    /// Begins a plan of a pair, within the months of its kind (S0-24: the first three) and never beyond the pair; the plan of a stage lasts as the stage does, and that of
    /// a mentee with a track as its months do, whoever mentors by then.
    /// </summary>
    /// <param name="countedFrom">Day the months are counted from; null: the first day of the pair.</param>
    /// <param name="onTrack">First and last day by the track of the mentee (<see cref="PlanDays.OnTrack"/>); null: counted in months, or those of the pair.</param>
    /// <param name="participationId">Participation of the mentee; null where the pair was made before there were tracks.</param>
    /// <param name="number">1, or the next where the mentee goes through the kind again.</param>
    public static Plan Begin(Mentorship mentorship, PlanKindDefinition kind, DateOnly? countedFrom = null, (DateOnly From, DateOnly To)? onTrack = null,
        Guid? participationId = null, int number = 1)
    {
        var from = countedFrom ?? mentorship.StartsOn;
        var starts = kind.Months is [var first, _] ? CalendarTerm.After(from, first) : mentorship.StartsOn;
        var ends = kind.Months is [_, var last] ? PlanDays.EndOfMonths(from, last) : mentorship.EndsOn;
        var isMentees = kind.Owner == PlanOwner.Mentee;
        var isOfTrack = isMentees && participationId is not null && kind.Months is not null;
        if (!isOfTrack && starts < mentorship.StartsOn) starts = mentorship.StartsOn;
        if (!isOfTrack && ends > mentorship.EndsOn) ends = mentorship.EndsOn;
        if (onTrack is { } span) (starts, ends) = span;
        return new Plan
        {
            MentorshipId = mentorship.Id,
            UnitId = mentorship.UnitId,
            MenteeId = isMentees ? mentorship.MenteeId : null,
            SubjectId = isMentees ? participationId ?? mentorship.Id : mentorship.UnitId,
            Number = number,
            Kind = kind.Code,
            StartsOn = starts,
            EndsOn = ends < starts ? starts : ends,
        };
    }

    /// <summary>Another pair of the mentee, or of the unit, carries the plan on: nothing is copied, marks and approval stand.</summary>
    public void GoOnWith(Mentorship next)
    {
        if (next.Id == MentorshipId) return;

        (EarlierMentorshipId, MentorshipId, UnitId) = (MentorshipId, next.Id, next.UnitId);
        ReopenWithPair();
    }

    public RuleViolation? SetGoal(string? goal)
    {
        if (goal?.Trim().Length > 2000) return new RuleViolation("Цель – не длиннее 2000 знаков", nameof(Goal));

        Goal = Texts.OrNull(goal);
        return null;
    }

    /// <summary>Takes the measures a new plan is begun with; each due day is counted from the start of the plan, of a plan begun later from the day it is begun (M14).</summary>
    /// <param name="workingDay">The day itself where the school works on it, else the next one.</param>
    public void TakeStarterMeasures(IEnumerable<StarterMeasure> measures, Func<DateOnly, DateOnly> workingDay, DateOnly begunOn)
    {
        foreach (var measure in measures)
        {
            var due = StarterDay(measure, StartsOn, begunOn, workingDay);
            AddItem(new PlanItemCard(measure.Measure, measure.Form, due < EndsOn ? due : EndsOn, measure.Responsible, measure.Result), StartsOn);
        }
    }

    /// <summary>Day by which an offered measure is due.</summary>
    public static DateOnly StarterDay(StarterMeasure measure, DateOnly startsOn, DateOnly begunOn, Func<DateOnly, DateOnly> workingDay) =>
        workingDay((begunOn > startsOn ? begunOn : startsOn).AddDays(measure.Day));

    /// <summary>
    /// Carries over what a plan of an earlier stage has left undone: it is planned here, and days that lie before this plan move to its first day. The earlier plan
    /// stays as it is.
    /// </summary>
    public void CarryOver(Plan earlier)
    {
        foreach (var left in earlier._items.Where(i => !i.IsSettled).OrderBy(i => i.Position))
        {
            AddItem(new PlanItemCard(left.Measure, left.ActivityForm, left.DueOn < StartsOn ? StartsOn : left.DueOn, left.Responsible, left.ExpectedResult), StartsOn);
        }
    }

    /// <summary>The plan is decided on by those whom the program names, whatever other office somebody holds.</summary>
    public RuleViolation? MayDecideAs(SchoolRole role) => Decider is not { } decider || (decider.ToSchoolRole() & role) != 0 ? null
        : new RuleViolation($"Этот план утверждает {decider.Label()}");

    /// <summary>Nobody of the pair decides on its plan (M15).</summary>
    public static RuleViolation? MayDecide(Mentorship mentorship, Guid? personId) =>
        mentorship.MentorId == personId ? new RuleViolation("Вы наставник этой пары: план утверждает другой руководитель")
        : mentorship.MenteeId == personId ? new RuleViolation("Это ваш собственный план: его утверждает другой руководитель")
        : null;

    /// <summary>Adds a measure. In a running plan it is recorded as unplanned (S0-38).</summary>
    public IReadOnlyList<RuleViolation> AddItem(PlanItemCard card, DateOnly today)
    {
        if (!IsComposing && !IsRunning) return [new RuleViolation("План на согласовании или закрыт: добавить мероприятие нельзя")];

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
        if (!IsRunning) return [new RuleViolation("Внеплановые мероприятия записывают в утверждённый план")];

        var violations = AddItem(card with { DueOn = mark.On ?? today }, today);
        if (violations.Count > 0)
        {
            return [.. violations.Select(v => v.Field == nameof(PlanItem.DueOn)
                ? v with { Field = nameof(PlanItem.DoneOn), Message = v.Message.Replace("Срок", "Дата", StringComparison.Ordinal) } : v)];
        }

        var violation = _items[^1].Take(mark with { On = mark.On ?? today }, today);
        if (violation is not null) _items.RemoveAt(_items.Count - 1);

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
        if (!IsComposing) return new RuleViolation("Удалять мероприятия можно только в проекте плана");

        if (_items.Any(i => i.Id == itemId && (i.IsSettled || i.OriginalDueOn is not null))) return new RuleViolation("На мероприятии уже стоит отметка: удалить его нельзя");

        _items.RemoveAll(i => i.Id == itemId);
        return null;
    }

    /// <param name="decider">Who decides on it.</param>
    public RuleViolation? Submit(ProgramRole decider = ProgramRole.DeputyAcademic)
    {
        if (State != PlanState.Draft) return new RuleViolation("План уже передан на утверждение");

        if (_items.Count == 0) return new RuleViolation("В плане нет ни одного мероприятия");

        State = PlanState.OnReview;
        Decider = decider;
        ReturnReason = null;
        return null;
    }

    public RuleViolation? Approve(Guid approvedById, DateOnly approvedOn)
    {
        if (State != PlanState.OnReview) return new RuleViolation("Утвердить можно только план, переданный на утверждение");

        State = StateByMarks();
        ApprovedById = approvedById;
        ApprovedOn = approvedOn;
        return null;
    }

    public RuleViolation? Return(string? reason)
    {
        if (State != PlanState.OnReview) return new RuleViolation("Вернуть можно только план, переданный на утверждение");

        if (string.IsNullOrWhiteSpace(reason)) return new RuleViolation("Напишите, что исправить", nameof(ReturnReason));

        if (reason.Trim().Length > 2000) return new RuleViolation("Слишком длинный текст: можно не больше 2000 знаков", nameof(ReturnReason));

        State = PlanState.Draft;
        ReturnReason = reason.Trim();
        return null;
    }

    /// <summary>Opens an approved plan for correction: the next edition, approved anew (S0-30, S0-42).</summary>
    /// <param name="initiator">On whose initiative.</param>
    public RuleViolation? Amend(string? reason, ProgramRole? initiator = null)
    {
        if (!IsRunning) return new RuleViolation("Скорректировать можно утверждённый план");

        if (string.IsNullOrWhiteSpace(reason)) return new RuleViolation("Укажите, почему и по чьей инициативе план меняется", nameof(AmendmentReason));

        if (reason.Trim().Length > 2000) return new RuleViolation("Слишком длинный текст: можно не больше 2000 знаков", nameof(AmendmentReason));

        Edition++;
        (AmendmentReason, AmendedBy) = (reason.Trim(), initiator);
        State = PlanState.Draft;
        return null;
    }

    /// <summary>Marks a measure of an approved plan. The mentee marks only the measures he or she answers for.</summary>
    public RuleViolation? Mark(Guid itemId, PlanItemMark mark, DateOnly today, bool byMentee = false)
    {
        if (!IsRunning) return new RuleViolation("Отметки ставят в утверждённом плане");

        var item = _items.FirstOrDefault(i => i.Id == itemId);
        if (item is null) return new RuleViolation("Этого мероприятия уже нет в плане");

        if (byMentee && !item.IsMenteesOwn) return new RuleViolation("За это мероприятие отвечаете не вы: отметку ставит наставник");

        var violation = item.Take(mark, today);
        FollowMarks();
        return violation;
    }

    private void FollowMarks()
    {
        if (IsRunning) State = StateByMarks();
    }

    // «Выполнен»: every measure is done, or what was not done is explained.
    private PlanState StateByMarks() =>
        _items.Count > 0 && _items.TrueForAll(i => i.IsDoneOrExplained) ? PlanState.Fulfilled
            : _items.Exists(i => i.State != PlanItemState.Planned) ? PlanState.InProgress
            : PlanState.Approved;

    /// <summary>Day on which the plan became what a package asks for; null while it is not.</summary>
    public DateOnly? ReadyOn(PlanPartState state)
    {
        if (state == PlanPartState.Draft) return StartsOn;

        if (ApprovedOn is not { } approved || State is PlanState.Draft or PlanState.OnReview) return null;

        if (state == PlanPartState.Approved) return approved;

        if (_items.Exists(i => i.State is PlanItemState.Planned or PlanItemState.InProgress)) return null;

        // With its last mark.
        var ready = _items.Max(i => i.DoneOn) is { } marked && marked > approved ? marked : approved;
        return state == PlanPartState.Evaluated ? EvaluatedOn > ready ? EvaluatedOn : EvaluatedOn is null ? null : ready : ready;
    }

    /// <summary>Figures for reviews and conclusions.</summary>
    public PlanProgress Progress(DateOnly today) => PlanProgress.Of(_items, today);
}
