using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Assessments;

/// <summary>The conclusion, its acknowledgement and filing (S0-28, S0-31, S0-32).</summary>
public sealed partial class StageAssessment
{
    /// <summary>Gives the conclusion its number and date, after the interview.</summary>
    /// <param name="numberIsUsed">Says which document has the number already; null: it is free.</param>
    public IReadOnlyList<RuleViolation> Conclude(Assessor assessor, string? number, DateOnly? date, RuleViolation? numberIsUsed, StageDefinition stage, SchoolCalendar calendar,
        DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (!MayConclude(stage))
        {
            violations.Add(new RuleViolation(ConclusionDocumentId is not null ? "Заключение уже выдано"
                : stage.HasInterview ? "Заключение выдают после собеседования" : "Сначала составьте проект заключения"));
        }

        // A leave has moved the end of the stage since the draft was written; a correction is of a stage that goes on already.
        if (!IsCorrecting && stage.Outcome(Outcome)?.Effect == OutcomeEffect.Prolong && ProlongTo <= PeriodTo)
        {
            violations.Add(new RuleViolation($"Этап теперь идёт до {PeriodTo:dd.MM.yyyy}: исправьте в проекте заключения, до какого дня он продлевается"));
        }

        number = DocumentNumber.Clean(number);
        Texts.Require(violations, number, nameof(ConclusionNumber), "Укажите номер заключения", 30);
        if (numberIsUsed is not null) violations.Add(numberIsUsed with { Field = nameof(ConclusionNumber) });

        if (date is null || date > today || date < (JointReviewOn ?? PeriodFrom))
        {
            violations.Add(new RuleViolation("Дата заключения – не раньше рассмотрения и не в будущем", nameof(ConclusionDate)));
        }

        if (violations.Count == 0)
        {
            ConclusionNumber = number;
            ConclusionDate = date;
            if (!stage.HasInterview) FilingDueOn ??= stage.Filing?.DueOn(date!.Value, calendar);
            State = AssessmentState.InterviewHeld;
        }

        return violations;
    }

    /// <summary>Remembers the issued conclusion; a correction is over with it.</summary>
    public void ConclusionIssued(Guid documentId)
    {
        ConclusionDocumentId = documentId;
        CorrectedDocumentId = null;
        CorrectionReason = null;
        CorrectionDrafted = false;
    }

    /// <summary>The mentee is acquainted, or the refusal is recorded (S0-31).</summary>
    public RuleViolation? Acknowledge(DateOnly on)
    {
        if (ConclusionDocumentId is null || State != AssessmentState.InterviewHeld) return new RuleViolation("Ознакомить можно с выданным заключением, после собеседования");

        AcknowledgedOn = on;
        State = AssessmentState.Acknowledged;
        return null;
    }

    /// <summary>Files everything into the dossier (S0-32). Late filing is allowed and stays visible.</summary>
    public RuleViolation? File(Assessor assessor, DateOnly? filedOn, DateOnly today)
    {
        if (ConflictOfInterest(assessor) is [var conflict, ..]) return conflict;

        if (!MayFile) return new RuleViolation(HasConclusion ? "В дело помещают после ознакомления с заключением" : "Комплект неполный: принять его рано");

        if (filedOn is null || filedOn > today || filedOn < AcknowledgedOn) return new RuleViolation("Дата подшивки – не раньше ознакомления и не в будущем", nameof(FiledOn));

        FiledById = assessor.PersonId;
        FiledOn = filedOn;
        State = AssessmentState.Filed;
        return null;
    }

    public void InventoryIssued(Guid documentId) => InventoryDocumentId = documentId;
}
