using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>A final paper in hand: the part it is for, what is written, what the portal knows.</summary>
/// <param name="Report">Null while nothing is kept.</param>
/// <param name="Pair">The pair it is about: of the author where a mentor writes, the leading one where the mentee does.</param>
/// <param name="Rubric">Criteria of the part; null: none.</param>
public sealed record ReportInHand(StageAssessment Assessment, PackagePart Part, Report? Report, Mentorship Pair, Rubric? Rubric, ReportFacts Facts)
{
    /// <summary>What must be written before the paper is handed in, with the words that ask for it.</summary>
    public IReadOnlyList<(string Field, string Ask)> Required => Part.Source switch
    {
        SpecialistReport.Code => [(nameof(ReportForm.Learned), "Напишите, чему вы научились")],
        TeachingAssessment.Code => [(nameof(ReportForm.Conclusion), "Напишите вывод")],
        MentorReport.Code =>
        [
            (nameof(ReportForm.Done), "Напишите, какая работа проделана"),
            (nameof(ReportForm.Conclusion), "Напишите заключение о результатах наставничества"),
            (nameof(ReportForm.Proposals), "Напишите предложения по дальнейшей работе"),
        ],
        _ => [],
    };

    /// <summary>How many criteria are marked.</summary>
    public int Criteria => Rubric?.Lines.Count ?? 0;
}

/// <summary>What the portal knows of the work of a mentee with a mentor.</summary>
/// <param name="Done">Measures that are done, with their days.</param>
/// <param name="Events">Measures done that were events or contests.</param>
public sealed record ReportFacts(DateOnly From, DateOnly To, PlanFulfilment Plan, MentorWork Work, IReadOnlyList<string> Done, IReadOnlyList<string> Events);

/// <summary>The form of a final paper.</summary>
public sealed class ReportPage
{
    public required ReportInHand InHand { get; init; }

    public required string Mentee { get; init; }

    public required string Mentor { get; init; }

    public required IReadOnlyList<SummaryRow> Facts { get; init; }

    public ReportForm Form { get; set; } = new();

    public string Document => InHand.Part.Source;

    public string Url => $"/reports/{InHand.Part.Id}";

    public Guid Version => InHand.Report?.Version ?? Guid.Empty;

    /// <summary>The part is in the package: the paper is only read.</summary>
    public bool IsHandedIn => InHand.Part.State is PartState.HandedIn or PartState.Waived;

    /// <summary>Marks to choose from.</summary>
    public IReadOnlyList<Choice> Points =>
        [.. (InHand.Rubric?.Scale ?? []).OrderByDescending(s => s.Points).Select(s => new Choice(s.Points.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Words))];
}
