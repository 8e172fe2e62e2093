using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A page with the form of one step.</summary>
public sealed record StepPage<TForm>(Guid Id, string Mentee, string Mentor, Guid Version, TForm Form)
{
    public IReadOnlyList<Choice> Outcomes { get; } = Choice.OfEnum<AdaptationOutcome>(o => o.Label());

    /// <summary>Facts shown beside the form.</summary>
    public IReadOnlyList<SummaryRow> Facts { get; init; } = [];

    /// <summary>Papers are missing, so that the review cannot be recorded yet.</summary>
    public bool PackageIsIncomplete { get; init; }

    /// <summary>What has changed since the draft was saved.</summary>
    public IReadOnlyList<Documents.DraftChange> Changes { get; init; } = [];

    /// <summary>What stands under the number field.</summary>
    public string? NumberHint { get; init; }

    /// <summary>The portal filled the texts in; the deputy has not saved them yet.</summary>
    public bool IsPrefilled { get; init; }
}

/// <summary>The page «Начать оценку».</summary>
public sealed record OpenAssessmentPage(IReadOnlyList<Choice> Pairs, OpenAssessmentForm Form);

/// <summary>A paper that goes into the dossier.</summary>
/// <param name="Sheets">Sheets proposed: counted where the paper is in the portal.</param>
public sealed record PaperToFile(string Title, DateOnly Date, int Sheets, Guid? DocumentId, Guid? FileId);

/// <summary>The page of the filing.</summary>
public sealed record FilingPage(Guid Id, string Mentee, Guid Version, DateOnly DueOn, bool Late, IReadOnlyList<PaperToFile> Papers, FilingForm Form);
