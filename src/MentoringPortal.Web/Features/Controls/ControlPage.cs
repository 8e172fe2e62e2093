using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>What the list of controls shows.</summary>
public enum ControlShow
{
    Due,
    Overdue,
    Held,
    Findings,
}

/// <summary>Which controls the list shows.</summary>
public sealed class ControlFilter : ListFilter
{
    public ControlShow? Show { get; set; }

    /// <summary>Of the mentee of one pair.</summary>
    public Guid? Pair { get; set; }

    public static IReadOnlyList<Choice> Shows { get; } = Choice.OfEnum<ControlShow>(s => s switch
    {
        ControlShow.Due => "Предстоит",
        ControlShow.Overdue => "Просрочен",
        ControlShow.Held => "Проведён",
        ControlShow.Findings => "Есть замечания",
    });
}

/// <summary>A control in a list.</summary>
/// <param name="Open">Findings that are not closed.</param>
/// <param name="Late">Of them past their day.</param>
public sealed record ControlRow(Guid Id, string Title, RussianName Mentee, DateOnly FromOn, DateOnly DueOn, ControlState State, bool IsPaused, DateOnly? HeldOn, int Open,
    int Late);

/// <summary>The list of controls.</summary>
public sealed record ControlListPage(PageOf<ControlRow> List, ControlFilter Filter, PairHead? Pair, bool MayKeep, DateOnly Today);

/// <summary>A finding on a page.</summary>
public sealed record FindingView(Guid Id, string Text, RussianName Responsible, DateOnly DueOn, FindingState State, string? Evidence, string? Verdict, DateOnly? ClosedOn)
{
    /// <summary>«Открыто», «просрочено», «снято 12.12.2026».</summary>
    public string Words(DateOnly today) => State == FindingState.Closed ? $"{State.Label()} {RussianDate.Short(ClosedOn!.Value)}" : IsLate(today) ? "Просрочено" : State.Label();

    public string Kind(DateOnly today) => State switch
    {
        FindingState.Closed => "ok",
        FindingState.Answered => "info",
        FindingState.Open => IsLate(today) ? "late" : "wait",
    };

    private bool IsLate(DateOnly today) => State == FindingState.Open && DueOn < today;
}

/// <summary>One control.</summary>
/// <param name="Links">The control that this one repeats, the one that repeats it, its visits.</param>
/// <param name="Rechecked">Findings of before that a repeated control checks.</param>
public sealed record ControlPage(ControlEvent Control, RussianName Mentee, Guid? PairId, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<PageLink> Links,
    IReadOnlyList<FindingView> Findings, IReadOnlyList<FindingView> Rechecked, bool MayHold, bool MayKeep,
    IReadOnlyList<Choice> Answering, IReadOnlyList<Choice> Controllers, DateOnly Today, HistoryModel? History)
{
    /// <summary>What is next, or that nothing is.</summary>
    public string Next => (Control.State, Findings.Count(f => f.State != FindingState.Closed)) switch
    {
        (ControlState.CalledOff, _) => "Контроль отменён, ничего не требуется.",
        (ControlState.Planned, _) => (MayHold ? "Проведите контроль и запишите итоги" : "Контроль проводит администрация, от вас ничего не требуется. Срок")
            + (Control.IsOverdueOn(Today) ? $": срок был {RussianDate.Short(Control.DueOn)}." : $" до {RussianDate.Short(Control.DueOn)}."),
        (_, > 0 and var open) => $"Ждут устранения: {RussianPlural.Of(open, "замечание", "замечания", "замечаний")}.",
        _ => MayIssue ? "Итоги записаны. Оформите справку." : "Контроль проведён, больше ничего не требуется.",
    };

    /// <summary>Number and day of the issued memo; null: it is not issued.</summary>
    public string? Memo { get; init; }

    /// <summary>The actor issues the memo now.</summary>
    public bool MayIssue { get; init; }

    /// <summary>A new finding as typed.</summary>
    public FindingForm Form { get; set; } = new();

    /// <summary>Who is named.</summary>
    public ControllerForm Named { get; set; } = new() { ControllerId = Control.ControllerId };
}

/// <summary>The form of a control of the school's own.</summary>
public sealed record ControlFormPage(IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Controllers, ControlForm Form);

/// <summary>The form of what a control has shown.</summary>
/// <param name="Findings">Of a repeated control: what it checks, in the order of the form.</param>
public sealed record ControlResultPage(ControlEvent Control, RussianName Mentee, IReadOnlyList<FindingView> Findings, Guid Version, ControlResultForm Form);

/// <summary>The form of calling off.</summary>
public sealed record ControlCancellationPage(ControlEvent Control, RussianName Mentee, ControlCancellationForm Form);

/// <summary>One finding.</summary>
public sealed record FindingPage(FindingView Finding, Guid Version, Guid ControlId, string Control, RussianName Mentee, IReadOnlyList<SummaryRow> Facts, bool MayAnswer,
    bool MayCheck, IReadOnlyList<Choice> Answering, DateOnly Today)
{
    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Finding.State switch
    {
        FindingState.Open => MayAnswer ? $"Устраните замечание и ответьте до {RussianDate.Short(Finding.DueOn)}."
            : $"Замечание устраняет {Finding.Responsible.SurnameWithInitials}, срок {RussianDate.Short(Finding.DueOn)}.",
        FindingState.Answered => MayCheck ? "Проверьте ответ: снимите замечание или назначьте новый срок." : "Ответ дан, он ждёт проверки.",
        FindingState.Closed => "Замечание снято, больше ничего не требуется.",
    };

    /// <summary>Where the proof is to be seen.</summary>
    public string? Link { get; init; }

    /// <summary>A copy of the proof is kept.</summary>
    public bool HasFile { get; init; }

    /// <summary>Where it is kept as a difficulty of the mentee; null: not by the actor.</summary>
    public string? KnownHref { get; init; }

    /// <summary>The finding as corrected.</summary>
    public FindingForm Form { get; set; } = new();

    public FindingAnswerForm Answer { get; set; } = new() { Evidence = Finding.Evidence };

    public VerdictForm Check { get; set; } = new() { Id = Finding.Id };
}

/// <summary>The form that registers a memo.</summary>
/// <param name="Hint">What stands under the number.</param>
public sealed record RegisterMemoPage(ControlEvent Control, RussianName Mentee, Guid Version, RegisterMemoForm Form, string Hint);
