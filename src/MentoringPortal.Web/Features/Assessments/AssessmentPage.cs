using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>An assessment with its state, next step, package and papers.</summary>
public sealed record AssessmentPage(
    Guid Id,
    Guid MentorshipId,
    string Mentee,
    Guid MenteeId,
    string State,
    string StateKind,
    NextSteps Next,
    string Stage,
    string? Forbidden,
    TimelineModel Steps,
    IReadOnlyList<SummaryRow> Facts,
    IReadOnlyList<PackageRow> Package,
    bool PackageIsComplete,
    IReadOnlyList<AssessmentSection> Sections,
    IReadOnlyList<PageLink> Papers,
    AcknowledgementsModel? Acknowledgements,
    HistoryModel? History)
{
    /// <summary>What the reader has to know before working on: the pair is over.</summary>
    public string? Warning { get; init; }

    /// <summary>The pair among whose sections this page stands: the reader's own where a mentor reads; null where none is visible.</summary>
    public Guid? PairOfTabs { get; init; }

    /// <summary>The reader may call the assessment off.</summary>
    public bool MayCallOff { get; init; }

    /// <summary>Version for the button that gives a correction up; null hides it.</summary>
    public Guid? GiveUpVersion { get; init; }

    /// <summary>The reader may name who assesses.</summary>
    public bool MayAssign { get; init; }

    /// <summary>Dates of the stages of the mentee, for those who keep them.</summary>
    public string? StagesHref { get; init; }

    /// <summary>Findings of controls that are open while the stage is assessed (S0-23).</summary>
    public IReadOnlyList<OpenFinding> Findings { get; init; } = [];

    public required DateOnly Today { get; init; }

    /// <summary>Version for the buttons of the package.</summary>
    public Guid Version { get; init; }
}

/// <summary>A part of the package: who was asked, where it stands, where it is read, what may be done with it.</summary>
/// <param name="Note">Why it was given back or is done without; that it was changed afterwards.</param>
/// <param name="Links">Pages of acts.</param>
/// <param name="Buttons">Acts that need no page.</param>
public sealed record PackageRow(string Title, string Owner, string State, string StateKind, string? Href, string? Note, IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageLink> Buttons);

/// <summary>A part of the record: the joint review, the conclusion, the interview.</summary>
public sealed record AssessmentSection(string Title, IReadOnlyList<SummaryRow> Rows, PageLink? Action = null);
