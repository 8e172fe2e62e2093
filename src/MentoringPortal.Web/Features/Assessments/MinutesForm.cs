using FluentValidation;
using MentoringPortal.Domain.Assessments;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Appointment of the interview in the school's time.</summary>
public sealed class InterviewForm
{
    public DateOnly? Day { get; set; }

    public TimeOnly? Hour { get; set; }

    public string? InterviewPlace { get; set; }

    /// <summary>Who holds it; asked while nobody is named.</summary>
    public Guid? InterviewerId { get; set; }
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

    /// <summary>Code of a point of the agenda → gone through.</summary>
    public Dictionary<string, bool> Agenda { get; set; } = [];

    public string? Agreements { get; set; }

    public string? PlanChanges { get; set; }

    /// <summary>Why somebody else holds the interview than was appointed.</summary>
    public string? InsteadBecause { get; set; }

    public InterviewCard ToCard() => new(HeldOn, [.. Agenda.Where(a => a.Value).Select(a => a.Key)], Agreements, PlanChanges, InsteadBecause);
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

/// <summary>Who organizes the assessment and who holds the interview.</summary>
public sealed class AssignmentForm
{
    public Guid? OrganizerId { get; set; }

    public Guid? InterviewerId { get; set; }

    public string? AssignmentReason { get; set; }
}

/// <summary>Why an issued conclusion is corrected.</summary>
public sealed class CorrectionForm
{
    public string? Reason { get; set; }
}
