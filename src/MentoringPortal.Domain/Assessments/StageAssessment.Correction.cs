using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Assessments;

/// <summary>An issued conclusion as it stood before a correction of it was begun.</summary>
public sealed record ConclusionInForce(string Number, DateOnly Date, DateOnly? AcknowledgedOn, DateOnly? FilingDueOn, DateOnly? FiledOn, Guid? FiledById);

/// <summary>The correction of an issued conclusion: begun, written, given up.</summary>
public sealed partial class StageAssessment
{
    /// <summary>The issued conclusion that a corrected one is going to replace.</summary>
    [DisplayName("Исправляемое заключение")]
    public Guid? CorrectedDocumentId { get; private set; }

    /// <summary>Why the conclusion is corrected.</summary>
    [NotAudited]
    public string? CorrectionReason { get; private set; }

    /// <summary>The texts were changed since the correction began.</summary>
    [DisplayName("Текст исправлен")]
    public bool CorrectionDrafted { get; private set; }

    /// <summary>A corrected conclusion is being written while the issued one is in force.</summary>
    public bool IsCorrecting => CorrectedDocumentId is not null;

    /// <summary>
    /// Opens an issued conclusion for correction: the issued one stays in force, with number and bytes, until the corrected one with an own number
    /// replaces it; then acknowledgement and filing come once more.
    /// </summary>
    /// <param name="filingDueOn">New last day for filing, counted from today as from an interview (T-03).</param>
    public IReadOnlyList<RuleViolation> BeginCorrection(Assessor assessor, string? reason, DateOnly filingDueOn)
    {
        var violations = ConflictOfInterest(assessor);
        if (ConclusionDocumentId is null)
        {
            violations.Add(new RuleViolation(CorrectedDocumentId is null ? "Заключение ещё не выдано: исправьте проект" : "Исправление уже начато"));
        }

        Texts.Require(violations, reason, "Reason", "Напишите, что и почему исправляется", 1000);
        if (violations.Count == 0)
        {
            CorrectedDocumentId = ConclusionDocumentId;
            CorrectionReason = reason!.Trim();
            ConclusionDocumentId = null;
            ConclusionNumber = null;
            ConclusionDate = null;
            AcknowledgedOn = null;
            FiledOn = null;
            FiledById = null;
            FilingDueOn = filingDueOn;
            State = AssessmentState.InterviewHeld;
        }

        return violations;
    }

    /// <summary>Gives the correction up while no text was changed: the issued conclusion stays as it is, acknowledged and filed as before.</summary>
    public RuleViolation? GiveUpCorrection(Assessor assessor, ConclusionInForce issued)
    {
        if (ConflictOfInterest(assessor) is [var conflict, ..]) return conflict;

        if (CorrectedDocumentId is null || ConclusionDocumentId is not null) return new RuleViolation("Исправление не начато");

        if (CorrectionDrafted) return new RuleViolation("Текст уже исправлен: выдайте исправленное заключение");

        ConclusionDocumentId = CorrectedDocumentId;
        ConclusionNumber = issued.Number;
        ConclusionDate = issued.Date;
        AcknowledgedOn = issued.AcknowledgedOn;
        FilingDueOn = issued.FilingDueOn;
        FiledOn = issued.FiledOn;
        FiledById = issued.FiledById;
        CorrectedDocumentId = null;
        CorrectionReason = null;
        State = FiledOn is not null ? AssessmentState.Filed : AcknowledgedOn is not null ? AssessmentState.Acknowledged : AssessmentState.InterviewHeld;
        return null;
    }
}
