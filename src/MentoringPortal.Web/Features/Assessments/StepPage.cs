using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A page with the form of one step.</summary>
public sealed record StepPage<TForm>(Guid Id, string Mentee, string Mentor, Guid Version, StageDefinition Stage, TForm Form)
{
    public IReadOnlyList<Choice> Outcomes { get; } = [.. Stage.OutcomeList.Select(o => new Choice(o.Code, o.Text))];

    /// <summary>Facts shown beside the form.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; init; } = [];

    /// <summary>Somebody else was appointed to hold the interview.</summary>
    public string? AppointedInterviewer { get; init; }

    /// <summary>Findings of controls that are open (S0-23); null where the step does not look at them.</summary>
    public OpenFindings? Open { get; init; }

    /// <summary>Papers are missing, so that the review cannot be recorded yet.</summary>
    public bool PackageIsIncomplete { get; init; }

    /// <summary>What has changed since the draft was saved.</summary>
    public IReadOnlyList<Documents.DraftChange> Changes { get; init; } = [];

    /// <summary>What stands under the number field.</summary>
    public string? NumberHint { get; init; }

    /// <summary>The portal filled the texts in; the deputy has not saved them yet.</summary>
    public bool IsPrefilled { get; init; }
}

/// <summary>A paper that goes into the dossier.</summary>
/// <param name="Sheets">Sheets proposed: counted where the paper is in the portal.</param>
/// <param name="IsSheet">The acknowledgement in the portal or a refusal: the portal makes its sheet when it is filed.</param>
public sealed record PaperToFile(string Title, DateOnly Date, int Sheets, Guid? DocumentId, Guid? FileId, bool IsSheet = false);

/// <summary>The page of the filing.</summary>
public sealed record FilingPage(Guid Id, string Mentee, Guid Version, DateOnly DueOn, bool Late, IReadOnlyList<PaperToFile> Papers, FilingForm Form, string Term)
{
    /// <summary>The stage ends with the acceptance of its package (S0-48).</summary>
    public bool IsAcceptance { get; init; }
}
