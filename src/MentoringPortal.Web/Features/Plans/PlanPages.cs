using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>The two people of a pair and its period, for the heads of pages.</summary>
public sealed record PairHead(Guid MentorshipId, Guid MentorId, RussianName Mentor, Guid MenteeId, RussianName Mentee, MentorshipState State, DateOnly StartsOn, DateOnly EndsOn)
{
    public DateOnly AdaptationEndsOn => Mentorship.AdaptationEnd(StartsOn);

    public bool IsActive => State == MentorshipState.Active;
}

/// <summary>A measure on a page.</summary>
public sealed record PlanItemRow(
    Guid Id,
    Guid Version,
    int Position,
    string Measure,
    string? ActivityForm,
    DateOnly DueOn,
    DateOnly? OriginalDueOn,
    PlanItemResponsible Responsible,
    string? ExpectedResult,
    PlanItemState State,
    bool IsUnplanned,
    DateOnly? DoneOn,
    string? Comment,
    string? Evidence)
{
    public bool IsSettled => State is PlanItemState.Done or PlanItemState.PartlyDone or PlanItemState.Cancelled;

    public bool IsOverdueOn(DateOnly today) => !IsSettled && DueOn < today;

    public bool IsMenteesOwn => Responsible is PlanItemResponsible.Mentee or PlanItemResponsible.Both;
}

/// <summary>An approved edition in the list of editions.</summary>
public sealed record EditionRow(int Edition, DateOnly ApprovedOn, string ApprovedBy, string? Reason, Guid? DocumentId);

/// <summary>A plan with everything on its page.</summary>
public sealed class PlanPage
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    public required PlanKind Kind { get; init; }

    public required PlanState State { get; init; }

    public required int Edition { get; init; }

    public required string? Goal { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required string? ReturnReason { get; init; }

    public required string? AmendmentReason { get; init; }

    public required PairHead Pair { get; init; }

    public required List<PlanItemRow> Items { get; init; }

    public IReadOnlyList<EditionRow> Editions { get; set; } = [];

    public HistoryModel History { get; set; } = new([]);

    public DateOnly Today { get; set; }

    /// <summary>The reader is this pair's mentor and the pair is active.</summary>
    public bool IsMentor { get; set; }

    public bool IsMentee { get; set; }

    public bool MayDecide { get; set; }

    /// <summary>The reader writes goal and measures while the plan is composed.</summary>
    public bool MayCompose { get; set; }

    /// <summary>The reader opens the running plan for correction.</summary>
    public bool MayAmend { get; set; }

    /// <summary>The reader is one of the pair, and the pair is active.</summary>
    public bool IsAuthor => (IsMentor || IsMentee) && Pair.IsActive;

    public bool IsComposing => State == PlanState.Draft;

    public bool IsRunning => State is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled;

    public IEnumerable<PlanItemRow> Planned => Items.Where(i => !i.IsUnplanned);

    public IEnumerable<PlanItemRow> Unplanned => Items.Where(i => i.IsUnplanned);

    public int PlannedCount => Planned.Count(i => i.State != PlanItemState.Cancelled);

    public int DoneCount => Planned.Count(i => i.State == PlanItemState.Done);

    /// <summary>S0-24: allowed, but said.</summary>
    public IEnumerable<PlanItemRow> AfterAdaptation => Kind == PlanKind.Adaptation ? Planned.Where(i => i.DueOn > Pair.AdaptationEndsOn) : [];

    public bool MayMark(PlanItemRow item) => IsRunning && Pair.IsActive && (IsMentor || (IsMentee && item.IsMenteesOwn));

    public string Title => Labels(Kind);

    private static string Labels(PlanKind kind) => Domain.Common.Labels.Label(kind);
}

/// <summary>No plan yet: what may be begun.</summary>
public sealed class BeginPlanPage
{
    public required PairHead Pair { get; init; }

    public required bool MayBegin { get; init; }

    public required IReadOnlyList<(int Index, DateOnly DueOn, StarterMeasure Measure)> Offered { get; init; }

    /// <summary>What the plan of the earlier mentor has left undone.</summary>
    public IReadOnlyList<LeftMeasure> Left { get; init; } = [];

    public BeginPlanForm Form { get; set; } = new();
}

/// <summary>A measure of an earlier plan that is not settled.</summary>
public sealed record LeftMeasure(string Measure, DateOnly DueOn);

/// <summary>The form of a measure.</summary>
public sealed class PlanItemPage
{
    public required Guid PlanId { get; init; }

    public required PairHead Pair { get; init; }

    /// <summary>Null for a new one.</summary>
    public Guid? ItemId { get; init; }

    public Guid? Version { get; init; }

    public PlanItemForm Form { get; set; } = new();

    public static IReadOnlyList<Choice> Responsibles { get; } = [Choice.None(), .. Choice.OfEnum<PlanItemResponsible>(r => Domain.Common.Labels.Label(r))];
}

/// <summary>The form of a mark.</summary>
public sealed class MarkPage
{
    public required Guid PlanId { get; init; }

    public required PairHead Pair { get; init; }

    public required PlanItemRow Item { get; init; }

    public MarkForm Form { get; set; } = new();

    public static IReadOnlyList<Choice> States { get; } =
    [
        new(nameof(PlanItemState.Done), "Выполнено"),
        new(nameof(PlanItemState.PartlyDone), "Выполнено частично", "Напишите, что не удалось и почему"),
        new(nameof(PlanItemState.InProgress), "В работе"),
        new(nameof(PlanItemState.Postponed), "Перенесено", "Укажите новый срок и причину"),
        new(nameof(PlanItemState.Cancelled), "Отменено", "Укажите причину"),
    ];
}

/// <summary>The form of an unplanned measure.</summary>
public sealed class UnplannedPage
{
    public required Guid PlanId { get; init; }

    public required PairHead Pair { get; init; }

    public UnplannedForm Form { get; set; } = new();
}

/// <summary>A page with one text about a plan.</summary>
public sealed class PlanTextPage
{
    public required PlanPage Plan { get; init; }

    public PlanTextForm Form { get; set; } = new();
}

/// <summary>An old edition.</summary>
public sealed record EditionPage(Guid PlanId, PlanKind Kind, PairHead Pair, EditionRow Edition, PlanRevisionContent Content);

/// <summary>A plan in the list.</summary>
public sealed record PlanRow(Guid Id, string Mentee, string Mentor, PlanState State, DateOnly EndsOn, int Planned, int Done, int Overdue);

/// <summary>The list of plans.</summary>
public sealed record PlanListPage(IReadOnlyList<PlanRow> Rows, string? Query, string? State, string? EarlierHref, string? LaterHref)
{
    public bool IsFiltered => !string.IsNullOrEmpty(Query) || !string.IsNullOrEmpty(State);
}
