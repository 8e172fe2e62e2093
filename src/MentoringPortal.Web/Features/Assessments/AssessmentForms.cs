using FluentValidation;
using MentoringPortal.Domain.Assessments;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>«Начать оценку».</summary>
public sealed class OpenAssessmentForm
{
    public Guid? MentorshipId { get; set; }
}

/// <summary>Joint review with the mentor (S0-27).</summary>
public sealed class JointReviewForm
{
    public DateOnly? HeldOn { get; set; }

    public string? Findings { get; set; }

    public string? PlanCorrections { get; set; }

    public bool MenteeInvited { get; set; }

    public JointReviewCard ToCard() => new(HeldOn, Findings, PlanCorrections, MenteeInvited);
}

/// <summary>Texts of the conclusion (D-20).</summary>
public sealed class ConclusionForm
{
    public string? Results { get; set; }

    public AdaptationOutcome? Outcome { get; set; }

    public string? Conclusions { get; set; }

    public string? Proposals { get; set; }

    public string? NextPlanCorrections { get; set; }

    public string? MentoringChanges { get; set; }

    public ConclusionCard ToCard() => new(Results, Outcome, Conclusions, Proposals, NextPlanCorrections, MentoringChanges);

    public static ConclusionForm Of(ConclusionCard card) => new()
    {
        Results = card.Results,
        Outcome = card.Outcome,
        Conclusions = card.Conclusions,
        Proposals = card.Proposals,
        NextPlanCorrections = card.NextPlanCorrections,
        MentoringChanges = card.MentoringChanges,
    };

    public static ConclusionForm Of(StageAssessment a) => Of(new ConclusionCard(a.Results, a.Outcome, a.Conclusions, a.Proposals, a.NextPlanCorrections, a.MentoringChanges));
}

/// <summary>Shape of a conclusion.</summary>
public sealed class ConclusionFormValidator : AbstractValidator<ConclusionForm>
{
    public ConclusionFormValidator() => RuleFor(f => f.Outcome).IsInEnum().WithMessage("Выберите вывод из предложенных");
}

/// <summary>Appointment of the interview in the school's time.</summary>
public sealed class InterviewForm
{
    public DateOnly? Day { get; set; }

    public TimeOnly? Hour { get; set; }

    public string? InterviewPlace { get; set; }
}

/// <summary>Shape of an appointment.</summary>
public sealed class InterviewFormValidator : AbstractValidator<InterviewForm>
{
    public InterviewFormValidator()
    {
        RuleFor(f => f.Day).NotNull().WithMessage("Укажите день собеседования");
        RuleFor(f => f.Hour).NotNull().WithMessage("Укажите время, например 14:30");
    }
}

/// <summary>Minutes of the interview (D-24, S0-30).</summary>
public sealed class MinutesForm
{
    public DateOnly? HeldOn { get; set; }

    public bool ResultsTold { get; set; }

    public bool ImprovementAgreed { get; set; }

    public bool PlanChangesAgreed { get; set; }

    public bool MentoringChanged { get; set; }

    public bool ConclusionShown { get; set; }

    public string? Agreements { get; set; }

    public string? PlanChanges { get; set; }

    public InterviewCard ToCard() => new(HeldOn, ResultsTold, ImprovementAgreed, PlanChangesAgreed, MentoringChanged, ConclusionShown, Agreements, PlanChanges);
}

/// <summary>Number and date of the conclusion.</summary>
public sealed class IssueForm
{
    public string? ConclusionNumber { get; set; }

    /// <summary>The deputy has seen what changed since the draft.</summary>
    public bool AcceptsChanges { get; set; }

    public DateOnly? ConclusionDate { get; set; }
}

/// <summary>Filing: the day and the sheets of every paper in the order of the page.</summary>
public sealed class FilingForm
{
    public DateOnly? FiledOn { get; set; }

    public List<int?> Sheets { get; set; } = [];
}

/// <summary>Why an issued conclusion is corrected.</summary>
public sealed class CorrectionForm
{
    public string? Reason { get; set; }
}
