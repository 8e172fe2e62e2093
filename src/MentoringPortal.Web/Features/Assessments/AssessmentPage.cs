using MentoringPortal.Domain.Assessments;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>An assessment with its state, next step, package and papers.</summary>
public sealed record AssessmentPage(
    Guid Id,
    Guid MentorshipId,
    string Mentee,
    Guid MenteeId,
    string State,
    string StateKind,
    NextStep? Next,
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

    /// <summary>The pair that works with the mentee now, where another mentor has taken over.</summary>
    public PageLink? NextPair { get; init; }

    /// <summary>The reader may call the assessment off.</summary>
    public bool MayCallOff { get; init; }

    /// <summary>Version for the button that gives a correction up; null hides it.</summary>
    public Guid? GiveUpVersion { get; init; }
}

/// <summary>The «Что дальше» card.</summary>
public sealed record NextStep(string Title, string Who, string? Until, bool Late, IReadOnlyList<PageLink> Actions, string? Hint = null);

/// <summary>A paper of the package: what is there, whose move it is, where it is read.</summary>
public sealed record PackageRow(string Title, string Owner, DateOnly? ReadyOn, string? Href, string? Missing);

/// <summary>A part of the record: the joint review, the conclusion, the interview.</summary>
public sealed record AssessmentSection(string Title, IReadOnlyList<SummaryRow> Rows, PageLink? Action = null);
