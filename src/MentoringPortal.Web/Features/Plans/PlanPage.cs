using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Plans;

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
public sealed record EditionRow(int Edition, DateOnly ApprovedOn, string ApprovedBy, string? Reason, Guid? DocumentId, ProgramRole? Initiator);

/// <summary>A plan with everything on its page.</summary>
public sealed class PlanPage
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>Edition of the program by which the mentee takes part; null: the one in force.</summary>
    public Guid? ProgramEditionId { get; init; }

    /// <summary>Kind of plan by the program.</summary>
    public required string Kind { get; init; }

    public required PlanState State { get; init; }

    public required int Edition { get; init; }

    public required string? Goal { get; init; }

    public string? SectionsJson { get; init; }

    /// <summary>Text parts of a personalized program or a route.</summary>
    public PlanSections Sections => PlanSections.Read(SectionsJson);

    /// <summary>The kind has such parts.</summary>
    public bool HasSections => Definition?.HasSections == true;

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required string? ReturnReason { get; init; }

    public required string? AmendmentReason { get; init; }

    public required PairHead Pair { get; init; }

    /// <summary>Whose plan it is; null: of the whole unit.</summary>
    public required Guid? MenteeId { get; init; }

    /// <summary>Who decides on it, once it was handed over.</summary>
    public required ProgramRole? Decider { get; init; }

    public required ProgramRole? AmendedBy { get; init; }

    public required string? Evaluation { get; init; }

    public required string? EvaluationReview { get; init; }

    public required string? EvaluationProposals { get; init; }

    public required DateOnly? EvaluatedOn { get; init; }

    /// <summary>The kind by the program; null where the program has it no more.</summary>
    public PlanKindDefinition? Definition { get; set; }

    /// <summary>A package asks for the plan with the mentor's evaluation.</summary>
    public bool AsksEvaluation { get; set; }

    /// <summary>The mentor's review belongs to the same package.</summary>
    public bool AsksReview { get; set; }

    /// <summary>Forms of activity that the stage names, to choose from.</summary>
    public IReadOnlyList<string> ActivityForms { get; set; } = [];

    /// <summary>Of the whole unit.</summary>
    public bool IsUnits => MenteeId is null;

    /// <summary>Whose plan it is, for the head of a page.</summary>
    public string Subject => IsUnits ? Pair.Mentor.Full : Pair.Mentee.Full;

    /// <summary>Who decides on it, in words.</summary>
    public string DeciderWords => (Decider ?? Definition?.Approver ?? ProgramRole.DeputyAcademic).Label();

    /// <summary>Every measure has its mark.</summary>
    public bool IsMarked => Items.Count > 0 && Items.TrueForAll(i => i.IsSettled);

    /// <summary>The mentor may write the evaluation now.</summary>
    public bool MayEvaluate => AsksEvaluation && IsMentor && Pair.IsActive && IsRunning && IsMarked;

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

    /// <summary>The reader keeps the plan as a sample of the school: once it was handed over, its mentor or an office.</summary>
    public bool MaySave { get; set; }

    /// <summary>The reader is one of the pair, and the pair is active.</summary>
    public bool IsAuthor => IsOfPair && Pair.IsActive;

    /// <summary>The mentor or the mentee, though the pair stands still: what was typed is shown again with the reason.</summary>
    public bool IsOfPair => IsMentor || IsMentee;

    public bool IsComposing => State == PlanState.Draft;

    public bool IsRunning => State is PlanState.Approved or PlanState.InProgress or PlanState.Fulfilled;

    public IEnumerable<PlanItemRow> Planned => Items.Where(i => !i.IsUnplanned);

    public IEnumerable<PlanItemRow> Unplanned => Items.Where(i => i.IsUnplanned);

    public int PlannedCount => Planned.Count(i => i.State != PlanItemState.Cancelled);

    public int DoneCount => Planned.Count(i => i.State == PlanItemState.Done);

    /// <summary>Last day of the months the program gives the plan, wherever leaves have moved it; null without months.</summary>
    public DateOnly? MonthsEndOn => Definition?.Months is null ? null : EndsOn;

    /// <summary>S0-24: allowed, but said.</summary>
    public IEnumerable<PlanItemRow> AfterMonths => Planned.Where(i => i.DueOn > MonthsEndOn);

    public bool MayMark(PlanItemRow item) => IsRunning && Pair.IsActive && (IsMentor || (IsMentee && item.IsMenteesOwn));

    /// <summary>Goals, comments, what is known of the mentee; only for the plan's own page.</summary>
    public PlanTalk Talk { get; set; } = PlanTalk.None;

    /// <summary>A comment being typed.</summary>
    public PlanCommentForm Comment { get; set; } = new();

    /// <summary>The reader says something of the draft.</summary>
    public bool MayComment { get; set; }

    /// <summary>The reader writes down goals of the mentee until the plan is closed.</summary>
    public bool MaySetGoals => MayCompose && !IsUnits && State != PlanState.Closed;

    /// <summary>The reader says what came of a goal.</summary>
    public bool MaySumUp => IsAuthor && IsRunning && !IsUnits;

    /// <summary>«Индивидуальный план адаптации».</summary>
    public string Title { get; set; } = "";
}
