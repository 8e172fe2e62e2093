using System.ComponentModel;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>Which disputes the list shows.</summary>
public sealed class DisputeFilter : ListFilter
{
    public DisputeState? State { get; set; }

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<DisputeState>(s => s.Label());
}

/// <summary>A dispute in the list.</summary>
public sealed record DisputeRow(Guid Id, DisputeState State, DateOnly FiledOn, DateOnly ConsiderBy, DateOnly? HearingOn, DateOnly? DueOn, RussianName Mentor, RussianName Mentee,
    RussianName Lead)
{
    /// <summary>The day that is next; null: nothing is due.</summary>
    public DateOnly? Next => State switch
    {
        DisputeState.Filed => ConsiderBy,
        DisputeState.Considered => HearingOn,
        DisputeState.Decided => DueOn,
        _ => null,
    };
}

/// <summary>The list.</summary>
public sealed record DisputesPage(PageOf<DisputeRow> List, DisputeFilter Filter, bool MayFile, bool SeesPetitions, DateOnly Today);

/// <summary>A dispute as filed.</summary>
public sealed class DisputeForm
{
    [DisplayName("Пара")]
    public Guid? MentorshipId { get; set; }

    [DisplayName("В чём суть спора")]
    public string? Substance { get; set; }

    [DisplayName("Кто рассмотрит")]
    public Guid? LeadId { get; set; }
}

/// <summary>The form.</summary>
public sealed record NewDisputePage(DisputeForm Form, IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Leads);

/// <summary>What the steps of a dispute ask for; each takes its own fields.</summary>
public sealed class DisputeStepForm
{
    [DisplayName("День рассмотрения")]
    public DateOnly? HearingOn { get; set; }

    [DisplayName("Кто рассматривает вместе с вами")]
    public List<Guid> Members { get; set; } = [];

    [DisplayName("Решение")]
    public string? Decision { get; set; }

    [DisplayName("Дата решения")]
    public DateOnly? DecidedOn { get; set; }

    [DisplayName("Кто исполняет")]
    public Guid? ResponsibleId { get; set; }

    [DisplayName("Исполнить до")]
    public DateOnly? DueOn { get; set; }

    [DisplayName("Заседание")]
    public Guid? MeetingId { get; set; }

    [DisplayName("Что сделано")]
    public string? Outcome { get; set; }

    public DisputeDecision Decided => new(Decision, DecidedOn, ResponsibleId, DueOn, MeetingId);
}

/// <summary>A dispute.</summary>
public sealed record DisputePage(Dispute Dispute, string Pair, IReadOnlyList<SummaryRow> Facts, TimelineModel Timeline, DisputeStepForm Form)
{
    public string Url => $"/disputes/{Dispute.Id}";

    /// <summary>The viewer leads the consideration.</summary>
    public bool Leads { get; init; }

    /// <summary>Who leads it, «Петрова А.И.».</summary>
    public required string Lead { get; init; }

    /// <summary>Who carries the decision out; empty: none yet.</summary>
    public string Doer { get; init; } = "";

    /// <summary>Its next day is over.</summary>
    public bool IsLate { get; init; }

    public bool MayClose { get; init; }

    public bool MayWithdraw { get; init; }

    /// <summary>Who may be named.</summary>
    public IReadOnlyList<Choice> Arbiters { get; init; } = [];

    /// <summary>Who may carry the decision out.</summary>
    public IReadOnlyList<Choice> Responsibles { get; init; } = [];

    public IReadOnlyList<Choice> Meetings { get; init; } = [];

    public static string KindOf(DisputeState state) => state switch
    {
        DisputeState.Closed => "done",
        DisputeState.Withdrawn => "draft",
        DisputeState.Decided => "info",
        _ => "wait",
    };
}
