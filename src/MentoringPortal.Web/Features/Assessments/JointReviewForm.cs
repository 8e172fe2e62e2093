using MentoringPortal.Domain.Assessments;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Joint review with the mentor (S0-27).</summary>
public sealed class JointReviewForm
{
    public DateOnly? HeldOn { get; set; }

    public string? Findings { get; set; }

    public string? PlanCorrections { get; set; }

    public bool MenteeInvited { get; set; }

    public JointReviewCard ToCard() => new(HeldOn, Findings, PlanCorrections, MenteeInvited);
}
