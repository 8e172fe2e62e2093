using System.ComponentModel;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Plans;

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

    /// <summary>Difficulties that are not overcome, to say because of which the plan is changed; empty: none is written down.</summary>
    public IReadOnlyList<Choice> Difficulties { get; init; } = [];

    /// <summary>On whose initiative the plan may be changed.</summary>
    public IReadOnlyList<Choice> Initiators => [.. PlanAccess.Initiators(Plan.Definition).Select(r => new Choice(r.ToString(), r.Label()))];
}

/// <summary>The mentor's evaluation at the end of a plan (S0-48).</summary>
public sealed class EvaluationPage
{
    public required PlanPage Plan { get; init; }

    public EvaluationForm Form { get; set; } = new();
}

/// <summary>What the mentor writes at the end of a plan.</summary>
public sealed class EvaluationForm
{
    [DisplayName("Оценка проделанной работы")]
    public string? Evaluation { get; set; }

    [DisplayName("Отзыв")]
    public string? EvaluationReview { get; set; }

    [DisplayName("Предложения по дальнейшей работе")]
    public string? EvaluationProposals { get; set; }
}

/// <summary>A kind of plan of a pair: how it stands and what is next.</summary>
/// <param name="Id">Null while it is not begun.</param>
/// <param name="Href">The plan, or where it is begun; null where nothing can be opened yet.</param>
public sealed record PairPlanRow(Guid? Id, string Title, PlanState? State, string? Period, int Done, int Planned, string Next, string? Verb, string? Href);

/// <summary>All plans of a pair.</summary>
public sealed record PairPlansPage(PairHead Pair, IReadOnlyList<PairPlanRow> Rows);

/// <summary>An old edition.</summary>
public sealed record EditionPage(Guid PlanId, string Title, PairHead Pair, EditionRow Edition, PlanRevisionContent Content);

/// <summary>A plan in the list.</summary>
public sealed record PlanRow(Guid Id, Guid MenteeId, string Mentee, string Mentor, string Kind, PlanState State, DateOnly EndsOn, int Planned, int Done, int Overdue)
{
    /// <summary>«план адаптации».</summary>
    public string Title { get; set; } = "";
}

/// <summary>The list of plans.</summary>
public sealed record PlanListPage(PageOf<PlanRow> List, PlanFilter Filter)
{
    /// <summary>Kinds of the program, to filter by.</summary>
    public IReadOnlyList<PlanKindDefinition> Kinds { get; init; } = [];

    /// <summary>The reader opens the samples of the school.</summary>
    public bool MayReadSamples { get; init; }
}

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class PlanFilter : ListFilter
{
    /// <summary>Kind of plan by the program.</summary>
    public string? Kind { get; set; }

    /// <summary>Key of <see cref="States"/>.</summary>
    public string? State { get; set; }

    /// <summary>What is shown.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Все"), new("review", "На утверждении"), new("late", "С просроченными мероприятиями"), new("running", "Выполняются"), new("fulfilled", "Выполнены"),
        new("closed", "Закрыты"), new("draft", "Составляются"),
    ];
}
