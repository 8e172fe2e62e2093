using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;

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

/// <summary>Who acts on an assessment.</summary>
/// <param name="PersonId">The deputy.</param>
/// <param name="MentorsTheMentee">Has an open pair with the same mentee: such a person cannot assess.</param>
public sealed record Assessor(Guid PersonId, bool MentorsTheMentee);

/// <summary>«Оценка этапа»: package → joint review → draft → interview → conclusion → acknowledgement → filing (S0-26 … S0-47). One class for every stage; what a stage
/// does not have – review, interview – is left out, and its rules are asked of its definition.</summary>
[DisplayName("Оценка этапа")]
public sealed partial class StageAssessment : SchoolEntity
{
    private StageAssessment() { }

    /// <summary>The stage on the mentee's track.</summary>
    public Guid TrackStageId { get; private set; }

    /// <summary>The pair that leads the mentee's stages: it stands at the joint review.</summary>
    public Guid MentorshipId { get; private set; }

    public Guid MenteeId { get; private set; }

    /// <summary>Mentor of that pair.</summary>
    public Guid MentorId { get; private set; }

    /// <summary>Stage of the program.</summary>
    public string StageCode { get; private set; } = "";

    /// <summary>Title of the stage by the program.</summary>
    [DisplayName("Этап")]
    public string StageTitle { get; private set; } = "";

    /// <summary>The stage has a joint review (S0-27).</summary>
    public bool HasReview { get; private set; }

    /// <summary>The stage has an interview before its conclusion.</summary>
    public bool HasInterview { get; private set; }

    /// <summary>The stage ends with a conclusion; else with the acceptance of its package (S0-48).</summary>
    public bool HasConclusion { get; private set; }

    /// <summary>Edition of the program whose rules the assessment goes by; null: the school's program as it is.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>1; 2 and on after «этап продлевается».</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>First day of the stage.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day of the stage; follows the track while the package is collected.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>Last day of the assessment (T-04, T-05).</summary>
    [DisplayName("Срок оценки")]
    public DateOnly? DueOn { get; private set; }

    [DisplayName("Состояние")]
    public AssessmentState State { get; private set; } = AssessmentState.CollectingPackage;

    /// <summary>Who sees to package, review, draft, issue and filing.</summary>
    public Guid? OrganizerId { get; private set; }

    /// <summary>Who is to hold the interview, afterwards who held it; the minutes name this person (M12).</summary>
    public Guid? InterviewerId { get; private set; }

    /// <summary>Why somebody else held the interview than was appointed.</summary>
    public string? InterviewerReason { get; private set; }

    [DisplayName("Рассмотрение с наставником")]
    public DateOnly? JointReviewOn { get; private set; }

    [NotAudited]
    [DisplayName("К чему пришли")]
    public string? JointReviewFindings { get; private set; }

    [NotAudited]
    [DisplayName("Исправления в план развития")]
    public string? JointReviewPlanCorrections { get; private set; }

    [DisplayName("Специалист приглашался для уточнений")]
    public bool MenteeInvited { get; private set; }

    [NotAudited]
    [DisplayName("Результаты программы")]
    public string? Results { get; private set; }

    [NotAudited]
    [DisplayName("Вывод")]
    public string? Outcome { get; private set; }

    [NotAudited]
    [DisplayName("Выводы")]
    public string? Conclusions { get; private set; }

    [NotAudited]
    [DisplayName("Предложения")]
    public string? Proposals { get; private set; }

    [NotAudited]
    [DisplayName("Изменения в план развития")]
    public string? NextPlanCorrections { get; private set; }

    [NotAudited]
    [DisplayName("Изменения в кураторство")]
    public string? MentoringChanges { get; private set; }

    /// <summary>New last day of the stage by the outcome «этап продлевается».</summary>
    [DisplayName("Этап продлевается до")]
    public DateOnly? ProlongTo { get; private set; }

    [NotAudited]
    [DisplayName("Перспективы развития")]
    public string? Prospects { get; private set; }

    /// <summary>The interview went through the point that asks for a change of the mentor (M13).</summary>
    [DisplayName("Меняется кураторство")]
    public bool AsksChangeOfMentor { get; private set; }

    /// <summary>Why other people organize the assessment or hold the interview than were named before.</summary>
    [DisplayName("Почему заменены")]
    public string? AssignmentReason { get; private set; }

    /// <summary>UTC moment of the appointed interview.</summary>
    [DisplayName("Собеседование назначено на")]
    public DateTime? InterviewAt { get; private set; }

    [DisplayName("Место собеседования")]
    public string? InterviewPlace { get; private set; }

    [DisplayName("Собеседование проведено")]
    public DateOnly? InterviewHeldOn { get; private set; }

    /// <summary>Codes of the agenda's points that were gone through, with blanks between.</summary>
    public string AgendaDone { get; private set; } = "";

    [NotAudited]
    [DisplayName("Договорённости")]
    public string? Agreements { get; private set; }

    [NotAudited]
    [DisplayName("Изменения плана")]
    public string? PlanChanges { get; private set; }

    /// <summary>The issued minutes D-24.</summary>
    public Guid? MinutesDocumentId { get; private set; }

    /// <summary>The issued conclusion D-20.</summary>
    public Guid? ConclusionDocumentId { get; private set; }

    [DisplayName("Номер заключения")]
    public string? ConclusionNumber { get; private set; }

    [DisplayName("Дата заключения")]
    public DateOnly? ConclusionDate { get; private set; }

    [DisplayName("Ознакомление")]
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Last day for filing, by the rule of the stage.</summary>
    [DisplayName("Срок подшивки")]
    public DateOnly? FilingDueOn { get; private set; }

    [DisplayName("Помещено в дело")]
    public DateOnly? FiledOn { get; private set; }

    public Guid? FiledById { get; private set; }

    /// <summary>The issued inventory D-46.</summary>
    public Guid? InventoryDocumentId { get; private set; }

    /// <summary>The mentee sees nothing of the conclusion before the interview is held.</summary>
    public bool ConclusionVisibleToMentee => State >= AssessmentState.InterviewHeld;

    /// <summary>True when the conclusion may be edited.</summary>
    public bool ConclusionEditable(StageDefinition stage) =>
        ConclusionDocumentId is null && State <= AssessmentState.InterviewHeld && State >= (stage.JointReview ? AssessmentState.UnderReview : AssessmentState.PackageComplete);

    /// <summary>True when the conclusion may be given its number: after the interview, or after the draft where the stage has no interview.</summary>
    public bool MayConclude(StageDefinition stage) =>
        ConclusionDocumentId is null && State == (stage.HasInterview || IsCorrecting ? AssessmentState.InterviewHeld : AssessmentState.ConclusionDrafted);

    /// <summary>True when the papers may be put into the dossier: after the acknowledgement; where the stage has no conclusion, with the package complete (S0-48).</summary>
    public bool MayFile => HasConclusion ? State == AssessmentState.Acknowledged : State == AssessmentState.PackageComplete;

    /// <summary>Nothing was handed in or done yet.</summary>
    public bool IsUntouched => State <= AssessmentState.PackageComplete && _parts.TrueForAll(p => p.State == PartState.Awaited);

    /// <summary>True when the point of the agenda was gone through.</summary>
    public bool WentThrough(string agendaCode) => AgendaDone.Split(' ').Contains(agendaCode);

    /// <summary>Filed late or not filed on the day after the due day.</summary>
    public bool IsFilingOverdueOn(DateOnly today) => FilingDueOn < (FiledOn ?? today);

    /// <summary>Opens the assessment of a stage that has begun: from its first day on everybody sees what will be asked (settled K).</summary>
    /// <param name="lead">The pair that leads the mentee's stages.</param>
    /// <param name="pairs">All pairs of the mentee that work.</param>
    public static StageAssessment Open(TrackStage track, StageDefinition stage, Guid? editionId, Mentorship lead, IEnumerable<Mentorship> pairs, int attempt = 1)
    {
        var opened = new StageAssessment
        {
            TrackStageId = track.Id,
            MenteeId = lead.MenteeId,
            StageCode = stage.Code,
            StageTitle = stage.Title,
            HasReview = stage.JointReview,
            HasInterview = stage.HasInterview,
            HasConclusion = stage.Conclusion is not null,
            EditionId = editionId,
            Attempt = attempt,
        };
        opened.Follow(track);
        opened.Ask(stage, lead, pairs, opened.PackageDueOn(track));
        track.Begin();
        return opened;
    }

    /// <summary>Takes the dates of the track over while nothing is concluded.</summary>
    public void Follow(TrackStage track)
    {
        if (ConclusionDocumentId is not null || FiledOn is not null) return;

        (PeriodFrom, PeriodTo, DueOn) = (track.StartsOn, track.EndsOn, track.AssessDueOn);
        foreach (var part in _parts.Where(p => !p.IsSettled)) part.Ask(part.AuthorId, PackageDueOn(track));
    }

    /// <summary>Day by which the package is asked for; the milestone of a prolonged stage is over, its package is due with the new term (M10).</summary>
    public DateOnly? PackageDueOn(TrackStage track) => Attempt > 1 ? track.AssessDueOn : track.PackageDueOn;

    /// <summary>True until the interview is appointed: before that nobody but the leadership knows of a conclusion.</summary>
    public bool MayBeCalledOff => InterviewAt is null;

    /// <summary>What forbids calling the assessment off: only that of a pair that ended before its stage may be.</summary>
    public RuleViolation? CallOff(Assessor assessor, bool pairIsOver) => ConflictOfInterest(assessor) is [var conflict, ..] ? conflict
        : !pairIsOver ? new RuleViolation("Пара действует: оценку этапа не отменяют, ошибочно переданный документ можно вернуть")
        : MayBeCalledOff ? null
        : new RuleViolation("Собеседование уже назначено: отменить оценку нельзя");

    /// <summary>Joint review by the deputy together with the mentor (S0-27). The mentor of the mentee cannot be the assessor.</summary>
    public IReadOnlyList<RuleViolation> Review(Assessor assessor, JointReviewCard card, DateOnly today)
    {
        var violations = ConflictOfInterest(assessor);
        if (!HasReview) violations.Add(new RuleViolation("По программе комплект этого этапа с наставником не рассматривают: составьте проект заключения"));

        if (State > AssessmentState.UnderReview) violations.Add(new RuleViolation("Рассмотрение уже завершено"));

        if (!IsPackageComplete) violations.Add(new RuleViolation("Комплект неполный, не хватает: " + string.Join("; ", MissingParts.Select(m => m.Title))));

        if (card.HeldOn is null || card.HeldOn > today || card.HeldOn < PeriodFrom)
        {
            violations.Add(new RuleViolation("Дата рассмотрения – в пределах этапа и не в будущем", nameof(card.HeldOn)));
        }

        Texts.Require(violations, card.Findings, nameof(card.Findings), "Запишите, к чему пришли вместе с наставником", 10_000);
        Texts.Limit(violations, card.PlanCorrections, nameof(card.PlanCorrections), 10_000);
        if (violations.Count == 0)
        {
            OrganizerId ??= assessor.PersonId;
            JointReviewOn = card.HeldOn;
            JointReviewFindings = card.Findings!.Trim();
            JointReviewPlanCorrections = Texts.OrNull(card.PlanCorrections);
            MenteeInvited = card.MenteeInvited;
            State = AssessmentState.UnderReview;
            // From here on those who reviewed together know all parts.
            foreach (var part in _parts.Where(p => p.State == PartState.HandedIn)) part.Share();
        }

        return violations;
    }

    /// <summary>Writes or corrects the draft of the conclusion.</summary>
    public IReadOnlyList<RuleViolation> Draft(Assessor assessor, ConclusionCard card, StageDefinition stage)
    {
        var violations = ConflictOfInterest(assessor);
        if (!ConclusionEditable(stage))
        {
            violations.Add(new RuleViolation(ConclusionDocumentId is not null ? "Заключение уже выдано: исправления вносят новой редакцией"
                : stage.JointReview ? "Сначала проведите рассмотрение вместе с наставником" : "Комплект неполный: заключение составляют по полному комплекту"));
        }

        Texts.Require(violations, card.Results, nameof(card.Results), "Опишите результаты этапа", 20_000);
        Texts.Require(violations, card.Conclusions, nameof(card.Conclusions), "Напишите выводы", 20_000);
        Texts.Limit(violations, card.Proposals, nameof(card.Proposals), 20_000);
        Texts.Limit(violations, card.NextPlanCorrections, nameof(card.NextPlanCorrections), 10_000);
        Texts.Limit(violations, card.MentoringChanges, nameof(card.MentoringChanges), 10_000);
        Texts.Limit(violations, card.Prospects, nameof(card.Prospects), 10_000);
        var outcome = stage.Outcome(card.Outcome);
        if (outcome is null) violations.Add(new RuleViolation("Выберите вывод по итогам этапа", nameof(card.Outcome)));

        var prolongs = outcome?.Effect == OutcomeEffect.Prolong;
        if (prolongs && card.ProlongTo is null) violations.Add(new RuleViolation("Укажите, до какого дня продлевается этап", nameof(card.ProlongTo)));
        else if (prolongs && card.ProlongTo <= PeriodTo) violations.Add(new RuleViolation($"Продлить этап можно на день позже {PeriodTo:dd.MM.yyyy}", nameof(card.ProlongTo)));
        else if (prolongs && card.ProlongTo > PeriodTo.AddYears(3)) violations.Add(new RuleViolation("Продление больше трёх лет: проверьте год", nameof(card.ProlongTo)));

        if (outcome is not null && !prolongs && card.ProlongTo is not null)
        {
            violations.Add(new RuleViolation("С этим выводом этап не продлевается: уберите день или выберите другой вывод", nameof(card.ProlongTo)));
        }

        if (outcome?.Effect == OutcomeEffect.TalentPool && string.IsNullOrWhiteSpace(card.Prospects))
        {
            violations.Add(new RuleViolation("Опишите перспективы и план карьеры: с ними рекомендуют в кадровый резерв", nameof(card.Prospects)));
        }

        if (violations.Count == 0)
        {
            Results = card.Results!.Trim();
            Outcome = card.Outcome;
            Conclusions = card.Conclusions!.Trim();
            Proposals = Texts.OrNull(card.Proposals);
            NextPlanCorrections = Texts.OrNull(card.NextPlanCorrections);
            MentoringChanges = Texts.OrNull(card.MentoringChanges);
            ProlongTo = prolongs ? card.ProlongTo : null;
            Prospects = Texts.OrNull(card.Prospects);
            CorrectionDrafted = IsCorrecting;
            OrganizerId ??= assessor.PersonId;
            if (State is AssessmentState.UnderReview or AssessmentState.PackageComplete) State = AssessmentState.ConclusionDrafted;
        }

        return violations;
    }

    /// <summary>Whoever mentors the mentee cannot assess the mentee, and nobody assesses oneself; empty when the assessor may act.</summary>
    public List<RuleViolation> ConflictOfInterest(Assessor assessor) => assessor.PersonId == MenteeId
        ? [new RuleViolation("Нельзя оценивать самого себя")]
        : assessor.MentorsTheMentee || assessor.PersonId == MentorId
            ? [new RuleViolation("Наставник не может оценивать своего наставляемого: передайте оценку другому заместителю директора")]
            : [];
}
