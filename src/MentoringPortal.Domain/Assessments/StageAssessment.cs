using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Assessments;

/// <summary>Domain reference §1.3.</summary>
public enum AssessmentState
{
    CollectingPackage,
    PackageComplete,
    UnderReview,
    ConclusionDrafted,
    InterviewScheduled,
    InterviewHeld,
    Acknowledged,
    Filed,
}

/// <summary>«Выводы» of the conclusion (§4.3 part 6).</summary>
public enum AdaptationOutcome
{
    CompletedSuccessfully,
    CompletedWithCorrections,
    Extended,
}

/// <summary>Who acts on an assessment.</summary>
/// <param name="PersonId">The deputy.</param>
/// <param name="MentorsTheMentee">Has an open pair with the same mentee: such a person cannot assess.</param>
public sealed record Assessor(Guid PersonId, bool MentorsTheMentee);

/// <summary>The joint review of deputy and mentor (S0-27).</summary>
/// <param name="HeldOn">Day.</param>
/// <param name="Findings">What they concluded.</param>
/// <param name="PlanCorrections">Corrections to the draft of the next plan.</param>
/// <param name="MenteeInvited">The specialist was invited for clarification (S0-29).</param>
public sealed record JointReviewCard(DateOnly? HeldOn, string? Findings, string? PlanCorrections, bool MenteeInvited);

/// <summary>Texts of the conclusion (§4.3 parts 5–7).</summary>
public sealed record ConclusionCard(string? Results, AdaptationOutcome? Outcome, string? Conclusions, string? Proposals, string? NextPlanCorrections, string? MentoringChanges);

/// <summary>Minutes of the interview (S0-30, D-24): five agenda points.</summary>
/// <param name="HeldOn">Day.</param>
/// <param name="ResultsTold">Point 1: told the results.</param>
/// <param name="ImprovementAgreed">Point 2: agreed ways to improve.</param>
/// <param name="PlanChangesAgreed">Point 3: agreed changes of the development plan.</param>
/// <param name="MentoringChanged">Point 4: changed the process of curating, where needed.</param>
/// <param name="ConclusionShown">Point 5: acquainted with the conclusion.</param>
/// <param name="Agreements">What was agreed.</param>
/// <param name="PlanChanges">Changes of the plan; not empty means a new edition of it.</param>
public sealed record InterviewCard(DateOnly? HeldOn, bool ResultsTold, bool ImprovementAgreed, bool PlanChangesAgreed, bool MentoringChanged, bool ConclusionShown, string? Agreements, string? PlanChanges);

/// <summary>«Оценка этапа» of stage 1: package → joint review → draft → interview → conclusion → acknowledgement → filing (S0-26 … S0-32).</summary>
public sealed partial class StageAssessment : SchoolEntity
{
    /// <summary>Calendar days for filing after the interview; a last day without work moves to the next working day (S0-32, T-03).</summary>
    public const int FilingDays = 2;

    private StageAssessment() { }

    public Guid MentorshipId { get; private set; }

    public Guid MenteeId { get; private set; }

    public Guid MentorId { get; private set; }

    public Stage Stage { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodTo { get; private set; }

    public AssessmentState State { get; private set; } = AssessmentState.CollectingPackage;

    /// <summary>Deputy who runs the assessment.</summary>
    public Guid? AssessorId { get; private set; }

    public DateOnly? JointReviewOn { get; private set; }

    [NotAudited]
    public string? JointReviewFindings { get; private set; }

    [NotAudited]
    public string? JointReviewPlanCorrections { get; private set; }

    public bool MenteeInvited { get; private set; }

    [NotAudited]
    public string? Results { get; private set; }

    [NotAudited]
    public AdaptationOutcome? Outcome { get; private set; }

    [NotAudited]
    public string? Conclusions { get; private set; }

    [NotAudited]
    public string? Proposals { get; private set; }

    [NotAudited]
    public string? NextPlanCorrections { get; private set; }

    [NotAudited]
    public string? MentoringChanges { get; private set; }

    /// <summary>UTC moment of the appointed interview.</summary>
    public DateTime? InterviewAt { get; private set; }

    public string? InterviewPlace { get; private set; }

    public DateOnly? InterviewHeldOn { get; private set; }

    public bool ResultsTold { get; private set; }

    public bool ImprovementAgreed { get; private set; }

    public bool PlanChangesAgreed { get; private set; }

    public bool MentoringChanged { get; private set; }

    public bool ConclusionShown { get; private set; }

    [NotAudited]
    public string? Agreements { get; private set; }

    [NotAudited]
    public string? PlanChanges { get; private set; }

    /// <summary>The issued minutes D-24.</summary>
    public Guid? MinutesDocumentId { get; private set; }

    /// <summary>The issued conclusion D-20.</summary>
    public Guid? ConclusionDocumentId { get; private set; }

    public string? ConclusionNumber { get; private set; }

    public DateOnly? ConclusionDate { get; private set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Last day for filing, <see cref="FilingDays"/> after the interview.</summary>
    public DateOnly? FilingDueOn { get; private set; }

    public DateOnly? FiledOn { get; private set; }

    public Guid? FiledById { get; private set; }

    /// <summary>The issued inventory D-46.</summary>
    public Guid? InventoryDocumentId { get; private set; }

    /// <summary>The mentee sees nothing of the conclusion before the interview is held.</summary>
    public bool ConclusionVisibleToMentee => State >= AssessmentState.InterviewHeld;

    /// <summary>True when the conclusion may be edited.</summary>
    public bool ConclusionEditable => ConclusionDocumentId is null && State is >= AssessmentState.UnderReview and <= AssessmentState.InterviewHeld;

    /// <summary>Filed late or not filed on the day after the due day.</summary>
    public bool IsFilingOverdueOn(DateOnly today) => FilingDueOn < (FiledOn ?? today);

    /// <summary>Opens the assessment of stage 1 of an active pair.</summary>
    public static Result<StageAssessment> OpenAdaptation(Mentorship mentorship, bool alreadyOpen)
    {
        if (alreadyOpen)
        {
            return new RuleViolation("Оценка этого этапа уже начата");
        }

        if (!mentorship.IsActive)
        {
            return new RuleViolation("Оценивать можно этап действующей пары, утверждённой приказом");
        }

        return new StageAssessment
        {
            MentorshipId = mentorship.Id,
            MenteeId = mentorship.MenteeId,
            MentorId = mentorship.MentorId,
            Stage = Stage.Adaptation,
            PeriodFrom = mentorship.StartsOn,
            PeriodTo = mentorship.StartsOn.AddYears(1).AddDays(-1) < mentorship.EndsOn ? mentorship.StartsOn.AddYears(1).AddDays(-1) : mentorship.EndsOn,
        };
    }

    /// <summary>True until the interview is appointed: before that nobody but the leadership knows of a conclusion.</summary>
    public bool MayBeCalledOff => InterviewAt is null;

    /// <summary>What forbids calling the assessment off: it was begun by mistake, or the pair ended before its stage.</summary>
    public RuleViolation? CallOff(Assessor assessor) => ConflictOfInterest(assessor) is [var conflict, ..] ? conflict
        : MayBeCalledOff ? null
        : new RuleViolation("Собеседование уже назначено: отменить оценку нельзя");

    /// <summary>Follows the package while it is being collected.</summary>
    public void FollowPackage(AssessmentPackage package)
    {
        if (State is AssessmentState.CollectingPackage or AssessmentState.PackageComplete)
        {
            State = package.IsComplete ? AssessmentState.PackageComplete : AssessmentState.CollectingPackage;
        }
    }

    /// <summary>Joint review by the deputy together with the mentor (S0-27). The mentor of the mentee cannot be the assessor.</summary>
    public IReadOnlyList<RuleViolation> Review(Assessor assessor, JointReviewCard card, AssessmentPackage package, DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (State > AssessmentState.UnderReview)
        {
            violations.Add(new RuleViolation("Рассмотрение уже завершено"));
        }

        if (!package.IsComplete)
        {
            violations.Add(new RuleViolation("Комплект неполный, не хватает: " + string.Join("; ", package.Missing.Select(m => m.Title))));
        }

        if (card.HeldOn is null || card.HeldOn > today || card.HeldOn < PeriodFrom)
        {
            violations.Add(new RuleViolation("Дата рассмотрения – в пределах этапа и не в будущем", nameof(card.HeldOn)));
        }

        Texts.Require(violations, card.Findings, nameof(card.Findings), "Запишите, к чему пришли вместе с наставником", 10_000);
        Texts.Limit(violations, card.PlanCorrections, nameof(card.PlanCorrections), 10_000);
        if (violations.Count == 0)
        {
            AssessorId = assessor.PersonId;
            JointReviewOn = card.HeldOn;
            JointReviewFindings = card.Findings!.Trim();
            JointReviewPlanCorrections = Texts.OrNull(card.PlanCorrections);
            MenteeInvited = card.MenteeInvited;
            State = AssessmentState.UnderReview;
        }

        return violations;
    }

    /// <summary>Writes or corrects the draft of the conclusion.</summary>
    public IReadOnlyList<RuleViolation> Draft(Assessor assessor, ConclusionCard card)
    {
        var violations = ConflictOfInterest(assessor);
        if (!ConclusionEditable)
        {
            violations.Add(new RuleViolation(ConclusionDocumentId is null ? "Сначала проведите рассмотрение вместе с наставником" : "Заключение уже выдано: исправления вносят новой редакцией"));
        }

        Texts.Require(violations, card.Results, nameof(card.Results), "Опишите результаты этапа", 20_000);
        Texts.Require(violations, card.Conclusions, nameof(card.Conclusions), "Напишите выводы", 20_000);
        Texts.Limit(violations, card.Proposals, nameof(card.Proposals), 20_000);
        Texts.Limit(violations, card.NextPlanCorrections, nameof(card.NextPlanCorrections), 10_000);
        Texts.Limit(violations, card.MentoringChanges, nameof(card.MentoringChanges), 10_000);
        if (card.Outcome is null)
        {
            violations.Add(new RuleViolation("Выберите вывод об адаптации", nameof(card.Outcome)));
        }

        if (violations.Count == 0)
        {
            Results = card.Results!.Trim();
            Outcome = card.Outcome;
            Conclusions = card.Conclusions!.Trim();
            Proposals = Texts.OrNull(card.Proposals);
            NextPlanCorrections = Texts.OrNull(card.NextPlanCorrections);
            MentoringChanges = Texts.OrNull(card.MentoringChanges);
            CorrectionDrafted = IsCorrecting;
            if (State == AssessmentState.UnderReview)
            {
                State = AssessmentState.ConclusionDrafted;
            }
        }

        return violations;
    }

    /// <summary>Appoints the interview.</summary>
    public IReadOnlyList<RuleViolation> Appoint(Assessor assessor, DateTime? atUtc, string? place, DateTime nowUtc)
    {
        var violations = ConflictOfInterest(assessor);
        if (State is not (AssessmentState.ConclusionDrafted or AssessmentState.InterviewScheduled))
        {
            violations.Add(new RuleViolation("Собеседование назначают, когда готов проект заключения"));
        }

        if (atUtc is null)
        {
            violations.Add(new RuleViolation("Укажите дату и время собеседования", nameof(InterviewAt)));
        }
        else if (atUtc < nowUtc)
        {
            violations.Add(new RuleViolation("Собеседование назначают на будущее время", nameof(InterviewAt)));
        }

        Texts.Require(violations, place, nameof(InterviewPlace), "Укажите место", 200);
        if (violations.Count == 0)
        {
            InterviewAt = atUtc;
            InterviewPlace = place!.Trim();
            State = AssessmentState.InterviewScheduled;
        }

        return violations;
    }

    /// <summary>Records the interview. Points 1, 2, 3 and 5 of the agenda are always due, point 4 where needed (S0-30).</summary>
    /// <param name="filingDueOn">Computed by the school calendar: two days after the interview (T-03).</param>
    public IReadOnlyList<RuleViolation> HoldInterview(Assessor assessor, InterviewCard card, Func<DateOnly, DateOnly> filingDueOn, DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (State != AssessmentState.InterviewScheduled)
        {
            violations.Add(new RuleViolation("Сначала назначьте собеседование"));
        }

        if (card.HeldOn is null || card.HeldOn > today || card.HeldOn < JointReviewOn)
        {
            violations.Add(new RuleViolation("Дата собеседования – не раньше рассмотрения и не в будущем", nameof(card.HeldOn)));
        }

        if (!(card.ResultsTold && card.ImprovementAgreed && card.PlanChangesAgreed && card.ConclusionShown))
        {
            violations.Add(new RuleViolation("Отметьте вопросы повестки 1, 2, 3 и 5: без них собеседование не считается проведённым", nameof(card.ResultsTold)));
        }

        Texts.Require(violations, card.Agreements, nameof(card.Agreements), "Запишите, о чём договорились", 10_000);
        Texts.Limit(violations, card.PlanChanges, nameof(card.PlanChanges), 10_000);
        if (violations.Count == 0)
        {
            InterviewHeldOn = card.HeldOn;
            ResultsTold = card.ResultsTold;
            ImprovementAgreed = card.ImprovementAgreed;
            PlanChangesAgreed = card.PlanChangesAgreed;
            MentoringChanged = card.MentoringChanged;
            ConclusionShown = card.ConclusionShown;
            Agreements = card.Agreements!.Trim();
            PlanChanges = Texts.OrNull(card.PlanChanges);
            FilingDueOn = filingDueOn(card.HeldOn!.Value);
            State = AssessmentState.InterviewHeld;
        }

        return violations;
    }

    public void MinutesIssued(Guid documentId) => MinutesDocumentId = documentId;

    /// <summary>Gives the conclusion its number and date, after the interview.</summary>
    /// <param name="numberIsUsed">Says which document has the number already; null: it is free.</param>
    public IReadOnlyList<RuleViolation> Conclude(Assessor assessor, string? number, DateOnly? date, RuleViolation? numberIsUsed, DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (State != AssessmentState.InterviewHeld || ConclusionDocumentId is not null)
        {
            violations.Add(new RuleViolation(ConclusionDocumentId is null ? "Заключение выдают после собеседования" : "Заключение уже выдано"));
        }

        number = DocumentNumber.Clean(number);
        Texts.Require(violations, number, nameof(ConclusionNumber), "Укажите номер заключения", 30);
        if (numberIsUsed is not null)
        {
            violations.Add(numberIsUsed with { Field = nameof(ConclusionNumber) });
        }

        if (date is null || date > today || date < JointReviewOn)
        {
            violations.Add(new RuleViolation("Дата заключения – не раньше рассмотрения и не в будущем", nameof(ConclusionDate)));
        }

        if (violations.Count == 0)
        {
            ConclusionNumber = number;
            ConclusionDate = date;
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
        if (ConclusionDocumentId is null || State != AssessmentState.InterviewHeld)
        {
            return new RuleViolation("Ознакомить можно с выданным заключением, после собеседования");
        }

        AcknowledgedOn = on;
        State = AssessmentState.Acknowledged;
        return null;
    }

    /// <summary>Files everything into the dossier (S0-32). Late filing is allowed and stays visible.</summary>
    public RuleViolation? File(Assessor assessor, DateOnly? filedOn, DateOnly today)
    {
        if (ConflictOfInterest(assessor) is [var conflict, ..])
        {
            return conflict;
        }

        if (State != AssessmentState.Acknowledged)
        {
            return new RuleViolation("В дело помещают после ознакомления с заключением");
        }

        if (filedOn is null || filedOn > today || filedOn < AcknowledgedOn)
        {
            return new RuleViolation("Дата подшивки – не раньше ознакомления и не в будущем", nameof(FiledOn));
        }

        FiledById = assessor.PersonId;
        FiledOn = filedOn;
        State = AssessmentState.Filed;
        return null;
    }

    public void InventoryIssued(Guid documentId) => InventoryDocumentId = documentId;

    /// <summary>Whoever mentors the mentee cannot assess the mentee, and nobody assesses oneself; empty when the assessor may act.</summary>
    public List<RuleViolation> ConflictOfInterest(Assessor assessor) => assessor.PersonId == MenteeId
        ? [new RuleViolation("Нельзя оценивать самого себя")]
        : assessor.MentorsTheMentee || assessor.PersonId == MentorId
            ? [new RuleViolation("Наставник не может оценивать своего наставляемого: передайте оценку другому заместителю директора")]
            : [];
}
