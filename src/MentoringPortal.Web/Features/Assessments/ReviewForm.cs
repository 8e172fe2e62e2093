using FluentValidation;
using MentoringPortal.Domain.Assessments;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>What the mentor writes in the review (D-23).</summary>
public sealed class ReviewForm
{
    public string? Strengths { get; set; }

    public string? Difficulties { get; set; }

    public string? Dynamics { get; set; }

    public string? Proposals { get; set; }

    public ReviewRecommendation? Recommendation { get; set; }

    public MentorReviewCard ToCard() => new(Strengths, Difficulties, Dynamics, Proposals, Recommendation);

    public static ReviewForm Of(MentorReview? review) => review is null ? new() : new()
    {
        Strengths = review.Strengths,
        Difficulties = review.Difficulties,
        Dynamics = review.Dynamics,
        Proposals = review.Proposals,
        Recommendation = review.Recommendation,
    };
}

/// <summary>Shape of a review; completeness is asked when it is handed in.</summary>
public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator() => RuleFor(f => f.Recommendation).IsInEnum().WithMessage("Выберите вывод из предложенных");
}
