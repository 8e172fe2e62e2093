using MentoringPortal.Domain.Assessments;
using Xunit;

namespace MentoringPortal.Domain.Tests.Assessments;

public class MentorReviewTests
{
    private static readonly ReviewFigures Figures = new(9, 7, 1, 12, 4, 720);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_half_written_review_is_kept_but_not_handed_in()
    {
        var review = new MentorReview(Guid.NewGuid(), MentoringPortal.Domain.Tests.Plans.PlanTests.ActivePair());
        Assert.Empty(review.Write(new MentorReviewCard("Хорошо держит класс", null, null, null, null)));
        var fields = review.Submit(Figures, Now).Select(v => v.Field);
        Assert.Equal(["Dynamics", "Recommendation"], fields);
        Assert.Null(review.SubmittedAt);
    }

    [Fact]
    public void A_handed_in_review_keeps_the_figures_of_the_day_and_cannot_change()
    {
        var review = new MentorReview(Guid.NewGuid(), MentoringPortal.Domain.Tests.Plans.PlanTests.ActivePair());
        review.Write(new MentorReviewCard("Хорошо держит класс", null, "Уверенно ведёт урок", null, ReviewRecommendation.StageCompleted));
        Assert.Empty(review.Submit(Figures, Now));
        Assert.Equal(Figures, review.Figures);
        Assert.NotEmpty(review.Write(new MentorReviewCard("Другое", null, null, null, null)));
        Assert.NotEmpty(review.Submit(Figures, Now));
        Assert.Equal("Хорошо держит класс", review.Strengths);
    }

    [Fact]
    public void Too_long_a_text_is_refused_as_a_whole()
    {
        var review = new MentorReview(Guid.NewGuid(), MentoringPortal.Domain.Tests.Plans.PlanTests.ActivePair());
        Assert.Contains(review.Write(new MentorReviewCard("Коротко", new string('я', 10_001), null, null, null)), v => v.Field == "Difficulties");
        Assert.Null(review.Strengths);
    }
}
